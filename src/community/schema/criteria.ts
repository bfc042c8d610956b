import * as z from 'zod/mini';
import { Amount, Count, Duration, Id, Plain, Text, kinds } from './values.js';

/**
 * What somebody (or a group) has to meet, told apart by its key: `all`, `any`, `atLeast … of`, `metric`, `nominations`,
 * `rung`, `activeWithin`, `unique`, or a `text` that people judge. "More than 4" is `over: 4` and refuses 4; "4 or more" is `min: 4`.
 */
export type Criteria =
  | { all: Criteria[]; text?: Text }
  | { any: Criteria[]; text?: Text }
  | { atLeast: number; of: Criteria[]; text?: Text }
  | { metric: string; over?: number; min?: number; within?: string; scope?: string; text?: Text }
  | { nominations: number; role?: string; rung?: string; of?: string; distinct?: 'company'; text?: Text }
  | { rung: string; for?: string; text?: Text }
  | { activeWithin: string; role?: string; min?: number; text?: Text }
  | { unique: string; text?: Text }
  | { text: Text };

const text = z.optional(Text);
const several = z.array(z.lazy(() => Criteria));

/** What may stand beside each key. The first of them that a criterion has says which it is. */
const shapes = {
  all: { all: several, text }, // each of them
  any: { any: several, text }, // one of them is enough
  atLeast: { atLeast: Count, of: several, text }, // so many of them
  metric: { metric: Id, over: z.optional(Amount), min: z.optional(Amount), within: z.optional(Duration), scope: z.optional(Plain), text }, // more than over, or min and more, of a metric; within a length of time, in a scope
  nominations: { nominations: Count, role: z.optional(Id), rung: z.optional(Id), of: z.optional(Id), distinct: z.optional(z.literal('company')), text }, // so many people, by role or rung and of a group; distinct asks for different companies
  activeWithin: { activeWithin: Duration, role: z.optional(Id), min: z.optional(Count), text }, // did something in this length of time; with role, so many holders of it did
  rung: { rung: Id, for: z.optional(Duration), text }, // holds this rung, for so long
  unique: { unique: Plain, text }, // no other group of its kind has the same there: place.city
  text: { text: Text }, // people judge
};

/** None of these keys: `{ "metric": 5, "text": "…" }` is a mistake in the metric, not a text. */
const without = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, z.optional(z.never())]));

/** The kinds of criteria, in the order in which they are told apart; read by `scripts/generate.mjs`. */
export const criteria = Object.fromEntries(
  Object.entries(shapes).map(([key, shape], index, all) => [key, z.object({ ...without(all.slice(0, index).map(([earlier]) => earlier)), ...shape })]),
);

export const Criteria = z.union(Object.values(criteria)).register(kinds, { kind: 'criteria' }) as unknown as z.ZodMiniType<Criteria>;
