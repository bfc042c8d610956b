import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { runnerImport } from 'vite';
import { folded, indexedWords, searchQuery } from '../words.mjs';

test('names are found without accents, strokes and width', () => {
  assert.deepEqual(indexedWords('Łukasz Ångström'), ['lukasz', 'angstrom']);
  assert.equal(searchQuery('ＬＵＫＡＳＺ'), "'lukasz':*");
});

test('the words of a handle are found one by one', () => {
  assert.deepEqual(indexedWords('Zoë', 'zoe-brightwater_17'), ['zoe', 'brightwater', '17']);
});

test('scripts without spaces are found from anywhere', () => {
  assert.deepEqual(indexedWords('王小明'), ['王小明', '小明', '明']);
});

test('whatever is typed, nothing of it is an operator of the search', () => {
  assert.equal(searchQuery(`a' | !b:* \\ & (c)`), "'a':* & '|':* & 'b':* & 'c':*");
  assert.equal(searchQuery(' -- \0 … '), '');
});

test('a name of many thousand characters has a few short words', () => {
  const words = indexedWords('王'.repeat(5000), 'x'.repeat(5000));
  assert.ok(words.length <= 65 && words.every((word) => [...word].length <= 64));
});

test('it folds as the widgets do', async () => {
  const { module } = await runnerImport('/src/community/fold.ts', { root: fileURLToPath(new URL('../../..', import.meta.url)), configFile: false, logLevel: 'error' });
  for (const name of ['São Tomé', 'ŁÓDŹ', 'ＡＢ１２', 'पुणे', 'ガギグ', 'مُحَمَّد', 'Weiß', 'ılık', '한국어', '👩🏽‍🚀 Ada']) {
    assert.equal(folded(name), module.folded(name), name);
  }
});
