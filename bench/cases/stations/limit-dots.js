// Limit (b): the dotted land of the frame; no stations.
import { drawMap } from './limits/map.js';

let map;
export default {
  mount(host) {
    map = drawMap(host, [], { pins: false });
  },
  ready: (host) => host.querySelector('path').hasAttribute('d'),
  zoom: (step) => map.zoom(step),
  pan: (dx, dy) => map.pan(dx, dy),
};
