import * as z from 'zod/mini';
import { Criteria } from './criteria.js';
import { Day, Duration, Id, Plain, Ref, Seats, Text } from './values.js';

/** One person on a rung, for one scope (a module) where the rung has them. */
export const Holder = z.object({
  person: Ref('people'), // who it is
  scope: z.optional(Plain), // the module they hold it for
  since: z.optional(Day), // first day
  until: z.optional(Day), // last day
});

/** A step of a ladder. `after` is the rung before it; `by` how one gets there; `inactivity` how long without activity until it lapses. */
export const Rung = z.object({
  id: Id, // by which other records name it
  name: Text, // as it is to be shown
  summary: z.optional(Text), // what it is, in a sentence
  after: z.optional(Ref('rungs')), // the rung one comes from
  by: z.optional(z.enum(['invitation', 'application', 'nomination', 'election', 'appointment'])), // how one gets there
  scope: z.optional(Plain), // held for each of these by itself: module
  role: z.optional(Ref('roles')), // a role that comes with it
  form: z.optional(Ref('forms')), // where one applies
  criteria: z.optional(Criteria), // what one has to meet
  duties: z.optional(z.array(Text)), // what one does on it
  requirements: z.optional(z.array(Text)), // what one has to bring beside the criteria
  benefits: z.optional(z.array(Text)), // what one gets
  inherits: z.optional(Ref('rungs')), // the rung whose duties, requirements and benefits are this one’s too
  term: z.optional(Duration), // for how long one holds it
  seats: z.optional(Seats), // how many people it takes
  inactivity: z.optional(Duration), // how long without activity until it lapses
  holders: z.optional(z.array(Holder)), // who is on it
});
export type Rung = z.infer<typeof Rung>;

/** A ladder of rungs, lowest first. */
export const Ladder = z.object({
  id: Id, // by which it is named
  name: Text, // as it is to be shown
  summary: z.optional(Text), // what it is for
  rungs: z.array(Rung), // its steps, lowest first
});
export type Ladder = z.infer<typeof Ladder>;
