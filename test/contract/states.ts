import { expect } from '@open-wc/testing';
import type { GuildLoadEvent } from '../../src/ui/events.js';
import type { GuildDataIssueEvent, GuildErrorEvent } from '../../src/ui/trouble-events.js';
import { type Answer, FaultyAddress } from '../helpers/faults.js';
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../helpers/stage.js';
import { eventually, until } from '../helpers/until.js';
import type { Subject } from './subject.js';

const states = ['loading', 'ready', 'empty', 'error', 'stale'];
const statesOf = (element: Element) => states.filter((state) => element.matches(`:state(${state})`));
const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

/** What goes wrong on the way, and what the widget says of it. */
const failures: [what: string, answer: Answer, code: string, says: RegExp, attributes?: Record<string, string>][] = [
  ['404', { status: 404 }, 'http', /does not exist \(404\)/],
  ['403', { status: 403 }, 'http', /refuses to be read \(403\)/],
  ['500', { status: 500 }, 'http', /server .* failed \(500\)/],
  ['429', { status: 429 }, 'rate-limited', /no more requests for now \(429\)/],
  ['429 with a time', { status: 429, retryAfter: '600' }, 'rate-limited', /come back at /],
  ['a web page instead of JSON', { body: '<!doctype html><title>Sign in</title>', type: 'text/html' }, 'html', /a web page, not JSON/],
  ['broken JSON', { body: '{"groups": [}' }, 'not-json', /not valid JSON \(line 1, column \d+\)/],
  ['JSON with a comma too many', { body: '{"version": 1,\n "groups": [],}' }, 'not-json', /not valid JSON \(line 2, column 15\): perhaps the comma before it is one too many\./],
  ['JSON that breaks off', { body: '{"groups": [{"id": "one"' }, 'not-json', /ends in the middle/],
  ['an empty body', { body: '' }, 'empty-body', /is empty/],
  ['more than max-bytes', { bytes: 4000 }, 'too-large', /larger than .*max-bytes/, { 'max-bytes': '1000' }],
  ['no answer in time', { hold: true }, 'timeout', /did not answer within 0\.05 seconds/, { timeout: '0.05' }],
  ['redirects without end', { location: 'self' }, 'redirect-loop', /redirects without end/],
  ['no answer', { refuse: true }, 'unreachable', /cannot be reached/],
  ['half an answer', { breakOff: true }, 'interrupted', /broke before all of it had arrived/],
  ['a wrong shape', json({ hello: 'world' }), 'unknown-shape', /unknown shape: an object with hello/],
  ['a number', json(42), 'unknown-shape', /unknown shape: number/],
  ['null', json(null), 'unknown-shape', /unknown shape: null/],
  ['an error in JSON', json({ message: 'Bad credentials' }), 'unknown-shape', /“Bad credentials”/],
];

/** Counts what a widget tells the page, and what of it leaves the widget. */
function listenTo(element: Widget) {
  const told: Event[] = [];
  const outside: string[] = [];
  for (const type of ['guild-load', 'guild-error', 'guild-data-issue'] as const) {
    element.addEventListener(type, (event) => told.push(event));
    element.parentElement!.addEventListener(type, (event) => outside.push(event.type));
  }
  return { told, outside, types: () => told.map(({ type }) => type) };
}

/** The same, from the first moment on. */
function placeListening(tag: string, settings: Record<string, string>) {
  const element = make(tag);
  stage(element);
  const events = listenTo(element);
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  return { element, ...events };
}

export function describeStates({ tag, good, other, empty, flawed, unreadable }: Subject): void {
  describe('states', () => {
    it('loading, while the answer is on its way, then ready', async () => {
      const address = await FaultyAddress.answering({ ...json(good.json), hold: true });
      const element = place(tag, { src: address.url });
      await reaches(element, 'loading');
      await address.hitsReach(1);
      expect(statesOf(element)).to.deep.equal(['loading']);
      expect(textOf(part(element, 'loading'))).to.equal('Loading…');
      expect(part(element, 'base')!.ariaBusy).to.equal('true');
      await address.release();
      await reaches(element, 'ready');
      expect(statesOf(element)).to.deep.equal(['ready']);
      expect(part(element, 'base')!.ariaBusy).to.equal('false');
      expect(part(element, 'loading')).to.equal(null);
    });

    it('ready, and tells so once, to itself alone', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      const { element, told, types, outside } = placeListening(tag, { src: address.url });
      await reaches(element, 'ready');
      expect(textOf(element)).to.include(good.shows);
      element.requestUpdate();
      await element.updateComplete;
      expect(types()).to.deep.equal(['guild-load']);
      expect((told[0] as GuildLoadEvent).community).to.equal(element.community);
      expect(outside).to.deep.equal([]);
    });

    it('empty, in words', async () => {
      const address = await FaultyAddress.answering(json(empty));
      const { element, types } = placeListening(tag, { src: address.url });
      await reaches(element, 'empty');
      expect(statesOf(element)).to.deep.equal(['empty']);
      expect(textOf(part(element, 'empty')).length).to.be.above(5);
      expect(types()).to.deep.equal(['guild-load']);
    });

    it('an array of nothing is empty', async () => {
      const address = await FaultyAddress.answering(json([]));
      await reaches(place(tag, { src: address.url }), 'empty');
    });

    for (const [what, answer, code, says, attributes] of failures) {
      it(`error: ${what}`, async () => {
        const address = await FaultyAddress.answering(answer);
        const { element, told, types, outside } = placeListening(tag, { ...attributes, src: address.url });
        await reaches(element, 'error');
        expect(statesOf(element)).to.deep.equal(['error']);
        expect(textOf(part(element, 'error'))).to.match(says);
        expect(types()).to.deep.equal(['guild-error']);
        const { failure, message } = told[0] as GuildErrorEvent;
        expect(failure.code).to.equal(code);
        expect(textOf(part(element, 'error'))).to.include(message);
        await eventually(() => expect(textOf(document.querySelector('[data-guildhall]')), 'also said aloud').to.equal(message));
        expect(outside).to.deep.equal([]);
        await address.release();
      });
    }

    it('error: refused by another site’s CORS setting', async () => {
      const address = await FaultyAddress.onOtherOrigin(json(good.json));
      const element = await reaches(place(tag, { src: address.url }), 'error');
      expect(textOf(part(element, 'error'))).to.include('Access-Control-Allow-Origin');
    });

    it('error: no source at all', async () => {
      const element = await reaches(place(tag), 'error');
      expect(textOf(part(element, 'error'))).to.include('src="…"');
    });

    it('error: not one record could be read, which is not the same as nothing', async () => {
      const address = await FaultyAddress.answering(json(unreadable));
      const element = await reaches(place(tag, { src: address.url }), 'error');
      expect(textOf(part(element, 'error'))).to.match(/could be read/);
      expect(textOf(part(element, 'left-out'))).to.include('left out');
    });

    it('another site that allows it is read', async () => {
      const address = await FaultyAddress.onOtherOrigin({ ...json(good.json), cors: true });
      const element = await reaches(place(tag, { src: address.url }), 'ready');
      expect(textOf(element)).to.include(good.shows);
    });

    it('retry asks again, by way of loading, and becomes ready', async () => {
      const address = await FaultyAddress.answering({ status: 404 }, { ...json(good.json), hold: true });
      const { element, types } = placeListening(tag, { src: address.url });
      await reaches(element, 'error');
      button(element, 'Try again').click();
      await reaches(element, 'loading');
      await address.hitsReach(2);
      await address.release();
      await reaches(element, 'ready');
      expect(textOf(element)).to.include(good.shows);
      expect(types()).to.deep.equal(['guild-error', 'guild-load']);
    });

    it('an error after an error is told again', async () => {
      const address = await FaultyAddress.answering({ status: 404 });
      const { element, types } = placeListening(tag, { src: address.url });
      await reaches(element, 'error');
      button(element, 'Try again').click();
      await until(() => types().length === 2);
      expect(types()).to.deep.equal(['guild-error', 'guild-error']);
    });

    it('stale: a refresh failed, so the good data stays, with its age and a way out', async () => {
      const address = await FaultyAddress.answering(json(good.json), { status: 500 }, json(other.json));
      const { element, types } = placeListening(tag, { src: address.url });
      await reaches(element, 'ready');
      element.refresh();
      await reaches(element, 'stale');
      expect(statesOf(element)).to.deep.equal(['stale']);
      expect(textOf(element)).to.include(good.shows);
      expect(textOf(part(element, 'stale'))).to.match(/Could not be refreshed; this is as of .*\d.*failed \(500\)/);
      expect(types()).to.deep.equal(['guild-load', 'guild-error']);
      button(element, 'Try again').click();
      await reaches(element, 'ready');
      expect(textOf(element)).to.include(other.shows).and.not.include(good.shows);
      expect(part(element, 'stale')).to.equal(null);
      expect(types()).to.deep.equal(['guild-load', 'guild-error', 'guild-load']);
    });

    it('stale: a refresh brought something of no use, so the good data stays', async () => {
      const address = await FaultyAddress.answering(json(good.json), json({ message: 'Bad credentials' }), json(null), json(other.json));
      const { element, types } = placeListening(tag, { src: address.url });
      await reaches(element, 'ready');
      element.refresh();
      await reaches(element, 'stale');
      expect(textOf(element)).to.include(good.shows);
      expect(textOf(part(element, 'stale'))).to.match(/Could not be refreshed; .*“Bad credentials”/);
      button(element, 'Try again').click();
      await until(() => textOf(part(element, 'stale')).includes('unknown shape: null'));
      expect(textOf(element)).to.include(good.shows);
      button(element, 'Try again').click();
      await reaches(element, 'ready');
      expect(textOf(element)).to.include(other.shows);
      expect(types()).to.deep.equal(['guild-load', 'guild-error', 'guild-error', 'guild-load']);
    });

    it('stale: a refresh brought records of which none can be read, so the good ones stay', async () => {
      const address = await FaultyAddress.answering(json(good.json), json(unreadable), json(unreadable), json(other.json));
      const { element, types } = placeListening(tag, { src: address.url });
      await reaches(element, 'ready');
      element.refresh();
      await reaches(element, 'stale');
      expect(textOf(element)).to.include(good.shows);
      expect(textOf(part(element, 'stale'))).to.match(/Could not be refreshed; .*None of the \d+ records/);
      element.refresh();
      await address.hitsReach(3);
      // while the answer is still on its way, a refresh is the same one
      await until(() => {
        element.refresh();
        return element.state === 'ready';
      });
      expect(textOf(element)).to.include(other.shows);
      expect(types().at(-1)).to.equal('guild-load');
    });

    it('characters in no known charset are told of, until the file is right', async () => {
      const body = JSON.stringify(good.json).replaceAll(good.shows, 'Café').replace(/[^\x00-\xff]/g, '?');
      const address = await FaultyAddress.answering({ body, encoding: 'latin1' }, json(good.json));
      const element = await reaches(place(tag, { src: address.url }), 'ready');
      await until(() => textOf(part(element, 'garbled')).includes('not in UTF-8'));
      element.refresh();
      await until(() => textOf(element).includes(good.shows));
      expect(part(element, 'garbled')).to.equal(null);
    });

    it('while it refreshes, what is shown stays', async () => {
      const address = await FaultyAddress.answering(json(good.json), { ...json(other.json), hold: true });
      const element = await reaches(place(tag, { src: address.url }), 'ready');
      element.refresh();
      await address.hitsReach(2);
      expect(statesOf(element)).to.deep.equal(['ready']);
      expect(textOf(element)).to.include(good.shows);
      await address.release();
      await until(() => textOf(element).includes(other.shows));
    });

    it('bad records are left out and counted; the good ones are shown', async () => {
      const address = await FaultyAddress.answering(json(flawed.json));
      const { element, told, types, outside } = placeListening(tag, { src: address.url });
      await until(() => types().includes('guild-data-issue'));
      await reaches(element, 'ready');
      expect(statesOf(element)).to.deep.equal(['ready']);
      expect(textOf(element)).to.include(flawed.shows);
      expect(textOf(part(element, 'left-out'))).to.equal(`${flawed.leftOut} record${flawed.leftOut === 1 ? '' : 's'} left out`);
      expect(types()).to.deep.equal(['guild-load', 'guild-data-issue']);
      const { issues, count } = told[1] as GuildDataIssueEvent;
      expect(count).to.equal(issues.length);
      expect(issues.filter(({ loss }) => loss === 'record')).to.have.length(flawed.leftOut);
      for (const { at, message, code } of issues) expect(at && message && code, `${at}: ${message}`).to.be.a('string').that.is.not.empty;
      expect(outside).to.deep.equal([]);
    });

    it('good data says nothing about records', async () => {
      const element = await reaches(place(tag, { data: good.json }), 'ready');
      expect(part(element, 'notes')).to.equal(null);
    });

    it('diagnose lists every rejected record with its path and the reason', async () => {
      const address = await FaultyAddress.answering(json(flawed.json));
      const { element, told } = placeListening(tag, { src: address.url, diagnose: '' });
      await until(() => part(element, 'diagnosis'));
      const { issues } = told.find(({ type }) => type === 'guild-data-issue') as GuildDataIssueEvent;
      const lines = [...part(element, 'diagnosis')!.querySelectorAll('li')].map(textOf);
      expect(lines).to.have.length(issues.length);
      issues.forEach(({ at, message }, i) => expect(lines[i]).to.include(at).and.include(message.replace(/\s+/g, ' ')));
      expect(parts(element, 'diagnosis')[0]!.querySelector('details')?.open ?? (part(element, 'diagnosis') as HTMLDetailsElement).open).to.equal(true);
    });

    it('diagnose lists faults of the document’s head', async () => {
      const element = place(tag, { data: { ...good.json, updated: '15/11/2026' }, diagnose: '' });
      await until(() => part(element, 'diagnosis'));
      expect([...part(element, 'diagnosis')!.querySelectorAll('li')].map(textOf)).to.deep.equal(['updated “15/11/2026” is no date. Write 2026-11-01, or 2026-11-01T18:30 with a time. One value left out.']);
    });

    it('diagnose says so when all is well', async () => {
      const element = place(tag, { data: good.json, diagnose: '' });
      await until(() => part(element, 'diagnosis'));
      expect(textOf(part(element, 'diagnosis'))).to.equal('Everything in the data could be read.');
    });

    it('diagnose can be switched on when the data is there', async () => {
      const element = await reaches(place(tag, { data: flawed.json }), 'ready');
      element.diagnose = true;
      await until(() => part(element, 'diagnosis'));
      element.diagnose = false;
      await until(() => !part(element, 'diagnosis'));
    });

    it('diagnose can be switched on for the whole page by its address', async () => {
      const before = location.href;
      history.replaceState(null, '', `${location.pathname}?guildhall-diagnose`);
      try {
        const element = place(tag, { data: flawed.json });
        await until(() => part(element, 'diagnosis'));
      } finally {
        history.replaceState(null, '', before);
      }
    });

    it('diagnose explains an error too', async () => {
      const element = place(tag, { data: unreadable, diagnose: '' });
      await reaches(element, 'error');
      await until(() => part(element, 'diagnosis')?.querySelector('li'));
    });
  });
}
