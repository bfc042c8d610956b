// What a visitor does on an example's site, in a real browser: looks, chooses a station, goes away and comes back.
import assert from 'node:assert/strict';

const patience = { timeout: 20_000 };

/** Collects what a page throws, logs and fails to load. */
function watch(page) {
  const seen = { errors: [], warnings: [] };
  page.on('pageerror', (error) => seen.errors.push(`thrown: ${error.message}`));
  page.on('response', (response) => response.status() >= 400 && seen.errors.push(`${response.status()}: ${response.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(`logged: ${message.text()}`);
    if (message.type() === 'warn') seen.warnings.push(message.text());
  });
  return seen;
}

/** Waits until both widgets are ready with stations on screen, and the page has heard of it. */
async function untilReady(page) {
  await page.waitForFunction(() => {
    const widgets = ['guild-station-map', 'guild-station-list'].map((tag) => document.querySelector(tag));
    return widgets.every((widget) => widget?.matches(':state(ready)')) && document.querySelector('#loaded')?.textContent.trim();
  }, patience).catch(async () => {
    const states = await page.evaluate(() => [...document.querySelectorAll('guild-station-map, guild-station-list')].map((widget) => `${widget.localName}: ${widget.state ?? 'not defined'}`));
    const loaded = await page.evaluate(() => document.querySelector('#loaded')?.textContent);
    throw new Error(`the widgets do not become ready, or their event does not arrive: ${states.join(', ') || 'there is none'}; the page says “${loaded}”`);
  });
}

/** What stands on the screen of a widget: its heading, and the names of its stations. */
function onScreen(page, tag) {
  return page.evaluate((wanted) => {
    const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const textOf = (selector) => [...document.querySelector(wanted).shadowRoot.querySelectorAll(selector)].filter(isSeen).map((element) => element.textContent.trim());
    return { heading: textOf('[part=heading]')[0], stations: textOf('[part~=station] .name') };
  }, tag);
}

async function checkContent(page) {
  const map = await onScreen(page, 'guild-station-map');
  assert.equal(map.heading, 'Where we are');
  assert.deepEqual(map.stations.toSorted(), ['Accra', 'Busan', 'Lisbon']);
  const list = await onScreen(page, 'guild-station-list');
  assert.equal(list.heading, 'Who meets where');
  assert.deepEqual(list.stations.toSorted(), ['Lisbon', 'Night shift'], 'what the `data` property was given');
  assert.equal((await page.$eval('#loaded', (output) => output.textContent)).trim(), '2026-11-01');
}

/** Clicks the same station in both widgets; the page's own listener, which stands on one of them, says which. */
async function choose(page) {
  for (const tag of ['guild-station-map', 'guild-station-list']) {
    await page.evaluate((wanted) => {
      const buttons = [...document.querySelector(wanted).shadowRoot.querySelectorAll('[part~=station] button')];
      buttons.find((button) => button.textContent.includes('Lisbon')).click();
    }, tag);
  }
  await page.waitForFunction(() => document.querySelector('#chosen').textContent.trim() === 'lisbon', patience).catch(() => assert.fail('guild-select does not arrive'));
}

// A moment later, since a page that is left can no longer answer.

/** Follows a link of the page's own by its words. */
async function follow(page, words) {
  await page.evaluate((wanted) => {
    const link = [...document.querySelectorAll('nav a, header a')].find(({ textContent }) => textContent.trim() === wanted);
    setTimeout(() => link.click());
  }, words);
}

/** The browser's own button: -1 goes back, 1 forward. */
const goInHistory = (page, steps) => page.evaluate((wanted) => void setTimeout(() => history.go(wanted)), steps);

const untilAway = (page) => page.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('About') && !document.querySelector('guild-station-map, guild-station-list'), patience);

const mark = (page) => page.evaluate(() => { globalThis.isTheSameWindow = true; });
const isMarked = (page) => page.evaluate(() => globalThis.isTheSameWindow === true);

/**
 * The checks of a site, in the order in which they are made.
 *
 * @param site `{ page, address, host, copy }`: `copy` is the address of a second copy of the script
 */
export function checksOf({ page, address, host, copy }) {
  const seen = watch(page);
  const nothingLogged = () => {
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.warnings, []);
  };
  return {
    'the widgets are ready, with the properties they were given': async () => {
      await page.goto(address);
      await untilReady(page);
      await checkContent(page);
      nothingLogged();
    },
    'the page hears its visitor choose': () => choose(page),
    'going away and coming back': async () => {
      await mark(page);
      await follow(page, 'About');
      await untilAway(page);
      await follow(page, 'Stations');
      await untilReady(page);
      await checkContent(page);
      await choose(page);
      assert.equal(await isMarked(page), !host.reloads, host.reloads ? 'a load of its own' : 'client-side navigation');
    },
    'back and forward in the browser': async () => {
      await goInHistory(page, -1);
      await untilAway(page);
      await goInHistory(page, 1);
      await untilReady(page);
      await checkContent(page);
      nothingLogged();
    },
    'a second copy of the script leaves all in place, and is warned of once': async () => {
      await page.addScriptTag({ url: copy, type: 'module' });
      await page.addScriptTag({ url: `${copy}?again`, type: 'module' });
      await untilReady(page);
      await checkContent(page);
      await choose(page);
      assert.deepEqual(seen.errors, []);
      assert.ok(seen.warnings.length > 0, 'nothing is said');
      for (const warning of seen.warnings) assert.match(warning, /^guildhall: <guild-[\w-]+> is registered already/);
    },
  };
}

/** The checks of the pages that plain-pages.mjs writes. */
export function checksOfPlainPages({ page, address }) {
  const seen = watch(page);
  return {
    'the script three times in the page: all works, and it is warned of once for each tag': async () => {
      await page.goto(`${address}twice.html`);
      await untilReady(page);
      await checkContent(page);
      assert.deepEqual(seen.errors, []);
      assert.equal(new Set(seen.warnings).size, seen.warnings.length);
      for (const warning of seen.warnings) assert.match(warning, /^guildhall: <guild-[\w-]+> is registered already/);
    },
    'the snippet with an import map of hashes, under its policy': async () => {
      seen.warnings.length = 0;
      await page.goto(`${address}hashes.html`);
      await untilReady(page);
      await checkContent(page);
      assert.deepEqual([...seen.errors, ...seen.warnings], []);
    },
    'the snippet with one file and its hash': async () => {
      await page.goto(`${address}single-hash.html`);
      await untilReady(page);
      await checkContent(page);
      assert.deepEqual([...seen.errors, ...seen.warnings], []);
    },
    'a widget that somebody has changed: it is refused and named, the tag keeps its own content, and the other widget is ready': async () => {
      await page.goto(`${address}tampered-start.html`);
      await page.waitForFunction(() => document.querySelector('guild-station-list').matches(':state(ready)'), patience);
      assert.ok(seen.errors.some((message) => message.includes('integrity')), 'nothing is refused');
      assert.ok(seen.warnings.some((message) => message.includes('<guild-station-map> could not be loaded; its own content stays')), seen.warnings.join('\n'));
      assert.ok(await page.evaluate(() => !globalThis.isTampered && !customElements.get('guild-station-map') && document.querySelector('guild-station-map').checkVisibility()));
    },
    'a late part that somebody has changed: it is refused, and the map does without': async () => {
      seen.errors.length = 0;
      await page.goto(`${address}tampered-late.html`);
      await untilReady(page);
      await page.waitForFunction(() => document.querySelector('guild-station-map').matches(':state(ready)'), patience);
      assert.ok(await page.evaluate(() => !globalThis.isTampered));
    },
    'hashes of other files: the browser refuses the script, and the tag keeps its own content': async () => {
      await page.goto(`${address}other-files.html`);
      assert.ok(seen.errors.some((message) => message.includes('integrity')), 'nothing is refused');
      assert.ok(await page.evaluate(() => !customElements.get('guild-station-map') && document.querySelector('guild-station-map').checkVisibility()));
    },
  };
}
