// The folder that is copied to a site, in a real browser, under the strictest policy that a site may have.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pageFiles, siteFolder, widgetsOf } from '../../scripts/sizes.mjs';
import { manifest, root } from './helpers/project.mjs';
import { builtFolder, fixtures, launchBrowser, openPage, serveSite, strictPolicy } from './helpers/site.mjs';

const policy = strictPolicy;
const loader = '<script type="module" src="/guildhall/guildhall.js"></script>';
const single = '<script type="module" src="/guildhall/guildhall.all.js"></script>';
const map = '<guild-station-map src="/data/kubesphere.json"></guild-station-map>';
const list = '<guild-station-list src="/data/kubesphere.json"></guild-station-list>';
const hashes = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));

/** A document with nothing in it to mend or to convert. */
const right = {
  version: 1,
  updated: '2026-11-01',
  people: [{ id: 'rowan', name: 'Rowan Achebe' }],
  metrics: [{ id: 'talks', name: 'Talks' }],
  groups: [
    { id: 'lisbon', name: 'Lisbon', kind: 'station', status: 'active', place: { city: 'Lisbon', country: 'PT', lat: 38.72, lng: -9.14 } },
    { id: 'tokyo', name: 'Tokyo', kind: 'station', status: 'active', place: { city: 'Tokyo', country: 'JP', lat: 35.68, lng: 139.77 } },
  ],
  ladders: [{ id: 'builders', name: 'Builders', rungs: [{ id: 'member', name: 'Member', criteria: { metric: 'talks', min: 1 }, holders: [{ person: 'rowan' }] }] }],
  boards: [{ id: 'talks', title: 'Talks', scoring: [{ metric: 'talks', weight: 2 }], periods: [{ id: '2026', entries: [{ person: 'rowan', counts: { talks: 3 } }] }] }],
  forms: [{ id: 'join', title: 'Join', fields: [{ id: 'name', type: 'text', label: 'Your name' }], targets: [{ kind: 'copy' }] }],
};
const data = (path) => (path === 'right.json' ? JSON.stringify(right) : readFile(join(fixtures, path)));

/** The built folder as another version of the package would be. */
const otherVersion = async (path) => (await readFile(join(builtFolder, path), 'utf8')).replaceAll(manifest.version, '99.0.0');

const pages = {
  '/map': { policy: `${policy}; trusted-types lit-html`, html: loader + map },
  '/list': { policy: `${policy}; trusted-types lit-html`, html: loader + list },
  '/table': { policy, html: `${loader}<guild-station-list layout="table" src="/data/lighthouse.json"></guild-station-list>` },
  '/diagnose': { policy: `${policy}; trusted-types lit-html`, html: `${loader}<guild-station-list diagnose src="/data/traps.json"></guild-station-list>` },
  '/missing': { policy: `${policy}; trusted-types lit-html`, html: `${loader}<guild-station-map src="/data/none.json"><p>Our stations</p></guild-station-map>` },
  '/chinese': { policy, lang: 'zh-CN', html: loader + map },
  '/japanese': { policy, lang: 'ja', html: loader + list },
  '/none': { policy, html: `${loader}<p>No widget here.</p>` },
  '/misspelt': { policy, html: `${loader}<guild-station-mpa></guild-station-mpa><guild-station-mpa></guild-station-mpa>` },
  '/single': { policy: `${policy}; trusted-types lit-html`, html: `<script type="module" src="/guildhall/guildhall.all.js" integrity="${hashes['guildhall.all.js']}"></script>${map}${list}` },
  '/twice': { policy, html: loader + single + map },
  '/twice-by-address': { policy, html: `${loader}<script type="module" src="/guildhall/guildhall.js?v=2"></script>${map}` },
  '/two-versions': { policy, html: `${loader}<script type="module" src="/other/guildhall.js"></script>${map}` },
  '/deep/page': { policy, html: `<script type="module" src="/deep/er/assets/guildhall.js"></script><guild-station-map src="/data/kubesphere.json"></guild-station-map>` },
  '/style': { policy, html: '<link rel="stylesheet" href="/guildhall/guildhall.css"><p>before</p><guild-station-map>Our stations</guild-station-map>' },
};

let site;
let browser;
before(async () => {
  site = await serveSite(pages, { '/guildhall/': builtFolder, '/other/': otherVersion, '/deep/er/assets/': builtFolder, '/data/': data });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page, runs the check, and holds it to what is true of every page: own requests only, no violation, no error. */
async function onPage(path, check, { mayLog = () => false } = {}) {
  const opened = await openPage(browser, site.origin + path);
  const parts = () => opened.requests.filter((address) => address.includes('/parts/')).map((address) => address.split('/parts/')[1].replace(/-[\w-]{8}\.js$/, ''));
  try {
    await check({ ...opened, parts });
    assert.deepEqual(await opened.violations(), [], 'no violation of the policy');
    assert.deepEqual(opened.requests.filter((address) => !address.startsWith(`${site.origin}/`)), [], 'no request to others');
    assert.deepEqual(opened.messages.filter((message) => !mayLog(message)), [], 'nothing in the console');
  } finally {
    await opened.page.close();
  }
}

test('a map is drawn with its list, by one script and one tag', () =>
  onPage('/map', async ({ page, state, text, parts }) => {
    assert.equal(await state('guild-station-map'), 'ready');
    assert.match(await text('guild-station-map'), /Shanghai/);
    await page.waitForFunction(() => document.querySelector('guild-station-map').shadowRoot.querySelectorAll('svg[part="map"] path, svg[part="map"] circle').length > 3);
    assert.ok(!parts().includes('station-list'), 'nothing of the list alone');
  }));

test('a page with a list alone loads nothing of the map', () =>
  onPage('/list', async ({ state, parts }) => {
    assert.equal(await state('guild-station-list'), 'ready');
    assert.deepEqual(parts().filter((name) => /map|land|tiles|shapes|words|diagnose|read/.test(name)), []);
  }));

test('a tag that is added later brings its part, once', () =>
  onPage('/list', async ({ page, state, parts }) => {
    await state('guild-station-list');
    await page.evaluate(() => {
      for (let i = 0; i < 3; i++) {
        const added = document.createElement('section');
        added.append(document.createElement('guild-station-map'));
        added.firstChild.setAttribute('src', '/data/kubesphere.json');
        document.body.append(added);
      }
    });
    assert.equal(await state('section:last-of-type guild-station-map'), 'ready');
    assert.equal(parts().filter((name) => name === 'station-map').length, 1);
  }));

test('a page without a widget loads the loader alone', () => onPage('/none', ({ requests }) => assert.deepEqual(requests.map((address) => address.slice(site.origin.length)), ['/none', '/guildhall/guildhall.js'])));

test('many widgets on one address cost one request', () =>
  onPage('/single', async ({ state, requests }) => {
    assert.equal(await state('guild-station-map'), 'ready');
    assert.equal(await state('guild-station-list'), 'ready');
    assert.equal(requests.filter((address) => address.endsWith('kubesphere.json')).length, 1);
  }));

test('the single file, pinned by its hash, needs no other', () =>
  onPage('/single', async ({ state, parts }) => {
    assert.equal(await state('guild-station-map'), 'ready');
    assert.deepEqual(parts(), []);
  }));

test('other layouts keep to the policy', () =>
  onPage('/table', async ({ state, text }) => {
    assert.equal(await state('guild-station-list'), 'ready');
    assert.match(await text('guild-station-list'), /\w/);
  }));

const isNotFound = (message) => /Failed to load resource.*404/.test(message);

test('bad data is explained to its author, with parts that only then are loaded', () =>
  onPage(
    '/diagnose',
    async ({ page, state, parts }) => {
      await state('guild-station-list');
      await page.waitForFunction(() => document.querySelector('guild-station-list').shadowRoot.querySelector('[part~="diagnosis"]'));
      assert.ok(parts().includes('diagnose'));
    },
    // the sample has pictures that are not there
    { mayLog: isNotFound },
  ));

test('a failure is said, and the fallback stays', () =>
  onPage(
    '/missing',
    async ({ state, text }) => {
      assert.equal(await state('guild-station-map'), 'error');
      assert.match(await text('guild-station-map'), /404/);
    },
    { mayLog: isNotFound },
  ));

test('Chinese words are a part of their own, for a Chinese page', () =>
  onPage('/chinese', async ({ state, text, parts }) => {
    assert.equal(await state('guild-station-map'), 'ready');
    assert.match(await text('guild-station-map'), /\p{Script=Han}/u);
    assert.deepEqual(parts().filter((name) => name.startsWith('words-')).map((name) => name.split('-')[1]), ['zh', 'zh', 'zh', 'zh']);
  }));

test('Japanese words likewise', () =>
  onPage('/japanese', async ({ state, text, parts }) => {
    assert.equal(await state('guild-station-list'), 'ready');
    assert.match(await text('guild-station-list'), /[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    assert.ok(parts().every((name) => !name.startsWith('words-zh')));
  }));

test('a misspelt tag is told of once, with the nearest name', () =>
  onPage(
    '/misspelt',
    ({ messages }) => {
      const told = messages.filter((message) => message.includes('guild-station-mpa'));
      assert.equal(told.length, 1);
      assert.match(told[0], /<guild-station-map>/);
    },
    { mayLog: (message) => message.startsWith('warn: guildhall:') },
  ));

for (const [what, path, versions] of [
  ['the single file beside the loader', '/twice', [manifest.version]],
  ['another version', '/two-versions', [manifest.version, '99.0.0']],
]) {
  test(`${what} leaves the first in place and is warned of once`, () =>
    onPage(
      path,
      async ({ state, messages }) => {
        assert.equal(await state('guild-station-map'), 'ready');
        const told = messages.filter((message) => message.includes('<guild-station-map> is registered already'));
        assert.equal(told.length, 1, messages.join('\n'));
        for (const version of versions) assert.ok(told[0].includes(version), told[0]);
      },
      { mayLog: (message) => /^warn: guildhall: <[\w-]+> is registered already/.test(message) },
    ));
}

test('the loader under two addresses shares its parts', () =>
  onPage('/twice-by-address', async ({ state, parts }) => {
    assert.equal(await state('guild-station-map'), 'ready');
    assert.equal(parts().filter((name) => name === 'station-map').length, 1);
  }));

test('the folder may lie anywhere on a site', () =>
  onPage('/deep/page', async ({ state, requests }) => {
    assert.equal(await state('guild-station-map'), 'ready');
    assert.ok(requests.filter((address) => address.endsWith('.js')).every((address) => address.startsWith(`${site.origin}/deep/er/assets/`)));
  }));

test('the style sheet makes a tag a block of its reserved height before any script', () =>
  onPage('/style', async ({ page }) => {
    const box = await page.evaluate(() => {
      document.documentElement.style.setProperty('--guild-min-height', '321px');
      const tag = document.querySelector('guild-station-map');
      return { display: getComputedStyle(tag).display, height: tag.getBoundingClientRect().height };
    });
    assert.deepEqual(box, { display: 'flow-root', height: 321 });
  }));

test('the hashes are those of the files, and every file has one', () => {
  for (const [name, hash] of Object.entries(hashes)) {
    assert.equal(`sha384-${createHash('sha384').update(readFileSync(join(builtFolder, name))).digest('base64')}`, hash, name);
  }
  assert.ok(hashes['guildhall.js'] && hashes['guildhall.css'] && Object.keys(hashes).some((name) => name.startsWith('parts/')));
});

test('no markup is written and no text evaluated, but for lit’s own templates', () => {
  for (const name of Object.keys(hashes).filter((file) => file.endsWith('.js'))) {
    const code = readFileSync(join(builtFolder, name), 'utf8');
    assert.doesNotMatch(code, /\b(outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)\b|\beval\(|new Function|\bFunction\(|document\.write/, name);
    const writes = code.match(/\.innerHTML\b/g)?.length ?? 0;
    // lit-html sets it once, on the template that a trusted type stands for
    assert.equal(writes, code.includes('_$litPart$') ? 1 : 0, name);
    assert.doesNotMatch(code, /process\.env|Lit is in dev mode/, name);
    assert.doesNotMatch(code, /ZodMini|_zod/, `${name} holds nothing of the schemas`);
  }
});

test('a second build gives the same bytes', async () => {
  for (const [name, { code }] of await siteFolder()) assert.equal(readFileSync(join(builtFolder, name), 'utf8'), code, name);
});

test('what sizes.json counts is what a page loads that shows a right document', async (t) => {
  const files = await siteFolder();
  const bytes = (names) => names.reduce((sum, name) => sum + gzipSync(files.get(name).code, { level: 9 }).length, 0);
  for (const widget of widgetsOf(files)) {
    for (const document of ['right', 'kubesphere', 'lighthouse']) {
      const path = `/size/${widget}/${document}`;
      pages[path] = { policy, html: `${loader}<guild-${widget} src="/data/${document}.json"></guild-${widget}>` };
      await onPage(path, async ({ state, requests }) => {
        await state(`guild-${widget}`);
        const loaded = requests.filter((address) => address.endsWith('.js')).map((address) => address.split('/guildhall/')[1]);
        // others may need a part that is loaded late: how much it comes to is told, not held
        t.diagnostic(`${widget} loads ${bytes(loaded)} bytes for ${document}`);
        if (document === 'right') assert.deepEqual(new Set(loaded), pageFiles(widget, files));
        // the sample's pictures are not there
      }, { mayLog: isNotFound });
    }
  }
});
