// Passes the tests: `npm test`. Finds a browser by itself, or takes the one that came with the install.
//   npm test                                    all of them, in Node and in the browser, with the coverage of each room
//   npm test -- test/community/text.test.ts     only these, without coverage; `--watch` runs them again on every change
//   npm run test:engines                        in Firefox and WebKit: see scripts/engines.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installIfMissing } from './install.mjs';

installIfMissing();
const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1;
const runner = fileURLToPath(new URL('../node_modules/@web/test-runner/dist/bin.js', import.meta.url));

const given = process.argv.slice(2);
const isPart = given.some((argument) => argument !== '--coverage');
if (isPart) process.exit(run(runner, ...given.filter((argument) => argument !== '--coverage')));

const nodeTests = readdirSync(`${root}test/node`).filter((name) => name.endsWith('.test.mjs')).map((name) => `test/node/${name}`);
const inNode = run('--test', '--test-reporter=spec', ...nodeTests);
rmSync(`${root}coverage`, { recursive: true, force: true });
const inBrowser = run(runner, ...given);
// a broken run says nothing about coverage
const { checkCoverage } = await import('./coverage.mjs');
const tooLittle = given.includes('--coverage') && !inBrowser ? checkCoverage() : 0;
process.exit(inNode || inBrowser || (tooLittle ? 1 : 0));
