import * as z from 'zod/mini';
import { Count, Flag, Id, Language, Link, Moment, Place, Plain, Ref, Text, TimeZone } from './values.js';

/** One part of an event's agenda; `minutes` long. */
export const Session = z.object({
  title: Text,
  minutes: z.optional(Count),
  kind: z.optional(Plain),
  speakers: z.optional(z.array(Plain)),
  languages: z.optional(z.array(Language)),
  url: z.optional(Link),
});

/** A meetup. `start` and `end` without an offset are local time in `timeZone` (else the group's, else the document's). */
export const Event = z.object({
  id: Id,
  title: Text,
  group: z.optional(Ref('groups')),
  hosts: z.optional(z.array(Plain)),
  url: z.optional(Link),
  image: z.optional(Link),
  place: z.optional(Place),
  venue: z.optional(Text),
  start: Moment,
  end: z.optional(Moment),
  timeZone: z.optional(TimeZone),
  status: z.optional(z.enum(['scheduled', 'postponed', 'cancelled', 'held'])),
  reason: z.optional(Text),
  mode: z.optional(z.enum(['in-person', 'online', 'hybrid'])),
  series: z.optional(Id),
  languages: z.optional(z.array(Language)),
  agenda: z.optional(z.array(Session)),
  capacity: z.optional(Count),
  signUp: z.optional(Link),
  wanted: z.optional(z.array(z.enum(['speakers', 'volunteers', 'venue', 'materials', 'attendees']))),
  attendance: z.optional(z.object({ count: z.optional(Count), people: z.optional(z.array(Plain)) })),
  recap: z.optional(z.object({ video: z.optional(Link), slides: z.optional(Link), article: z.optional(Link) })),
  public: z.optional(Flag),
});
export type Event = z.infer<typeof Event>;
