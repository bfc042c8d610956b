import * as z from 'zod/mini';
import { Amount, Count, Day, Flag, Id, Link, Plain, Ref, Text } from './values.js';

/** One row of a board. `counts` by metric; a community that publishes only scores gives `score`. */
export const Entry = z.object({
  person: z.optional(Ref('people')),
  name: z.optional(Text),
  avatar: z.optional(Link),
  url: z.optional(Link),
  counts: z.optional(z.record(z.string(), Amount)),
  score: z.optional(Amount),
  rank: z.optional(Count),
  previousRank: z.optional(Count),
  since: z.optional(Day),
});
export type Entry = z.infer<typeof Entry>;

export const Tier = z.object({
  id: z.optional(Id),
  name: Text,
  min: Amount,
  color: z.optional(Plain),
  reward: z.optional(z.object({ name: Text, left: z.optional(Count), claim: z.optional(Link) })),
});

/** A leaderboard: what counts for how much, for which periods, with which tiers and rewards, and who is left out and why. */
export const Board = z.object({
  id: Id,
  title: Text,
  scoring: z.optional(z.array(z.object({ metric: Ref('metrics'), label: z.optional(Text), weight: Amount }))),
  tiers: z.optional(z.array(Tier)),
  leftOut: z.optional(z.object({ bots: z.optional(Flag), people: z.optional(z.array(Ref('people'))), reason: z.optional(Text), ask: z.optional(Link) })),
  periods: z.array(
    z.object({ id: Id, name: z.optional(Text), from: z.optional(Day), to: z.optional(Day), entries: z.array(Entry) }),
  ),
});
export type Board = z.infer<typeof Board>;
