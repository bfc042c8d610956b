// Pages that are hard on what stands in them: two versions of the library, elements that move about, frames, dialogs, hidden
// tabs, two hundred widgets, a thousand that come and go, and refreshes that fail at random for as long as it takes.
//   node --test test/proof/hosts.test.mjs                 200 refreshes, as in CI
//   PROOF=all node --test test/proof/hosts.test.mjs       10,000, as in `npm run proof`
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { manifest } from '../dist/helpers/project.mjs';
import { builtFolder, launchBrowser, openPage, strictPolicy } from '../dist/helpers/site.mjs';
import { documentNamed, tags, widgets } from './helpers/documents.mjs';
import { faultSite } from './helpers/fault-site.mjs';
import { isAsWritten, isWhole, readResults, writeResults } from './helpers/results.mjs';

const loader = '<script type="module" src="/guildhall/guildhall.js"></script>';
const policy = `${strictPolicy}; trusted-types lit-html`;

/** The built folder as another version of the package would be. */
const otherVersion = async (path) => (await readFile(join(builtFolder, path), 'utf8')).replaceAll(manifest.version, '99.0.0');

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

const hosts = [];

/** A test of one kind of page, on a site of its own; its policy is not broken by it. */
function host(name, html, run, site = {}) {
  hosts.push(name);
  test(name, async () => {
    const served = await faultSite({ pages: { '/': loader + html, ...site.pages }, policy: site.policy ?? policy, folders: site.folders });
    let opened;
    try {
      opened = await openPage(browser, `${served.origin}/`);
      await opened.page.evaluate(prepare, tags, Object.fromEntries(tags.map((tag) => [tag, widgets[tag]('')])), documentNamed('Lantern'), documentNamed('Harbour'));
      await run({ ...opened, site: served });
      assert.deepEqual(await opened.violations(), []);
      assert.deepEqual(opened.messages.filter((message) => message.startsWith('error') && !message.includes('Failed to load resource')), []);
    } finally {
      await opened?.page.close();
      await served.close();
    }
  });
}

/** Runs in the page: what the tests below need there. */
function prepare(allTags, ends, lantern, harbour) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  Object.assign(globalThis, {
    lantern,
    harbour,
    frame,
    allTags,
    make: (tag, data) => Object.assign(document.createElement(tag), { data }),
    /** Waits until each widget shows the document of that name, in that state, and with that note. */
    show: async (elements, name, state = 'ready', note = '') => {
      const isShown = (element) => element.state === state && [`${name}${ends[element.localName]}`, note].every((text) => element.shadowRoot.textContent.includes(text));
      for (let frames = 0; frames < 600 && !elements.every(isShown); frames++) await frame();
      const not = elements.filter((element) => !isShown(element));
      if (not.length) throw new Error(`<${not[0].localName}> is ${not[0].state} and shows “${not[0].shadowRoot?.textContent.replace(/\s+/g, ' ')}” instead of ${name}`);
    },
  });
}

const blank = '<main id="main"></main>';

host(
  'two versions of the library on one page: the first stays, and the page is told once for each widget',
  `<script type="module" src="/other/guildhall.js"></script>${tags.map((tag) => `<${tag}></${tag}>`).join('')}`,
  async ({ page, messages }) => {
    await page.evaluate(async () => {
      const elements = [...document.querySelectorAll(allTags.join())];
      for (const element of elements) element.data = lantern;
      await show(elements, 'Lantern');
    });
    const warnings = messages.filter((message) => message.includes('is registered already'));
    assert.equal(warnings.length, tags.length, messages.join('\n'));
    assert.ok(warnings.every((warning) => warning.includes('99.0.0') && warning.includes(manifest.version)), warnings.join('\n'));
    assert.deepEqual(messages.filter((message) => message.startsWith('error')), []);
  },
  // each copy brings its own lit, and with it a policy of the same name
  { folders: { '/other/': otherVersion }, policy: `${policy} 'allow-duplicates'` },
);

host('moved between parents a hundred times', blank, ({ page }) =>
  page.evaluate(async () => {
    const elements = allTags.map((tag) => make(tag, lantern));
    const parents = Array.from({ length: 5 }, () => document.createElement('section'));
    document.body.append(...parents);
    for (let move = 0; move < 100; move++) {
      parents[move % 5].append(...elements);
      if (move % 10 === 0) await frame();
    }
    await show(elements, 'Lantern');
    for (const element of elements) element.data = harbour;
    await show(elements, 'Harbour');
  }),
);

host('cloned, with and without what is inside', blank, ({ page, site }) =>
  page.evaluate(async (origin) => {
    const put = (tag) => fetch(`${origin}/faults/script?key=${tag}`, { method: 'PUT', body: JSON.stringify([{ body: JSON.stringify(lantern) }]) });
    await Promise.all(allTags.map(put));
    const elements = allTags.map((tag) => Object.assign(document.createElement(tag), { src: `/faults/answer?key=${tag}` }));
    for (const element of elements) element.setAttribute('src', element.src);
    document.body.append(...elements);
    await show(elements, 'Lantern');
    const clones = elements.flatMap((element) => [element.cloneNode(), element.cloneNode(true)]);
    document.body.append(...clones);
    await show(clones, 'Lantern');
  }, site.origin),
);

host('adopted by the document of a frame, and back', `${blank}<iframe id="frame"></iframe>`, ({ page }) =>
  page.evaluate(async () => {
    const elements = allTags.map((tag) => make(tag, lantern));
    document.body.append(...elements);
    await show(elements, 'Lantern');
    const inside = document.getElementById('frame').contentDocument;
    inside.body.append(...elements.map((element) => inside.adoptNode(element)));
    for (const element of elements) element.data = harbour;
    await show(elements, 'Harbour');
    document.body.append(...elements);
    for (const element of elements) element.data = lantern;
    await show(elements, 'Lantern');
  }),
);

// the loader looks at the page, not into others' shadow roots: a tag outside tells it what to load
const outside = tags.map((tag) => `<${tag} hidden></${tag}>`).join('');

host('inside the shadow root of another element, open and closed', outside, ({ page }) =>
  page.evaluate(async () => {
    for (const mode of ['open', 'closed']) {
      const outer = document.body.appendChild(document.createElement('section'));
      const elements = allTags.map((tag) => make(tag, lantern));
      outer.attachShadow({ mode }).append(...elements);
      await show(elements, 'Lantern');
    }
  }),
);

host('in the shadow root that the page’s HTML declares, upgraded there', `${outside}<section id="outer"><template shadowrootmode="open">${tags.map((tag) => `<${tag}></${tag}>`).join('')}</template></section>`, ({ page }) =>
  page.evaluate(async () => {
    const elements = [...document.getElementById('outer').shadowRoot.querySelectorAll(allTags.join())];
    await Promise.all(allTags.map((tag) => customElements.whenDefined(tag)));
    for (const element of elements) element.data = lantern;
    await show(elements, 'Lantern');
  }),
);

host('in a dialog, before it opens, open, closed and opened again', '<dialog id="dialog"></dialog>', ({ page }) =>
  page.evaluate(async () => {
    const dialog = document.getElementById('dialog');
    const elements = allTags.map((tag) => make(tag, lantern));
    dialog.append(...elements);
    await show(elements, 'Lantern');
    for (const data of [harbour, lantern]) {
      dialog.showModal();
      for (const element of elements) element.data = data;
      await show(elements, data === harbour ? 'Harbour' : 'Lantern');
      if (elements.some((element) => element.getBoundingClientRect().height < 10)) throw new Error('nothing to be seen in the dialog');
      dialog.close();
    }
  }),
);

host('in a tab that is hidden (display: none), shown later', '<section id="tab" hidden></section>', ({ page }) =>
  page.evaluate(async () => {
    const tab = document.getElementById('tab');
    const elements = allTags.map((tag) => make(tag, lantern));
    tab.append(...elements);
    await show(elements, 'Lantern');
    for (const element of elements) element.data = harbour;
    await show(elements, 'Harbour');
    tab.hidden = false;
    await frame();
    await frame();
    const flat = elements.filter((element) => element.getBoundingClientRect().height < 10);
    if (flat.length) throw new Error(`nothing to be seen of <${flat[0].localName}>`);
    const dots = elements[0].shadowRoot.querySelector('svg')?.getBoundingClientRect();
    if (dots && dots.width < 10) throw new Error('the map did not notice that there is room now');
  }),
);

host(
  'in a frame with sandbox="allow-scripts", without an origin of its own',
  '<iframe id="frame" sandbox="allow-scripts" src="/inside"></iframe>',
  async ({ page, site }) => {
    const inside = page.frames().find((frame) => frame.url().endsWith('/inside'));
    await inside.evaluate(prepare, tags, Object.fromEntries(tags.map((tag) => [tag, widgets[tag]('')])), documentNamed('Lantern'), documentNamed('Harbour'));
    assert.equal(await inside.evaluate(() => origin), 'null');
    for (const tag of tags) await site.answer(tag, { body: JSON.stringify(documentNamed('Lantern')), cors: true });
    await inside.evaluate(async (address) => {
      const elements = [...document.querySelectorAll(allTags.join())];
      for (const element of elements) element.src = `${address}/faults/answer?key=${element.localName}`;
      await show(elements, 'Lantern');
      // a draft cannot be kept there: writing works all the same
      const form = document.querySelector('guild-join-form').shadowRoot;
      const input = form.querySelector('input:not([name="website"]), textarea');
      input.focus();
      input.value = 'written';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      for (let frames = 0; frames < 30; frames++) await frame();
      if (input.value !== 'written' || !input.isConnected) throw new Error('what was written is gone');
    }, site.origin);
  },
  { pages: { '/inside': `<script type="module" crossorigin src="/guildhall/guildhall.js"></script>${tags.map((tag) => `<${tag}></${tag}>`).join('')}` }, policy: `${policy.replaceAll("'self'", "'self' http://127.0.0.1:*")}; frame-src 'self'` },
);

const CROWD = 200;
host(`${CROWD} widgets on one page, of one address: one request`, blank, async ({ page, site, requests }) => {
  await site.answer('crowd', { body: JSON.stringify(documentNamed('Lantern')) }, { body: JSON.stringify(documentNamed('Harbour')) });
  await page.evaluate(
    async (address, count) => {
      const elements = Array.from({ length: count }, (_, at) => Object.assign(document.createElement(allTags[at % allTags.length]), { src: address }));
      document.getElementById('main').append(...elements);
      await show(elements, 'Lantern');
      elements[0].refresh();
      await show(elements, 'Harbour');
    },
    site.addressOf('crowd'),
    CROWD,
  );
  assert.equal(requests.filter((address) => address.includes('key=crowd')).length, 2);
});

/** Bytes in use in the page once everything that nobody holds is let go. */
async function heapOf(client) {
  for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize;
}

const MOUNTS = 1000;
const LEEWAY = 2 * 1024 * 1024;
host(`${MOUNTS} mounts and unmounts of each widget, and the heap is back where it was, within 2 MB`, blank, async ({ page }) => {
  const client = await page.createCDPSession();
  const mount = (times) =>
    page.evaluate(async (count) => {
      const main = document.getElementById('main');
      for (let round = 0; round < count; round += 10) {
        const elements = Array.from({ length: 10 }, () => allTags.map((tag) => make(tag, structuredClone(lantern)))).flat();
        main.append(...elements);
        await show(elements, 'Lantern');
        for (const element of elements) element.remove();
      }
      await frame();
      await frame();
    }, times);
  await mount(100);
  const heapBefore = await heapOf(client);
  await mount(MOUNTS);
  const growth = (await heapOf(client)) - heapBefore;
  assert.ok(growth < LEEWAY, `the heap grew by ${growth} bytes`);
});

const REFRESHES = 10_000;
/** Faults that are known at once: those that a widget waits for, or tries again, are in faults.test.mjs. */
const passing = [
  [{ status: 401 }, '(401)'],
  [{ status: 404 }, '(404)'],
  [{ status: 429, retryAfter: '600' }, '(429)'],
  [{ status: 500 }, '(500)'],
  [{ status: 304 }, 'status 304'],
  [{ location: 'self' }, 'redirects without end'],
  [{ body: '' }, 'is empty'],
  [{ body: '<!doctype html>', type: 'text/html' }, 'a web page'],
  [{ body: '{"groups": [' }, 'ends in the middle'],
  [{ body: 'null' }, 'unknown shape: null'],
  [{ body: '{"message":"Bad credentials"}' }, 'Bad credentials'],
];

host(`${isWhole ? REFRESHES : 200} refreshes with random faults: the last good data is always on screen, and the heap stays as it is, within 2 MB`, blank, async ({ page, site }) => {
  const client = await page.createCDPSession();
  const random = randomFrom(20_26);
  const address = site.addressOf('soak');
  /** What the server will answer, and what is on screen after it: each step is told from the one before it. */
  const plan = (count, good) => {
    const steps = [];
    for (let step = 0; step < count; step++) {
      if (random() < 0.3) {
        good = good === 'Lantern' ? 'Harbour' : 'Lantern';
        steps.push({ answer: { body: JSON.stringify(documentNamed(good)) }, good, state: 'ready', note: '' });
      } else {
        const others = passing.filter(([, note]) => note !== steps.at(-1)?.note);
        const [answer, note] = others[Math.floor(random() * others.length)];
        steps.push({ answer, good, state: 'stale', note });
      }
    }
    return steps;
  };
  const soak = async (steps) => {
    for (let from = 0; from < steps.length; from += 100) {
      await page.evaluate(
        async (part, key) => {
          const elements = [...document.querySelectorAll(allTags.join())];
          for (const { answer, good, state, note } of part) {
            await fetch(`/faults/script?key=${key}`, { method: 'PUT', body: JSON.stringify([answer]) });
            elements[0].refresh();
            await show(elements, good, state, note);
          }
        },
        steps.slice(from, from + 100),
        'soak',
      );
    }
  };
  await site.answer('soak', { body: JSON.stringify(documentNamed('Lantern')) });
  await page.evaluate(async (src) => {
    const elements = allTags.map((tag) => Object.assign(document.createElement(tag), { src }));
    document.getElementById('main').append(...elements);
    await show(elements, 'Lantern');
  }, address);
  const warmUp = plan(isWhole ? 300 : 60, 'Lantern');
  await soak(warmUp);
  const heapBefore = await heapOf(client);
  await soak(plan(isWhole ? REFRESHES : 200, warmUp.at(-1).good));
  const growth = (await heapOf(client)) - heapBefore;
  assert.ok(growth < LEEWAY, `the heap grew by ${growth} bytes`);
});

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('docs/reliability.md tells of these pages and counts', () => {
  const named = hosts.map((name) => name.replace(/^(200|10000) refreshes/, '10,000 refreshes').replace(/^1000/, '1,000'));
  if (isWhole) writeResults('hosts', named);
  else isAsWritten(named, readResults('hosts'));
});
