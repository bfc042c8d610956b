// Limit (d) again, with only the rows that can be seen in their right order.
import { firstByName, nameOf } from './limits/names.js';
import { visibleRows } from './limits/rows.js';

export default {
  mount(host, community) {
    const order = firstByName(community.groups, visibleRows);
    host.textContent = `${order.length} sorted, the first is ${nameOf(community.groups[order[0]])}`;
  },
};
