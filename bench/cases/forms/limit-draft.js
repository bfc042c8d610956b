// Limit: the form, and what is written kept on the device after a pause, as ours does.
import { plainForm, typeInto } from './limits.js';

let form;
let timer;

export default {
  mount(host, community) {
    host.append(plainForm(community));
    form = host.querySelector('form');
    const answers = {};
    form.addEventListener('input', ({ target }) => {
      answers[target.name] = target.value;
      clearTimeout(timer);
      timer = setTimeout(() => localStorage.setItem('draft', JSON.stringify(answers)), 300);
    });
  },
  search: (text) => typeInto(form.querySelector('input'), text),
};
