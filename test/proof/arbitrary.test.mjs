// Documents made by chance, each given to every widget: never an exception, always exactly one state, and what is shown and
// what is reported as left out are together what was received.
//   node --test test/proof/arbitrary.test.mjs                 some 200, as in CI
//   PROOF=all node --test test/proof/arbitrary.test.mjs       thousands, as in `npm run proof`
//   PROOF_SEED=5 …                                            others than those of the usual seed
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { launchBrowser, openPage, strictPolicy } from '../dist/helpers/site.mjs';
import { faultSite } from './helpers/fault-site.mjs';
import { kinds } from './helpers/generated-documents.mjs';
import { isAsWritten, isWhole, readResults, writeResults } from './helpers/results.mjs';

const runs = { valid: 1000, 'nearly valid': 2500, wild: 1500 };
const sampled = { valid: 40, 'nearly valid': 100, wild: 60 };

/** Each look of a widget, with the collections that it reads. */
const stationReads = ['groups', 'events', 'people', 'roles'];
const ladderReads = ['ladders', 'people', 'roles', 'groups', 'metrics'];
const boardReads = ['boards', 'people', 'metrics'];
const looks = [
  ['guild-station-map', '', stationReads],
  ['guild-station-list', '', stationReads],
  ['guild-station-list', 'layout="table"', stationReads],
  ['guild-role-ladder', '', ladderReads],
  ['guild-role-ladder', 'layout="compact"', ladderReads],
  ['guild-leaderboard', '', boardReads],
  ['guild-leaderboard', 'layout="podium"', boardReads],
  ['guild-leaderboard', 'layout="thanks"', boardReads],
  ['guild-join-form', '', ['forms']],
];
// on a day before all others the first period of a board is the one shown
const html = `<script type="module" src="/guildhall/guildhall.js"></script>${looks.map(([tag, attributes, reads]) => `<${tag} ${attributes} now="0001-01-01" limit="1000" data-reads="${reads.join(' ')}"></${tag}>`).join('')}`;

let site;
let browser;
let opened;
before(async () => {
  site = await faultSite({ pages: { '/': html }, policy: `${strictPolicy}; trusted-types lit-html` });
  browser = await launchBrowser();
  opened = await openPage(browser, `${site.origin}/`);
  await opened.page.evaluate(prepare);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page: a function that gives a document to every widget, waits for them and says what is wrong. */
async function prepare() {
  const elements = [...document.querySelectorAll('[data-reads]')];
  await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
  const thrown = [];
  addEventListener('error', ({ message }) => thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));

  const states = ['loading', 'ready', 'empty', 'error', 'stale'];
  const partsOf = (element, part) => element.shadowRoot.querySelectorAll(`[part~="${part}"]`).length;
  const numberIn = (text) => Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? 0);
  const stationKinds = new Set(['station', 'chapter', 'user-group', 'city']);

  /** How many of its records a widget has to show, worked out anew from the records as read. */
  const expected = {
    'guild-station-map': ({ groups }) => stationsIn(groups),
    'guild-station-list': ({ groups }) => stationsIn(groups),
    'guild-role-ladder': ({ ladders }) => ladders.records.reduce((count, { rungs }) => count + rungs.length, 0),
    'guild-leaderboard': ({ boards }) => boards.records[0]?.periods[0]?.entries.length ?? 0,
  };
  const stationsIn = ({ records }) => {
    const stations = records.filter(({ kind }) => kind === undefined || stationKinds.has(kind.toLowerCase()));
    return stations.length || records.filter(({ place, online }) => place || online).length;
  };
  const shown = {
    'guild-station-map': (element) => partsOf(element, 'station'),
    'guild-station-list': (element) => partsOf(element, 'station'),
    'guild-role-ladder': (element) => partsOf(element, 'rung'),
    'guild-leaderboard': (element) => partsOf(element, 'entry'),
  };
  /** Entries that are not on a board on purpose, of which nothing is said: hidden people, bots, those who asked for it. */
  const setAside = ({ boards, people }) => {
    const [board] = boards.records;
    const asked = new Set(board?.leftOut?.people);
    const byId = new Map(people.records.map((person) => [person.id, person]));
    return (board?.periods[0]?.entries ?? []).filter(({ person }) => byId.get(person)?.hidden || byId.get(person)?.bot || asked.has(person)).length;
  };

  function faultsOf(element, data) {
    const found = [];
    const { state, community, localName, shadowRoot } = element;
    const which = states.filter((each) => element.matches(`:state(${each})`));
    if (which.length !== 1 || which[0] !== state || state === 'loading' || state === 'stale') found.push(`is in ${which.join(' and ') || 'no state'} (${state})`);
    if (shadowRoot.textContent.includes('Something in this widget failed')) found.push('failed to draw');
    if (state === 'error' && !shadowRoot.querySelector('[part~="error"]')?.textContent.trim()) found.push('is in error without a word');
    if (!community) return found;

    const readings = Object.fromEntries(element.dataset.reads.split(' ').map((name) => [name, community.reading({ name })]));
    let leftOut = 0;
    for (const [name, { received, records }] of Object.entries(readings)) {
      leftOut += received - records.length;
      const sent = Array.isArray(data?.[name]) ? data[name].length : 0;
      if (Object.hasOwn(Object(data), 'version') && received !== sent) found.push(`received ${received} ${name} of ${sent}`);
    }
    const reported = numberIn(shadowRoot.querySelector('[part~="left-out"]')?.textContent);
    if (localName === 'guild-leaderboard' && state === 'ready' && !element.layout) {
      // the podium and the wall of thanks gather people otherwise; what they are made from is the same
      const aside = setAside(readings);
      const entries = shown[localName](element);
      if (entries + reported - leftOut + aside !== expected[localName](readings)) found.push(`shows ${entries} entries, left out ${reported - leftOut}, set aside ${aside}, of ${expected[localName](readings)}`);
    } else if (reported !== leftOut && localName !== 'guild-leaderboard') {
      found.push(`reports ${reported} records of ${leftOut} that were left out`);
    }
    if (state === 'ready' && localName !== 'guild-leaderboard' && expected[localName] && shown[localName](element) !== expected[localName](readings)) {
      found.push(`shows ${shown[localName](element)} of ${expected[localName](readings)}`);
    }
    return found;
  }

  globalThis.drawAll = async (text) => {
    const data = JSON.parse(text);
    for (const element of elements) element.data = data;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    for (let frames = 0; frames < 600 && elements.some(({ state }) => state === 'loading'); frames++) await frame();
    const look = () => elements.flatMap((element) => faultsOf(element, data).map((fault) => `${element.outerHTML.split(' now')[0]}> ${fault}`));
    // a wall of thanks and the reasons come with parts of their own: soon, but not at once
    let found = look();
    for (let frames = 0; frames < 60 && found.length; frames++) {
      await frame();
      found = look();
    }
    return { found: [...found, ...thrown.splice(0)], states: elements.map(({ state }) => state) };
  };
}

const seed = Number(process.env.PROOF_SEED ?? 7);
const results = [];
for (const [kind, arbitrary] of Object.entries(kinds)) {
  const numRuns = (isWhole ? runs : sampled)[kind];
  test(`${numRuns} documents that are ${kind}`, async () => {
    const seen = { ready: 0, empty: 0, error: 0 };
    const property = fc.asyncProperty(arbitrary, async (document) => {
      const { found, states } = await opened.page.evaluate((text) => globalThis.drawAll(text), JSON.stringify(document) ?? 'null');
      for (const state of states) seen[state]++;
      assert.deepEqual(found, []);
    });
    await fc.assert(property, { numRuns, seed, endOnFailure: true });
    if (kind === 'valid') assert.equal(seen.error, 0);
    assert.ok(seen.ready && (kind === 'valid' || seen.error), 'what is made by chance shows something');
    results.push({ kind, documents: numRuns, looks: looks.length });
  });
}

test('nothing was refused by the page’s policy, and no console message tells of a fault', async () => {
  assert.deepEqual(await opened.violations(), []);
  assert.deepEqual(opened.messages.filter((message) => message.startsWith('error') && !message.includes('Failed to load resource')), []);
});

test('docs/reliability.md tells of as many documents', { skip: process.env.PROOF_SEED !== undefined }, () => {
  if (isWhole) writeResults('arbitrary', results);
  else isAsWritten(Object.entries(runs).map(([kind, documents]) => ({ kind, documents, looks: looks.length })), readResults('arbitrary'));
});
