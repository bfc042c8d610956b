// Ours: the ladders with their criteria and holders.
import '../../../dist/define/role-ladder.js';

let element;

export default {
  mount(host, community) {
    element = document.createElement('guild-role-ladder');
    element.data = community;
    host.append(element);
  },
  ready: () => element.matches(':state(ready)') && element.shadowRoot.querySelector('[part="holder"]') !== null,
};
