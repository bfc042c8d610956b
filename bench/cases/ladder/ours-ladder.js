// Ours: the ladders with their criteria and holders.
import { load } from '../../lib/cdn.js';

await load('guild-role-ladder');

let element;

export default {
  mount(host, community) {
    element = document.createElement('guild-role-ladder');
    element.data = community;
    host.append(element);
  },
  ready: () => element.matches(':state(ready)') && element.shadowRoot.querySelector('[part="holder"]') !== null,
};
