// Limit: the same lists with only the first six holders of each rung, as ours shows them at first.
import { drawLadders } from './limits/nested-list.js';

export default {
  mount: (host, community) => drawLadders(host, community, 6),
};
