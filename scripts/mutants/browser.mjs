// Mutants that the tests in Node let live, tried in the browser: requests, forms, and what widgets do with a community.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, testFiles } from '../pure/bundle.mjs';

const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
const config = fileURLToPath(new URL('browser.config.mjs', import.meta.url));
/** So many test files at most are run for a mutant, those that come to it most often. */
const MOST_FILES = 5;
const TOO_LONG = 240_000;

/** Runs test files in the browser; gives whether they passed, and what was printed. */
function runTests(files, environment) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [runner, '--config', config, ...files], { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const printed = [];
    child.stdout.on('data', (part) => printed.push(part));
    child.stderr.on('data', (part) => printed.push(part));
    // the browser ends with the runner, being of its group
    const timer = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), environment.MUTANT ? TOO_LONG : 10 * TOO_LONG);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ passed: code === 0, text: Buffer.concat(printed).toString() });
    });
  });
}

/** The tests of requests and of the widgets that make them in ways of their own. */
function browserFiles() {
  const files = readdirSync(join(root, 'test'), { recursive: true }).map((file) => `test/${file.replaceAll('\\', '/')}`);
  const ofRequests = /^test\/(sources|widgets\/join-form|widgets\/leaderboard)\/.*\.test\.ts$/;
  return files.filter((file) => ofRequests.test(file) && !testFiles().pure.includes(file)).sort((one, other) => (one < other ? -1 : 1));
}

/** Tries each mutant in the browser; `tell` hears what became of it. */
export async function runInBrowser(mutants, sources, tell) {
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-mutants-'));
  try {
    const environment = { SOURCES: join(folder, 'sources.json') };
    const reachedFile = join(folder, 'reached.json');
    writeFileSync(environment.SOURCES, JSON.stringify([...sources]));
    const files = browserFiles();
    const { text } = await runTests(files, { ...environment, REACHED: reachedFile });
    if (!existsSync(reachedFile)) throw new Error(`The tests in the browser do not run:\n${text.slice(-4000)}`);
    const reached = JSON.parse(readFileSync(reachedFile, 'utf8'));
    const hits = (file, { id }) => reached[file]?.[id] ?? 0;

    for (const mutant of mutants) {
      const reaching = files.filter((file) => hits(file, mutant)).sort((one, other) => hits(other, mutant) - hits(one, mutant)).slice(0, MOST_FILES);
      if (!reaching.length) continue;
      const result = await runTests(reaching, { ...environment, MUTANT: mutant.id });
      // on a busy machine a test may fail by itself
      const isKilled = !result.passed && (await runTests(reaching, environment)).passed;
      tell(mutant, isKilled ? { status: 'killed', by: `in the browser: ${reaching.join(', ')}` } : { status: 'survived' });
      console.log(`${isKilled ? 'killed' : 'survived'} in the browser: ${mutant.file}:${mutant.line}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
