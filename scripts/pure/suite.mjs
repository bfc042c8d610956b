// `describe`, `it` and their hooks for Node, as much of mocha as the tests of pure code use. Loaded before the tests: what they
// declare is collected here, and run by `runTests`.
const suiteIn = (parent, name) => ({ name, parent, before: [], beforeEach: [], after: [], afterEach: [] });
const tests = [];
let current = suiteIn(undefined, '');
let file = '';

function describe(name, declare) {
  const outer = current;
  current = suiteIn(outer, name);
  try {
    declare();
  } finally {
    current = outer;
  }
}

function it(name, body) {
  tests.push({ id: [file, ...pathOf(current), name].join(' › '), file, suite: current, body });
}

/** The names of a suite and of those around it, the outermost first. */
const pathOf = (suite) => (suite.parent ? [...pathOf(suite.parent), suite.name] : []);
/** A suite and those around it, the outermost first. */
const suitesOf = (suite) => [...(suite.parent ? suitesOf(suite.parent) : []), suite];
const hook = (kind) => (body) => void current[kind].push(body);

Object.assign(globalThis, { describe, it, before: hook('before'), after: hook('after'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach') });
// what needs a browser is skipped here, and run by `npm test`
describe.skip = () => {};
it.skip = () => {};

/** Names the file whose tests are declared from now on, each in a suite of its own, as if it were alone on a page. */
export function beginFile(name) {
  file = name;
  current = suiteIn(undefined, '');
}

/**
 * Runs the tests that were declared, and gives `{ id, error, milliseconds }` for each.
 * `wanted` leaves some out, `starts` hears of each test before it, and `untilFailure` ends the run with the first that fails.
 */
export async function runTests({ wanted = () => true, starts = () => {}, untilFailure = false } = {}) {
  const results = [];
  const begun = new Set();
  for (const test of tests.filter(({ id }) => wanted(id))) {
    const suites = suitesOf(test.suite);
    const started = performance.now();
    let error;
    starts(test.id);
    try {
      for (const suite of suites.filter((each) => !begun.has(each))) {
        begun.add(suite);
        for (const body of suite.before) await body();
      }
      for (const body of suites.flatMap((suite) => suite.beforeEach)) await body();
      await test.body();
    } catch (thrown) {
      error = thrown instanceof Error ? thrown : new Error(String(thrown));
    }
    for (const body of suites.toReversed().flatMap((suite) => suite.afterEach)) {
      try {
        await body();
      } catch (thrown) {
        error ??= thrown;
      }
    }
    results.push({ id: test.id, file: test.file, error, milliseconds: performance.now() - started });
    if (error && untilFailure) break;
  }
  for (const suite of begun) for (const body of suite.after) await body();
  return results;
}
