// Limit: the form alone.
import { plainForm, typeInto } from './limits.js';

let form;

export default {
  mount(host, community) {
    host.append(plainForm(community));
    form = host.querySelector('form');
  },
  search: (text) => typeInto(form.querySelector('input'), text),
};
