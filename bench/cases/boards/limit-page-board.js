// The limit with all that ours shows at first.
import { drawPage } from './limits/page.js';

let drawn;

export default {
  mount(host, community) {
    drawn = drawPage(host, community);
  },
  ready: (host) => host.querySelectorAll('tr').length > 1,
  search(text) {
    drawn.input.focus();
    drawn.input.value = text;
    drawn.input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
  page() {
    drawn.view.scrollTop += drawn.view.clientHeight;
  },
};
