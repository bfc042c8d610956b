import * as z from 'zod/mini';
import { Amount, Count, Day, Flag, Id, Link, Plain, Ref, Text } from './values.js';

/** One row of a board. `counts` by metric; a community that publishes only scores gives `score`. */
export const Entry = z.object({
  person: z.optional(Ref('people')), // who it is
  name: z.optional(Text), // who it is, where the document keeps no people
  avatar: z.optional(Link), // a picture, for a name
  url: z.optional(Link), // a page, for a name
  counts: z.optional(z.record(z.string(), Amount)), // how many, by the metric’s id
  score: z.optional(Amount), // the sum, where only that is published
  rank: z.optional(Count), // the place, where only that is published
  previousRank: z.optional(Count), // the place in the period before
  since: z.optional(Day), // since when they contribute
});
export type Entry = z.infer<typeof Entry>;

/** A step of a board, reached by score. */
export const Tier = z.object({
  id: z.optional(Id), // by which it is named
  name: Text, // as it is to be shown
  min: Amount, // the score it begins at
  color: z.optional(Plain), // a colour as CSS writes it
  reward: z.optional(z.object({ name: Text, left: z.optional(Count), claim: z.optional(Link) })), // what one gets, how many are left, where to claim it
});
export type Tier = z.infer<typeof Tier>;

/** A leaderboard: what counts for how much, for which periods, with which tiers and rewards, and who is left out and why. */
export const Board = z.object({
  id: Id, // by which it is named
  title: Text, // as it is to be shown
  scoring: z.optional(z.array(z.object({ metric: Ref('metrics'), label: z.optional(Text), weight: Amount }))), // what counts for how much
  tiers: z.optional(z.array(Tier)), // steps by score
  leftOut: z.optional(z.object({ bots: z.optional(Flag), people: z.optional(z.array(Ref('people'))), reason: z.optional(Text), ask: z.optional(Link) })), // who is not on it and why, and whom to ask
  periods: z.array( // the times it is drawn up for, with their entries
    z.object({ id: Id, name: z.optional(Text), from: z.optional(Day), to: z.optional(Day), entries: z.array(Entry) }),
  ),
});
export type Board = z.infer<typeof Board>;
