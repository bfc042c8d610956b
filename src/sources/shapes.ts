/** From JSON in whatever shape it came to a raw community document: its collections as lists. Pure. */
import { describe } from './describe.js';
import type { ShapeFailure } from './failure.js';
import { type Fields, pathOf } from './fields.js';
import { geojson } from './geojson.js';
import { type PlainObject, follow, isObject, pathTo, readPath } from './paths.js';
import { mapRecords } from './records.js';
import { allContributors, discourseDirectory, entriesIn, githubContributors, withBoard } from './board-shapes.js';

export interface ShapeOptions {
  /** The collection that a bare list of records holds: `groups`, `people`, … */
  collection: string;
  /** The shape's name, where it is not to be recognised: `document`, `geojson`, or one registered. */
  format?: string;
  /** Path to the records, or to JSON of a known shape: `data.chapters`. */
  items?: string;
  /** Which of their fields is which of ours. */
  fields?: Fields;
}

/** A raw document and where its records stood in the JSON received. */
export interface Converted {
  document: PlainObject;
  /** Path in the JSON received, for messages: `data.chapters[3]`; '' is the whole. */
  origin: (collection: string, index: number) => string;
  /** Paths in `fields` that no record has: a slip of the pen, most likely. */
  unmatched?: string[];
  /** From a path in the document, origin included, to the one in the JSON received; where `origin` is not enough. */
  whereabouts?: (path: string) => string;
}

export type ShapeResult =
  | ({ ok: true; /** `document`, `list`, `mapped`, or a format's name. */ format: string } & Converted)
  | { ok: false; failure: ShapeFailure };

/** A foreign shape that can be read without being told how. Neither function may throw, whatever JSON comes. */
export interface Format {
  name: string;
  /** Whether JSON is surely of this shape: what looks like it by accident must not pass. */
  recognises(json: unknown): boolean;
  /** Only called with what `recognises` said yes to. */
  convert(json: unknown, options: ShapeOptions): Converted;
}

const collections =
  'people contributions metrics groups roles ladders rules events proposals boards forms partners posts'.split(' ');

const formats: Format[] = [geojson, githubContributors, allContributors, discourseDirectory];

/** Adds a foreign shape; one of the same name is replaced. */
export function registerFormat(format: Format): void {
  const place = formats.findIndex(({ name }) => name === format.name);
  formats.splice(place < 0 ? formats.length : place, 1, format);
}

/**
 * Makes a raw document of JSON of any shape. One that is a document already is given back untouched:
 * the same object. Nothing is checked here but the shape; never throws.
 */
export function toDocument(json: unknown, options: ShapeOptions): ShapeResult {
  try {
    if (options.collection !== 'boards') return convert(json, options);
    const result = convert(json, options);
    // a list of people with what they did, in an object of its own: { "entries": […], "total": 1204 }
    const key = result.ok || options.items || options.format ? undefined : entriesIn(json);
    if (!key) return withBoard(result);
    const found = withBoard(convert(json, { ...options, items: key }));
    // how many there are beyond this part of them
    const { total } = json as PlainObject;
    return found.ok && Number.isSafeInteger(total) ? { ...found, document: { ...found.document, total: [total] } } : found;
  } catch (error) {
    // no JSON, but an object of a page's own, with a property that throws
    return { ok: false, failure: { code: 'unknown-shape', found: { type: 'object', keys: [], arrays: [], said: String(error) }, expected: options.format || undefined } };
  }
}

function convert(json: unknown, options: ShapeOptions): ShapeResult {
  const { collection, format, items, fields } = options;
  const path = items?.trim() ?? '';
  const value = path ? follow(json, readPath(path)) : json;
  const named = formats.find(({ name }) => name === format);
  if (format && !named && format !== 'document') {
    return { ok: false, failure: { code: 'unknown-format', format, known: ['document', ...formats.map(({ name }) => name)] } };
  }
  const recognised = named ?? (format ? undefined : formats.find((each) => each.recognises(value)));
  if (recognised?.recognises(value)) {
    const { document, origin, whereabouts } = recognised.convert(value, options);
    return { ok: true, format: recognised.name, document, whereabouts: whereabouts && ((at) => join(path, whereabouts(at))), origin: (name, index) => join(whereabouts ? '' : path, origin(name, index)) };
  }
  if (!named && isObject(value) && isDocument(value, format)) {
    const records = Object.hasOwn(value, collection) ? value[collection] : undefined;
    // a document that states its version is in our shape; only what the author maps is mapped
    const mapped = Array.isArray(records) && (fields || !('version' in value)) ? mapRecords(records, collection, fields) : records;
    return {
      ok: true,
      format: mapped === records ? 'document' : 'mapped',
      document: mapped === records ? value : { ...value, [collection]: mapped },
      unmatched: unmatchedIn(records, fields),
      origin: (name, index) => join(path, `${name}[${index}]`),
    };
  }
  if (!named && Array.isArray(value)) {
    const mapped = mapRecords(value, collection, fields);
    return {
      ok: true,
      format: mapped === value ? 'list' : 'mapped',
      document: { [collection]: mapped },
      unmatched: unmatchedIn(value, fields),
      origin: (_, index) => pathTo(path, index),
    };
  }
  if (!format && path && isObject(value) && Object.values(value).every(isObject)) {
    const keys = Object.keys(value);
    const records = keys.map((key) => ({ id: key, ...(value[key] as PlainObject) }));
    return {
      ok: true,
      format: 'mapped',
      document: { [collection]: mapRecords(records, collection, fields) },
      unmatched: unmatchedIn(records, fields),
      origin: (_, index) => pathTo(path, keys[index] ?? index),
    };
  }
  if (path && !format) {
    return { ok: false, failure: itemsNotFound(json, path) };
  }
  return { ok: false, failure: { code: 'unknown-shape', found: describe(value, path), expected: format || undefined } };
}

/** The paths in `fields` that lead to nothing in every record. */
function unmatchedIn(records: unknown, fields: Fields = {}): string[] {
  if (!Array.isArray(records) || !records.length) return [];
  return Object.values(fields).map(pathOf).filter((path) => records.every((record) => follow(record, [path]) === undefined && follow(record, readPath(path)) === undefined));
}

/** Whether an object is a community document or a slice of one: it has a list of ours, or else a version and no other list. */
function isDocument(value: PlainObject, format: string | undefined): boolean {
  const has = (name: string) => Object.hasOwn(value, name);
  return (
    format === 'document' ||
    collections.some((name) => has(name) && Array.isArray(value[name])) ||
    (has('version') && typeof value.version === 'number' && describe(value).arrays.length === 0)
  );
}

function itemsNotFound(json: unknown, items: string): ShapeFailure {
  let reached = '';
  let there = json;
  for (const step of readPath(items)) {
    const next = follow(there, [step]);
    if (next === undefined) {
      break;
    }
    reached = pathTo(reached, Array.isArray(there) ? Number(step) : step);
    there = next;
  }
  return { code: 'items-not-found', items, reached, found: { ...describe(there, reached), arrays: describe(json).arrays } };
}

/** `data` and `features[3]` make `data.features[3]`. */
function join(path: string, more: string): string {
  return path && more && !more.startsWith('[') ? `${path}.${more}` : path + more;
}
