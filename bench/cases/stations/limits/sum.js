// The limits together, so that the ratio is against one page that does all the work once.
import { isStation } from './checks.js';
import { drawMap } from './map.js';
import { panByPointer } from './pointer.js';
import { drawRows } from './rows.js';

/** A case that checks, orders (by `order`), draws the rows and, with `map`, the dotted map. */
export function sumOfLimits({ order, map = true }) {
  let drawn;
  return {
    mount(host, community) {
      const stations = community.groups.filter(isStation);
      if (map) drawn = drawMap(host, stations, {});
      drawRows(host, stations, order(stations));
    },
    ready: (host) => host.querySelectorAll('li').length > 1,
    ...(map && {
      zoom: (step) => drawn.zoom(step),
      ...panByPointer(() => drawn),
    }),
  };
}
