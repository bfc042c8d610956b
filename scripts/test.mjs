// Passes the tests: `npm test`. Finds a browser by itself, or takes the one that came with the install.
//   npm test                                    all of them, in Node and in the browser, with the coverage of each room
//   npm test -- test/community/text.test.ts     only these, without coverage; `--watch` runs them again on every change
//   npm run test:dist                           those of the built package: `npm run build` comes first
//   npm run test:engines                        in Firefox and WebKit: see scripts/engines.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installIfMissing } from './install.mjs';

installIfMissing();
const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1;
const runner = fileURLToPath(new URL('../node_modules/@web/test-runner/dist/bin.js', import.meta.url));

const given = process.argv.slice(2);

/** Runs the tests of some folders in Node. */
function runInNode(...folders) {
  const files = folders.flatMap((folder) => readdirSync(root + folder).filter((name) => name.endsWith('.test.mjs')).map((name) => `${folder}/${name}`));
  return run('--test', '--test-reporter=spec', ...files);
}

async function main() {
  if (given.includes('--dist')) {
    if (existsSync(`${root}dist/integrity.json`)) return runInNode('test/dist', 'test/proof');
    console.error('There is no built package in dist/: npm run build makes it.');
    return 1;
  }
  const parts = given.filter((argument) => argument !== '--coverage');
  if (parts.length) return run(runner, ...parts);

  const inNode = runInNode('test/node');
  rmSync(`${root}coverage`, { recursive: true, force: true });
  const inBrowser = run(runner, ...given);
  // a broken run says nothing about coverage
  if (inBrowser || !given.includes('--coverage')) return inNode || inBrowser;
  const { checkCoverage } = await import('./coverage.mjs');
  return inNode || (checkCoverage() ? 1 : 0);
}

process.exitCode = await main();
