import { expect } from '@open-wc/testing';
import '../../../src/define/join-form.js';
import type { GuildSubmitEvent, GuildSubmittedEvent } from '../../../src/ui/submit-events.js';
import { Endpoint } from '../../helpers/applications.js';
import type { Answer } from '../../helpers/faults.js';
import { button, node, part, textOf, type Widget } from '../../helpers/stage.js';
import { until } from '../../helpers/until.js';
import { control, documentWith, drafts, fill, forgetDrafts, formId, type FormWidget, noteOf, placeForm, send, tell } from './form-page.js';

const written = { name: 'Rowan Achebe', email: 'rowan@lanterns.example', about: 'We have met monthly since March.\nTwenty people come.' };

const fields = [
  { id: 'name', type: 'text', label: 'Your name', required: true },
  { id: 'email', type: 'email', label: 'E-mail', required: true },
  { id: 'about', type: 'long-text', label: 'About you' },
];

const formTo = (endpoint: Endpoint, more: object = {}) => documentWith({ fields, next: 'We answer soon.', targets: [{ kind: 'post', url: endpoint.url }], ...more });

/** Stored, and the connection breaks before the answer is whole. A browser tries again by itself when nothing at all has come. */
const lostAnswer = { breakOff: true, store: true, status: 201, body: '{"id":"1"}' };

const problem = (status: number, json: object): Answer => ({ status, type: 'application/problem+json', body: JSON.stringify(json) });

const stillThere = (widget: Widget) => {
  for (const [field, text] of Object.entries(written)) expect(control(widget, field).value, field).to.equal(text);
};

/** The next try goes through, or one of so many, and there is one application, whole. */
async function arrivesOnce(widget: FormWidget, endpoint: Endpoint, tries = 1) {
  for (let tried = 0; tried < tries && !part(widget, 'sent'); tried++) await send(widget);
  await until(() => part(widget, 'sent'), `for it to arrive; it says: ${textOf(widget)}`);
  const taken = await endpoint.taken();
  expect(taken).to.have.length(1);
  expect(taken[0]!.body.answers).to.deep.equal(written);
}

describe('<guild-join-form> sends', () => {
  beforeEach(forgetDrafts);

  async function filledIn(endpoint: Endpoint, settings: object = {}) {
    const widget = await placeForm(formTo(endpoint), { ...settings });
    await fill(widget, written);
    return widget;
  }

  it('the form, the answers and the key as JSON, and shows what was sent', async () => {
    const endpoint = await Endpoint.going();
    const widget = await filledIn(endpoint);
    await send(widget);
    const [taken] = await endpoint.taken();
    expect(taken!.body).to.deep.equal({ form: formId, answers: written, idempotencyKey: taken!.key });
    const [tried] = await endpoint.tries();
    expect(tried!.headers['content-type']).to.equal('application/json');
    const sent = textOf(part(widget, 'sent'));
    expect(sent).to.include('has arrived').and.include('Its number is 1.').and.include('We answer soon.');
    for (const text of Object.values(written)) expect(sent).to.include(text.replace(/\s+/g, ' '));
    expect(part(widget, 'sent')!.querySelector('a')!.pathname).to.equal('/applications/1');
    expect(widget.shadowRoot!.activeElement).to.equal(part(widget, 'sent'));
  });

  it('once, however often the button is pressed', async () => {
    const endpoint = await Endpoint.going({ hold: true, store: true, status: 201, body: '{"id":"1"}' });
    const widget = await filledIn(endpoint);
    for (let times = 0; times < 5; times++) part(widget, 'send')!.click();
    await until(async () => (await endpoint.tries()).length);
    for (let times = 0; times < 5; times++) part(widget, 'send')!.click();
    expect(textOf(part(widget, 'send'))).to.equal('Sending…');
    await endpoint.release();
    await until(() => part(widget, 'sent'));
    expect(await endpoint.tries()).to.have.length(1);
  });

  const wrong: [what: string, how: Answer & { store?: boolean }, says: RegExp, settings?: object][] = [
    ['500', { status: 500 }, /server .* failed \(500\).*not counted twice/],
    ['500 after it was stored', { status: 500, store: true }, /server .* failed \(500\)/],
    ['413', { status: 413 }, /more than .* takes.*shorten/],
    ['429', { status: 429 }, /no more applications for now \(429\)\. Try again/],
    ['429 with a time', { status: 429, retryAfter: '600' }, /come back at /],
    ['403', { status: 403 }, /does not take this from here \(403\)/],
    ['404', { status: 404 }, /does not take applications \(404\)/],
    ['a web page instead of a receipt', { type: 'text/html', body: '<p>Sign in' }, /web page instead of a receipt/],
    ['no answer in time', { hold: true }, /did not answer within 0\.2 seconds.*may have arrived/, { timeout: '0.2' }],
    ['no answer in time, though it was stored', { hold: true, store: true }, /may have arrived/, { timeout: '0.2' }],
    ['a lost answer', lostAnswer, /connection broke before the answer came.*not counted twice/],
    ['a broken connection', { breakOff: true }, /connection broke/],
    ['400 that says why', problem(400, { title: 'Bad', detail: 'The rules have changed.' }), /^It was not taken: The rules have changed\.$/],
  ];
  for (const [what, how, says, settings] of wrong) {
    it(`after ${what} the text is still there, the cause is said, and one application is stored in the end`, async () => {
      const endpoint = await Endpoint.going(how);
      const widget = await filledIn(endpoint, settings);
      await send(widget);
      expect(noteOf(widget)).to.match(says);
      expect(widget.shadowRoot!.activeElement, 'the cause takes the focus').to.equal(part(widget, 'note'));
      stillThere(widget);
      await endpoint.release();
      if (settings) widget.setAttribute('timeout', '30');
      await arrivesOnce(widget, endpoint);
      expect(new Set((await endpoint.tries()).map(({ headers }) => headers['idempotency-key'])).size, 'every try has the same key').to.equal(1);
    });
  }

  it('what the endpoint says of single fields lands on them, and on a summary', async () => {
    const endpoint = await Endpoint.going(
      problem(400, { title: 'Not valid', status: 400, detail: 'Two answers are wrong.', errors: [{ pointer: '/answers/email', detail: 'This address bounces.' }, { pointer: '/answers/about', detail: 'Too short.' }, { pointer: '/nowhere', detail: '?' }] }),
    );
    const widget = await filledIn(endpoint);
    await send(widget);
    await until(() => part(widget, 'faults'));
    const email = control(widget, 'email');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    const message = widget.shadowRoot!.getElementById(email.getAttribute('aria-describedby')!);
    expect(textOf(message)).to.equal('This address bounces.');
    expect(textOf(part(widget, 'faults'))).to.include('2 answers need another look').and.include('This address bounces.').and.include('Too short.');
    expect(noteOf(widget)).to.include('Two answers are wrong.');
    stillThere(widget);
    await fill(widget, { about: written.about });
    expect(textOf(part(widget, 'faults')), 'what is mended is not named any more').not.to.include('Too short.');
    await fill(widget, { email: written.email });
    await arrivesOnce(widget, endpoint);
  });

  it('409: what arrived before had another text; sending this one too takes a decision', async () => {
    const endpoint = await Endpoint.going(lostAnswer);
    const widget = await filledIn(endpoint);
    await send(widget);
    await fill(widget, { about: 'Another text' });
    await send(widget);
    expect(noteOf(widget)).to.include('has arrived before, with another text');
    expect(control(widget, 'about').value).to.equal('Another text');
    expect(await endpoint.taken()).to.have.length(1);
    button(widget, 'Send this one as well').click();
    await until(() => part(widget, 'sent'));
    expect((await endpoint.taken()).map(({ body }) => body.answers['about'])).to.deep.equal([written.about, 'Another text']);
  });

  it('a server that does not let this site send is told from one that cannot be reached', async () => {
    const endpoint = await Endpoint.elsewhere(false);
    const widget = await filledIn(endpoint);
    await send(widget);
    expect(noteOf(widget)).to.include('takes nothing from this site');
    stillThere(widget);
    expect(await endpoint.taken()).to.have.length(0);
  });

  it('to another origin that allows it, and tells its lost answer from a refusal', async () => {
    const endpoint = await Endpoint.elsewhere(true, { refuse: true, store: true }, { refuse: true });
    const widget = await filledIn(endpoint);
    await send(widget);
    expect(noteOf(widget)).to.include('connection broke before the answer came');
    // WebKit asks again by itself where another origin refuses, so a refusal is used up already, or not
    await arrivesOnce(widget, endpoint, 3);
  });

  it('nothing where nobody is: it says so', async () => {
    const widget = await placeForm(documentWith({ fields, targets: [{ kind: 'post', url: 'http://127.0.0.1:9/nobody' }] }));
    await fill(widget, written);
    await send(widget);
    expect(noteOf(widget)).to.match(/^127\.0\.0\.1:9 cannot be reached\. Nothing has been sent\./);
    stillThere(widget);
  });

  describe('offline', () => {
    const setOnline = (isOnline: boolean) => {
      Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
      dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    };
    afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

    it('it waits, says so, and goes out when the connection is back', async () => {
      const endpoint = await Endpoint.going();
      const widget = await filledIn(endpoint);
      setOnline(false);
      await send(widget);
      expect(textOf(part(widget, 'waiting'))).to.include('You are offline.');
      stillThere(widget);
      expect(await endpoint.tries()).to.have.length(0);
      setOnline(true);
      await until(() => part(widget, 'sent'));
      expect(await endpoint.taken()).to.have.length(1);
    });

    it('one need not wait', async () => {
      const endpoint = await Endpoint.going();
      const widget = await filledIn(endpoint);
      setOnline(false);
      await send(widget);
      button(widget, 'Do not wait').click();
      await widget.updateComplete;
      setOnline(true);
      await until(() => !part(widget, 'waiting'));
      expect(await endpoint.tries()).to.have.length(0);
      stillThere(widget);
    });
  });

  it('a page closed while it was on its way: the text is back, and sending it again is one application', async () => {
    const endpoint = await Endpoint.going({ hold: true, store: true });
    const before = await filledIn(endpoint);
    part(before, 'send')!.click();
    await until(async () => (await endpoint.tries()).length);
    // the tab is gone: what it would have done with the answer never happens
    const kept = drafts();
    before.remove();
    await endpoint.release();
    await until(() => !drafts().length);
    for (const [name, value] of kept) localStorage.setItem(name, value);

    const after = await placeForm(formTo(endpoint));
    stillThere(after);
    expect(textOf(part(after, 'draft'))).to.include('is back').and.include('no answer came');
    await arrivesOnce(after, endpoint);
  });

  describe('with a host that takes over', () => {
    it('guild-submit bears what is sent, and can be cancelled', async () => {
      const endpoint = await Endpoint.going();
      const widget = await filledIn(endpoint);
      let told: GuildSubmitEvent | undefined;
      document.addEventListener('guild-submit', (event) => {
        told = event;
        event.preventDefault();
      }, { once: true });
      part(widget, 'send')!.click();
      await until(() => told);
      expect(told!.submission.answers).to.deep.equal(written);
      expect(told!.via).to.equal('post');
      expect(await endpoint.tries()).to.have.length(0);
      widget.reject('Not today.', { name: 'Known already.' });
      await until(() => part(widget, 'faults') ?? part(widget, 'fault'));
      expect(noteOf(widget)).to.equal('Not today.');
      expect(textOf(part(widget, 'fault'))).to.equal('Known already.');
      widget.accept({ id: 'H-7' });
      await until(() => part(widget, 'sent'));
      expect(textOf(part(widget, 'sent'))).to.include('H-7');
    });

    it('guild-submitted tells the receipt', async () => {
      const endpoint = await Endpoint.going();
      const widget = await filledIn(endpoint);
      const told: GuildSubmittedEvent[] = [];
      document.addEventListener('guild-submitted', (event) => told.push(event), { once: true });
      await send(widget);
      await until(() => told.length);
      expect(told[0]!.receipt.id).to.equal('1');
      expect(told[0]!.submission.form).to.equal(formId);
    });

    it('a captcha in its slot is sent along', async () => {
      const endpoint = await Endpoint.going();
      const widget = await placeForm(formTo(endpoint), {}, node('input', '', { slot: 'captcha', name: 'token', value: 'proof' }));
      await fill(widget, written);
      await send(widget);
      expect(((await endpoint.taken())[0]!.body as { captcha?: object }).captcha).to.deep.equal({ token: 'proof' });
    });
  });

  describe('against abuse', () => {
    it('a hidden field that was filled in holds it back once, in words', async () => {
      const endpoint = await Endpoint.going();
      const widget = await filledIn(endpoint);
      const trap = widget.shadowRoot!.querySelector<HTMLInputElement>('.trap input')!;
      expect(trap.tabIndex).to.equal(-1);
      trap.value = 'https://spam.example';
      await send(widget);
      expect(noteOf(widget)).to.include('people do not see');
      expect(await endpoint.tries()).to.have.length(0);
      await arrivesOnce(widget, endpoint);
    });

    it('what was written faster than anybody writes is held back once, in words', async () => {
      const endpoint = await Endpoint.going();
      const widget = await placeForm(formTo(endpoint));
      widget.shownAt = Date.now();
      for (const [field, text] of Object.entries(written)) {
        control(widget, field).value = text;
        tell(control(widget, field));
      }
      await send(widget);
      expect(noteOf(widget)).to.include('quick');
      expect(await endpoint.tries()).to.have.length(0);
      await arrivesOnce(widget, endpoint);
    });
  });

  it('what was sent can be copied, and another can be written', async () => {
    const endpoint = await Endpoint.going();
    const widget = await filledIn(endpoint);
    await send(widget);
    const texts: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => void texts.push(text) }, configurable: true });
    try {
      button(widget, 'Copy as Markdown').click();
      await until(() => part(widget, 'copied'));
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(texts[0]).to.equal(`## Join\n\n**Your name**: ${written.name}\n\n**E-mail**: ${written.email}\n\n### About you\n\n${written.about}`);
    button(widget, 'Write another').click();
    await until(() => part(widget, 'form'));
    expect(control(widget, 'name').value).to.equal('');
    await fill(widget, written);
    await send(widget);
    expect((await endpoint.taken()).length, 'another application has a key of its own').to.equal(2);
  });

  it('a copy of the answers is shown where the browser does not let a page copy', async () => {
    const widget = await placeForm(documentWith({ fields, targets: [{ kind: 'copy' }] }));
    await fill(widget, written);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) }, configurable: true });
    try {
      await send(widget);
      await until(() => part(widget, 'copied'));
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(textOf(part(widget, 'copied'))).to.include('copy it yourself');
    expect(part<HTMLTextAreaElement>(widget, 'text')!.value).to.include(written.about);
  });
});
