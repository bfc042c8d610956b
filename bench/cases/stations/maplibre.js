// Peer, with --all: MapLibre with a clustered source, on software GL unless the machine has better. No list, no sort.
import * as maplibre from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { land } from './peers/land.js';
import { stationsAsGeoJson } from './peers/stations.js';

maplibre.setWorkerUrl?.('/node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');

const radius = ['step', ['coalesce', ['get', 'point_count'], 1], 6, 2, 14, 100, 20];

let map;
const idle = () => new Promise((resolve, reject) => {
  map.once('idle', () => resolve());
  map.once('error', ({ error }) => reject(error));
});

export default {
  mapHeight: 500,
  mount(host, community) {
    map = new maplibre.Map({
      container: host,
      center: [0, 20],
      zoom: 1,
      attributionControl: false,
      fadeDuration: 0,
      style: {
        version: 8,
        sources: {
          land: { type: 'geojson', data: land },
          stations: { type: 'geojson', data: stationsAsGeoJson(community), cluster: true, clusterRadius: 60, clusterMaxZoom: 14 },
        },
        layers: [
          { id: 'background', type: 'background', paint: { 'background-color': '#fff' } },
          { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#dde3ea' } },
          { id: 'stations', type: 'circle', source: 'stations', paint: { 'circle-radius': radius, 'circle-color': '#3367d6' } },
        ],
      },
    });
    return idle();
  },
  zoom(step) {
    const done = idle();
    map.jumpTo({ zoom: map.getZoom() + step });
    return done;
  },
  pan: (dx, dy) => map.panBy([dx, dy], { animate: false }),
};
