import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, report } from '../../scripts/proof-report.mjs';

test('docs/reliability.md is what the results give (else: npm run proof:report)', async () => {
  assert.equal(readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8'), await report());
});
