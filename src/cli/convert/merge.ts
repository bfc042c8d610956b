/** Several files as one document. Pure. */
import { head as headTable } from '../../community/generated/tables.js';
import { type PlainObject, isObject } from '../../sources/paths.js';
import { type Fields, collectionNames } from '../tables.js';

/** A document with its head first, then its collections in their usual order. */
export function inOrder(document: PlainObject): PlainObject {
  const keys = ['$schema', ...Object.keys(headTable as Fields), ...collectionNames];
  return Object.fromEntries(keys.filter((key) => document[key] !== undefined).map((key) => [key, document[key]]));
}

/**
 * Puts documents together. Records of one id are one record: the first that says something is believed, and what others
 * say differently is told.
 */
export function merge(documents: readonly { readonly file: string; readonly document: PlainObject }[]): { document: PlainObject; notes: string[] } {
  const merged: PlainObject = {};
  const notes: string[] = [];
  for (const { file, document } of documents) {
    for (const [key, value] of Object.entries(document)) {
      const there = merged[key];
      if (there === undefined) merged[key] = Array.isArray(value) ? [...(value as unknown[])] : value;
      else if (Array.isArray(there) && Array.isArray(value)) addRecords(there as PlainObject[], value as PlainObject[], (id, field) => notes.push(`${file}: ${key} “${id}” has another “${field}” than in a file before; that one is kept.`));
    }
  }
  return { document: merged, notes };
}

function addRecords(records: PlainObject[], more: readonly PlainObject[], tell: (id: string, field: string) => void): void {
  const places = new Map(records.map((record, index) => [record.id, index]));
  for (const record of more) {
    const at = record.id === undefined ? undefined : places.get(record.id);
    if (at === undefined) {
      if (record.id !== undefined) places.set(record.id, records.length);
      records.push(record);
    } else records[at] = together(records[at]!, record, (field) => tell(String(record.id), field));
  }
}

/** What either says; where both do, the first. */
function together(first: PlainObject, second: PlainObject, tell: (field: string) => void, path = ''): PlainObject {
  const both = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const there = both[key];
    const name = path ? `${path}.${key}` : key;
    if (there === undefined) both[key] = value;
    else if (isObject(there) && isObject(value)) both[key] = together(there, value, tell, name);
    else if (JSON.stringify(there) !== JSON.stringify(value)) tell(name);
  }
  return both;
}
