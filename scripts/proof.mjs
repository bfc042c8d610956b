// What takes too long for every change: the whole suite in Chromium, Firefox and WebKitGTK, every payload in every string of
// the document, every widget by every fault, thousands of documents and refreshes, a second build, mutants of the code,
// the package in every kind of site, a board of a million on its server, and the benchmark.
//   npm run proof
//   npm run proof -- --without mutants,benchmark     leaves steps out, by a word of their names, and says so
//   npm run proof -- --suite boards --runs 3         what else is given is for the benchmark
// The engines are installed with Debian's packages: firefox-esr webkit2gtk-driver xvfb; one that is not there fails the proof.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installIfMissing } from './install.mjs';

installIfMissing();
const { values: { without = '' } } = parseArgs({ options: { without: { type: 'string' } }, strict: false });
const leftOut = String(without).split(',').filter(Boolean);
const forBenchmark = process.argv.slice(2).filter((argument, i, all) => argument !== '--without' && all[i - 1] !== '--without');
const steps = [
  { name: 'the suite in three engines', args: ['scripts/engines.mjs', 'chromium', 'firefox', 'webkit'] },
  { name: 'the build', args: ['scripts/build.mjs'] },
  { name: 'every payload in every string', args: ['--test', 'test/proof/hostile.test.mjs'], environment: { PROOF: 'all' } },
  { name: 'every widget by every fault', args: ['--test', 'test/proof/faults.test.mjs'], environment: { PROOF: 'all' } },
  { name: 'documents made by chance', args: ['--test', 'test/proof/arbitrary.test.mjs'], environment: { PROOF: 'all' } },
  { name: 'pages that are hard on widgets', args: ['--test', 'test/proof/hosts.test.mjs'], environment: { PROOF: 'all' } },
  { name: 'what moves on a page', args: ['--test', 'test/proof/layout-shift.test.mjs'], environment: { PROOF: 'all' } },
  { name: 'every widget for everybody', args: ['--test', ...['', '-keyboard', '-trees'].map((part) => `test/proof/accessibility${part}.test.mjs`)], environment: { PROOF: 'all' } },
  { name: 'the picture of every story', program: 'npm', args: ['run', '--silent', 'pictures'] },
  { name: 'the same bytes again', args: ['--test', 'test/proof/reproducible.test.mjs'], environment: { PROOF: 'all' } },
  { name: 'mutants', args: ['scripts/mutants.mjs'] },
  { name: 'the page that tells of it', args: ['scripts/proof-report.mjs'] },
  { name: 'the package in every kind of site', args: ['scripts/test-hosts.mjs'] },
  { name: 'the example server with a million entries', args: ['scripts/test-endpoint.mjs', '--million'] },
  { name: 'the benchmark', args: ['bench/run.mjs', ...forBenchmark] },
];
const unknown = leftOut.filter((word) => !steps.some(({ name }) => name.includes(word)));
if (unknown.length) {
  console.error(`No step of the proof has ${unknown.join(' or ')} in its name. There are: ${steps.map(({ name }) => name).join('; ')}.`);
  process.exit(1);
}
let passed = 0;
let failed = 0;
for (const { name, program = process.execPath, args, environment } of steps) {
  if (leftOut.some((word) => name.includes(word))) {
    console.log(`\n== ${name}: left out, as asked`);
    continue;
  }
  console.log(`\n== ${name}`);
  const started = Date.now();
  const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: new URL('..', import.meta.url), env: { ...process.env, ...environment } });
  if (status === 0) passed++;
  else failed++;
  console.log(`-- ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
