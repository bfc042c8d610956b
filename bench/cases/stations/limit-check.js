// Limit (e): every record checked.
import { isStation } from './limits/checks.js';

export default {
  mount(host, community) {
    const good = community.groups.filter(isStation);
    host.textContent = `${good.length} of ${community.groups.length} are good`;
    if (good.length !== community.groups.length) throw new Error('The limit refuses a good record.');
  },
};
