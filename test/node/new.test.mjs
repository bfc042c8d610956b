import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fill, formsOf } from '../../scripts/new.mjs';

const folder = new URL('../../scripts/new/', import.meta.url);

test('a name in all its forms', () => {
  assert.deepEqual(formsOf('badge-wall'), { kebab: 'badge-wall', camel: 'badgeWall', classLike: 'BadgeWall', title: 'Badge wall', plain: 'badge wall' });
});

test('nothing of the example is left in a new widget', () => {
  const templates = readdirSync(folder);
  assert.ok(templates.length > 5);
  for (const name of templates) assert.doesNotMatch(fill(readFileSync(new URL(name, folder), 'utf8'), 'badge-wall'), /example/i, name);
});
