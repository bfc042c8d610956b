// A form of ready-made components (Shoelace, or Web Awesome, its successor): the same names with another prefix.

const inputTypes = { email: 'email', link: 'url', number: 'number', date: 'date' };

function componentFor(prefix, { type, options }) {
  if (type === 'choice') {
    const list = document.createElement(`${prefix}-select`);
    for (const { id, label } of options) {
      const option = document.createElement(`${prefix}-option`);
      option.value = id;
      option.textContent = label;
      list.append(option);
    }
    return list;
  }
  if (type === 'long-text') return document.createElement(`${prefix}-textarea`);
  if (type === 'consent') return document.createElement(`${prefix}-checkbox`);
  const input = document.createElement(`${prefix}-input`);
  input.type = inputTypes[type] ?? 'text';
  return input;
}

function fieldFor(prefix, field) {
  const control = componentFor(prefix, field);
  control.name = field.id;
  control.required = field.required === true;
  if (field.type === 'consent') control.textContent = field.label;
  else control.label = field.label;
  return control;
}

/** The form as it is drawn, when every component has drawn itself. */
export async function componentForm(prefix, host, { forms: [{ title, fields }] }) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const form = document.createElement('form');
  const button = document.createElement(`${prefix}-button`);
  button.type = 'submit';
  button.textContent = 'Send';
  form.append(...fields.map((field) => fieldFor(prefix, field)), button);
  host.append(heading, form);
  await Promise.all([...form.children].map((component) => component.updateComplete));
  return form;
}
