import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { jsonSchema } from '../../scripts/json-schema.mjs';

const schema = await jsonSchema();
const check = new Ajv({ allErrors: true }).compile(schema);
const read = (name) => JSON.parse(readFileSync(new URL(`../../stories/fixtures/${name}.json`, import.meta.url), 'utf8'));

/** Where a document is wrong, e.g. `.groups[0].place.lat`. */
const wrong = (document) => (check(document) ? [] : [...new Set(check.errors.map(({ dataPath }) => dataPath))]);

for (const name of ['kubesphere', 'lighthouse']) {
  test(`the JSON Schema accepts ${name}`, () => assert.deepEqual(wrong(read(name)), []));
}

test('it finds the mistakes in traps', () => {
  const found = wrong(read('traps'));
  assert.ok(found.includes('.groups[3].place.lat'), 'latitude 91');
  assert.ok(found.includes('.groups[11].url'), 'a javascript: link');
  assert.ok(found.includes('.partners'), 'a text where a list is expected');
});

test('it allows keys that it does not know, at the top and in records', () => {
  assert.deepEqual(wrong({ $schema: './community.schema.json', mascot: 'a lamp', groups: [{ id: 'a', name: 'A', colour: 'red', place: { altitude: 4 } }] }), []);
});

test('it follows criteria into criteria', () => {
  const rung = (criteria) => ({ ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria }] }] });
  assert.deepEqual(wrong(rung({ all: [{ any: [{ metric: 'prs', over: 4, within: 'P2M' }, { text: 'Kind' }] }] })), []);
  assert.notDeepEqual(wrong(rung({ all: [{ any: [{ metrik: 'prs', over: 4 }] }] })), []);
  assert.notDeepEqual(wrong(rung({ metric: 5, text: 'Many' })), []);
});

test('it explains itself to editors, and refers only to what it has', () => {
  assert.match(schema.properties.groups.description, /city station/);
  assert.match(schema.definitions.Day.description, /2021-05-15/);
  for (const [, name] of JSON.stringify(schema).matchAll(/#\/definitions\/(\w+)/g)) assert.ok(schema.definitions[name], name);
  assert.ok(!JSON.stringify(schema).includes('"$id"'));
});
