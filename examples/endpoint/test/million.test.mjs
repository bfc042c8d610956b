import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateBoard } from '../generate.mjs';
import { scoring, startApp } from './helpers.mjs';

// `npm run test:endpoint -- --million`: it takes a minute or two
const options = { skip: process.env.TEST_MILLION ? false : 'a million entries only when asked for' };
const people = 1_000_000;
let app;

before(async () => {
  if (options.skip) return;
  app = await startApp();
  await generateBoard(app.database, { entries: people, scoring });
});
after(() => app?.stop());

/** The middle of several tries, in milliseconds. */
async function middleTime(address) {
  const times = [];
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    const response = await fetch(`${app.origin}/api/board${address}`);
    await response.arrayBuffer();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[3];
}

test('a million entries have a first page, a last one, and a place for everybody', options, async () => {
  const last = await fetch(`${app.origin}/api/board?page=10000`);
  assert.equal(last.headers.get('content-range'), 'entries 999900-999999/1000000');
  const entries = await last.json();
  const { id } = entries[50].person;
  const around = await fetch(`${app.origin}/api/board?around=${id}`);
  assert.deepEqual(await around.json(), entries);
});

test('how long it takes', options, async (context) => {
  for (const address of ['', '?page=5000', '?page=10000&sort=name', '?sort=-rank&page=9000', '?q=zoe', '?q=zoe&sort=name', '?q=a', '?q=a&page=900']) {
    context.diagnostic(`${address || 'the first page'}: ${(await middleTime(address)).toFixed(1)} ms`);
  }
});
