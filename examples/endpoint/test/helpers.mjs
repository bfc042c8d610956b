/** What the tests share: a database of their own, and a server on a free port of this machine. */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from '../app.mjs';
import { openDatabase } from '../database.mjs';
import { readCommunity } from '../guildhall.mjs';
import { settingsFrom } from '../settings.mjs';

export const community = await readCommunity(new URL('../community.json', import.meta.url));
export const scoring = community.boards[0].scoring;

/** A PostgreSQL server; without one, the tests are against the embedded one. */
const serverUrl = process.env.TEST_DATABASE_URL || undefined;

/** A folder with an empty embedded database, so that not every test has to make one, which takes seconds. */
const template = process.env.TEST_TEMPLATE || undefined;

/**
 * A place for a database that nobody else uses.
 *
 * @returns {Promise<{ environment: Record<string, string>, remove: () => Promise<void> }>} as the server is to be started
 */
export async function databasePlace() {
  const folder = await mkdtemp(join(tmpdir(), 'guildhall-endpoint-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (!serverUrl) {
    if (template) await cp(template, folder, { recursive: true });
    return { environment: { DATA_FOLDER: folder }, remove: removeFolder };
  }

  const schema = `guildhall_test_${randomBytes(6).toString('hex')}`;
  await inServer(`create schema ${schema}`);
  const url = `${serverUrl}${serverUrl.includes('?') ? '&' : '?'}options=-c%20search_path%3D${schema}`;
  return {
    environment: { DATA_FOLDER: folder, DATABASE_URL: url },
    remove: async () => {
      await inServer(`drop schema ${schema} cascade`);
      await removeFolder();
    },
  };
}

async function inServer(sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Settings as a test wants them: on a free port, with a rate that does not get in the way. */
export const settingsWith = (environment = {}) => settingsFrom({ PORT: '0', RATE_LIMIT: '100000', ...environment });

/**
 * The app in this process, on a database of its own unless one is given.
 *
 * @param {{ environment?: Record<string, string>, now?: () => number, database?: import('../database.mjs').Database }} [options]
 */
export async function startApp({ environment = {}, now, database: given } = {}) {
  const place = given ? undefined : await databasePlace();
  const settings = settingsWith({ ...place?.environment, ...environment });
  const database = given ?? (await openDatabase(settings));
  const app = createApp({ database, community, settings, now });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  return {
    database,
    origin: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      if (given) return;
      await database.close();
      await place.remove();
    },
  };
}

/**
 * A program of this folder, e.g. the server, in a process of its own.
 *
 * @param {string} file
 * @param {Record<string, string>} environment
 * @param {string[]} [parameters]
 */
export function startProgram(file, environment, parameters = []) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...parameters], {
    env: { ...process.env, PORT: '0', ENTRIES: '0', RATE_LIMIT: '100000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const lines = [];
  const waiting = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  }
  /** Waits for a line; gives what the pattern found. Rejects when the program ends without it. */
  const says = (pattern) => {
    const found = new Promise((resolve) => {
      const look = () => {
        const match = lines.map((line) => pattern.exec(line)).find(Boolean);
        if (match) resolve(match);
      };
      waiting.push(look);
      look();
    });
    // the streams may hold a last line when the process has ended
    const silent = once(child, 'close').then(() => {
      throw new Error(`The program ended without saying ${pattern}. It said:\n${lines.join('\n')}`);
    });
    silent.catch(() => {});
    return Promise.race([found, silent]);
  };
  return {
    lines,
    ended,
    says,
    origin: async () => (await says(/Listening on (http:\/\/[^/]+)\//))[1],
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a program to its end; gives its exit code and all it said. */
export async function runProgram(file, environment, parameters) {
  const program = startProgram(file, environment, parameters);
  const { code } = await program.ended;
  return { code, said: program.lines.join('\n') };
}

/** An application that is right, with a key of its own. */
export const application = (changes = {}) => ({
  form: 'join-station',
  answers: { station: 'porto', email: 'rui@driftwood.example', about: 'I bake bread.' },
  idempotencyKey: randomUUID(),
  ...changes,
});

/** Sends an application. */
export const send = (origin, body, headers = {}) =>
  fetch(`${origin}/api/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** The addresses of a Link header by their relation. */
export function linksOf(response) {
  const links = [...(response.headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="([^"]*)"/g)];
  return Object.fromEntries(links.map(([, address, rel]) => [rel, new URL(address, response.url).href]));
}
