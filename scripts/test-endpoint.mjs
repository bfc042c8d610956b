// Tests the example server in examples/endpoint/: `npm run test:endpoint`.
//   npm run test:endpoint -- --million     with a board of a million entries as well, which takes a minute or two
//
// Always against the embedded PostgreSQL. Also against a server: the one that DATABASE_URL names, else one that is started
// for the tests where PostgreSQL is installed, or can be installed (as root, with apt-get). Says so where there is none.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfMissing, installEndpoint } from './install.mjs';

const folder = fileURLToPath(new URL('../examples/endpoint/', import.meta.url));
const isMillionWanted = process.argv.includes('--million');

/** Tests of what knows no database: they are run once. */
const withoutDatabase = ['answers', 'paging', 'rate-limit', 'words'].map((name) => `${name}.test.mjs`);

/** Runs tests of the folder; gives how many passed and failed. */
async function runTests(environment, leftOut) {
  const names = readdirSync(join(folder, 'test')).filter((name) => name.endsWith('.test.mjs') && !leftOut.includes(name));
  const files = names.map((name) => join('test', name));
  const child = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=tap', ...files], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TEST_MILLION: isMillionWanted ? '1' : '', TEST_DATABASE_URL: '', DATABASE_URL: '', ...environment },
  });
  const ended = once(child, 'close');
  let tap = '';
  for await (const part of child.stdout.setEncoding('utf8')) tap += part;
  const [code] = await ended;
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const result = { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') };
  // a run that broke before it counted is a failure
  if (code !== 0 && result.failed === 0) result.failed = 1;
  if (result.failed) console.log(tap);
  return result;
}

/** The folder with `initdb` and `postgres`: of the PATH, or where Debian keeps the newest. */
function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((path) => existsSync(join(path, 'initdb')) && existsSync(join(path, 'postgres')));
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Debian's PostgreSQL, where it can be had without asking anybody; says why where it cannot. */
function installPostgres() {
  if (!existsSync('/usr/bin/apt-get')) return 'this system has no PostgreSQL and no apt-get';
  if (!isRoot()) return 'PostgreSQL is not installed, and installing it needs root';
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (seconds, ...parameters) => spawnSync('apt-get', parameters, { env: environment, stdio: 'ignore', timeout: seconds * 1000 }).status === 0;
  console.log('Installing PostgreSQL with apt-get, once …');
  if (apt(120, 'update', '-qq') && apt(300, 'install', '-y', '-qq', '--no-install-recommends', 'postgresql')) return undefined;
  return 'PostgreSQL is not installed, and apt-get could not install it';
}

/** Starts a server of its own, reached through a socket in its own folder; gives its URL and how to stop it. */
async function startPostgres(programs) {
  const place = mkdtempSync(join(tmpdir(), 'guildhall-postgres-'));
  // PostgreSQL refuses to run as root: then it runs as the user that its package made
  const owner = isRoot() ? userCalled('postgres') : {};
  if (owner.uid !== undefined) chownSync(place, owner.uid, owner.gid);
  const options = { ...owner, cwd: place, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const data = join(place, 'data');
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'guildhall', '--auth=trust', '--encoding=UTF8', '--no-sync'], { ...options, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(place, { recursive: true, force: true });
    throw new Error(made.stderr || made.error?.message);
  }
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', place, '-c', 'listen_addresses=', '-c', 'fsync=off'], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(place, { recursive: true, force: true });
  };
  let log = '';
  for await (const part of server.stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    log += part;
    if (log.includes('ready to accept connections')) {
      server.stderr.resume();
      return { url: `postgresql://guildhall@localhost/postgres?host=${encodeURIComponent(place)}`, stop };
    }
  }
  await stop();
  throw new Error(log);
}

function userCalled(name) {
  const id = (option) => Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** A server to test against, or why there is none. */
async function findServer() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  if (!findPostgres()) {
    const why = installPostgres();
    if (why) return { why };
  }
  const programs = findPostgres();
  if (!programs) return { why: 'PostgreSQL’s programs are not where they were looked for' };
  return startPostgres(programs).catch(({ message }) => ({ why: `PostgreSQL did not start: ${message}` }));
}

const total = { passed: 0, failed: 0 };
async function testAgainst(name, environment, leftOut = []) {
  const { passed, failed, skipped } = await runTests(environment, leftOut);
  console.log(`Against ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}.`);
  total.passed += passed;
  total.failed += failed;
}

/** An empty embedded database, of which each test gets a copy: making one takes seconds. */
async function makeTemplate() {
  const template = mkdtempSync(join(tmpdir(), 'guildhall-template-'));
  const { openDatabase } = await import('../examples/endpoint/database.mjs');
  const database = await openDatabase({ folder: template });
  await database.close();
  return template;
}

installEndpoint();
buildIfMissing();
const template = await makeTemplate();
await testAgainst('the embedded PostgreSQL', { TEST_TEMPLATE: template });
rmSync(template, { recursive: true, force: true });
const server = await findServer();
if (server.url) {
  await testAgainst('a PostgreSQL server', { TEST_DATABASE_URL: server.url }, withoutDatabase).finally(server.stop);
} else {
  console.log(`Not tested against a PostgreSQL server: ${server.why}.`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
