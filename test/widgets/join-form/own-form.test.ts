import { expect } from '@open-wc/testing';
import '../../../src/define/join-form.js';
import { Endpoint } from '../../helpers/applications.js';
import { button, make, part, reaches, stage, textOf } from '../../helpers/stage.js';
import { until } from '../../helpers/until.js';
import { documentWith, forgetDrafts, type FormWidget, noteOf, placeForm, tag, tell } from './form-page.js';

/** A form as a page has it, for readers without JavaScript. */
function ownForm(): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/without-javascript';
  const add = (label: string, control: HTMLElement, attributes: Record<string, string>) => {
    const block = document.createElement('p');
    const name = document.createElement('label');
    for (const [key, value] of Object.entries(attributes)) control.setAttribute(key, value);
    name.append(label, control);
    block.append(name);
    form.append(block);
  };
  add('Name', document.createElement('input'), { name: 'name' });
  add('E-mail', document.createElement('input'), { name: 'email', type: 'email', required: '' });
  add('I come by train', document.createElement('input'), { name: 'train', type: 'checkbox', value: 'true' });
  add('Station', document.createElement('input'), { name: 'which' });
  const send = document.createElement('button');
  send.textContent = 'Send it';
  form.append(send);
  return form;
}

const data = (endpoint?: Endpoint) =>
  documentWith({
    fields: [
      { id: 'name', type: 'text', label: 'Name', required: true },
      { id: 'email', type: 'email', label: 'E-mail', required: true },
      { id: 'train', type: 'consent', label: 'I come by train' },
      { id: 'station', type: 'text', label: 'Station', param: 'which', when: { field: 'train' } },
    ],
    targets: endpoint && [{ kind: 'post', url: endpoint.url }],
  });

const control = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

function write(form: HTMLFormElement, name: string, value: string | boolean) {
  const each = control(form, name);
  if (typeof value === 'boolean') each.checked = value;
  else each.value = value;
  tell(each);
}

describe('<guild-join-form> with the page’s own form', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('takes that one, and draws none', async () => {
    const form = ownForm();
    const widget = await placeForm(data(), {}, form);
    expect(form.checkVisibility()).to.equal(true);
    expect(widget.shadowRoot!.querySelector('input')).to.equal(null);
    expect(part(widget, 'send'), 'its own button is enough').to.equal(null);
    expect([form.method, form.getAttribute('action')], 'and it posts as it did where there is no script').to.deep.equal(['post', '/without-javascript']);
  });

  it('without a definition it stays as it is', async () => {
    const form = ownForm();
    const element = make(tag, {}, form);
    stage(element);
    await reaches(element, 'error');
    expect(form.checkVisibility()).to.equal(true);
    expect(form.noValidate).to.equal(false);
  });

  it('sends what is in it, and shows what was sent', async () => {
    const endpoint = await Endpoint.going();
    const form = ownForm();
    const widget = await placeForm(data(endpoint), {}, form);
    write(form, 'name', 'Rowan');
    write(form, 'email', 'rowan@lanterns.example');
    write(form, 'train', true);
    await until(() => control(form, 'which').checkVisibility());
    write(form, 'which', 'Oslo');
    form.querySelector('button')!.click();
    await until(() => part(widget, 'sent'));
    expect((await endpoint.taken())[0]!.body.answers).to.deep.equal({ name: 'Rowan', email: 'rowan@lanterns.example', train: true, station: 'Oslo' });
    expect(form.checkVisibility()).to.equal(false);
    button(widget, 'Write another').click();
    await until(() => form.checkVisibility());
    expect(control(form, 'name').value).to.equal('');
  });

  it('says what is wrong beside its fields, and in a summary that takes the focus', async () => {
    const form = ownForm();
    const widget = await placeForm(data(), {}, form);
    write(form, 'email', 'rowan@');
    form.querySelector('button')!.click();
    await until(() => part(widget, 'faults'));
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'faults'));
    const email = control(form, 'email');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(document.getElementById(email.getAttribute('aria-errormessage')!)!.textContent).to.include('not an e-mail address');
    button(widget, 'Name').click();
    expect(document.activeElement).to.equal(control(form, 'name'));
    write(form, 'email', 'rowan@lanterns.example');
    await until(() => !email.hasAttribute('aria-invalid'));
    expect(form.querySelectorAll('.guild-fault'), 'that of the name is still there').to.have.length(1);
  });

  it('a field that is not asked is hidden with its label, and not posted', async () => {
    const form = ownForm();
    await placeForm(data(), {}, form);
    await until(() => control(form, 'which').disabled);
    expect(control(form, 'which').closest('p')!.hidden).to.equal(true);
    write(form, 'train', true);
    await until(() => !control(form, 'which').disabled);
    expect(control(form, 'which').closest('p')!.hidden).to.equal(false);
  });

  it('keeps a draft', async () => {
    const first = ownForm();
    const before = await placeForm(data(), {}, first);
    write(first, 'name', 'Rowan');
    write(first, 'train', true);
    await until(() => textOf(part(before, 'draft')));
    before.remove();
    const second = ownForm();
    await placeForm(data(), {}, second);
    expect([control(second, 'name').value, control(second, 'train').checked]).to.deep.equal(['Rowan', true]);
  });

  it('keeps what was written before the script came', async () => {
    const endpoint = await Endpoint.going();
    const form = ownForm();
    control(form, 'name').value = 'Rowan';
    control(form, 'email').value = 'rowan@lanterns.example';
    const widget = (await placeForm(data(endpoint), {}, form)) as FormWidget;
    form.querySelector('button')!.click();
    await until(() => part(widget, 'sent') ?? part(widget, 'note') ?? part(widget, 'faults'));
    expect(noteOf(widget)).to.equal('');
    expect((await endpoint.taken())[0]!.body.answers).to.deep.equal({ name: 'Rowan', email: 'rowan@lanterns.example' });
  });
});
