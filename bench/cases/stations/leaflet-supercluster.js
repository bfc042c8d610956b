// Peer: Leaflet drawing the clusters that supercluster finds. No list, no sort, no check.
import L from 'leaflet';
import Supercluster from 'supercluster';
import { leafletMap, leafletMoves } from './peers/leaflet-map.js';
import { stationsAsGeoJson } from './peers/stations.js';

const disc = 'display:block;width:32px;height:32px;border-radius:50%;background:#3367d6;color:#fff;text-align:center;line-height:32px';

let map;
export default {
  mapHeight: 500,
  mount(host, community) {
    map = leafletMap(host);
    const clusters = new Supercluster({ radius: 60, maxZoom: 16 }).load(stationsAsGeoJson(community).features);
    const layer = L.layerGroup().addTo(map);
    const draw = () => {
      const bounds = map.getBounds();
      const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      layer.clearLayers();
      for (const cluster of clusters.getClusters(box, map.getZoom())) {
        const [lng, lat] = cluster.geometry.coordinates;
        const count = cluster.properties.point_count_abbreviated ?? '';
        const icon = L.divIcon({ className: 'pin', html: `<b style="${disc}">${count}</b>`, iconSize: [32, 32] });
        layer.addLayer(L.marker([lat, lng], { icon }));
      }
    };
    map.on('moveend', draw);
    draw();
  },
  ready: (host) => host.querySelector('.leaflet-marker-icon'),
  ...leafletMoves(() => map),
};
