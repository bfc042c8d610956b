// What takes too long for every change: the whole suite in Chromium, Firefox and WebKitGTK, every payload in every string of
// the document, the package in every kind of site, a board of a million on its server, and the benchmark.
//   npm run proof
// The engines are installed with Debian's packages: firefox-esr webkit2gtk-driver xvfb; one that is not there fails the proof.
import { spawnSync } from 'node:child_process';
import { installIfMissing } from './install.mjs';

installIfMissing();
const steps = [
  ['the suite in three engines', ['scripts/engines.mjs', 'chromium', 'firefox', 'webkit']],
  ['the build', ['scripts/build.mjs']],
  ['every payload in every string', ['--test', 'test/proof/hostile.test.mjs'], { PROOF: 'all' }],
  ['the package in every kind of site', ['scripts/test-hosts.mjs']],
  ['the example server with a million entries', ['scripts/test-endpoint.mjs', '--million']],
  ['the benchmark', ['bench/run.mjs', ...process.argv.slice(2)]],
];
let failed = 0;
for (const [name, args, environment] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: new URL('..', import.meta.url), env: { ...process.env, ...environment } });
  if (status !== 0) failed++;
}
console.log(`\n${steps.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
