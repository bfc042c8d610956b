// How the benchmark handles the leaderboard. What has to follow the widget when it changes stands here alone.
import { load } from '../../../lib/cdn.js';

await load('guild-leaderboard');

const row = 'tr[part~="entry"]';

/** A case that appends a leaderboard with the parsed document as its `data`. */
export function ourBoard() {
  let element;
  const find = (selector) => element.shadowRoot.querySelector(selector);
  return {
    mount(host, community) {
      element = document.createElement('guild-leaderboard');
      element.data = community;
      host.append(element);
    },
    ready: () => element.matches(':state(ready)') && find(row)?.getBoundingClientRect().height > 0,
    search(text) {
      const input = find('[part="search"]');
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    /** Until the rows are in the other order: what puts them there may have to load first. */
    async sort(name) {
      const first = find('tr[part~="entry"] .choose').textContent;
      find(name ? 'th.name button' : 'th.points button').click();
      while (find('tr[part~="entry"] .choose').textContent === first) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    page() {
      const view = find('.window');
      view.scrollTop += view.clientHeight;
    },
  };
}
