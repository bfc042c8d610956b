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

export const Criteria: z.ZodMiniType<Criteria> = z.union([
  z.object({ all: z.array(z.lazy(() => Criteria)), text }),
  z.object({ any: z.array(z.lazy(() => Criteria)), text }),
  z.object({ atLeast: Count, of: z.array(z.lazy(() => Criteria)), text }),
  z.object({ metric: Id, over: z.optional(Amount), min: z.optional(Amount), within: z.optional(Duration), scope: z.optional(Plain), text }),
  z.object({ nominations: Count, role: z.optional(Id), rung: z.optional(Id), of: z.optional(Id), distinct: z.optional(z.literal('company')), text }),
  z.object({ activeWithin: Duration, role: z.optional(Id), min: z.optional(Count), text }),
  z.object({ rung: Id, for: z.optional(Duration), text }),
  z.object({ unique: Plain, text }),
  z.object({ text: Text }),
]).register(kinds, { kind: 'criteria' }) as z.ZodMiniType<Criteria>;
