import * as z from 'zod/mini';
import { Day, Flag, Id, Link, Ref, Text } from './values.js';

/** A case under a rule: who asked for what, who agreed when, and how it ended. */
export const Proposal = z.object({
  id: Id,
  title: z.optional(Text),
  rule: z.optional(Ref('rules')),
  subject: z.optional(z.object({ group: z.optional(Ref('groups')), person: z.optional(Ref('people')), rung: z.optional(Ref('rungs')), city: z.optional(Text) })),
  proposer: z.optional(Ref('people')),
  opened: z.optional(Day),
  closed: z.optional(Day),
  url: z.optional(Link),
  approvals: z.optional(
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
  conditions: z.optional(z.record(z.string(), Flag)),
  outcome: z.optional(z.enum(['accepted', 'rejected', 'withdrawn', 'open'])),
});
export type Proposal = z.infer<typeof Proposal>;
