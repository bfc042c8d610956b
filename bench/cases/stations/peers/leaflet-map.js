// A Leaflet map of the world with our land instead of tiles, and nothing animated, so that a step is done at once.
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { land, landStyle } from './land.js';

export function leafletMap(host) {
  const map = L.map(host, {
    maxZoom: 18,
    center: [20, 0],
    zoom: 2,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    attributionControl: false,
  });
  L.geoJSON(land, { style: landStyle, interactive: false }).addTo(map);
  return map;
}

export const leafletMoves = (map) => ({
  zoom: (step) => map().setZoom(map().getZoom() + step, { animate: false }),
  pan: (dx, dy) => map().panBy([dx, dy], { animate: false }),
});
