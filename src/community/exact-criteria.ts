/**
 * The quick check of criteria, which hold others inside: as in `exact.ts`, it never accepts what the tables of
 * `read-criteria.ts` would change. A test holds the two together.
 */
import { type Exact, is, isObject, listOf } from './exact.js';

/** What is deeper is left to the tables, which say where it is too deep. */
const DEEPEST = 10;

let depth = 0;

const several = listOf((criteria) => exactCriteria(criteria));

const fields: Readonly<Record<string, Exact>> = {
  all: several,
  any: several,
  atLeast: is.count,
  nominations: is.count,
  metric: is.id,
  role: is.id,
  rung: is.id,
  over: is.amount,
  min: is.amount,
  within: is.duration,
  activeWithin: is.duration,
  for: is.duration,
  scope: is.plain,
  unique: is.plain,
  distinct: (value) => value === 'company',
  text: is.text,
};

/** The keys of which criteria have at least one. */
const telling = ['all', 'any', 'atLeast', 'metric', 'nominations', 'activeWithin', 'rung', 'unique', 'text'];

/** Whether criteria are exactly right as they stand. */
export function exactCriteria(criteria: Record<string, unknown>): boolean {
  if (!isObject(criteria) || depth > DEEPEST || !telling.some((key) => Object.hasOwn(criteria, key))) return false;
  depth++;
  try {
    for (const key in criteria) if (Object.hasOwn(fields, key) && !fields[key]!(criteria[key])) return false;
  } finally {
    depth--;
  }
  // the same key may hold something else beside another: a whole number of people, a list or a group's id
  if ('activeWithin' in criteria && 'min' in criteria && !is.count(criteria.min)) return false;
  return 'atLeast' in criteria ? several(criteria.of) : !('of' in criteria) || is.id(criteria.of);
}
