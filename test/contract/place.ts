import { expect } from '@open-wc/testing';
import { type Answer, FaultyAddress } from '../helpers/faults.js';
import { make, part, place, reaches, stage, textOf } from '../helpers/stage.js';
import { until } from '../helpers/until.js';
import type { Subject } from './subject.js';

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

/** Runs with a fetch that notes the signals it was given. */
async function notingSignals(run: (signalOf: (url: string) => AbortSignal | undefined) => Promise<void>) {
  const { fetch } = window;
  const signals = new Map<string, AbortSignal>();
  window.fetch = (input, init) => {
    if (init?.signal) signals.set(String(input), init.signal);
    return fetch(input, init);
  };
  try {
    await run((url) => signals.get(new URL(url, location.href).href));
  } finally {
    window.fetch = fetch;
  }
}

export function describePlace({ tag, good, other }: Subject): void {
  describe('place', () => {
    it('a move costs no request, and everything works after it', async () => {
      const address = await FaultyAddress.answering(json(good.json), json(other.json));
      const element = place(tag, { src: address.url });
      await reaches(element, 'ready');
      let loads = 0;
      element.addEventListener('guild-load', () => loads++);
      const elsewhere = stage();
      elsewhere.append(element);
      await element.updateComplete;
      expect(element.state).to.equal('ready');
      expect(textOf(element)).to.include(good.shows);
      expect(await address.hits()).to.have.length(1);
      expect(loads, 'nothing was loaded').to.equal(0);
      element.refresh();
      await until(() => textOf(element).includes(other.shows));
      elsewhere.lang = 'ja';
      await until(() => !textOf(element).includes('Stations'), 'for the language of the new place');
    });

    it('a move while loading does not ask twice', async () => {
      const address = await FaultyAddress.answering({ ...json(good.json), hold: true });
      const element = place(tag, { src: address.url });
      await address.hitsReach(1);
      stage().append(element);
      await element.updateComplete;
      await address.release();
      await reaches(element, 'ready');
      expect(await address.hits()).to.have.length(1);
    });

    it('removal stops the request', async () => {
      const address = await FaultyAddress.answering({ ...json(good.json), hold: true });
      await notingSignals(async (signalOf) => {
        const element = place(tag, { src: address.url });
        await address.hitsReach(1);
        expect(signalOf(address.url)!.aborted).to.equal(false);
        element.remove();
        await until(() => signalOf(address.url)!.aborted, 'for the request to be stopped');
      });
      await address.release();
    });

    it('another address stops the request to the first', async () => {
      const [first, second] = [await FaultyAddress.answering({ ...json(good.json), hold: true }), await FaultyAddress.answering(json(other.json))];
      await notingSignals(async (signalOf) => {
        const element = place(tag, { src: first.url });
        await first.hitsReach(1);
        element.setAttribute('src', second.url);
        await until(() => signalOf(first.url)!.aborted, 'for the first request to be stopped');
        await reaches(element, 'ready');
      });
      await first.release();
    });

    it('removal of one of two leaves the request to the other', async () => {
      const address = await FaultyAddress.answering({ ...json(good.json), hold: true });
      const [one, two] = [make(tag, { src: address.url }), make(tag, { src: address.url })];
      stage(one, two);
      await address.hitsReach(1);
      one.remove();
      await address.release();
      await reaches(two, 'ready');
      expect(await address.hits()).to.have.length(1);
    });

    it('removed and put back later, it is as before', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      const element = place(tag, { src: address.url });
      await reaches(element, 'ready');
      element.remove();
      // longer than a move takes: the source is dropped meanwhile
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => setTimeout(resolve));
      stage(element);
      await until(() => textOf(element).includes(good.shows));
      await reaches(element, 'ready');
    });

    it('a late answer never wins', async () => {
      const slow = await FaultyAddress.answering({ ...json(good.json), hold: true });
      const quick = await FaultyAddress.answering(json(other.json));
      // the other one keeps the slow request from being stopped
      const [element, keeper] = [make(tag, { src: slow.url }), make(tag, { src: slow.url })];
      stage(element, keeper);
      await slow.hitsReach(1);
      element.setAttribute('src', quick.url);
      await until(() => textOf(element).includes(other.shows));
      await slow.release();
      await until(() => textOf(keeper).includes(good.shows));
      await element.updateComplete;
      expect(textOf(element)).to.include(other.shows).and.not.include(good.shows);
    });

    it('answers that come in the wrong order leave the last address shown', async () => {
      const [first, last] = [await FaultyAddress.answering({ ...json(good.json), hold: true }), await FaultyAddress.answering({ ...json(other.json), hold: true })];
      const keeper = make(tag, { src: first.url });
      const element = make(tag, { src: first.url });
      stage(element, keeper);
      await first.hitsReach(1);
      element.setAttribute('src', last.url);
      await last.hitsReach(1);
      await first.release();
      await reaches(keeper, 'ready');
      await element.updateComplete;
      expect(element.state, 'the first answer is none of its business').to.equal('loading');
      await last.release();
      await until(() => textOf(element).includes(other.shows));
    });

    it('data given while a request is under way stays', async () => {
      const address = await FaultyAddress.answering({ ...json(good.json), hold: true });
      const [element, keeper] = [make(tag, { src: address.url }), make(tag, { src: address.url })];
      stage(element, keeper);
      await address.hitsReach(1);
      element.data = other.json;
      await reaches(element, 'ready');
      await address.release();
      await reaches(keeper, 'ready');
      await element.updateComplete;
      expect(textOf(element)).to.include(other.shows);
    });

    it('works inside another shadow root', async () => {
      const host = stage();
      const root = host.attachShadow({ mode: 'open' });
      const element = make(tag, { data: good.json });
      root.append(element);
      await reaches(element, 'ready');
      host.lang = 'zh-CN';
      await until(() => textOf(part(element, 'base')).length && !textOf(element).includes('Stations'), 'for the language around the host');
    });

    it('works as a clone of a template', async () => {
      const template = document.createElement('template');
      template.content.append(document.createElement(tag));
      (template.content.firstElementChild as HTMLElement).setAttribute('heading', 'From a template');
      const clone = document.importNode(template.content, true);
      const element = clone.firstElementChild as ReturnType<typeof make>;
      stage(clone as unknown as Node);
      element.data = good.json;
      await reaches(element, 'ready');
      expect(textOf(element)).to.include('From a template').and.include(good.shows);
    });

    it('a clone of a widget is a widget of its own', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      const element = await reaches(place(tag, { src: address.url }), 'ready');
      const copy = element.cloneNode(true) as ReturnType<typeof make>;
      stage(copy);
      await reaches(copy, 'ready');
      expect(textOf(copy)).to.equal(textOf(element));
    });

    it('may come into another document before it was in any', async () => {
      const element = make(tag, { data: good.json });
      const display = getComputedStyle(await reaches(place(tag, { data: good.json }), 'ready')).display;
      const frame = document.createElement('iframe');
      stage(frame);
      frame.contentDocument!.body.append(element);
      await reaches(element, 'ready');
      expect(textOf(element)).to.include(good.shows);
      await until(() => frame.contentWindow!.getComputedStyle(element).display === display, 'for its style sheets');
    });

    it('goes into another document and back, with its look', async () => {
      const element = await reaches(place(tag, { data: good.json }), 'ready');
      const display = getComputedStyle(element).display;
      const frame = document.createElement('iframe');
      const home = stage(frame);
      frame.contentDocument!.body.append(element);
      await element.updateComplete;
      element.data = other.json;
      await until(() => textOf(element).includes(other.shows));
      expect(element.state).to.equal('ready');
      await until(() => frame.contentWindow!.getComputedStyle(element).display === display, 'for its style sheets to come along');
      home.append(element);
      await reaches(element, 'ready');
      await until(() => getComputedStyle(element).display === display, 'for its style sheets to come back');
    });
  });
}
