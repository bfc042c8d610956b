/** What can be wrong with a rule itself, as data: where, what, and what to do about it. Pure. */

export type ProblemCode =
  | 'no-window'
  | 'two-windows'
  | 'empty-window'
  | 'unreadable-duration'
  | 'unreadable-day'
  | 'no-count'
  | 'negative-count'
  | 'exemption-backwards'
  | 'event-without-date'
  | 'event-never'
  | 'no-threshold'
  | 'no-parts'
  | 'asks-too-many'
  | 'unknown-metric'
  | 'unknown-role'
  | 'unknown-rung'
  | 'role-nobody-holds'
  | 'rung-nobody-holds'
  | 'nominations-by-nobody'
  | 'circular-rungs'
  | 'no-quorum'
  | 'no-order'
  | 'no-criteria'
  | 'voting-backwards'
  | 'not-criteria';

/** Something wrong with a rule, a ladder or an event; the rest is evaluated all the same. */
export interface Problem {
  /** Where in the document, e.g. `rules[2].exemptions[0]` or, from a single rule, `exemptions[0]`. */
  readonly path: string;
  readonly code: ProblemCode;
  /** What stands there, as short text; for a circle of rungs their ids in order. */
  readonly found?: string;
}

/** A path inside another. */
export const pathIn = (outer: string, inner: string): string => (outer && inner && !inner.startsWith('[') ? `${outer}.${inner}` : outer + inner);
