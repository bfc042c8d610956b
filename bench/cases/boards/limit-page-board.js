// The limit with all that ours shows at first.
import { drawPage } from './limits/page.js';

export default {
  mount: drawPage,
  ready: (host) => host.querySelectorAll('tr').length > 1,
};
