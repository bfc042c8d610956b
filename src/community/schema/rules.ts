import * as z from 'zod/mini';
import { Criteria } from './criteria.js';
import { Count, Day, Duration, Flag, Id, Link, Plain, Ref, Text } from './values.js';

/** Time that a duty does not count, and why: an epidemic year. Both days included. */
export const Exemption = z.object({ from: Day, to: Day, group: z.optional(Ref('groups')), reason: z.optional(Text) });

/** What follows when a duty is not done: so long `after` the window closes, or `when` people judge it so. */
export const Stage = z.object({
  after: z.optional(Duration),
  when: z.optional(Criteria),
  becomes: z.enum(['overdue', 'inactive', 'retired']),
  notice: z.optional(Text),
});

/** Seats that have to agree. `orRole` names a role that may fill this one's seat (a lead for a member). */
export const QuorumSeat = z.object({ role: Ref('roles'), of: z.optional(Ref('groups')), count: Count, orRole: z.optional(Ref('roles')) });

/**
 * A community's rule as data: a yearly duty, the conditions for founding, the order of succession.
 *
 * A duty is worked out from the document's `events`, unless it is `judged` by people: then the rule is shown and no
 * verdict is made, as is right where the events listed are not all there were.
 *
 * `evidence` says what a duty counts: the group's `events` (unless said), its `reviews` (the day `reviewed`: a yearly
 * confirmation), or the `activity` of a person (their contributions). A duty of `seats` asks instead that so many people
 * hold a role; `grace` is then the time for finding somebody after one has left.
 *
 * `blocks`: with it, a rejection by somebody who could fill a seat of the quorum stops a proposal.
 */
export const Rule = z.object({
  id: Id,
  kind: z.enum(['duty', 'founding', 'succession', 'promotion', 'other']),
  name: Text,
  url: z.optional(Link),
  judged: z.optional(z.enum(['events', 'people'])),
  applies: z.optional(z.object({ kind: z.optional(Plain), role: z.optional(Ref('roles')), group: z.optional(Ref('groups')) })),
  evidence: z.optional(z.enum(['events', 'reviews', 'activity'])),
  seats: z.optional(z.object({ role: Ref('roles'), min: z.optional(Count), max: z.optional(Count) })),
  events: z.optional(z.object({ min: Count, mode: z.optional(z.enum(['in-person', 'online', 'any'])) })),
  window: z.optional(
    z.object({
      calendar: z.optional(z.enum(['year', 'quarter', 'month'])),
      rolling: z.optional(Duration),
      founding: z.optional(z.enum(['exempt', 'counts'])),
    }),
  ),
  exemptions: z.optional(z.array(Exemption)),
  grace: z.optional(Duration),
  stages: z.optional(z.array(Stage)),
  order: z.optional(z.array(z.enum(['recommended', 'deputy', 'members', 'community', 'parent']))),
  otherwise: z.optional(z.enum(['inactive', 'retired'])),
  criteria: z.optional(Criteria),
  quorum: z.optional(z.array(QuorumSeat)),
  voting: z.optional(z.object({ min: z.optional(Duration), max: z.optional(Duration) })),
  blocks: z.optional(Flag),
});
export type Rule = z.infer<typeof Rule>;
