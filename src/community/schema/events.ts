import * as z from 'zod/mini';
import { Count, Flag, Id, Language, Link, Moment, Place, Plain, Ref, Text, TimeZone } from './values.js';

/** One part of an event's agenda; `minutes` long. */
export const Session = z.object({
  title: Text, // what it is about
  minutes: z.optional(Count), // how long
  kind: z.optional(Plain), // talk, workshop, review, …
  speakers: z.optional(z.array(Plain)), // ids of people, or names
  languages: z.optional(z.array(Language)), // spoken in it
  url: z.optional(Link), // its page
});

/** A meetup. `start` and `end` without an offset are local time in `timeZone` (else the group's, else the document's). */
export const Event = z.object({
  id: Id, // by which it is named
  title: Text, // as it is to be shown
  group: z.optional(Ref('groups')), // who holds it; without a group, its city counts as one without a station
  hosts: z.optional(z.array(Plain)), // companies and others who host it
  url: z.optional(Link), // its page
  image: z.optional(Link), // a poster
  place: z.optional(Place), // where
  venue: z.optional(Text), // the hall or room
  start: Moment, // when it begins
  end: z.optional(Moment), // when it ends
  timeZone: z.optional(TimeZone), // of start and end, where they have no offset
  status: z.optional(z.enum(['scheduled', 'postponed', 'cancelled', 'held'])), // cancelled and postponed ones are neither next nor last
  reason: z.optional(Text), // why it is postponed or cancelled
  mode: z.optional(z.enum(['in-person', 'online', 'hybrid'])), // how people take part
  series: z.optional(Id), // the same word for each event of a series
  languages: z.optional(z.array(Language)), // spoken there
  agenda: z.optional(z.array(Session)), // its parts, in order
  capacity: z.optional(Count), // how many people there is room for
  signUp: z.optional(Link), // where one signs up
  wanted: z.optional(z.array(z.enum(['speakers', 'volunteers', 'venue', 'materials', 'attendees']))), // what help it needs
  attendance: z.optional(z.object({ count: z.optional(Count), people: z.optional(z.array(Plain)) })), // how many came; and who, by ids that mean nothing outside this file
  recap: z.optional(z.object({ video: z.optional(Link), slides: z.optional(Link), article: z.optional(Link) })), // what is left of it
  public: z.optional(Flag), // whether anybody may come
});
export type Event = z.infer<typeof Event>;
