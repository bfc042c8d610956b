// Runs bundled tests in a process of its own. It is told what to run by a message and answers with one:
//   { folder, files: { 'test/…': 'bundled file' }, wanted: [id…] or undefined, untilFailure, seed, hitLimit }
//   { results: [{ id, file, error, milliseconds }], coverage }
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { openPage } from './page.mjs';

const load = (path) => import(pathToFileURL(path).href);

process.once('message', async ({ folder, files, wanted, untilFailure, seed, hitLimit }) => {
  // a promise that nobody waits for fails the run, as it does in the browser
  process.on('unhandledRejection', (error) => answer([{ id: 'an unhandled rejection', error: { message: String(error) } }]));
  await openPage();
  const { beginFile, runTests } = await load(join(folder, 'suite.mjs'));
  (await load(join(folder, 'random.mjs'))).drawBy(seed);
  try {
    for (const [name, path] of Object.entries(files)) {
      beginFile(name);
      await load(path);
    }
  } catch (error) {
    answer([{ id: 'a file that does not load', error }]);
    return;
  }
  const stryker = (globalThis.__stryker__ ??= {});
  // a mutant that turns a loop into one without end fails instead of running on
  if (hitLimit) Object.assign(stryker, { hitCount: 0, hitLimit });
  const wantedIds = wanted && new Set(wanted);
  const results = await runTests({ wanted: (id) => !wantedIds || wantedIds.has(id), starts: (id) => (stryker.currentTestId = id), untilFailure });
  answer(results);
});

function answer(results) {
  const told = results.map(({ error, ...result }) => ({ ...result, error: error && String(error.message ?? error).slice(0, 2000), stack: error?.stack }));
  process.send({ results: told, coverage: globalThis.__stryker__?.mutantCoverage }, () => process.exit());
}
