// Ours: the form by the loader of dist/cdn, given a parsed definition.
import { load } from '../../lib/cdn.js';
import { typeInto } from './limits.js';

await load('guild-join-form');

let element;
let isPrepared = false;

const control = () => element.shadowRoot.querySelector('.fields input');

/** Somebody goes to the first field: what a writer needs is loaded before the first letter is counted. */
async function prepare() {
  control().dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  isPrepared = true;
}

export default {
  mount(host, community) {
    localStorage.clear();
    element = document.createElement('guild-join-form');
    element.data = community;
    host.append(element);
  },
  ready: () => element.matches(':state(ready)') && control()?.getBoundingClientRect().height > 0,
  async search(text) {
    if (!isPrepared) await prepare();
    await typeInto(control(), text);
  },
};
