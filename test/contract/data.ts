import { expect } from '@open-wc/testing';
import { type Answer, FaultyAddress } from '../helpers/faults.js';
import { inlineJson, make, node, part, place, reaches, stage, textOf } from '../helpers/stage.js';
import { until } from '../helpers/until.js';
import type { Subject } from './subject.js';

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(freezeDeeply);
}

/** Puts the page's default in its head while something runs. */
async function withDefault(url: string, run: () => Promise<void>) {
  const meta = node('meta', '', { name: 'guildhall:src', content: url });
  document.head.append(meta);
  try {
    await run();
  } finally {
    meta.remove();
  }
}

export function describeData({ tag, good, other, flawed, foreign, known }: Subject): void {
  describe('data', () => {
    it('comes from the property, an inline script, src, the page’s default: the first that is there', async () => {
      const named = (name: string) => JSON.parse(JSON.stringify(good.json).replaceAll(good.shows, name)) as object;
      const [bySrc, byDefault] = [await FaultyAddress.answering(json(named('By src'))), await FaultyAddress.answering(json(named('By default')))];
      await withDefault(byDefault.url, async () => {
        const script = inlineJson(named('By script'));
        const element = place(tag, { src: bySrc.url, data: named('By property') }, script);
        await until(() => textOf(element).includes('By property'));
        element.data = undefined;
        await until(() => textOf(element).includes('By script'));
        expect(await bySrc.hits(), 'nothing is asked for that is not shown').to.have.length(0);
        script.remove();
        await until(() => textOf(element).includes('By src'));
        expect(await byDefault.hits()).to.have.length(0);
        element.removeAttribute('src');
        await until(() => textOf(element).includes('By default'));
      });
    });

    it('null as the property is as good as none', async () => {
      const element = place(tag, { data: null }, inlineJson(good.json));
      await reaches(element, 'ready');
    });

    it('an inline script may come after its tag, and may change', async () => {
      const element = await reaches(place(tag), 'error');
      const script = inlineJson(good.json);
      element.append(script);
      await until(() => textOf(element).includes(good.shows));
      script.textContent = JSON.stringify(other.json);
      await until(() => textOf(element).includes(other.shows));
      (script.firstChild as Text).data = JSON.stringify(good.json);
      await until(() => textOf(element).includes(good.shows));
      script.textContent = '{\n  "groups": oops }';
      await reaches(element, 'error');
      expect(textOf(element)).to.include('not valid JSON').and.include('line 2, column 13');
    });

    it('while the page is being read, what is missing or half there is waited for', async () => {
      const empty = make(tag);
      const element = make(tag);
      let errors = 0;
      element.addEventListener('guild-error', () => errors++);
      Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
      try {
        stage(element, empty);
        await Promise.all([reaches(element, 'loading'), reaches(empty, 'loading')]);
        const text = JSON.stringify(good.json);
        const script = inlineJson(text.slice(0, 40));
        element.append(script);
        await new Promise((resolve) => setTimeout(resolve));
        await element.updateComplete;
        expect(element.state, 'with half a script').to.equal('loading');
        script.append(text.slice(40));
        await until(() => textOf(element).includes(good.shows));
      } finally {
        Reflect.deleteProperty(document, 'readyState');
      }
      document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
      await reaches(empty, 'error');
      expect(errors).to.equal(0);
    });

    it('other children are not taken for data', async () => {
      const element = place(tag, {}, node('script', '{}', { type: 'text/plain' }), node('p', 'A fallback'));
      await reaches(element, 'error');
      expect(textOf(element)).to.include('src="…"');
    });

    it('thirty widgets on one address cost one request and one parse', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      const { parse } = JSON;
      let parses = 0;
      JSON.parse = function (this: unknown, text: string, ...more: []) {
        if (text.includes(good.shows)) parses++;
        return parse.call(this, text, ...more) as unknown;
      };
      try {
        const elements = Array.from({ length: 30 }, () => make(tag, { src: address.url }));
        stage(...elements);
        await Promise.all(elements.map((element) => reaches(element, 'ready')));
        expect(new Set(elements.map(({ community }) => community)).size, 'one community').to.equal(1);
      } finally {
        JSON.parse = parse;
      }
      expect(parses).to.equal(1);
      expect(await address.hits()).to.have.length(1);
    });

    it('a widget that comes later shares what is there already', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      await reaches(place(tag, { src: address.url }), 'ready');
      await reaches(place(tag, { src: address.url }), 'ready');
      expect(await address.hits()).to.have.length(1);
    });

    it('a request carries no header that would cost a preflight', async () => {
      const address = await FaultyAddress.onOtherOrigin({ ...json(good.json), cors: true });
      await reaches(place(tag, { src: address.url }), 'ready');
      expect((await address.hits()).map(({ method }) => method)).to.deep.equal(['GET']);
    });

    it('loading="lazy" waits until it is near the screen', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      const far = node('div');
      far.style.height = '9000px';
      const element = make(tag, { src: address.url, loading: 'lazy' });
      stage(far, element);
      await element.updateComplete;
      // the browser has looked where it is, and told whoever asked before us
      await new Promise((looked) => new IntersectionObserver(looked, { rootMargin: '400px' }).observe(element));
      expect(element.state).to.equal('loading');
      expect(await address.hits()).to.have.length(0);
      element.scrollIntoView();
      await reaches(element, 'ready');
      expect(await address.hits()).to.have.length(1);
      scrollTo(0, 0);
    });

    it('refresh-interval asks again', async () => {
      const address = await FaultyAddress.answering(json(good.json), json(other.json));
      const element = place(tag, { src: address.url, 'refresh-interval': '1' });
      await until(() => textOf(element).includes(good.shows));
      await until(() => textOf(element).includes(other.shows));
    });

    it('a larger max-bytes lets more in', async () => {
      const address = await FaultyAddress.answering(json(good.json));
      const element = await reaches(place(tag, { src: address.url, 'max-bytes': '20' }), 'error');
      element.setAttribute('max-bytes', '100000');
      await reaches(element, 'ready');
    });

    it('an unknown shape suggests the items that would read it', async () => {
      const address = await FaultyAddress.answering(json(foreign.json));
      const element = await reaches(place(tag, { src: address.url }), 'error');
      expect(textOf(element)).to.include(`items="${foreign.items}"`);
      element.setAttribute('items', foreign.items);
      element.setAttribute('fields', foreign.fields);
      await until(() => textOf(element).includes(foreign.shows));
      expect(await address.hits(), 'read anew, not asked anew').to.have.length(1);
    });

    it('items that are not there name those that are', async () => {
      const element = await reaches(place(tag, { data: foreign.json, items: 'data.nothing' }), 'error');
      expect(textOf(element)).to.include('data.nothing').and.include(`“${foreign.items}”`);
    });

    it('fields that are not JSON are said to be so', async () => {
      const element = await reaches(place(tag, { data: foreign.json, items: foreign.items, fields: '{name:title}' }), 'error');
      expect(textOf(element)).to.include('fields').and.include('not valid JSON');
    });

    if (known) {
      it('a known shape is read by itself, and by its name', async () => {
        const bySight = make(tag, { data: known.json });
        const byName = make(tag, { data: known.json, format: known.format });
        stage(bySight, byName);
        await until(() => textOf(bySight).includes(known.shows));
        await until(() => textOf(byName).includes(known.shows));
      });
    }

    it('a format that nobody knows is said to be so, with those that are known', async () => {
      const element = await reaches(place(tag, { data: good.json, format: 'kml' }), 'error');
      expect(textOf(element)).to.include('format="kml"').and.include(known?.format ?? 'geojson');
    });

    it('two widgets share one object and change nothing in it', async () => {
      const shared = structuredClone(flawed.json);
      freezeDeeply(shared);
      const before = JSON.stringify(shared);
      const [one, two] = [make(tag, { data: shared, diagnose: '' }), make(tag, { data: shared })];
      stage(one, two);
      await Promise.all([reaches(one, 'ready'), reaches(two, 'ready')]);
      await until(() => part(one, 'diagnosis'));
      expect(textOf(two)).to.include(flawed.shows);
      expect(JSON.stringify(shared)).to.equal(before);
    });

    it('data changed in place is read again by refresh()', async () => {
      const data = structuredClone(good.json) as Record<string, unknown>;
      const element = await reaches(place(tag, { data }), 'ready');
      for (const key of Object.keys(data)) delete data[key];
      Object.assign(data, structuredClone(other.json));
      element.refresh();
      await until(() => textOf(element).includes(other.shows));
    });

    for (const [what, data] of [
      ['a property that throws', { version: 1, get groups() { throw new Error('no'); }, get people() { throw new Error('no'); }, get boards() { throw new Error('no'); } }],
      ['a proxy that throws', new Proxy({}, { get() { throw new Error('no'); }, has() { throw new Error('no'); }, ownKeys() { throw new Error('no'); } })],
      ['a class of its own', new Date()],
      ['a function', () => 1],
      ['a text', 'hello'],
      ['a number', 42],
      ['a symbol', Symbol('s')],
      ['itself inside itself', (() => { const round: Record<string, unknown> = {}; round['groups'] = [round]; return round; })()],
    ] as [string, unknown][]) {
      it(`${what} as data ends in a state with words`, async () => {
        const element = place(tag);
        element.data = data;
        await until(() => element.state === 'error' || element.state === 'empty' || element.state === 'ready', 'for a state');
        await element.updateComplete;
        expect(textOf(element).length).to.be.above(5);
      });
    }

    it('a record whose property throws is left out alone', async () => {
      const data = structuredClone(good.json) as Record<string, unknown>;
      for (const records of Object.values(data)) {
        if (Array.isArray(records)) records.push({ get id() { throw new Error('no'); }, get name() { throw new Error('no'); } });
      }
      const element = await reaches(place(tag, { data }), 'ready');
      expect(textOf(element)).to.include(good.shows).and.match(/left out/);
    });
  });
}
