/**
 * Quick checks that a record is exactly right as it stands, so that a large file of good records passes at once. Whatever
 * they refuse is read by the tables (`read.ts`), which know how to mend and what to report; they never accept what the
 * tables would change.
 *
 * The checks of whole records are written out by `npm run generate`: straight code, a fifth of the time of the tables.
 */

import type { Collection, Reading } from './community.js';
import { placesIn } from './places.js';
import { isZone } from './zones.js';

/** Whether a value is right as it stands. The generated code looks at values before their types are known. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Exact = (value: any) => boolean;

const date = String.raw`(?!1970-01-01)\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const day = new RegExp(String.raw`^(?:${date}|\d{4}(?:-(?:0[1-9]|1[0-2]))?)$`);
const start = new RegExp(String.raw`^${date}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?)?$`);
const address = /^(?:https?:\/\/[\w.:-]+(?:[/?#][!-~]*)?|mailto:[\w.+-]+@[\w.-]+|\.{0,2}\/(?!\/)[!-~]*)$/;
const duration = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;
const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string with something visible first; the tables look closer at others. */
const plain: Exact = (value) => {
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  // from 160 on there are spaces again: the one that does not break, the wide one of Chinese text
  return first > 32 && (first < 160 || value.trim() !== '');
};

export const listOf =
  (check: Exact): Exact =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!check(value[i])) return false;
    return true;
  };

export const mapOf =
  (check: Exact): Exact =>
  (value) => {
    if (!isObject(value)) return false;
    for (const key in value) if (key === '__proto__' || !check(value[key])) return false;
    return true;
  };

export const oneOf = (words: readonly string[]): Exact => {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
};

const texts = mapOf(plain);

export const is: Record<'id' | 'plain' | 'text' | 'link' | 'day' | 'moment' | 'duration' | 'zone' | 'language' | 'amount' | 'count' | 'latitude' | 'longitude' | 'flag', Exact> = {
  id: plain,
  plain,
  text: (value) => plain(value) || (typeof value === 'object' && texts(value) && Object.keys(value as object).length > 0),
  link: (value) => typeof value === 'string' && address.test(value),
  day: (value) => typeof value === 'string' && day.test(value),
  moment: (value) => typeof value === 'string' && start.test(value),
  duration: (value) => typeof value === 'string' && duration.test(value),
  zone: (value) => typeof value === 'string' && isZone(value),
  language: (value) => typeof value === 'string' && language.test(value),
  amount: (value) => Number.isFinite(value),
  count: (value) => Number.isSafeInteger(value) && value >= 0,
  latitude: (value) => typeof value === 'number' && value >= -90 && value <= 90,
  longitude: (value) => typeof value === 'number' && value >= -180 && value <= 180,
  flag: (value) => typeof value === 'boolean',
};

/** Reads a collection in which everything is exactly right, as it stands; `undefined` when something is not. */
export function readExact<Item>(received: unknown, { exact }: Collection<Item>): Reading<Item> | undefined {
  const records = received ?? [];
  if (!Array.isArray(records)) return undefined;
  const places = placesIn(records);
  try {
    for (let i = 0; i < records.length; i++) {
      const record = records[i];
      if (!exact(record)) return undefined;
      if (typeof record.id === 'string' && !places.add(record.id, i)) return undefined;
    }
  } catch {
    // a getter that throws
    return undefined;
  }
  return { records, issues: [], issueCount: 0, received: records.length, places: new WeakRef(places) };
}
