import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { waitingApplications } from '../applications.mjs';
import { openDoor } from '../door.mjs';
import { generateBoard } from '../generate.mjs';
import { openDatabase } from '../database.mjs';
import { addTallies, drawUpBoard } from '../ranking.mjs';
import { application, databasePlace, runProgram, scoring, send, settingsWith, startApp, startProgram } from './helpers.mjs';

async function withPlace(work) {
  const place = await databasePlace();
  const running = [];
  const start = (environment = {}) => {
    const server = startProgram('../server.mjs', { ...place.environment, ...environment });
    running.push(server);
    return server;
  };
  try {
    await work({ ...place, start });
  } finally {
    for (const server of running) await server.stop('SIGKILL');
    await place.remove();
  }
}

const totalAt = async (origin) => Number((await fetch(`${origin}/api/board`)).headers.get('x-total-count'));

test('the first start generates a board, the next ones use it again', () =>
  withPlace(async ({ start }) => {
    const first = start({ ENTRIES: '1500' });
    assert.equal(await totalAt(await first.origin()), 1500);
    assert.match(first.lines.join('\n'), /Generating entries: 1,500 of 1,500/);
    assert.equal((await first.stop()).code, 0);

    const second = start({ ENTRIES: '' });
    assert.equal(await totalAt(await second.origin()), 1500);
    assert.doesNotMatch(second.lines.join('\n'), /Generating/);
  }));

test('another number of entries generates them anew, the same number does not', async () => {
  const app = await startApp();
  try {
    const generate = (entries) => generateBoard(app.database, { entries, scoring });
    assert.deepEqual([await generate(300), await generate(300), await generate(undefined)], [true, false, false]);
    assert.equal(await totalAt(app.origin), 300);
    assert.equal(await generate(400), true);
    assert.equal(await totalAt(app.origin), 400);
  } finally {
    await app.stop();
  }
});

test('killed while it generates, it begins again', () =>
  withPlace(async ({ start }) => {
    const first = start({ ENTRIES: '30000' });
    await first.says(/Generating entries: 10,000/);
    await first.stop('SIGKILL');
    const second = start({ ENTRIES: '1500' });
    assert.equal(await totalAt(await second.origin()), 1500);
  }));

test('a board that is somebody’s own is never replaced', () =>
  withPlace(async ({ environment }) => {
    const database = await openDatabase(settingsWith(environment));
    try {
      await addTallies(database, [{ period: 'all', person: 'al', name: 'Al', counts: { reviews: 1 } }]);
      await database.transaction((queries) => drawUpBoard(queries, scoring));
      assert.equal(await generateBoard(database, { scoring }), false);
      assert.equal(await generateBoard(database, { entries: 50, scoring }), false);
      assert.deepEqual(await database.query('select person from entries'), [{ person: 'al' }]);
    } finally {
      await database.close();
    }
  }));

test('the command line lists and accepts, while the server runs and while it does not', () =>
  withPlace(async ({ environment, start }) => {
    const server = start();
    const origin = await server.origin();
    const accept = (...parameters) => runProgram('../accept.mjs', environment, parameters);
    const idOf = async (body) => (await (await send(origin, body)).json()).id;
    const one = await idOf(application({ answers: { station: 'porto', email: 'rui@driftwood.example', about: 'Red: \x1b[31m\x9b31m' } }));
    const other = await idOf(application());

    const list = await accept();
    assert.equal(list.code, 0);
    assert.match(list.said, new RegExp(`${one}[^]*rui@driftwood.example[^]*${other}`));
    assert.doesNotMatch(list.said, /[\x1b\x9b]/);
    assert.deepEqual(await accept('nothing').then(({ code }) => code), 1);
    assert.equal((await accept(one)).code, 0);
    const { proposals } = await (await fetch(`${origin}/api/community`)).json();
    assert.deepEqual(proposals.map(({ id }) => id), [`application-${one}`]);
    await server.stop();

    assert.equal((await accept(other)).code, 0);
    const database = await openDatabase(settingsWith(environment));
    assert.deepEqual(await waitingApplications(database).finally(() => database.close()), []);
  }));

test('a value that makes no sense keeps the server from starting, in a sentence', async () => {
  const wrong = [['PORT', '80a'], ['PORT', '70000'], ['ENTRIES', '-1'], ['RATE_LIMIT', '0'], ['ALLOWED_ORIGINS', 'friend.example'], ['ALLOWED_ORIGINS', 'https://friend.example/path']];
  for (const [name, value] of wrong) {
    assert.throws(() => settingsWith({ [name]: value }), ({ message }) => message.startsWith(`${name} `) && message.includes(value));
  }
  const { code, said } = await runProgram('../server.mjs', { PORT: '80a' });
  assert.equal(code, 1);
  assert.match(said, /^PORT is “80a”[^\n]*$/, 'one line, no stack');
});

test('a port that is taken is said', () =>
  withPlace(async ({ environment }) => {
    const app = await startApp({ database: {} });
    try {
      const { port } = new URL(app.origin);
      const { code, said } = await runProgram('../server.mjs', { ...environment, PORT: port });
      assert.equal(code, 1);
      assert.match(said, new RegExp(`Port ${port} is taken`));
    } finally {
      await app.stop();
    }
  }));

test('two servers never open one folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-endpoint-'));
  const door = await openDoor(folder);
  try {
    const { code, said } = await runProgram('../server.mjs', { DATA_FOLDER: folder, DATABASE_URL: '' });
    assert.equal(code, 1);
    assert.match(said, /Another server is running on/);
  } finally {
    await door.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a database that cannot be reached is said at the start, without its password', async () => {
  const nowhere = 'postgresql://guildhall:secret@127.0.0.1:1/guildhall';
  const { code, said } = await runProgram('../server.mjs', { DATABASE_URL: nowhere });
  assert.equal(code, 1);
  assert.doesNotMatch(said, /secret/);
});

test('a database that is gone later is said as well, and not why', async () => {
  const gone = { query: () => Promise.reject(Object.assign(new Error('connect 10.0.0.7'), { code: 'ECONNREFUSED' })) };
  const app = await startApp({ database: gone });
  const { error } = console;
  console.error = () => {};
  try {
    const response = await fetch(`${app.origin}/api/board`);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.doesNotMatch(await response.text(), /10\.0\.0\.7/);
  } finally {
    console.error = error;
    await app.stop();
  }
});

test('the page at / loads nothing but its own files', async () => {
  const app = await startApp({ database: {} });
  try {
    const page = await fetch(`${app.origin}/`);
    const text = await page.text();
    assert.match(page.headers.get('content-security-policy'), /default-src 'none'/);
    assert.match(text, /<guild-leaderboard[^>]* src="\/api\/board\{\?page,per_page,sort,q,kind,period,around\}"/);
    assert.doesNotMatch(text, /https?:\/\//);
    assert.equal((await fetch(`${app.origin}/page/page.css`)).status, 200);
  } finally {
    await app.stop();
  }
});
