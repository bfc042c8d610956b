// Peer: Shoelace's form controls, only those that the form takes, with its light theme. No definition, no drafts, no sending.
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import { typeInto } from './limits.js';
import { componentForm } from './peers/components.js';

let form;

export default {
  async mount(host, community) {
    form = await componentForm('sl', host, community);
  },
  ready: () => form?.querySelector('sl-input').getBoundingClientRect().height > 0,
  search: (text) => typeInto(form.querySelector('sl-input').shadowRoot.querySelector('input'), text),
};
