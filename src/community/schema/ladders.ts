import * as z from 'zod/mini';
import { Criteria } from './criteria.js';
import { Day, Duration, Id, Plain, Ref, Seats, Text } from './values.js';

/** One person on a rung, for one scope (a module) where the rung has them. */
export const Holder = z.object({ person: Ref('people'), scope: z.optional(Plain), since: z.optional(Day), until: z.optional(Day) });

/** A step of a ladder. `after` is the rung before it; `by` how one gets there; `inactivity` how long without activity until it lapses. */
export const Rung = z.object({
  id: Id,
  name: Text,
  summary: z.optional(Text),
  after: z.optional(Ref('rungs')),
  by: z.optional(z.enum(['invitation', 'application', 'nomination', 'election', 'appointment'])),
  scope: z.optional(Plain),
  role: z.optional(Ref('roles')),
  form: z.optional(Ref('forms')),
  criteria: z.optional(Criteria),
  duties: z.optional(z.array(Text)),
  requirements: z.optional(z.array(Text)),
  benefits: z.optional(z.array(Text)),
  inherits: z.optional(Ref('rungs')),
  term: z.optional(Duration),
  seats: z.optional(Seats),
  inactivity: z.optional(Duration),
  holders: z.optional(z.array(Holder)),
});
export type Rung = z.infer<typeof Rung>;

/** A ladder of rungs, lowest first. */
export const Ladder = z.object({ id: Id, name: Text, summary: z.optional(Text), rungs: z.array(Rung) });
export type Ladder = z.infer<typeof Ladder>;
