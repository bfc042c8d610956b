/**
 * Keys that a widget does not know and therefore drops without a word. One that is nearly a known one is a slip of the
 * pen; the others are a community's own. Pure.
 */
import { criteriaTables } from '../../community/generated/criteria.js';
import { head, tables } from '../../community/generated/tables.js';
import type { Table } from '../../community/read.js';
import { isObject } from '../../sources/paths.js';
import { fieldOf } from '../tables.js';
import { nearest } from '../../community/nearest.js';
import { type Step, pathText } from '../source.js';
import type { Found } from './finding.js';

export type KeyCode = 'mistyped-field' | 'misplaced-field' | 'own-fields';

/** What others call our fields, where that is not a slip: their name, and ours in the same record. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'name',
  name: 'title',
  website: 'url',
  homepage: 'url',
  link: 'url',
  lat: 'place.lat',
  latitude: 'place.lat',
  lng: 'place.lng',
  lon: 'place.lng',
  longitude: 'place.lng',
  city: 'place.city',
  country: 'place.country',
  date: 'start',
  leads: 'members',
  organisers: 'members',
  organizers: 'members',
  timezone: 'timeZone',
  picture: 'image',
  photo: 'avatar',
};

export interface KeyFindings {
  readonly found: readonly Found[];
  /** Fields of the community's own, by their path without positions, with how often each is there. */
  readonly own: ReadonlyMap<string, number>;
}

/** Looks through a raw document for keys that no widget knows. */
export function unknownKeys(document: Record<string, unknown>): KeyFindings {
  const found: Found[] = [];
  const own = new Map<string, number>();
  const top = [...Object.keys(head as object), ...Object.keys(tables)];
  for (const key of Object.keys(document)) {
    if (top.includes(key) || key.startsWith('$') || key === '!') continue;
    const near = nearest(key, top);
    if (near) found.push(mistyped(key, near, { path: pathText([key]) }));
    else own.set(key, 1);
  }
  for (const [collection, table] of Object.entries(tables)) {
    const records = document[collection];
    if (!Array.isArray(records)) continue;
    records.forEach((record, index) => {
      const report = (path: readonly Step[], finding: Omit<Found, 'path'>) => found.push({ ...finding, collection, index, path: pathText(path) });
      const keep = (path: readonly Step[]) => {
        const name = pathText([collection, ...path.filter((step) => typeof step === 'string')]);
        own.set(name, (own.get(name) ?? 0) + 1);
      };
      walk(record, table, [], report, keep);
    });
  }
  return { found, own };
}

const mistyped = <Where extends object>(key: string, near: string, where: Where) =>
  ({ ...where, level: 'problem', code: 'mistyped-field', atKey: true, found: key, nearest: near, loss: 'value', message: `“${key}” is no field, so nobody sees it. Perhaps “${near}” is meant.` }) as const;

const misplaced = (key: string, near: string): Omit<Found, 'path'> => ({
  level: 'problem',
  code: 'misplaced-field',
  atKey: true,
  found: key,
  nearest: near,
  loss: 'value',
  message: near.includes('.') ? `“${key}” stands in the wrong place, so nobody sees it. Write it as “${near.split('.')[1]}” inside “${near.split('.')[0]}”.` : `“${key}” is no field here, so nobody sees it. It is called “${near}”.`,
});

type Report = (path: readonly Step[], finding: Omit<Found, 'path'>) => void;

function walk(value: unknown, table: Table, path: readonly Step[], report: Report, keep: (path: readonly Step[]) => void): void {
  if (typeof table === 'string') {
    if (table === 'criteria' && isObject(value)) walkCriteria(value, path, report, keep);
  } else if (Array.isArray(table)) {
    const items = Array.isArray(value) ? value : [value];
    items.forEach((item, index) => walk(item, table[0] as Table, Array.isArray(value) ? [...path, index] : path, report, keep));
  } else if (isObject(value)) {
    const fields = table as Record<string, Table>;
    for (const [key, item] of Object.entries(value)) {
      const field = fieldOf(fields, key);
      if (field) walk(item, field, [...path, key], report, keep);
      else if (!key.startsWith('$')) tell(key, value, fields, [...path, key], report, keep);
    }
  }
}

/** Says what is the matter with a key that is not known, or counts it among a community's own. */
function tell(key: string, record: Record<string, unknown>, fields: Record<string, Table>, path: readonly Step[], report: Report, keep: (path: readonly Step[]) => void): void {
  const near = nearest(key, Object.keys(fields).filter((name) => name !== '!'));
  // a field that is there under its right name as well is not what this one means
  if (near && !Object.hasOwn(record, near)) return report(path, mistyped(key, near, {}));
  const other = Object.hasOwn(otherNames, key) ? otherNames[key]! : '';
  const [first, second] = other.split('.') as [string, string?];
  const inner = fieldOf(fields, first);
  const leads = second === undefined ? inner !== undefined && !Object.hasOwn(record, first) : typeof inner === 'object' && Object.hasOwn(inner, second) && !hasInner(record[first], second);
  if (other && leads) return report(path, misplaced(key, other));
  keep(path);
}

const hasInner = (value: unknown, key: string) => isObject(value) && Object.hasOwn(value, key);

function walkCriteria(value: Record<string, unknown>, path: readonly Step[], report: Report, keep: (path: readonly Step[]) => void): void {
  const kind = Object.keys(criteriaTables).find((key) => Object.hasOwn(value, key));
  if (kind) walk(value, criteriaTables[kind]!, path, report, keep);
}
