// What the proof saw, kept in test/proof/results/: docs/reliability.md is made of it. No times, no names of machines, so that
// two runs that see the same write the same.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

/** Whether all of it runs, or only the part that CI has time for. */
export const isWhole = process.env.PROOF === 'all';

const fileOf = (name) => new URL(`../results/${name}.json`, import.meta.url);

export const readResults = (name) => JSON.parse(readFileSync(fileOf(name), 'utf8'));

/** Keeps what the whole of a proof saw. */
export function writeResults(name, results) {
  writeFileSync(fileOf(name), `${JSON.stringify(results, null, 2)}\n`);
}

/** The page of results must say what is so: what a part of the proof saw is what is written there. */
export function isAsWritten(found, written) {
  assert.deepEqual(found, written, 'docs/reliability.md tells otherwise: PROOF=all node --test on this file, then npm run proof:report, write it anew');
}
