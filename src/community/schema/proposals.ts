import * as z from 'zod/mini';
import { Day, Flag, Id, Link, Ref, Text } from './values.js';

/** A case under a rule: who asked for what, who agreed when, and how it ended. */
export const Proposal = z.object({
  id: Id, // by which it is named
  title: z.optional(Text), // as it is to be shown
  rule: z.optional(Ref('rules')), // whose conditions and quorum hold
  subject: z.optional(z.object({ group: z.optional(Ref('groups')), person: z.optional(Ref('people')), rung: z.optional(Ref('rungs')), city: z.optional(Text) })), // what it is about: a group, a person, a rung, a city
  proposer: z.optional(Ref('people')), // who asks
  opened: z.optional(Day), // when
  closed: z.optional(Day), // when it ended
  url: z.optional(Link), // where it is discussed
  approvals: z.optional( // who said what and when; a verdict is to approve unless said
    z.array(
      z.object({
        person: Ref('people'),
        role: z.optional(Ref('roles')),
        at: z.optional(Day),
        verdict: z.optional(z.enum(['approve', 'reject', 'abstain'])),
        url: z.optional(Link),
      }),
    ),
  ),
  conditions: z.optional(z.record(z.string(), Flag)), // what people found of each condition, by its words
  outcome: z.optional(z.enum(['accepted', 'rejected', 'withdrawn', 'open'])), // how it ended
});
export type Proposal = z.infer<typeof Proposal>;
