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
async function onPage(work) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => void (/Content Security Policy/i.test(message.text()) && faults.push(message.text())));
  try {
    await page.goto(`${app.origin}/`);
    await work(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

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
