// Every payload in every string of the document, on a page with the strictest policy: nothing is done, nothing is asked of
// others, no address leads where it may not.
//   node --test test/proof/hostile.test.mjs                 a sample, as in CI
//   PROOF=all node --test test/proof/hostile.test.mjs       all of them, as in `npm run proof`
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { jsonSchema } from '../../scripts/json-schema.mjs';
import { builtFolder, fixtures, launchBrowser, openPage, serveSite, strictPolicy } from '../dist/helpers/site.mjs';
import { carry, placesIn, stringsIn } from './helpers/carrier.mjs';
import { payloads } from './helpers/payloads.mjs';

const isWhole = process.env.PROOF === 'all';
const schema = await jsonSchema();
const lighthouse = JSON.parse(await readFile(join(fixtures, 'lighthouse.json'), 'utf8'));

const widgets = [
  'guild-station-map',
  'guild-station-list',
  'guild-station-list layout="table" diagnose',
  'guild-role-ladder',
  'guild-role-ladder layout="compact"',
  'guild-leaderboard',
  'guild-leaderboard layout="podium"',
  'guild-leaderboard layout="thanks"',
  ...lighthouse.forms.map((_, index) => `guild-join-form data-form="${index}"`),
];

const page = `<script type="module" src="/guildhall/guildhall.js"></script>${widgets.map((widget) => `<${widget}></${widget.split(' ')[0]}>`).join('')}`;

let site;
let browser;
let opened;
before(async () => {
  site = await serveSite({ '/': { policy: `${strictPolicy}; trusted-types lit-html`, html: page } }, { '/guildhall/': builtFolder });
  browser = await launchBrowser();
  opened = await openPage(browser, `${site.origin}/`);
  await opened.page.evaluate(async (tags) => {
    await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
    globalThis.done = [];
    globalThis.hacked = () => globalThis.done.push('a script from the data ran');
    // what a reader may click on is looked at, not gone to
    addEventListener('click', (event) => event.preventDefault(), true);
  }, [...new Set(widgets.map((widget) => widget.split(' ')[0]))]);
  opened.page.on('dialog', (dialog) => void dialog.dismiss());
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Gives every widget the document, waits until each has come to a state, opens what can be opened, and looks. */
function draw(document) {
  return opened.page.evaluate(async (text) => {
    const elements = [...globalThis.document.querySelectorAll(':defined')].filter(({ localName }) => localName.startsWith('guild-'));
    const found = [];
    const data = JSON.parse(text);
    for (const element of elements) {
      if (element.dataset.form) element.setAttribute('form', String(data.forms?.[element.dataset.form]?.id ?? ''));
      element.data = data;
    }
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (let frames = 0; frames < 600 && elements.some(({ state }) => state === 'loading'); frames++) await frame();
    for (const element of elements) {
      if (element.state === 'loading') found.push(`<${element.localName}> never came to a state`);
      const root = element.shadowRoot;
      for (const button of [...root.querySelectorAll('button.choose, summary, button[aria-expanded="false"]')].slice(0, 3)) button.click();
    }
    await frame();
    await frame();
    const allowed = new Set(['http:', 'https:', 'mailto:']);
    for (const element of elements) {
      for (const node of element.shadowRoot.querySelectorAll('*')) {
        for (const { name, value } of node.attributes) {
          if (name.startsWith('on') || name === 'srcdoc') found.push(`${node.localName} bears ${name}`);
          if (!['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(name) || node.namespaceURI.endsWith('svg')) continue;
          const address = URL.parse ? URL.parse(value, globalThis.document.baseURI) : new URL(value, globalThis.document.baseURI);
          if (address && !allowed.has(address.protocol)) found.push(`${node.localName} leads to ${address.protocol}`);
          if (name === 'src' && node.localName !== 'img') found.push(`${node.localName} has a source`);
        }
        if (['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'template'].includes(node.localName)) found.push(`a ${node.localName} was made`);
      }
    }
    if ({}.polluted !== undefined) found.push('a prototype was changed');
    return { found: [...new Set([...found, ...globalThis.done])], states: elements.map(({ localName, state }) => `${localName} ${state}`) };
  }, JSON.stringify(document));
}

/** The sign in a field for days is a picture of the browser's. */
const isBrowsersOwn = (address) => address.startsWith('data:image/svg+xml;base64,PHN2ZyB4bWxucz0i');

async function isUnharmed(document, what) {
  const { found, states } = await draw(document);
  assert.deepEqual(found, [], what);
  assert.deepEqual(states.filter((state) => !/ (ready|empty|error|stale)$/.test(state)), [], what);
  assert.deepEqual(await opened.violations(), [], what);
  assert.deepEqual(opened.requests.filter((address) => !address.startsWith(site.origin) && !isBrowsersOwn(address)), [], what);
  return states;
}

test('there are at least two hundred payloads', () => assert.ok(payloads.length >= 200, `${payloads.length}`));

test('the carrier has a text in every place that the schema knows', () => {
  // a text is one string or one for each language; criteria stand in several places, and each kind of them in one
  const plain = (path) => path.replace(/\.\*$/, '').replace(/.*\.(criteria|when)(\.(all|any|of)\[\])*\./, 'criteria.');
  const carried = new Set(stringsIn(lighthouse, schema, schema).map(({ path }) => plain(path)));
  const missing = [...new Set([...placesIn(schema, schema)].map(plain))].filter((path) => !carried.has(path));
  assert.deepEqual(missing, []);
});

test('the page draws the document as it is', async () => {
  const states = await isUnharmed(lighthouse, 'the sample itself');
  assert.deepEqual(states.filter((state) => !state.endsWith('ready')), []);
});

test('a payload is shown as the text it is', async () => {
  await isUnharmed(carry(lighthouse, schema, payloads[0]), 'the first payload');
  for (const tag of ['guild-station-list', 'guild-role-ladder', 'guild-leaderboard', 'guild-join-form']) {
    assert.ok((await opened.text(tag)).includes(payloads[0]), tag);
  }
});

const sample = payloads.filter((_, index) => index % 9 === 0);
for (const payload of isWhole ? payloads : sample) {
  test(`${JSON.stringify(payload.slice(0, 60))} in every text, name and link`, () => isUnharmed(carry(lighthouse, schema, payload), payload));
}

test('a payload in one place alone, whatever stands there: each place in turn', async () => {
  const places = [...new Set(stringsIn(lighthouse, schema, schema).map(({ path }) => path))];
  for (const [index, place] of places.entries()) {
    if (!isWhole && index % 12) continue;
    await isUnharmed(carry(lighthouse, schema, payloads[(index * 7) % payloads.length], place), place);
  }
});

test('lists and texts that are nested ten thousand deep, getters that throw, cycles', async () => {
  const states = await opened.page.evaluate(async () => {
    let deep = 'deep';
    for (let depth = 0; depth < 10_000; depth++) deep = depth % 2 ? [deep] : { name: deep };
    const cycle = { id: 'cycle' };
    cycle.name = cycle;
    const throwing = Object.defineProperty({ id: 'throwing' }, 'name', { enumerable: true, get() { throw new Error('no'); } });
    const proxy = new Proxy({}, { get() { throw new Error('no'); }, ownKeys() { throw new Error('no'); } });
    const documents = [{ groups: [{ id: 'a', name: deep }] }, { groups: deep }, deep, { groups: [cycle] }, { groups: [throwing] }, { people: proxy, groups: proxy }, JSON.parse('{"groups":[{"id":"a","name":"A","__proto__":{"polluted":1}}],"__proto__":{"polluted":1}}')];
    const elements = [...document.querySelectorAll(':defined')].filter(({ localName }) => localName.startsWith('guild-'));
    const states = [];
    for (const data of documents) {
      for (const element of elements) element.data = data;
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      for (let frames = 0; frames < 600 && elements.some(({ state }) => state === 'loading'); frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      states.push(...elements.map(({ state }) => state));
    }
    return { states, polluted: {}.polluted };
  });
  assert.ok(states.states.every((state) => /ready|empty|error/.test(state)), states.states.join(' '));
  assert.equal(states.polluted, undefined);
  assert.deepEqual(await opened.violations(), []);
});
