// Limit: by hand, the very page that ours shows: the heading with where it goes, what is optional, the look.
import { controlFor, typeInto } from './limits.js';

const look = `
  :host { display: block; container-type: inline-size }
  *, ::before, ::after { box-sizing: border-box }
  .base { line-height: 1.5 }
  header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .125em 1em; padding-bottom: .625em; margin-bottom: .875em; border-bottom: 1px solid }
  .heading { font-size: 1.25em; font-weight: 600; line-height: 1.3 }
  p { margin: 0 }
  .quiet { font-size: .8125em; color: color-mix(in oklab, currentColor 74%, transparent) }
  form { max-width: 38em }
  .fields { display: grid; gap: 1.125em }
  .field { display: grid; gap: .375em }
  .question { font-size: .9375em; font-weight: 500; unicode-bidi: plaintext }
  input, select, textarea, button { font: inherit; font-size: .9375em; line-height: 1.5; color: inherit; background: none; border: 1px solid; border-radius: .375em; padding: .375em .75em; min-height: 2.5em; margin: 0 }
  .fields > .field > :is(input, select, textarea) { width: 100% }
  textarea { min-height: 6.5em; resize: vertical }
  .option { display: flex; gap: .625em; align-items: baseline; font-size: .9375em }
  .draft { min-height: 1.7em; margin: 1em 0 .75em }
  button { background: #1a5f7f; color: white; font-weight: 500 }
`;

let root;

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function fieldFor(field, index) {
  const control = controlFor(field);
  control.id = `field-${index}`;
  control.name = field.id;
  control.required = field.required === true;
  const label = element('label', field.type === 'consent' ? 'option' : '');
  label.htmlFor = control.id;
  const said = [element('span', 'question', field.label), ...(field.required ? [] : [' ', element('span', 'quiet', 'optional')])];
  if (field.type === 'consent') label.append(control, element('span', '', ...said));
  else label.append(...said);
  return element('div', 'field', label, ...(field.type === 'consent' ? [] : [control]));
}

export default {
  mount(host, { forms: [{ title, fields }] }) {
    const inner = element('div');
    root = inner.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    root.adoptedStyleSheets = [sheet];
    const header = element('header', '', element('div', 'heading', title), element('p', 'quiet', 'Goes to this site'));
    const form = element('form', '', element('div', 'fields', ...fields.map(fieldFor)), element('p', 'draft quiet'), element('button', '', 'Send'));
    form.noValidate = true;
    root.append(element('div', 'base', header, form));
    host.append(inner);
  },
  search: (text) => typeInto(root.querySelector('input'), text),
};
