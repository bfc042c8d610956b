// Nothing on the page moves while a widget comes: measured by the browser itself, from the first paint to the widget ready, when
// its height is reserved as README.md says. First without a fallback, then on a page that `guildhall prerender` has filled.
//   node --test test/proof/layout-shift.test.mjs
//   PROOF=all node --test test/proof/layout-shift.test.mjs     writes down what was seen, as in `npm run proof`
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { prerender } from '../../dist/cli/prerender.js';
import { builtFolder, fixtures, launchBrowser, serveSite } from '../dist/helpers/site.mjs';
import { tags } from './helpers/documents.mjs';
import { isAsWritten, isWhole, readResults, writeResults } from './helpers/results.mjs';

const widths = [320, 1280];

/** So high that the whole page is in view: what moves out of sight is not counted. */
const windowHeight = 8000;

const widgetOf = (tag) => `<${tag} src="/data/lighthouse.json" now="2026-11-01" limit="6"></${tag}>`;

/** A page as README.md tells to write it: the small style sheet, the reserved height; a widget between text. */
const pageOf = (tag, widget, reserved) => `<link rel="stylesheet" href="/guildhall/guildhall.css">
<style>body { margin: 12px; font: 16px/1.5 sans-serif; } ${reserved ? `${tag} { --guild-min-height: ${reserved}px; }` : ''}</style>
<h1>Our community</h1>${widget}<p>A paragraph below the widget.</p>`;

const read = (url) => readFile(join(fixtures, url.replace('/data/', '')), 'utf8');
const pages = {
  'without a fallback': async (tag) => widgetOf(tag),
  'prerendered': async (tag) => {
    const { html, tags: [{ filled, reason }] } = await prerender(widgetOf(tag), { read, today: '2026-11-01' });
    assert.ok(filled, reason);
    return html;
  },
};

/** In the page, before anything else: what moved, in the browser's own words, and the text that stands there now. */
function watchShifts() {
  globalThis.shifts = [];
  const textAt = ({ x, y, width, height }) => {
    let found = document.elementFromPoint(x + width / 2, y + height / 2);
    while (found?.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2) && found !== found.shadowRoot.elementFromPoint(x + width / 2, y + height / 2)) found = found.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    return found?.textContent.replace(/\s+/g, ' ').trim().slice(0, 60);
  };
  const place = ({ x, y, width, height }) => `${x},${y} ${width} × ${height}`;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      globalThis.shifts.push({ value, moved: sources.map(({ previousRect, currentRect }) => `“${textAt(currentRect)}” from ${place(previousRect)} to ${place(currentRect)}`) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In the page: three frames, in which what changed is drawn and observed. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

/**
 * Shows a page in steps, each drawn before the next: without the script, with the script but without data, ready, all at rest.
 *
 * @returns what shifted, and the height of the widget at each step
 */
async function comeIn(tag, html, width) {
  let sendData;
  const dataIsSent = new Promise((resolve) => (sendData = resolve));
  const site = await serveSite(
    { '/': { html } },
    {
      '/guildhall/': builtFolder,
      '/avatars/': join(fixtures, 'avatars'),
      '/data/': async (path) => {
        await dataIsSent;
        return readFile(join(fixtures, path));
      },
    },
  );
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: windowHeight });
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(`${site.origin}/`);
    const heights = [];
    const look = async () => {
      await page.evaluate(drawn);
      heights.push(await page.evaluate((wanted) => document.querySelector(wanted).offsetHeight, tag));
    };
    await look();
    await page.addScriptTag({ type: 'module', url: '/guildhall/guildhall.js' });
    await page.waitForFunction((wanted) => document.querySelector(wanted).state === 'loading', {}, tag);
    await look();
    sendData();
    await page.waitForFunction((wanted) => document.querySelector(wanted).state === 'ready', {}, tag);
    await look();
    // parts that come late, such as the map's picture
    await page.waitForNetworkIdle({ idleTime: 150 });
    await look();
    return { shifts: await page.evaluate(() => globalThis.shifts), heights };
  } finally {
    sendData();
    await page.close();
    await site.close();
  }
}

const results = [];

for (const [kind, widgetIn] of Object.entries(pages)) {
  for (const tag of tags) {
    for (const width of widths) {
      test(`${tag}, ${kind}, ${width} px: nothing moves`, async () => {
        const widget = await widgetIn(tag);
        const free = await comeIn(tag, pageOf(tag, widget), width);
        const reserved = await comeIn(tag, pageOf(tag, widget, free.heights.at(-1)), width);
        assert.deepEqual(reserved.shifts, []);
        results.push({ widget: tag, kind, width, shift: reserved.shifts.reduce((sum, { value }) => sum + value, 0) });
      });
    }
  }
}

test('the page of results tells it', () => {
  if (isWhole) writeResults('layout-shift', results);
  else isAsWritten(results, readResults('layout-shift'));
});
