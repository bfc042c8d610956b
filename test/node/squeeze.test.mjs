import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squeezeHtml, squeezeTemplates } from '../../scripts/squeeze.mjs';

test('line ends beside tags make no text', () => {
  assert.deepEqual(squeezeHtml(['<div>\n  <b>', '</b>\n  ', '\n</div>\n']), ['<div><b>', '</b>', '</div>']);
});

test('inside a tag, and between two things filled in, a line end is the space it was', () => {
  assert.deepEqual(squeezeHtml(['<input\n  type="search"\n  @input=', '\n  ', '\n/>']), ['<input type="search" @input=', ' ', ' />']);
  assert.deepEqual(squeezeHtml(['', '\n  ', '']), ['', ' ', '']);
});

test('a space on the line of its tag stays', () => {
  assert.deepEqual(squeezeHtml(['<b>', '</b> <i>', '</i>']), ['<b>', '</b> <i>', '</i>']);
});

test('with lines kept, each line end goes into the tag beside it', () => {
  const chunks = ['<div>\n  <b>', '</b>\n  ', '\n</div>\n'];
  const kept = squeezeHtml(chunks, true);
  assert.equal(kept.join('').split('\n').length, chunks.join('').split('\n').length);
  assert.equal(kept.join('').replace(/\s*\n\s*/g, ''), '<div><b></b></div>');
  assert.ok(kept.every((text) => !/>\s*\n/.test(text) && !/\n\s*</.test(text)), JSON.stringify(kept));
});

test('templates inside templates are squeezed, other strings are left alone', () => {
  const code = 'const list = (rows: string[]) => html`<ul>\n  ${rows.map((row) => html`<li>\n    ${row}\n  </li>`)}\n</ul>`;\nconst said = `a\n  b`;\n';
  assert.equal(squeezeTemplates().transform(code, '/src/ui/x.ts').code, 'const list = (rows: string[]) => html`<ul>${rows.map((row) => html`<li>${row}</li>`)}</ul>`;\nconst said = `a\n  b`;\n');
});
