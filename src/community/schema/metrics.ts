import * as z from 'zod/mini';
import { Amount, Count, Day, Id, Link, Moment, Plain, Ref, Text } from './values.js';

/** What is counted, and for the community's own figures a series, each with the day it stood so. */
export const Metric = z.object({
  id: Id, // by which contributions, criteria and boards name it
  name: Text, // what is counted
  definition: z.optional(Text), // what exactly counts, and what does not
  unit: z.optional(Plain), // of what: count, people, hours
  source: z.optional(Link), // where the figures come from
  series: z.optional(z.array(z.object({ at: Day, value: Amount }))), // the community’s own figure on each of several days
});
export type Metric = z.infer<typeof Metric>;

/** Something a person did that criteria and boards count. `count` is 1 unless said. */
export const Contribution = z.object({
  person: Ref('people'), // who did it
  metric: Ref('metrics'), // what it counts for
  at: z.optional(Moment), // when
  count: z.optional(Count), // how many; 1 unless said
  scope: z.optional(Plain), // in which module or group
  url: z.optional(Link), // where it can be seen
});
export type Contribution = z.infer<typeof Contribution>;
