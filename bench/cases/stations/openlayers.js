// Peer, with --all: OpenLayers with its cluster source. No list, no sort, no check.
import 'ol/ol.css';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import { fromLonLat } from 'ol/proj.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { land } from './peers/land.js';
import { placedStations } from './peers/stations.js';

const landStyle = new Style({ fill: new Fill({ color: '#dde3ea' }), stroke: new Stroke({ color: '#b8c2cc' }) });
const styles = new Map();

function pinStyle(cluster) {
  const count = cluster.get('features').length;
  if (!styles.has(count)) {
    const image = new Circle({ radius: count > 1 ? 14 : 6, fill: new Fill({ color: '#3367d6' }) });
    const text = count > 1 ? new Text({ text: String(count), fill: new Fill({ color: '#fff' }) }) : undefined;
    styles.set(count, new Style({ image, text }));
  }
  return styles.get(count);
}

let map;
const drawn = () => new Promise((resolve) => {
  map.once('rendercomplete', () => resolve());
});

export default {
  mapHeight: 500,
  mount(host, community) {
    const landFeatures = new GeoJSON().readFeatures(land, { featureProjection: 'EPSG:3857' });
    const pins = placedStations(community).map((station) =>
      new Feature({ geometry: new Point(fromLonLat([station.lng, station.lat])), name: station.name }));
    map = new OlMap({
      target: host,
      layers: [
        new VectorLayer({ source: new VectorSource({ features: landFeatures }), style: landStyle }),
        new VectorLayer({ source: new Cluster({ distance: 60, source: new VectorSource({ features: pins }) }), style: pinStyle }),
      ],
      view: new View({ center: fromLonLat([0, 20]), zoom: 2 }),
    });
    return drawn();
  },
  zoom(step) {
    const done = drawn();
    map.getView().setZoom(map.getView().getZoom() + step);
    return done;
  },
  pan(dx, dy) {
    const view = map.getView();
    const [x, y] = view.getCenter();
    view.setCenter([x + dx * view.getResolution(), y - dy * view.getResolution()]);
  },
};
