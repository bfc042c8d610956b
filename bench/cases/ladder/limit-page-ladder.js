// Limit: by hand, the very page that ours shows at first.
import { drawPage } from './limits/page.js';

export default {
  mount: (host, community) => drawPage(host, community),
};
