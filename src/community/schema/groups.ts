import * as z from 'zod/mini';
import { Channel, Count, Day, Flag, Id, Link, NamedLink, Place, Plain, Ref, Seats, Text, TimeZone } from './values.js';

/** What a community says of a group itself; what follows from its events is worked out by the rules. */
export const Status = z.enum(['active', 'inactive', 'forming', 'retired', 'unknown']);
export type Status = z.infer<typeof Status>;

/**
 * One person's seat in a group. `person` points into `people`; `name` serves a community that keeps no such list.
 * A `founding` member belongs to the founding roster; `until` ends a seat.
 */
export const Member = z.object({
  person: z.optional(Ref('people')),
  name: z.optional(Text),
  role: z.optional(Ref('roles')),
  scope: z.optional(Plain),
  since: z.optional(Day),
  until: z.optional(Day),
  founding: z.optional(Flag),
});
export type Member = z.infer<typeof Member>;

/** A committee, a special interest group, a city station: any body of people, with its place and its roster. */
export const Group = z.object({
  id: Id,
  kind: z.optional(Plain),
  name: Text,
  aliases: z.optional(z.array(Plain)),
  formerNames: z.optional(z.array(Text)),
  description: z.optional(Text),
  parent: z.optional(Ref('groups')),
  url: z.optional(Link),
  image: z.optional(Link),
  place: z.optional(Place),
  online: z.optional(Flag),
  timeZone: z.optional(TimeZone),
  founded: z.optional(Day),
  reviewed: z.optional(Day),
  rosterAsOf: z.optional(Day),
  status: z.optional(Status),
  statusSince: z.optional(Day),
  statusUntil: z.optional(Day),
  statusReason: z.optional(Text),
  links: z.optional(z.array(NamedLink)),
  channels: z.optional(z.array(Channel)),
  figures: z.optional(z.object({ members: z.optional(Count), pastEvents: z.optional(Count), lastEvent: z.optional(Day) })),
  seats: z.optional(z.record(z.string(), Seats)),
  members: z.optional(z.array(Member)),
});
export type Group = z.infer<typeof Group>;
