import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generated } from '../../scripts/generate.mjs';

test('the tables in src/community/generated are what the schemas give (else: npm run generate)', async () => {
  for (const [name, text] of Object.entries(await generated())) {
    assert.equal(readFileSync(new URL(`../../src/community/generated/${name}`, import.meta.url), 'utf8'), text, name);
  }
});
