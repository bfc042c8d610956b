// Limits (a) and (b): pins over dotted land; no list. What a zoom step and a pan frame are held against.
import { drawMap } from './limits/map.js';
import { panByPointer } from './limits/pointer.js';

let map;
export default {
  mount(host, community) {
    map = drawMap(host, community.groups, {});
  },
  ready: (host) => host.querySelectorAll('button').length > 1,
  zoom: (step) => map.zoom(step),
  ...panByPointer(() => map),
};
