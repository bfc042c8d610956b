// Limit: the ladders as nested lists, every holder in the page, collapsed.
import { drawLadders } from './limits/nested-list.js';

export default {
  mount: (host, community) => drawLadders(host, community),
};
