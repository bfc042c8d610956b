// Limit (d): all stations sorted by name.
import { nameOf, sortByName } from './limits/names.js';

export default {
  mount(host, community) {
    const order = sortByName(community.groups);
    host.textContent = `${order.length} sorted, the first is ${nameOf(community.groups[order[0]])}`;
  },
};
