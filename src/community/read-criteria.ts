/**
 * Takes criteria. Unlike all else in a document they are taken whole or not at all: without one of its parts a criterion
 * asks for something else than its authors wrote, and somebody would be told that they meet it.
 */
import { type Context, type Take, takeOf } from './read.js';
import { criteriaTables } from './generated/criteria.js';

const DEEPEST = 24;

const takes = new Map<string, Take>();

/** The first key that tells criteria apart says which it is. */
const takeFor = (value: object): Take | undefined => {
  for (const key in criteriaTables) {
    if (!Object.hasOwn(value, key)) continue;
    let take = takes.get(key);
    if (!take) takes.set(key, (take = takeOf(criteriaTables[key]!, { criteria })));
    return take;
  }
  return undefined;
};

export const criteria: Take = (value, at) => {
  const take = typeof value === 'object' && value !== null && !Array.isArray(value) ? takeFor(value) : undefined;
  if (!take) return void at.report('not-criteria', value);
  if (at.path.filter((step) => typeof step === 'number').length > DEEPEST) return void at.report('too-deep');
  let whole = true;
  const inside: Context = {
    path: at.path,
    report: (...issue) => {
      whole = false;
      at.report(...issue);
    },
  };
  const taken = take(value, inside);
  return whole ? taken : undefined;
};
