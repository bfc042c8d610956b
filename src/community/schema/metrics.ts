import * as z from 'zod/mini';
import { Amount, Count, Day, Id, Link, Moment, Plain, Ref, Text } from './values.js';

/** What is counted, and for the community's own figures a series, each with the day it stood so. */
export const Metric = z.object({
  id: Id,
  name: Text,
  definition: z.optional(Text),
  unit: z.optional(Plain),
  source: z.optional(Link),
  series: z.optional(z.array(z.object({ at: Day, value: Amount }))),
});
export type Metric = z.infer<typeof Metric>;

/** Something a person did that criteria and boards count. `count` is 1 unless said. */
export const Contribution = z.object({
  person: Ref('people'),
  metric: Ref('metrics'),
  at: z.optional(Moment),
  count: z.optional(Count),
  scope: z.optional(Plain),
  url: z.optional(Link),
});
export type Contribution = z.infer<typeof Contribution>;
