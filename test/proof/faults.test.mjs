// Every widget by every way in which data may fail to arrive: its state, what it says, what trying again does, and that good
// data stays on screen when a refresh fails.
//   node --test test/proof/faults.test.mjs                 and that docs/reliability.md tells what is seen
//   PROOF=all node --test test/proof/faults.test.mjs       writes down what is seen, as in `npm run proof`
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, strictPolicy } from '../dist/helpers/site.mjs';
import { documentNamed, tags, widgets } from './helpers/documents.mjs';
import { faultSite } from './helpers/fault-site.mjs';
import { faults, stageOf } from './helpers/faults.mjs';
import { isAsWritten, isWhole, readResults, writeResults } from './helpers/results.mjs';

const loader = '<script type="module" src="/guildhall/guildhall.js"></script>';
/** A page that any origin may be asked from, unless the fault is that it may not. */
const policyFor = (fault) => `${fault.policy === 'forbidden' ? strictPolicy : strictPolicy.replace("connect-src 'self'", 'connect-src *')}; trusted-types lit-html`;

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

/** What is done with a page on a site of its own; both are closed after it, come what may. */
async function withPage(html, policy, run) {
  const site = await faultSite({ pages: { '/': loader + html }, policy });
  let opened;
  try {
    opened = await openPage(browser, `${site.origin}/`);
    await run({ ...opened, site });
  } finally {
    await opened?.page.close();
    await site.close();
  }
}

/** The same with every widget, each with a name of its own and no source yet; it has said so, and with that all its parts are there. */
async function withWidgets(run, fault = {}) {
  const attributes = Object.entries(fault.attributes ?? {}).map(([name, value]) => ` ${name}="${value}"`).join('');
  const html = tags.map((tag) => `<${tag} id="${tag}"${attributes}></${tag}>`).join('');
  await withPage(html, policyFor(fault), async (opened) => {
    await Promise.all(tags.map((tag) => reaches(opened.page, tag, ['error'])));
    await run(opened);
  });
}

/** Waits until a widget is in one of these states and, where that is asked for, shows a text; gives the state. */
async function reaches(page, tag, states, text = '') {
  const seen = () =>
    page.evaluate((id) => {
      const { state, shadowRoot } = document.getElementById(id);
      return { state, text: shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '' };
    }, tag);
  try {
    const handle = await page.waitForFunction(
      (id, wanted, shown) => {
        const { state, shadowRoot } = document.getElementById(id);
        return wanted.includes(state) && shadowRoot.textContent.replace(/\s+/g, ' ').includes(shown) && state;
      },
      { polling: 30, timeout: 20_000 },
      tag,
      states,
      text,
    );
    return await handle.jsonValue();
  } catch {
    const now = await seen();
    assert.fail(`<${tag}> never came to ${states.join(' or ')}${text && ` showing “${text}”`}: it is ${now.state} and shows “${now.text}”`);
  }
}

const partText = (page, tag, ...names) =>
  page.evaluate(
    (id, parts) => {
      const found = parts.map((part) => document.getElementById(id).shadowRoot.querySelector(`[part~="${part}"]`)).find(Boolean);
      const sentence = found?.cloneNode(true);
      sentence?.querySelector('button')?.remove();
      return sentence?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    },
    tag,
    names,
  );

const textOf = (page, tag) => page.evaluate((id) => document.getElementById(id).shadowRoot.textContent.replace(/\s+/g, ' '), tag);
const setSource = (page, tag, src) => page.evaluate((id, address) => document.getElementById(id).setAttribute('src', address), tag, src);
const tryAgain = (page, tag) => page.evaluate((id) => document.getElementById(id).shadowRoot.querySelector('[part~="retry"]').click(), tag);
const refresh = (page, tag) => page.evaluate((id) => document.getElementById(id).refresh(), tag);

/** A sentence as it is everywhere: ports and times differ. */
const written = (sentence) => sentence.replace(/127\.0\.0\.1:\d+/g, 'site.example').replace(/\b\d{1,2}:\d{2}\s[AP]M/g, '⟨time⟩').replace(/(as of|come back at) .*?⟨time⟩/g, '$1 ⟨time⟩');

/** What a widget does at a fault: with nothing to show yet, when it is gone, and with good data at hand. */
async function walk(tag, fault, { page, site, messages }, stage) {
  const seen = { fault: fault.name, widget: tag };
  const { state, kept = 'stale' } = fault;
  const final = ['ready', 'empty', 'error', 'stale'];
  await stage.begin('Lantern');
  await setSource(page, tag, stage.addressOf(tag));
  // the state of before, which was one of having no source, ends with the first request
  await page.waitForFunction((id) => !document.getElementById(id).shadowRoot.textContent.includes('src="…"'), { polling: 20 }, tag);
  seen.first = await reaches(page, tag, final);
  assert.equal(seen.first, state);
  seen.sentence = written(await partText(page, tag, 'error', 'empty', 'garbled'));
  if (fault.says) assert.match(seen.sentence, fault.says);
  else assert.equal(seen.sentence, '');

  await stage.end('Lantern');
  if (fault.policy === 'forbidden') {
    await tryAgain(page, tag);
    assert.equal(await reaches(page, tag, final), state, 'a policy stays as it is');
    await site.answer(tag, { body: JSON.stringify(documentNamed('Lantern')) });
    await setSource(page, tag, site.addressOf(tag));
    seen.retry = 'the same, until the address is one that is allowed';
  } else if (fault.once) {
    seen.retry = 'by itself, at the second try';
  } else if (state !== 'error') {
    await refresh(page, tag);
    seen.retry = 'a refresh shows the new data';
  } else if (fault.offline) {
    seen.retry = 'by itself, once the browser is online';
  } else {
    await tryAgain(page, tag);
    seen.retry = 'shows the data';
  }
  await reaches(page, tag, ['ready'], widgets[tag]('Lantern'));
  assert.equal(await partText(page, tag, 'error', 'stale', 'garbled'), '', 'nothing is left of it');

  if (fault.policy === 'forbidden') await forbid(page);
  else await stage.begin('Harbour');
  await refresh(page, tag);
  if (fault.once) await reaches(page, tag, ['ready'], widgets[tag]('Harbour'));
  else if (kept === 'ready') await page.waitForFunction((id, name) => !document.getElementById(id).shadowRoot.textContent.includes(name), { polling: 20 }, tag, widgets[tag]('Lantern'));
  else await reaches(page, tag, [kept, 'error', 'empty']);
  seen.kept = await page.evaluate((id) => document.getElementById(id).state, tag);
  assert.equal(seen.kept, kept);
  seen.note = written(await partText(page, tag, 'stale', 'empty', 'garbled'));
  if (kept === 'stale') {
    assert.ok((await textOf(page, tag)).includes(widgets[tag]('Lantern')), 'the good data is on screen');
    assert.match(seen.note, /^Could not be refreshed; this is as of ⟨time⟩\. /);
    assert.match(seen.note, fault.says);
  }

  if (fault.policy !== 'forbidden') {
    await stage.end('Harbour');
    if (kept !== 'stale') await refresh(page, tag);
    else if (!fault.offline) await tryAgain(page, tag);
    await reaches(page, tag, ['ready'], widgets[tag]('Harbour'));
    assert.equal(await partText(page, tag, 'error', 'stale', 'garbled'), '');
  }
  assert.deepEqual(messages.filter((message) => message.startsWith('error: ') && !/Failed to load resource|blocked by CORS|Content Security Policy|Fetch API cannot load/.test(message)), []);
  return seen;
}

/** The page forbids, from now on, what it allowed. */
const forbid = (page) =>
  page.evaluate(() => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "connect-src 'none'";
    document.head.append(meta);
  });

void describe('every widget by every fault', { concurrency: 6 }, () => {
  const rows = [];
  const known = isWhole ? [] : readResults('faults');
  for (const fault of faults) {
    test(`${fault.name}: ${fault.state}`, () =>
      withWidgets(async (opened) => {
        const walkAlone = async (tag) => {
          const stage = await stageOf(fault, opened.site, opened.page, [tag]);
          try {
            const seen = await walk(tag, fault, opened, stage);
            if (isWhole) rows.push(seen);
            else isAsWritten(seen, known.find(({ fault: name, widget }) => name === fault.name && widget === tag));
          } catch (error) {
            error.message = `<${tag}>: ${error.message}`;
            throw error;
          } finally {
            await stage.close();
          }
        };
        // a page is offline with all its widgets: one after the other
        if (fault.offline) for (const tag of tags) await walkAlone(tag);
        else await Promise.all(tags.map(walkAlone));
      }, fault));
  }
  after(() => {
    const placeOf = ({ fault, widget }) => faults.findIndex(({ name }) => name === fault) * tags.length + tags.indexOf(widget);
    rows.sort((one, other) => placeOf(one) - placeOf(other));
    if (isWhole) writeResults('faults', rows);
  });
});

void describe('every widget, when answers come at the wrong time', { concurrency: 3 }, () => {
  const good = (name) => ({ body: JSON.stringify(documentNamed(name)) });

  test('an answer after the widget was removed changes nothing, and it can come back', () =>
    withWidgets(async ({ page, site, messages }) => {
      const comeBack = async (tag) => {
        await site.answer(tag, { ...good('Lantern'), hold: true });
        await setSource(page, tag, site.addressOf(tag));
        await hitsReach(site, tag, 1);
        await page.evaluate((id) => {
          globalThis.removed = { ...globalThis.removed, [id]: document.getElementById(id) };
          globalThis.removed[id].remove();
        }, tag);
        // the browser breaks the request off
        await hitsReach(site, tag, 1, ([{ left }]) => left);
        await site.release(tag);
        assert.equal(await page.evaluate((id) => globalThis.removed[id].state, tag), 'loading');
        await site.answer(tag, good('Harbour'));
        await page.evaluate((id) => void document.body.append(globalThis.removed[id]), tag);
        await reaches(page, tag, ['ready'], widgets[tag]('Harbour'));
      };
      await Promise.all(tags.map(comeBack));
      assert.deepEqual(messages.filter((message) => message.startsWith('error')), []);
    }));

  test('of answers that come in another order than they were asked for, the last asked for stays', () =>
    withWidgets(async ({ page, site }) => {
      const overtake = async (tag) => {
        const [slow, quick] = [`${tag}-slow`, `${tag}-quick`];
        await site.answer(slow, { ...good('Late'), hold: true });
        await site.answer(quick, good('Lantern'));
        // another widget keeps the slow request from being broken off
        await page.evaluate((id, address) => void document.body.append(Object.assign(document.createElement(id), { id: `${id}-keeper`, src: address })), tag, site.addressOf(slow));
        await setSource(page, tag, site.addressOf(slow));
        await hitsReach(site, slow, 1);
        await setSource(page, tag, site.addressOf(quick));
        await reaches(page, tag, ['ready'], widgets[tag]('Lantern'));
        await site.release(slow);
        await reaches(page, `${tag}-keeper`, ['ready'], widgets[tag]('Late'));
        assert.ok((await textOf(page, tag)).includes(widgets[tag]('Lantern')));
      };
      // five slow requests and five quick ones are more than a browser makes of one server at a time
      for (const tag of tags) await overtake(tag);
    }));

  test('offline before the part that tells of faults was loaded: the good data stays, and it is said that it is old', () =>
    withPage('', policyFor({}), async ({ page, site }) => {
      for (const tag of tags) {
        await site.answer(tag, good('Lantern'));
        await page.evaluate((id, address) => void document.body.append(Object.assign(document.createElement(id), { id, src: address })), tag, site.addressOf(tag));
      }
      for (const tag of tags) await reaches(page, tag, ['ready'], widgets[tag]('Lantern'));
      await page.setOfflineMode(true);
      for (const tag of tags) await refresh(page, tag);
      for (const tag of tags) {
        await reaches(page, tag, ['stale'], 'You may be offline');
        assert.ok((await textOf(page, tag)).includes(widgets[tag]('Lantern')));
        await site.answer(tag, good('Harbour'));
      }
      await page.setOfflineMode(false);
      for (const tag of tags) await reaches(page, tag, ['ready'], widgets[tag]('Harbour'));
    }));
});

/** Waits until so many requests have come, and what else is asked of them. */
async function hitsReach(site, key, count, fits = () => true) {
  for (let tries = 0; tries < 400; tries++) {
    const hits = await site.hits(key);
    if (hits.length >= count && fits(hits)) return hits;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return assert.fail(`${key} was not asked for ${count} times`);
}
