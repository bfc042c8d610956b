// Limit (a): grid clusters and the pins that can be seen as buttons; no land.
import { drawMap } from './limits/map.js';

let map;
export default {
  mount(host, community) {
    map = drawMap(host, community.groups, { dots: false });
  },
  ready: (host) => host.querySelectorAll('button').length > 1,
  zoom: (step) => map.zoom(step),
  pan: (dx, dy) => map.pan(dx, dy),
};
