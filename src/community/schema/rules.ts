import * as z from 'zod/mini';
import { Criteria } from './criteria.js';
import { Count, Day, Duration, Flag, Id, Link, Plain, Ref, Text } from './values.js';

/** Time that a duty does not count, and why: an epidemic year. Both days included. */
export const Exemption = z.object({
  from: Day, // first day
  to: Day, // last day
  group: z.optional(Ref('groups')), // only for this group; for all unless said
  reason: z.optional(Text), // why
});

/** What follows when a duty is not done: so long `after` the window closes, or `when` people judge it so. */
export const Stage = z.object({
  after: z.optional(Duration), // so long after the window has closed, and not before the grace is over
  when: z.optional(Criteria), // when people judge it so
  becomes: z.enum(['overdue', 'inactive', 'retired']), // what the group is called then
  notice: z.optional(Text), // what happens then, in words
});

/** Seats that have to agree. `orRole` names a role that may fill this one's seat (a lead for a member). */
export const QuorumSeat = z.object({
  role: Ref('roles'), // who has to agree
  of: z.optional(Ref('groups')), // the group in which they hold it
  count: Count, // how many of them
  orRole: z.optional(Ref('roles')), // a role that may fill this one’s seat
});

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
  id: Id, // by which proposals and forms name it
  kind: z.enum(['duty', 'founding', 'succession', 'promotion', 'other']), // what it rules
  name: Text, // as it is to be shown
  url: z.optional(Link), // where it is written
  judged: z.optional(z.enum(['events', 'people'])), // events: worked out from the document; people: shown, without a verdict
  applies: z.optional(z.object({ kind: z.optional(Plain), role: z.optional(Ref('roles')), group: z.optional(Ref('groups')) })), // to which kind of group, which role, which one group
  evidence: z.optional(z.enum(['events', 'reviews', 'activity'])), // what a duty counts: events unless said
  seats: z.optional(z.object({ role: Ref('roles'), min: z.optional(Count), max: z.optional(Count) })), // for a duty of seats: the role, and how many have to hold it
  events: z.optional(z.object({ min: Count, mode: z.optional(z.enum(['in-person', 'online', 'any'])) })), // for a duty of events: how many in each window, and in which mode
  window: z.optional( // the time a duty is counted over: a calendar one or the last so many months; founding says whether the window of the founding counts
    z.object({
      calendar: z.optional(z.enum(['year', 'quarter', 'month'])),
      rolling: z.optional(Duration),
      founding: z.optional(z.enum(['exempt', 'counts'])),
    }),
  ),
  exemptions: z.optional(z.array(Exemption)), // times that do not count
  grace: z.optional(Duration), // time after the window in which nothing follows yet
  stages: z.optional(z.array(Stage)), // what follows when it is not done, in order
  order: z.optional(z.array(z.enum(['recommended', 'deputy', 'members', 'community', 'parent']))), // for a succession: whom to ask, in order
  otherwise: z.optional(z.enum(['inactive', 'retired'])), // for a succession: what follows when nobody is found
  criteria: z.optional(Criteria), // for founding and promotion: the conditions
  quorum: z.optional(z.array(QuorumSeat)), // who has to agree
  voting: z.optional(z.object({ min: z.optional(Duration), max: z.optional(Duration) })), // how long a vote runs, at least and at most
  blocks: z.optional(Flag), // a rejection by somebody who could fill a seat of the quorum stops a proposal
});
export type Rule = z.infer<typeof Rule>;
