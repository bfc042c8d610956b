import { expect } from '@open-wc/testing';
import '../../../src/define/join-form.js';
import type { GuildDataIssueEvent } from '../../../src/ui/trouble-events.js';
import { FaultyAddress } from '../../helpers/faults.js';
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../../helpers/stage.js';
import { eventually, until } from '../../helpers/until.js';
import { control, controls, documentWith, drafts, fill, forgetDrafts, placeForm, send, tag, tell } from './form-page.js';

const text = (id: string, more: object = {}) => ({ id, type: 'text', label: id, ...more });
const formOf = (...fields: object[]) => documentWith({ fields, targets: [{ kind: 'post', url: '/nowhere' }] });

/** What is wrong with a field, as it stands beside it. */
const faultAt = (widget: Widget, field: string) => {
  const asked = control(widget, field);
  // what is wrong with a choice among several stands at their frame
  const ids = (asked.closest('fieldset') ?? asked).getAttribute('aria-describedby')?.split(' ') ?? [];
  return textOf(widget.shadowRoot!.getElementById(ids.find((id) => id.endsWith('fault')) ?? ''));
};

describe('<guild-join-form> drawn', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('asks for each kind of answer with the browser’s own control', async () => {
    const options = [{ id: 'a', label: 'A' }, { id: 'b' }];
    const widget = await placeForm(
      formOf(
        text('text', { required: true, autocomplete: 'name' }),
        text('long', { type: 'long-text', length: 10 }),
        text('email', { type: 'email' }),
        text('link', { type: 'link' }),
        text('number', { type: 'number', min: 1, max: 9 }),
        text('date', { type: 'date' }),
        text('one', { type: 'choice', options, required: true }),
        text('maybe', { type: 'choice', options }),
        text('several', { type: 'choices', options }),
        text('agree', { type: 'consent', required: true }),
      ),
    );
    const kinds = ['text', 'long', 'email', 'link', 'number', 'date', 'one', 'maybe', 'several', 'agree'].map((field) => `${control(widget, field).localName} ${control(widget, field).type}`);
    expect(kinds).to.deep.equal(['input text', 'textarea textarea', 'input email', 'input url', 'input number', 'input date', 'input radio', 'select select-one', 'input checkbox', 'input checkbox']);
    expect(control(widget, 'text').required).to.equal(true);
    expect(control(widget, 'text').autocomplete).to.equal('name');
    expect(control(widget, 'email').autocomplete).to.equal('email');
    expect([control(widget, 'number').min, control(widget, 'number').max]).to.deep.equal(['1', '9']);
    for (const field of ['text', 'long', 'email', 'maybe', 'agree']) expect(textOf(control(widget, field).labels![0]), field).to.include(field);
    expect(controls(widget, 'one').map(({ labels }) => textOf(labels![0]))).to.deep.equal(['A', 'b']);
    expect(control(widget, 'one').closest('fieldset')!.querySelector('legend')!.textContent).to.include('one');
  });

  it('a field comes when the one it depends on has this answer, with all that depends on it', async () => {
    const widget = await placeForm(
      formOf(
        text('mode', { type: 'choice', options: [{ id: 'here' }, { id: 'online' }], required: true }),
        text('hall', { when: { field: 'mode', is: 'here' } }),
        text('stairs', { when: { field: 'hall' }, required: true }),
        text('tools', { type: 'choices', options: [{ id: 'x' }, { id: 'y' }] }),
        text('y-size', { when: { field: 'tools', is: 'y' } }),
      ),
    );
    const asked = () => ['hall', 'stairs', 'y-size'].filter((field) => controls(widget, field).length);
    expect(asked()).to.deep.equal([]);
    await fill(widget, { mode: 'here' });
    await eventually(() => expect(asked()).to.deep.equal(['hall']));
    await fill(widget, { hall: 'The old ferry' });
    expect(asked()).to.deep.equal(['hall', 'stairs']);
    await fill(widget, { mode: 'online', tools: ['x', 'y'] });
    expect(asked()).to.deep.equal(['y-size']);
    await fill(widget, { mode: 'here' });
    expect(control(widget, 'hall').value, 'what was written is there again').to.equal('The old ferry');
  });

  const wrong: [field: object, written: string, says: RegExp][] = [
    [text('x', { required: true }), '   ', /Please fill this in/],
    [text('x', { type: 'email' }), 'rowan@', /not an e-mail address/],
    [text('x', { type: 'email' }), 'rowan@lanterns', /not an e-mail address/],
    [text('x', { type: 'link' }), 'javascript:alert(1)', /begins with https/],
    [text('x', { type: 'number', min: 3 }), '2', /At least 3/],
    [text('x', { type: 'number', max: 3 }), '4', /At most 3/],
    [text('x', { length: 5 }), '123456', /too long by 1 character\b/],
    [text('x', { length: 2 }), '𠮷𠮷𠮷', /too long by 1 character\b/],
    [text('x', { type: 'choice', options: [{ id: 'a' }, { id: 'b' }], required: true }), '', /Please choose/],
    [text('x', { type: 'consent', required: true }), '', /tick this box/],
  ];
  for (const [field, written, says] of wrong) {
    it(`says what is wrong with ${JSON.stringify(written)} as ${JSON.stringify(field)}, and takes it back when it is mended`, async () => {
      const widget = await placeForm(formOf(field));
      if (written) await fill(widget, { x: written });
      part(widget, 'send')!.click();
      await until(() => part(widget, 'faults'));
      expect(faultAt(widget, 'x')).to.match(says);
      expect(control(widget, 'x').getAttribute('aria-invalid')).to.equal('true');
      expect(widget.shadowRoot!.activeElement, 'the summary takes the focus').to.equal(part(widget, 'faults'));
      expect(textOf(part(widget, 'faults'))).to.include('One answer needs another look').and.match(says);
      button(widget, 'x').click();
      expect(widget.shadowRoot!.activeElement, 'and leads to the field').to.equal(control(widget, 'x'));
    });
  }

  it('what is wrong goes when it is mended, while one writes', async () => {
    const widget = await placeForm(formOf(text('x', { type: 'email' })));
    await fill(widget, { x: 'rowan@' });
    await until(() => faultAt(widget, 'x'));
    control(widget, 'x').value = 'rowan@lanterns.example';
    control(widget, 'x').dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => !control(widget, 'x').hasAttribute('aria-invalid'));
  });

  it('nothing is wrong with a field that nobody has been to', async () => {
    const widget = await placeForm(formOf(text('x', { required: true }), text('y')));
    tell(control(widget, 'x'));
    await fill(widget, { y: 'text' });
    await until(() => textOf(part(widget, 'draft')));
    expect(parts(widget, 'fault')).to.have.length(0);
  });

  it('an address without its scheme is given one', async () => {
    const widget = await placeForm(formOf(text('x', { type: 'link' })));
    control(widget, 'x').focus();
    await fill(widget, { x: 'lanterns.example/me' });
    await fill(widget, { x: 'lanterns.example/me' });
    await until(() => control(widget, 'x').value === 'https://lanterns.example/me');
  });

  it('is never submitted to the page’s own address', async () => {
    const widget = await placeForm(formOf(text('x')));
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    part(widget, 'form')!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
  });

  describe('a definition with a fault', () => {
    const circle = [text('a', { when: { field: 'b' } }), text('b', { when: { field: 'a' } })];
    const faulty: [what: string, form: object, at: string][] = [
      ['no field', { fields: [] }, 'forms[0].fields'],
      ['an unknown type', { fields: [text('a'), { id: 'b', type: 'slider', label: 'b' }] }, 'forms[0].fields[1].type'],
      ['a circle', { fields: circle }, 'forms[0].fields[0].when.field'],
      ['an id twice', { fields: [text('a'), text('a')] }, 'forms[0].fields[1].id'],
      ['a javascript: target', { fields: [text('a')], targets: [{ kind: 'link', url: 'javascript:alert(1)' }] }, 'forms[0].targets[0].url'],
    ];
    for (const [what, form, at] of faulty) {
      it(`${what}: it is said where, and nothing of it is drawn`, async () => {
        const element = make(tag, { data: documentWith(form), diagnose: '' });
        const told: GuildDataIssueEvent[] = [];
        element.addEventListener('guild-data-issue', (event) => told.push(event));
        stage(element);
        await reaches(element, 'error');
        await until(() => part(element, 'error'));
        expect(textOf(part(element, 'error'))).to.include(at);
        expect(element.shadowRoot!.querySelector('input, select, textarea')).to.equal(null);
        await until(() => told.length && part(element, 'diagnosis'));
        expect(told[0]!.issues.map((issue) => issue.at)).to.include(at);
        expect(textOf(part(element, 'diagnosis'))).to.include(at);
      });
    }

    it('of another form than the one that is shown harms nothing', async () => {
      const data = { version: 1, forms: [{ id: 'bad', title: 'Bad', fields: [] }, { id: 'good', title: 'Good', fields: [text('a')] }] };
      const widget = await placeForm(data, { form: 'good' });
      expect(textOf(part(widget, 'heading'))).to.equal('Good');
    });

    it('that a refresh brings leaves the form before it, with what was typed', async () => {
      const address = await FaultyAddress.answering({ body: JSON.stringify(formOf(text('a'))) }, { body: JSON.stringify(documentWith({ fields: [] })) });
      const widget = await placeForm(undefined, { src: address.url });
      await fill(widget, { a: 'Half a sentence' });
      widget.refresh();
      await reaches(widget, 'stale');
      expect(textOf(part(widget, 'stale'))).to.include('forms[0].fields');
      expect(control(widget, 'a').value).to.equal('Half a sentence');
    });

    it('a form that is not there is named', async () => {
      const element = place(tag, { data: formOf(text('a')), form: 'other' });
      await reaches(element, 'empty');
      expect(textOf(part(element, 'empty'))).to.include('“other”');
    });
  });

  describe('in steps', () => {
    const stepped = formOf(text('name', { section: 'You', required: true }), text('email', { type: 'email' }), text('city', { section: 'The station', required: true }), text('plan', { section: 'The plan' }));
    const seen = (widget: Widget) => ['name', 'email', 'city', 'plan'].filter((field) => control(widget, field).checkVisibility());

    it('shows one section after the other, and goes on when nothing is wrong with it', async () => {
      const widget = await placeForm(stepped);
      expect(seen(widget)).to.deep.equal(['name', 'email']);
      expect(textOf(part(widget, 'steps'))).to.include('Step 1 of 3');
      part(widget, 'next')!.click();
      await until(() => part(widget, 'faults'));
      expect(seen(widget)).to.deep.equal(['name', 'email']);
      await fill(widget, { name: 'Rowan' });
      part(widget, 'next')!.click();
      await until(() => seen(widget).includes('city'));
      expect(seen(widget)).to.deep.equal(['city']);
      expect(textOf(widget.shadowRoot!.querySelector('[aria-current="step"]'))).to.equal('The station');
      expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'steps'));
      button(widget, 'Back').click();
      await until(() => seen(widget).includes('name'));
      expect(control(widget, 'name').value).to.equal('Rowan');
    });

    it('goes back to the step where something is wrong', async () => {
      const widget = await placeForm(stepped);
      await fill(widget, { name: 'Rowan', city: 'Oslo' });
      for (const field of ['city', 'plan']) {
        part(widget, 'next')!.click();
        await until(() => seen(widget).includes(field));
      }
      await fill(widget, { city: '' });
      part(widget, 'send')!.click();
      await until(() => part(widget, 'faults'));
      expect(seen(widget)).to.deep.equal(['city']);
    });

    it('two headings are no steps', async () => {
      const widget = await placeForm(formOf(text('a', { section: 'One' }), text('b', { section: 'Two' })));
      expect(part(widget, 'steps')).to.equal(null);
      expect([...widget.shadowRoot!.querySelectorAll('.section-title')].map(textOf)).to.deep.equal(['One', 'Two']);
    });
  });

  describe('a draft', () => {
    const data = formOf(text('name'), text('tools', { type: 'choices', options: [{ id: 'x' }, { id: 'y' }] }), text('mode', { type: 'choice', options: [{ id: 'here' }, { id: 'online' }], required: true }), text('agree', { type: 'consent' }));
    const answers = { name: 'Rowan', tools: ['y'], mode: 'online', agree: true };

    const heldBy = (widget: Widget) => ({
      name: control(widget, 'name').value,
      tools: controls(widget, 'tools').filter((each) => (each as HTMLInputElement).checked).map(({ value }) => value),
      mode: controls(widget, 'mode').find((each) => (each as HTMLInputElement).checked)?.value,
      agree: control(widget, 'agree').checked,
    });

    async function written() {
      const widget = await placeForm(data);
      await fill(widget, answers);
      await until(() => textOf(part(widget, 'draft')), 'for the word that it is kept');
      return widget;
    }

    it('is kept as one writes, with the writer’s knowledge, and back when the page is', async () => {
      const before = await written();
      expect(textOf(part(before, 'draft'))).to.include('Kept on this device');
      before.remove();
      const after = await placeForm(data);
      expect(heldBy(after)).to.deep.equal(answers);
      expect(textOf(part(after, 'draft'))).to.match(/^Your draft of .+ is back\./);
    });

    it('of nothing is none, though the station is chosen already', async () => {
      const only = documentWith({ fields: [text('station', { type: 'station', required: true }), text('name')] }, { groups: [{ id: 'oslo', kind: 'station', name: 'Oslo' }] });
      const widget = await placeForm(only);
      expect(control(widget, 'station').value).to.equal('oslo');
      control(widget, 'name').focus();
      tell(control(widget, 'name'));
      await fill(widget, { name: 'R' });
      await until(() => drafts().length);
      await fill(widget, { name: '' });
      control(widget, 'name').blur();
      widget.remove();
      expect(drafts(), 'nothing but what was chosen beforehand').to.have.length(0);
    });

    it('is another for another form', async () => {
      (await written()).remove();
      const other = await placeForm({ version: 1, forms: [{ id: 'other', title: 'Other', fields: [text('name')] }] });
      expect(control(other, 'name').value).to.equal('');
    });

    it('can be cleared, after a second look', async () => {
      const widget = await written();
      button(widget, 'Clear').click();
      await widget.updateComplete;
      button(widget, 'Keep it').click();
      await widget.updateComplete;
      expect(heldBy(widget)).to.deep.equal(answers);
      button(widget, 'Clear').click();
      await widget.updateComplete;
      button(widget, 'Clear everything').click();
      await widget.updateComplete;
      expect(heldBy(widget)).to.deep.equal({ name: '', tools: [], mode: undefined, agree: false });
      widget.remove();
      expect(heldBy(await placeForm(data)).name).to.equal('');
    });

    it('that nobody can read, or that is a quarter of a year old, is none', async () => {
      (await written()).remove();
      const [name, kept] = drafts()[0]!;
      const draft = JSON.parse(kept) as { at: number };
      for (const value of ['{"answers":', '[]', '{"key":1,"answers":7}', JSON.stringify({ ...draft, at: draft.at - 100 * 86_400_000 })]) {
        localStorage.setItem(name, value);
        const widget = await placeForm(data);
        expect(heldBy(widget).name, value).to.equal('');
        widget.remove();
        localStorage.setItem(name, value);
      }
    });

    describe('where the browser keeps none', () => {
      const { setItem } = Storage.prototype;
      beforeEach(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      });
      afterEach(() => {
        Storage.prototype.setItem = setItem;
      });

      const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

      it('the form works, says so, and asks before the page is left', async () => {
        const widget = await placeForm(data);
        expect(asksBeforeLeaving(), 'nothing is written yet').to.equal(false);
        await fill(widget, answers);
        await until(() => textOf(part(widget, 'draft')).includes('keeps no draft'));
        expect(asksBeforeLeaving()).to.equal(true);
        expect(heldBy(widget)).to.deep.equal(answers);
        widget.remove();
        expect(asksBeforeLeaving(), 'a form that is gone asks nothing').to.equal(false);
      });
    });

    it('where one is kept, nobody is asked before the page is left', async () => {
      await written();
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
    });

    it('stays through a refresh of the definition, with the place where one writes', async () => {
      const widget = await written();
      control(widget, 'name').focus();
      widget.data = structuredClone(data);
      await widget.updateComplete;
      expect(heldBy(widget)).to.deep.equal(answers);
      expect(widget.shadowRoot!.activeElement).to.equal(control(widget, 'name'));
    });

    it('is in the language of the page', async () => {
      const widget = await written();
      widget.lang = 'zh-CN';
      await until(() => textOf(part(widget, 'draft')).includes('保存在这台设备上'));
      await until(() => controls(widget, 'name').length && heldBy(widget).name === answers.name);
    });
  });

  it('a link may choose form and station', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}?join-form=second`);
    try {
      const widget = await placeForm({ version: 1, forms: [{ id: 'first', title: 'First', fields: [text('a')] }, { id: 'second', title: 'Second', fields: [text('a')] }] }, { id: 'join' });
      expect(textOf(part(widget, 'heading'))).to.equal('Second');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('before writing it says where it goes, whose account it takes, what happens and who decides', async () => {
    const widget = await placeForm(
      documentWith({ fields: [text('a')], next: 'Two members agree.', decides: 'The SIG', privacy: 'https://lanterns.example/privacy', targets: [{ kind: 'github-issue', repository: 'lanterns/community', leftToTick: ['Two boxes'] }] }),
    );
    expect(textOf(part(widget, 'summary'))).to.equal('Goes to lanterns/community on GitHub as a public issue');
    const facts = textOf(part(widget, 'facts'));
    for (const said of ['account at GitHub', 'Everybody can read', 'Two members agree.', 'The SIG']) expect(facts).to.include(said);
    expect(part(widget, 'facts')!.querySelector('a')!.href).to.equal('https://lanterns.example/privacy');
    expect(textOf(part(widget, 'form'))).to.include('Two boxes');
  });

  it('handed over to another page: the address, what is left to do there, and a draft that stays', async () => {
    const widget = await placeForm(documentWith({ fields: [text('a'), text('b', { type: 'choice', options: [{ id: 'x', label: 'An x' }] })], targets: [{ kind: 'github-issue', repository: 'lanterns/community', template: 'join.yml', params: ['a', 'b'], leftToTick: ['Two boxes'] }] }));
    const opened: string[] = [];
    const told: string[] = [];
    widget.addEventListener('guild-submitted', ({ via }) => told.push(via));
    widget.shadowRoot!.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (!link) return;
      event.preventDefault();
      opened.push(link.href);
    });
    await fill(widget, { a: 'Text', b: 'x' });
    await send(widget);
    await until(() => opened.length, 'for GitHub to be opened');
    expect(Object.fromEntries(new URL(opened[0]!).searchParams)).to.deep.equal({ template: 'join.yml', title: 'Join', a: 'Text' });
    const handed = part(widget, 'handed');
    expect(textOf(handed)).to.include('Not sent yet');
    expect(textOf(part(widget, 'to-tick'))).to.equal('Two boxesb: An x');
    expect(part<HTMLAnchorElement>(widget, 'open')!.rel).to.equal('noopener');
    expect(told).to.deep.equal(['github-issue']);
    expect(control(widget, 'a').value).to.equal('Text');
    part(widget, 'finish')!.click();
    await until(() => !part(widget, 'handed'));
    expect(control(widget, 'a').value).to.equal('');
  });

  it('what is to be pasted is copied first: nothing opens by itself', async () => {
    const widget = await placeForm(documentWith({ fields: [text('a', { type: 'long-text' })], targets: [{ kind: 'mailto', to: 'a@b.example' }] }));
    let opened = 0;
    widget.shadowRoot!.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) opened++;
      if ((event.target as Element).closest('a')) event.preventDefault();
    });
    await fill(widget, { a: 'x'.repeat(3000) });
    await send(widget);
    expect(textOf(part(widget, 'to-paste'))).to.include('Copy “a”');
    expect(opened).to.equal(0);
  });
});
