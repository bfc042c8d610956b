// A form by hand: the least that a page needs to ask the same questions. No hints, no messages, no languages.

const inputTypes = { email: 'email', link: 'url', number: 'number', date: 'date', consent: 'checkbox' };

/** The browser’s own control for a field. */
export function controlFor(field) {
  if (field.type === 'choice') {
    const list = document.createElement('select');
    list.append(new Option('Choose…', ''), ...field.options.map(({ id, label }) => new Option(label, id)));
    return list;
  }
  if (field.type === 'long-text') return document.createElement('textarea');
  const input = document.createElement('input');
  input.type = inputTypes[field.type] ?? 'text';
  return input;
}

/** A label with its control, for every field; and a button. */
export function plainForm({ forms: [{ title, fields }] }) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const form = document.createElement('form');
  fields.forEach((field, index) => {
    const label = document.createElement('label');
    label.textContent = field.label;
    label.htmlFor = `field-${index}`;
    const control = controlFor(field);
    control.id = label.htmlFor;
    control.name = field.id;
    control.required = field.required === true;
    const block = document.createElement('p');
    block.append(label, control);
    form.append(block);
  });
  const button = document.createElement('button');
  button.textContent = 'Send';
  form.append(button);
  const whole = document.createDocumentFragment();
  whole.append(heading, form);
  return whole;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Sets a control's text as the browser does when somebody types: past whatever a library put before `value`. */
function setValue(control, text) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value').set.call(control, text);
}

/** Types a text into a control, a letter a frame. */
export async function typeInto(control, text) {
  for (const letter of text) {
    setValue(control, control.value + letter);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: letter }));
    await frame();
  }
}
