// Runs the tests of pure code in Node, without a browser: `npm run test:pure`. A few seconds, for who is working on rules, shapes
// or words; `npm test` runs the same tests, and all others, in the browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleTests, testFiles } from './pure/bundle.mjs';
import { forEachOf, runInProcess } from './pure/processes.mjs';

const given = process.argv.slice(2);
const { pure } = testFiles();
const files = given.length ? pure.filter((file) => given.includes(file)) : pure;
const folder = mkdtempSync(join(tmpdir(), 'guildhall-pure-'));
try {
  const bundled = await bundleTests(files, folder);
  const tried = [];
  // each alone, as each has a page of its own in the browser
  await forEachOf(files, async (file) => {
    const { results } = await runInProcess({ folder, files: { [file]: bundled[file] } });
    tried.push(...(results ?? [{ id: file, error: 'does not run in Node' }]));
  });
  const failed = tried.filter(({ error }) => error);
  for (const { id, stack, error } of failed) console.error(`${id}\n${stack ?? error}\n`);
  console.log(`${tried.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length || !tried.length) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
