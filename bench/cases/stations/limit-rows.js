// Limit (c): thirty rows, in the order of the data.
import { drawRows, visibleRows } from './limits/rows.js';

export default {
  mount(host, community) {
    const order = community.groups.slice(0, visibleRows).map((_, index) => index);
    drawRows(host, community.groups, order);
  },
  ready: (host) => host.querySelectorAll('li').length > 1,
};
