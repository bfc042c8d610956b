// Peer: Web Awesome, the successor of Shoelace: its form controls, only those that the form takes, with its default theme.
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { typeInto } from './limits.js';
import { componentForm } from './peers/components.js';

let form;

export default {
  async mount(host, community) {
    form = await componentForm('wa', host, community);
  },
  ready: () => form?.querySelector('wa-input').getBoundingClientRect().height > 0,
  search: (text) => typeInto(form.querySelector('wa-input').shadowRoot.querySelector('input'), text),
};
