import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../../scripts/browser.mjs';
import { generateBoard } from '../generate.mjs';
import { widgetFolder } from '../guildhall.mjs';
import { scoring, startApp } from './helpers.mjs';

// The page at / with the built widgets, in a browser, against this server.
const options = { skip: existsSync(new URL('guildhall.js', widgetFolder)) ? false : 'the widgets are not built: npm run build' };
const people = 2_500;
let app;
let browser;

before(async () => {
  if (options.skip) return;
  app = await startApp();
  await generateBoard(app.database, { entries: people, scoring });
  const { path } = await findChromium();
  browser = await puppeteer.launch({ executablePath: path, args: chromeArgs, headless: true });
});
after(async () => {
  await browser?.close();
  await app?.stop();
});

/** Opens the page in a profile of its own, and does something with it. */
async function onPage(work, query = '') {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => void (/Content Security Policy/i.test(message.text()) && faults.push(message.text())));
  try {
    await page.goto(`${app.origin}/${query}`);
    await work(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** What is to be seen of the board: names, places and points of the rows that are drawn, and some parts of it. */
const lookAtBoard = () => {
  const root = document.querySelector('guild-leaderboard').shadowRoot ?? document.createElement('p');
  const text = (element) => element?.textContent.trim() ?? '';
  const rows = [...root.querySelectorAll('[part="entry"]')].map((row) => ({
    place: Number(row.getAttribute('aria-rowindex')) - 1,
    rank: text(row.querySelector('.rank span')),
    name: text(row.querySelector('.choose')),
    points: text(row.querySelector('.points')),
  }));
  const said = (name) => text(root.querySelector(`[part~="${name}"]`));
  return { rows, all: Number(root.querySelector('[part="list"]')?.getAttribute('aria-rowcount')) - 1, summary: said('summary'), result: said('result'), details: said('details'), copied: said('copied') };
};

/** Waits until the board passes a look; gives what was seen. `passes` runs here, and so does what is done `again` before each look. */
async function boardWith(page, passes, what, again = () => {}) {
  const patience = Date.now() + 20_000;
  for (;;) {
    await again();
    const board = await page.evaluate(lookAtBoard);
    if (passes(board)) return board;
    if (Date.now() > patience) assert.fail(`the board does not come to: ${what}. ${JSON.stringify({ ...board, rows: board.rows.slice(0, 3) })}`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}

/** Opens the page and waits for the whole board, and for what the server says of it. */
const onBoard = (work, query) => onPage(async (page) => work(page, await boardWith(page, ({ all, summary }) => all === people && summary.startsWith('All time'), 'all people')), query);

/** Does something inside the board. */
const inBoard = (page, work, ...given) => page.evaluate(`(${work})(document.querySelector('guild-leaderboard').shadowRoot, ...${JSON.stringify(given)})`);

const choose = (page, label, value) =>
  inBoard(page, (root, name, chosen) => {
    const select = [...root.querySelectorAll('select')].find((each) => each.getAttribute('aria-label') === name);
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, label, value);

const search = (page, text) =>
  inBoard(page, (root, wanted) => {
    const input = root.querySelector('[part="search"]');
    input.value = wanted;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);

const press = (page, said) => inBoard(page, (root, name) => [...root.querySelectorAll('button')].find((each) => each.textContent.trim() === name).click(), said);

/** What the server says, asked without the widget. */
const entriesOf = async (query) => (await fetch(`${app.origin}/api/board${query}`)).json();
const number = (value) => value.toLocaleString('en');
const ranksIn = (rows) => rows.map(({ rank }) => Number(rank.replace(/\D/g, '')));

/** Waits until the form shows one of its parts, with something in it; gives its text. */
async function textOfPart(page, ...parts) {
  const selector = parts.map((part) => `[part~="${part}"]`).join();
  const found = await page.waitForFunction((wanted) => document.querySelector('guild-join-form').shadowRoot?.querySelector(wanted)?.textContent.trim(), { polling: 'raf' }, selector);
  return found.jsonValue();
}

const answers = { name: 'Inês Salgueiro', email: 'ines@driftwood.example', city: 'Faro', 'expected-attendance': '25', mode: 'online', plan: 'An evening every month.', agree: 'true' };

/** Fills in every step of the form, and sends it. A form that is sent very quickly asks to be sent once more. */
async function fillInAndSend(page) {
  await textOfPart(page, 'form');
  const press = async () => {
    for (;;) {
      const done = await page.evaluate((given) => {
        const root = document.querySelector('guild-join-form').shadowRoot;
        for (const control of root.querySelectorAll('[name]')) {
          if (!(control.name in given)) continue;
          if (['radio', 'checkbox'].includes(control.type)) {
            if (control.value === given[control.name] && !control.checked) control.click();
          } else if (control.value !== given[control.name]) {
            control.value = given[control.name];
            control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
          }
        }
        const button = root.querySelector('[part~="next"]') ?? root.querySelector('[part~="send"]');
        button.click();
        return button.getAttribute('part').includes('send');
      }, answers);
      await page.evaluate(() => document.querySelector('guild-join-form').updateComplete);
      if (done) return;
    }
  };
  await press();
  await textOfPart(page, 'sent', 'note');
  if (await page.evaluate(() => Boolean(document.querySelector('guild-join-form').shadowRoot.querySelector('[part~="send"]')))) await press();
}

test('the board has all rows, and is scrolled to the last of them', options, () =>
  onBoard(async (page, { rows, summary }) => {
    const [best] = await entriesOf('');
    assert.equal(rows[0].name, best.person.name);
    assert.equal(rows[0].points, number(best.score));
    assert.match(summary, /All time · 2,500 people/);
    const [last] = (await entriesOf('?sort=-rank&per_page=1')).reverse();
    await page.waitForFunction(() => document.querySelector('guild-leaderboard').shadowRoot.querySelector('.window')?.scrollHeight > 10_000);
    // again and again, as one turns a wheel: the first turn may come before it is measured
    const toTheEnd = () => inBoard(page, (root) => void (root.querySelector('.window').scrollTop = 1e9));
    const end = await boardWith(page, (board) => board.rows.at(-1).place === people && board.rows.at(-1).name === last.person.name, 'the last', toTheEnd);
    assert.equal(ranksIn(end.rows).at(-1), last.rank);
    assert.ok(end.rows.length < 60, 'only those in sight are drawn');
  }));

test('somebody is found, with their place; and stands between their neighbours when the search is left', options, () =>
  onBoard(async (page) => {
    const around = (await entriesOf('?page=18')).slice(49, 52);
    const [, wanted] = around;
    await search(page, wanted.person.id);
    const found = await boardWith(page, ({ result }) => result.startsWith('1 of 2,500'), 'one found');
    assert.deepEqual(found.rows.map(({ name }) => name), [wanted.person.name]);
    assert.deepEqual(ranksIn(found.rows), [wanted.rank]);
    await press(page, wanted.person.name);
    await press(page, 'Show all');
    const board = await boardWith(page, (seen) => seen.rows.some(({ place }) => place === 1751) && seen.rows.every(({ rank }) => rank), 'their neighbours');
    const at = board.rows.findIndex(({ place }) => place === 1751);
    assert.deepEqual(board.rows.slice(at - 1, at + 2).map(({ name }) => name), around.map(({ person }) => person.name));
    assert.deepEqual(ranksIn(board.rows.slice(at - 1, at + 2)), around.map(({ rank }) => rank));
    const { details } = await boardWith(page, (seen) => seen.details, 'their points');
    assert.ok(details.includes(`Place ${number(wanted.rank)} of 2,500`), details);
  }));

test('a link opens the page at somebody', options, async () => {
  const [wanted] = await entriesOf('?page=2201&per_page=1');
  await onBoard(async (page) => {
    const { rows } = await boardWith(page, (seen) => seen.rows.some(({ name, place }) => name === wanted.person.name && place === 2201), 'them');
    assert.ok(rows.length < 60);
  }, `?board-person=${wanted.person.id}`);
});

test('it is sorted by name, and back', options, () =>
  onBoard(async (page) => {
    const [first] = await entriesOf('?sort=name&per_page=1');
    const [best] = await entriesOf('?per_page=1');
    await press(page, 'Name');
    const { rows } = await boardWith(page, (board) => board.rows[0].name === first.person.name, 'the order by name');
    assert.equal(ranksIn(rows)[0], first.rank, 'with the place that they have');
    await press(page, 'Points');
    await boardWith(page, (board) => board.rows[0].name === best.person.name, 'the order by points');
  }));

test('one kind of contribution counts alone, and a period is a board of its own', options, () =>
  onBoard(async (page) => {
    const [talker] = await entriesOf('?kind=talks&per_page=1');
    await choose(page, 'What counts', 'talks');
    const talks = await boardWith(page, ({ rows }) => rows[0]?.name === talker.person.name && rows[0].points === number(talker.score), 'those with the most talks');
    assert.equal(talks.all, people);
    await choose(page, 'What counts', '');
    const [best] = await entriesOf('?period=2026&per_page=1');
    await choose(page, 'Period', '2026');
    const year = await boardWith(page, ({ rows, summary }) => rows[0]?.name === best.person.name && summary.startsWith('2026'), 'the year');
    assert.ok(year.all > 0 && year.all < people);
    assert.match(year.summary, new RegExp(`2026 so far · ${number(year.all)} people`));
  }));

test('all of it is copied as CSV, once somebody has read how many rows that are', options, () =>
  onBoard(async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (window.copied = text) } });
    });
    await press(page, 'Copy all 2,500');
    await page.waitForFunction(() => document.querySelector('guild-leaderboard').shadowRoot.querySelector('[part="begin"]'), { polling: 'raf' });
    await press(page, 'Begin');
    const { copied } = await boardWith(page, (seen) => seen.copied, 'what is copied');
    assert.equal(copied, '2,500 rows copied.');
    const [head, ...lines] = (await page.evaluate(() => window.copied)).trim().split('\r\n');
    assert.equal(head, 'Rank,Name,Handle,Pull requests merged,Reviews,Answers in the forum,Talks,Points,Tier');
    assert.equal(lines.length, people);
    const [last] = await entriesOf('?page=2500&per_page=1');
    assert.ok(lines.at(-1).startsWith(`${last.rank},${last.person.name},`), lines.at(-1));
  }));

const kept = () => app.database.query(`select id, answers from applications where form = 'new-station'`);

test('an application sent from the form is kept once', options, () =>
  onPage(async (page) => {
    await app.database.run('delete from applications');
    await fillInAndSend(page);
    const receipt = await textOfPart(page, 'receipt');
    const [application, ...others] = await kept();
    assert.deepEqual(others, []);
    assert.deepEqual(application.answers, { ...answers, 'expected-attendance': 25, agree: true });
    assert.ok(receipt.includes(application.id));
  }));

test('when the answer is lost after the server kept it, sending again keeps it once', options, () =>
  onPage(async (page) => {
    await app.database.run('delete from applications');
    let isLost = false;
    let lose;
    const lost = new Promise((done) => (lose = done));
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (request.method() !== 'POST' || isLost) return request.continue();
      isLost = true;
      const { status } = await fetch(request.url(), { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': request.headers()['idempotency-key'] }, body: request.postData() });
      assert.equal(status, 201);
      await request.abort('connectionreset');
      return lose();
    });
    await fillInAndSend(page);
    await lost;
    await page.waitForFunction(() => document.querySelector('guild-join-form').shadowRoot.querySelector('[part~="send"][aria-disabled="false"]'), { polling: 'raf' });
    assert.equal((await kept()).length, 1);
    await page.evaluate(() => document.querySelector('guild-join-form').shadowRoot.querySelector('[part~="send"]').click());
    await textOfPart(page, 'sent');
    assert.equal((await kept()).length, 1);
  }));
