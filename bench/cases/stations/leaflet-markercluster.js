// Peer: Leaflet with its cluster plug-in, as most sites use it. No list, no sort, no check.
import L from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { leafletMap, leafletMoves } from './peers/leaflet-map.js';
import { placedStations } from './peers/stations.js';

const icon = L.divIcon({
  className: 'pin',
  html: '<svg width="18" height="18"><circle cx="9" cy="9" r="7" fill="#3367d6"/></svg>',
  iconSize: [18, 18],
});

let map;
export default {
  mapHeight: 500,
  mount(host, community) {
    map = leafletMap(host);
    const clusters = L.markerClusterGroup({ chunkedLoading: false, animate: false });
    const markers = placedStations(community).map((station) =>
      L.marker([station.lat, station.lng], { icon, title: station.name }).bindPopup(station.name));
    clusters.addLayers(markers);
    map.addLayer(clusters);
  },
  ready: (host) => host.querySelector('.leaflet-marker-icon'),
  ...leafletMoves(() => map),
};
