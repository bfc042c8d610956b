/** Criteria that hold others inside. Pure; apart, since what is drawn at once and what loads late both go through them. */
import type { Criteria } from '../../community/schema/criteria.js';

/** Every criterion of a tree, itself included. */
export function* eachOf(criteria: Criteria): Iterable<Criteria> {
  yield criteria;
  for (const part of partsOf(criteria) ?? []) yield* eachOf(part);
}

/** The criteria inside a group of them. */
export const partsOf = (criteria: Criteria): readonly Criteria[] | undefined =>
  'all' in criteria ? criteria.all : 'any' in criteria ? criteria.any : 'of' in criteria && Array.isArray(criteria.of) ? criteria.of : undefined;
