// Documents made by chance, of three kinds: valid, nearly valid, wild.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { runnerImport } from 'vite';
import { fixtures } from '../../dist/helpers/site.mjs';

const load = async (path) => (await runnerImport(path, { logLevel: 'error', configFile: false })).module;
const { anyJson, recordOf } = await load('/test/helpers/arbitraries.ts');
const { head, tables } = await load('/src/community/generated/tables.ts');
const lighthouse = JSON.parse(await readFile(join(fixtures, 'lighthouse.json'), 'utf8'));
const collections = Object.keys(tables);

/**
 * Some of the sample's records, in any order: whatever points at what is not there is right all the same, but for people;
 * a name that was taken out of a document is not to be shown.
 */
const someOf = (name, records) => fc.shuffledSubarray(records, { minLength: name === 'people' ? records.length : 0 });
const valid = fc.record(
  Object.fromEntries(Object.entries(lighthouse).map(([name, value]) => [name, Array.isArray(value) ? someOf(name, value) : fc.constant(value)])),
  { requiredKeys: ['version'] },
);

/** Every place in a value, as the keys that lead to it. */
function placesIn(value, path = [], found = []) {
  if (path.length) found.push(path);
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) placesIn(inner, [...path, key], found);
  return found;
}

/** A copy with something else in one place. */
function replaced(value, [key, ...rest], other) {
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const next = rest.length ? replaced(value[key], rest, other) : other;
  Object.defineProperty(copy, key, { value: next, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** A valid document with something else in up to four places; the version stays, by which it is known. */
const nearlyValid = fc
  .tuple(valid, fc.array(fc.tuple(fc.nat(), anyJson), { minLength: 1, maxLength: 4 }))
  .map(([document, changes]) =>
    changes.reduce((changed, [at, other]) => {
      const places = placesIn(changed).filter(([first]) => first !== 'version');
      return places.length ? replaced(changed, places[at % places.length], other) : changed;
    }, document),
  );

/** Records after the tables by which they are read, with so much in a hundred that is anything whatever. */
const drawn = (damage) =>
  fc
    .tuple(recordOf(head, damage), fc.record(Object.fromEntries(collections.map((name) => [name, fc.array(recordOf(tables[name], damage), { maxLength: 4 })])), { requiredKeys: [] }))
    .map(([top, records]) => ({ ...(typeof top === 'object' ? top : {}), ...records, version: 1 }));

/** JSON of any kind, and shapes that are nearly those of others. */
const wild = fc.oneof(
  { weight: 3, arbitrary: drawn(30) },
  { weight: 2, arbitrary: anyJson },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...collections, 'data', 'items', 'features', 'type', 'contributors', 'version', '__proto__'), anyJson, { maxKeys: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(...collections).chain((name) => fc.array(recordOf(tables[name], 20), { maxLength: 5 })) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(fc.record({ type: fc.constant('Feature'), properties: anyJson, geometry: fc.oneof(anyJson, fc.record({ type: fc.constant('Point'), coordinates: anyJson })) }), { maxLength: 4 }) }) },
);

export const kinds = { valid, 'nearly valid': fc.oneof(nearlyValid, drawn(0)), wild };
