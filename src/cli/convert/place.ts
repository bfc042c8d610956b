/** Holds what a file gave to the schema: what fits is taken, what does not is reported. */
import { collections } from '../../community/collections.js';
import type { Collection } from '../../community/community.js';
import { criteriaTables } from '../../community/generated/criteria.js';
import { head as headTable } from '../../community/generated/tables.js';
import { type Issue, type Table, readRecords, takeOf } from '../../community/read.js';
import { type PlainObject, isObject } from '../../sources/paths.js';
import { issues as issueWords } from '../../words/en/issues.js';
import { type Step, pathText } from '../source.js';
import { type Fields, collectionNames, fieldOf, tableOf } from '../tables.js';
import { type Part, type Unplaced, UnplacedFields } from './part.js';

/** A value or a record that could not be taken. */
export interface Refused {
  readonly file: string;
  /** Where in the file. */
  readonly at: string;
  readonly record: string;
  /** Our field. */
  readonly field: string;
  readonly message: string;
  readonly loss: Issue['loss'];
}

export interface Placed {
  readonly document: Record<string, unknown>;
  readonly unplaced: readonly Unplaced[];
  readonly refused: readonly Refused[];
}

/** Takes from a part what a document may hold. */
export function place(part: Part, skip: readonly string[] = []): Placed {
  const unplaced = new UnplacedFields(part.file);
  const isTold = (field: string) => !skip.some((each) => field === each || field.startsWith(`${each}.`));
  const stripper = new Stripper(part, (field, value) => isTold(field) && unplaced.add(field, value));
  const refused: Refused[] = [];
  const document: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(part.document)) {
    if (Object.hasOwn(headTable as Fields, key)) Object.assign(document, headField(key, value));
    else if (collectionNames.includes(key) && Array.isArray(value)) {
      const records = value.map((record) => (isObject(record) ? stripper.strip(record, tableOf(key)!, []) : record));
      const collection = collections[key as keyof typeof collections] as Collection<unknown>;
      const reading = readRecords(records, collection);
      refused.push(...reading.issues.map((issue) => refusedBy(issue, part)));
      document[key] = reading.records.map((record) => inTableOrder(withoutGaps(record), tableOf(key)!));
    } else if (!key.startsWith('$') && isTold(key)) unplaced.add(key, value);
  }
  return { document, unplaced: [...(part.unplaced ?? []).filter(({ field }) => isTold(field)), ...unplaced.all], refused };
}

function headField(key: string, value: unknown): PlainObject {
  const table = { [key]: (headTable as Fields)[key]! };
  const taken = takeOf(table)({ [key]: value }, { path: [], report() {} });
  return isObject(taken) && taken[key] !== undefined ? { [key]: taken[key] } : {};
}

const refusedBy = ({ collection, index, record, path, code, found, expected, loss }: Issue, part: Part): Refused => ({
  file: part.file,
  at: index < 0 ? collection : part.origin(collection, index),
  record,
  field: path,
  message: issueWords[code](found ?? '', expected ?? ''),
  loss,
});

/** Takes fields out that no record may have, and lists apart that were written as text. */
class Stripper {
  constructor(
    readonly part: Part,
    readonly report: (field: string, value: unknown) => void,
  ) {}

  strip(record: PlainObject, table: Fields, path: readonly string[]): PlainObject {
    const kept: PlainObject = {};
    for (const [key, value] of Object.entries(record)) {
      const field = fieldOf(table, key);
      const here = [...path, key];
      if (field === undefined) this.#leftOver(value, here);
      else kept[key] = this.#inside(value, field, here);
    }
    return kept;
  }

  #inside(value: unknown, table: Table, path: readonly string[]): unknown {
    if (table === 'criteria') return isObject(value) ? this.#criteria(value, path) : value;
    if (typeof table === 'string') return value;
    if (Array.isArray(table)) {
      const items = this.part.hasListsInText && typeof value === 'string' && value && typeof table[0] === 'string' ? apart(value) : value;
      return Array.isArray(items) ? items.map((item) => this.#inside(item, table[0] as Table, path)) : items;
    }
    return isObject(value) ? this.strip(value, table as Fields, path) : value;
  }

  #criteria(value: PlainObject, path: readonly string[]): PlainObject {
    const kind = Object.keys(criteriaTables).find((key) => Object.hasOwn(value, key));
    return kind ? this.strip(value, criteriaTables[kind] as Fields, path) : value;
  }

  /** Of an object of which a mapping has taken a part, the rest is told field by field. */
  #leftOver(value: unknown, path: readonly string[]): void {
    const name = pathText(path as Step[]);
    const taken = this.part.taken ?? [];
    if (taken.includes(name)) return;
    const isPartlyTaken = taken.some((each) => each.startsWith(`${name}.`) || each.startsWith(`${name}[`));
    if (isPartlyTaken && isObject(value)) for (const [key, inner] of Object.entries(value)) this.#leftOver(inner, [...path, key]);
    else this.report(name, value);
  }
}

const apart = (text: string) => text.split(/\s*[;|]\s*/).filter(Boolean);

/** A record with its fields in the order of the schema: the id first. */
function inTableOrder(record: unknown, table: Fields): unknown {
  if (!isObject(record)) return record;
  const keys = Object.keys(table).filter((key) => Object.hasOwn(record, key));
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}

/** A record as it is to be written: without values that were refused, and without what they leave empty. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutGaps);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    const clean = withoutGaps(item);
    const isGap = clean === undefined || clean === null || clean === '' || (isObject(clean) && Object.keys(clean).length === 0);
    return isGap ? [] : [[key, clean]];
  });
  return Object.fromEntries(entries);
}
