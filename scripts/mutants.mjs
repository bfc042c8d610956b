// Do the tests notice when the code is wrong? Draws mutants of src/community and src/sources by a seed (small faults, as Stryker
// makes them), and runs for each the tests that reach it: those of pure code in Node, and where these let it live, those
// of the scripts that read the schemas, and those that the browser runs.
//   npm run mutants                        as docs/reliability.md tells it; writes test/proof/results/mutants.json
//                                          (with a new seed below, what its first run finds is kept as `first`)
//   npm run mutants -- --count 50 --seed 3 --only src/sources/paging.ts
//                                          others, to see where tests are missing; writes nothing
//   npm run mutants -- --again             only those that lived when it was last written down
//   npm run mutants -- --node              in Node alone
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInBrowser } from './mutants/browser.mjs';
import { draw, instrument } from './mutants/instrument.mjs';
import { runInCopy } from './mutants/copy.mjs';
import { bundleTests, root, testFiles } from './pure/bundle.mjs';
import { forEachOf, runInProcess } from './pure/processes.mjs';

const { values: options } = parseArgs({ options: { count: { type: 'string', default: '330' }, seed: { type: 'string', default: '2026' }, only: { type: 'string', multiple: true }, again: { type: 'boolean' }, node: { type: 'boolean' } } });
const seed = Number(options.seed);
const isRecord = !process.argv.some((argument) => /^--(count|seed|only|node)/.test(argument));
const recordFile = join(root, 'test/proof/results/mutants.json');
const verdicts = JSON.parse(readFileSync(join(root, 'test/proof/mutant-verdicts.json'), 'utf8'));

/** Runs all tests without a mutant: which are there, how long they take, and what each of them reaches. */
async function reach(folder, files, mayFail) {
  const reached = [];
  await forEachOf(Object.entries(files), async ([name, path]) => {
    const { results, coverage, timeout } = await runInProcess({ folder, files: { [name]: path }, seed }, { allowed: 600_000 });
    if (!results) throw new Error(`${name} does not run in Node: ${timeout ? 'it takes more than ten minutes' : 'it crashes'}.`);
    const failed = results.filter(({ error }) => error);
    if (failed.length && !mayFail.includes(name)) throw new Error(`${failed[0].id} fails in Node without a mutant: ${failed[0].error}`);
    const passed = results.filter(({ error }) => !error);
    const hits = Object.fromEntries(passed.map(({ id }) => [id, coverage?.perTest[id] ?? {}]));
    reached.push({ name, path, tests: passed, static: coverage?.static ?? {}, hits });
  });
  return reached.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The tests that reach a mutant, by file, the fastest first; and all of these files. What a module does on loading is reached by all its tests. */
function testsOf(id, reached) {
  const tasks = reached.map((file) => {
    const tests = file.tests.filter((test) => file.static[id] || file.hits[test.id][id]);
    const milliseconds = tests.reduce((sum, test) => sum + test.milliseconds, 0);
    const mostHits = Math.max(file.static[id] ?? 0, ...tests.map((test) => file.hits[test.id][id] ?? 0));
    return { name: file.name, path: file.path, wanted: tests.map((test) => test.id), milliseconds, hits: mostHits * file.tests.length };
  });
  const reaching = tasks.filter(({ wanted }) => wanted.length).sort((one, other) => one.milliseconds - other.milliseconds);
  // a module that is loaded late is reached by the test that loads it, and shows in those after it
  const whole = reaching.map((task) => {
    const { tests } = reached.find(({ name }) => name === task.name);
    return { ...task, wanted: tests.map((test) => test.id), milliseconds: tests.reduce((sum, test) => sum + test.milliseconds, 0) };
  });
  return { reaching, whole: whole.filter(({ wanted }, index) => wanted.length > reaching[index].wanted.length) };
}

/** Runs the tests that reach a mutant, with the mutant switched on, until one notices. */
async function tryInNode(mutant, folder, reached) {
  const { reaching, whole } = testsOf(mutant.id, reached);
  const tasks = isEquivalent(mutant) ? reaching : [...reaching, ...whole];
  for (const { name, path, wanted, milliseconds, hits } of tasks) {
    const environment = { __STRYKER_ACTIVE_MUTANT__: mutant.id };
    const task = { folder, files: { [name]: path }, wanted, untilFailure: true, seed, hitLimit: 1000 + 100 * hits };
    const answer = await runInProcess(task, { environment, allowed: 10_000 + 10 * milliseconds });
    if (answer.timeout) return { status: 'killed', by: `${name} does not end` };
    if (answer.crashed) return { status: 'killed', by: `${name} crashes` };
    const failed = answer.results.find(({ error }) => error);
    if (failed) return { status: 'killed', by: failed.id };
  }
  return { status: tasks.length ? 'survived' : 'not reached' };
}

const folder = mkdtempSync(join(tmpdir(), 'guildhall-mutants-'));
try {
  const { mutants, sources } = await instrument();
  const onRecord = JSON.parse(readFileSync(recordFile, 'utf8'));
  const lastRecord = options.again && onRecord;
  if (lastRecord && lastRecord.seed !== seed) throw new Error(`The mutants that lived were drawn by the seed ${lastRecord.seed}, not ${seed}: run without --again first.`);
  const asked = mutants.filter((mutant) => (!options.only || options.only.includes(mutant.file)) && (!lastRecord || lastRecord.alive.some((each) => isSame(each, mutant))));
  const drawn = draw(asked, Number(options.count), seed);
  const { pure, requests } = testFiles();
  const bundled = await bundleTests([...pure, ...requests], folder, sources);
  const reached = await reach(folder, bundled, requests);
  console.log(`${drawn.length} of ${mutants.length} mutants, ${reached.flatMap(({ tests }) => tests).length} tests in Node`);

  const found = new Map();
  await runInCopy(drawn, (mutant, result) => found.set(mutant, result));
  const unknown = drawn.filter((mutant) => !found.has(mutant));
  await forEachOf(unknown, async (mutant) => {
    found.set(mutant, await tryInNode(mutant, folder, reached));
    if (found.get(mutant).status !== 'killed') console.log(`${found.get(mutant).status} in Node: ${tell(mutant)}`);
  });
  const stillAlive = () => drawn.filter((mutant) => found.get(mutant).status !== 'killed');
  // those that were looked at and change nothing are not tried again
  const worthTrying = stillAlive().filter((mutant) => !isEquivalent(mutant));
  if (!options.node && worthTrying.length) await runInBrowser(worthTrying, sources, (mutant, result) => found.set(mutant, result));

  const tried = drawn.map(({ id: _id, location: _location, ...mutant }, index) => ({ ...mutant, ...found.get(drawn[index]) }));
  const alive = tried.filter(({ status }) => status !== 'killed').map((mutant) => ({ ...mutant, verdict: verdictOn(mutant) }));
  for (const mutant of alive) console.log(`\n${tell(mutant)}\n  ${mutant.verdict ?? 'not looked at yet: say in test/proof/mutant-verdicts.json why it lives, or write the test that kills it'}`);
  const files = lastRecord ? filesLeft(lastRecord.files, tried) : filesOf(tried);
  const counts = { drawn: sumOf(files, 'drawn'), killed: sumOf(files, 'killed') };
  // what a seed shows when it is new is kept: later tests are written for its draw
  const first = onRecord.seed === seed ? onRecord.first : { ...counts, known: knownAmong(tried, draw(mutants, Number(options.count), onRecord.seed)) };
  const record = { seed, mutants: mutants.length, first, ...counts, files, alive };
  const score = (100 * record.killed) / record.drawn;
  console.log(`\n${record.killed} of ${record.drawn} killed: ${score.toFixed(1)} %`);
  if (isRecord) writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
  if (isRecord && score < 85) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function tell({ file, line, column, original, replacement }) {
  return `${file}:${line}:${column}  ${short(original)}  →  ${short(replacement)}`;
}

function short(text) {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > 160 ? `${oneLine.slice(0, 157)}…` : oneLine;
}

/** A mutant is found again by its text and that of its line, wherever the line is. */
function isSame(one, other) {
  return one.file === other.file && one.code === other.code && one.original === other.original && one.replacement === other.replacement;
}

/** Whether somebody has found out that a mutant changes nothing. */
function isEquivalent(mutant) {
  return verdictOn(mutant)?.startsWith('equivalent') ?? false;
}

/** What was found on looking at a mutant that lives. */
function verdictOn(mutant) {
  return verdicts.find((verdict) => isSame(verdict, mutant))?.verdict;
}

/** By file, how many were drawn and how many of them killed. */
function filesOf(tried) {
  const files = [...new Set(tried.map(({ file }) => file))];
  return files.map((file) => {
    const own = tried.filter((mutant) => mutant.file === file);
    return { file, drawn: own.length, killed: own.filter(({ status }) => status === 'killed').length };
  });
}

/** The same after some that lived were tried again. */
function filesLeft(files, tried) {
  const alive = ({ file }) => tried.filter((mutant) => mutant.file === file && mutant.status !== 'killed').length;
  return files.map((each) => ({ ...each, killed: each.drawn - alive(each) }));
}

/** How many of those tried had been drawn by the seed before, for which tests have been written; and how many of them were killed. */
function knownAmong(tried, drawnBefore) {
  const known = tried.filter((mutant) => drawnBefore.some((each) => isSame(each, mutant) && each.line === mutant.line && each.column === mutant.column));
  return { drawn: known.length, killed: known.filter(({ status }) => status === 'killed').length };
}

function sumOf(list, name) {
  return list.reduce((sum, each) => sum + each[name], 0);
}
