/** The mapping file: what to make of a file where guessing is not enough. */
import { type Fields, fieldsFrom } from '../../sources/fields.js';
import { type PlainObject, follow, isObject, put, readPath } from '../../sources/paths.js';
import { nearest } from '../../community/nearest.js';
import { collectionNames } from '../tables.js';
import { Trouble } from '../trouble.js';

export interface Mapping {
  /** What the records are: `groups`, `events`, `people`, … */
  collection?: string;
  /** Where the list is: `data.chapters`. */
  items?: string;
  /** Our field: the path to theirs, or `{ from, values }`. */
  fields?: Fields;
  /** Our field: the value of every record that has none. */
  constants?: Record<string, unknown>;
  /** Our field: their value: ours. `null` takes the value out. */
  values?: Record<string, Record<string, unknown>>;
  /** Their fields that need not be reported as left over. */
  skip?: string[];
}

/** A mapping for all files, and by file name (with `*` for anything) what is different for some. */
export interface MappingFile extends Mapping {
  files?: Record<string, Mapping>;
}

const keys = ['collection', 'items', 'fields', 'constants', 'values', 'skip'];

/**
 * Reads what a mapping file holds.
 *
 * @throws Trouble with what is wrong in it
 */
export function mappingFrom(value: unknown, name: string): MappingFile {
  checkMapping(value, name, [...keys, 'files']);
  const { files } = value as { files?: unknown };
  if (files !== undefined && !isObject(files)) throw new Trouble(`${name}: “files” has to be an object: { "groups.csv": { … } }.`);
  for (const [file, mapping] of Object.entries(files ?? {})) checkMapping(mapping, `${name}: files["${file}"]`, keys);
  return value as MappingFile;
}

function checkMapping(value: unknown, where: string, known: readonly string[]): asserts value is Mapping {
  if (!isObject(value)) throw new Trouble(`${where}: a mapping has to be an object: { "collection": "groups", "fields": { "name": "title" } }.`);
  for (const key of Object.keys(value)) {
    if (known.includes(key) || key.startsWith('$')) continue;
    const near = nearest(key, known);
    throw new Trouble(`${where}: “${key}” is no part of a mapping.${near ? ` Perhaps “${near}” is meant.` : ` There are: ${known.join(', ')}.`}`);
  }
  const { collection, items, fields, constants, values, skip } = value;
  if (collection !== undefined && !collectionNames.includes(collection as string)) throw new Trouble(`${where}: there is no collection “${String(collection)}”. There are: ${collectionNames.join(', ')}.`);
  if (items !== undefined && typeof items !== 'string') throw new Trouble(`${where}: “items” has to be a path, such as "data.chapters".`);
  if (fields !== undefined && !fieldsFrom(JSON.stringify(fields)).ok) throw new Trouble(`${where}: “fields” has to be an object of paths: { "name": "title" }.`);
  if (constants !== undefined && !isObject(constants)) throw new Trouble(`${where}: “constants” has to be an object: { "kind": "station" }.`);
  if (values !== undefined && !(isObject(values) && Object.values(values).every(isObject))) throw new Trouble(`${where}: “values” has to be an object of objects: { "status": { "live": "active" } }.`);
  if (skip !== undefined && !(Array.isArray(skip) && skip.every((each) => typeof each === 'string'))) throw new Trouble(`${where}: “skip” has to be a list of their fields: ["internal_id"].`);
}

/** What holds for one file: what is said for it, and for the rest what is said for all. */
export function mappingFor({ files = {}, ...general }: MappingFile, path: string): Mapping {
  const name = path.split(/[\\/]/).at(-1)!;
  const pattern = Object.keys(files).find((each) => matches(each, name) || matches(each, path));
  return pattern === undefined ? general : { ...general, ...files[pattern] };
}

function matches(pattern: string, name: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}$`, 'i').test(name);
}

/** Exchanges values and fills in constants. */
export function applyValues(record: PlainObject, { values = {}, constants = {} }: Mapping): void {
  for (const [field, exchanges] of Object.entries(values)) {
    const steps = readPath(field);
    const value = follow(record, steps);
    const meant = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? exchangeFor(String(value), exchanges) : undefined;
    if (meant) put(record, steps, meant.value ?? undefined);
  }
  for (const [field, value] of Object.entries(constants)) {
    const steps = readPath(field);
    const there = follow(record, steps);
    if (there === undefined || there === null || there === '') put(record, steps, value);
  }
}

function exchangeFor(value: string, exchanges: Record<string, unknown>): { value: unknown } | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  const key = Object.keys(exchanges).find((each) => plain(each) === plain(value));
  return key === undefined ? undefined : { value: exchanges[key] };
}
