// What takes too long for every change: the whole suite in Chromium, Firefox and WebKitGTK, and the benchmark.
//   npm run proof
// The engines are installed with Debian's packages: firefox-esr webkit2gtk-driver xvfb; one that is not there fails the proof.
import { spawnSync } from 'node:child_process';
import { installIfMissing } from './install.mjs';

installIfMissing();
const steps = [
  ['the suite in three engines', ['scripts/engines.mjs', 'chromium', 'firefox', 'webkit']],
  ['the benchmark', ['bench/run.mjs', ...process.argv.slice(2)]],
];
let failed = 0;
for (const [name, args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
  if (status !== 0) failed++;
}
console.log(`\n${steps.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
