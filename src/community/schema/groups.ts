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
  person: z.optional(Ref('people')), // who it is
  name: z.optional(Text), // who it is, where the document keeps no people
  role: z.optional(Ref('roles')), // their role; without one, just a member
  scope: z.optional(Plain), // what part of the role is theirs
  since: z.optional(Day), // first day in the seat
  until: z.optional(Day), // last day in the seat; afterwards it is free
  founding: z.optional(Flag), // is of the founding roster
});
export type Member = z.infer<typeof Member>;

/** A committee, a special interest group, a city station: any body of people, with its place and its roster. */
export const Group = z.object({
  id: Id, // by which other records, and links to the page, name it
  kind: z.optional(Plain), // station, chapter, user-group and city stand on the map, and so does a group without a kind; committee, sig and working-group do not
  name: Text, // as it is to be shown
  aliases: z.optional(z.array(Plain)), // other spellings it is found by
  formerNames: z.optional(z.array(Text)), // names it had; found by these as well
  description: z.optional(Text), // what it is about
  parent: z.optional(Ref('groups')), // the group above it
  url: z.optional(Link), // its page
  image: z.optional(Link), // a picture
  place: z.optional(Place), // where it is
  online: z.optional(Flag), // meets online: is listed, and has no pin
  timeZone: z.optional(TimeZone), // of its events, where they name none
  founded: z.optional(Day), // since when it exists
  reviewed: z.optional(Day), // when somebody last looked whether all this is so
  rosterAsOf: z.optional(Day), // of which day the members are, where that is not today
  status: z.optional(Status), // what the community says of it
  statusSince: z.optional(Day), // since when
  statusUntil: z.optional(Day), // for how long, where that is known
  statusReason: z.optional(Text), // why
  links: z.optional(z.array(NamedLink)), // other pages of it
  channels: z.optional(z.array(Channel)), // how to reach it
  figures: z.optional(z.object({ members: z.optional(Count), pastEvents: z.optional(Count), lastEvent: z.optional(Day) })), // numbers of members and past events and the day of the last, for a community that publishes only those
  seats: z.optional(z.record(z.string(), Seats)), // how many people a role takes in this group, by the role’s id, where that differs from the role
  members: z.optional(z.array(Member)), // its roster; an empty list means that nobody is there, none at all that nobody knows
});
export type Group = z.infer<typeof Group>;
