/**
 * The small values that a community document is made of: text in several languages, dates, links, places.
 *
 * Each carries the name of its kind, by which the browser's reader (`../read.ts`) knows how to take it tolerantly.
 * The schemas themselves are the strict truth: types, the JSON Schema and the reader's tables are all made from them.
 */
import * as z from 'zod/mini';
import { dayOf } from '../dates.js';
import { isZone } from '../zones.js';

/** Which kind of value a schema stands for; read by `scripts/generate.mjs`. */
export const kinds = z.registry<{ kind: string }>();

/** A blank string is a missing value. */
const filled = z.regex(/\S/);

/** A community's own name for a thing within one collection, e.g. `shanghai`. */
export const Id = z.string().check(filled).register(kinds, { kind: 'id' });

/** The id of a record in another collection, e.g. of a person; `rungs` are those of all ladders. */
export const Ref = (collection: string) => z.string().check(filled).register(kinds, { kind: `id>${collection}` });

/** A plain string, the same in every language: a handle, a company's name. */
export const Plain = z.string().check(filled).register(kinds, { kind: 'plain' });

/** Text for people: one string, or one for each language by its BCP 47 tag (`{ "en": "Lead", "zh-CN": "站长" }`). */
export const Text = z
  .union([
    z.string().check(filled),
    z.record(z.string(), z.string().check(filled)).check(
      z.refine<Record<string, string>>((texts) => Object.keys(texts).length > 0, { error: 'Expected a text in at least one language' }),
    ),
  ])
  .register(kinds, { kind: 'text' });
export type Text = z.infer<typeof Text>;

/** An address people may follow: http, https, mailto, or relative to the page. */
export const Link = z
  .string()
  .check(
    z.regex(/^(?:https?:\/\/|mailto:|[^:]*(?:$|[/?#]))/i),
    // neither markup nor a bare `www.`, no space around it, and nothing in it that browsers leave out of an address
    z.regex(/^(?![<\s]|www\.)[^\u0000-\u001f]*$/i),
    z.regex(/\S$/),
  )
  .register(kinds, { kind: 'link' });

/** A day that exists; 1 January 1970 is what computers write for "never". */
const existing = z.refine<string>((value) => dayOf(value) !== undefined && !value.startsWith('1970-01-01'), { error: 'Expected a day that exists' });

/** A day, month or year as ISO 8601: `2021-05-15`, `2021-05`, `2021`. */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/), existing)
  .register(kinds, { kind: 'day' });

/** A moment as ISO 8601; without an offset it is local time in the record's or the document's `timeZone`: `2019-12-14T13:00`. */
export const Moment = z
  .string()
  .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/), existing)
  .register(kinds, { kind: 'moment' });

/** A length of time as ISO 8601: `P2M`, `P6M`, `P30D`, `P1Y`. */
export const Duration = z
  .string()
  .check(z.regex(/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/))
  .register(kinds, { kind: 'duration' });

/** An IANA time zone: `Asia/Shanghai`. */
export const TimeZone = z.string().check(z.refine<string>(isZone, { error: 'Expected an IANA time zone' })).register(kinds, { kind: 'zone' });

/** A language as a BCP 47 tag: `zh-CN`. */
export const Language = z.string().check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)).register(kinds, { kind: 'language' });

/** Any finite number. */
export const Amount = z.number().register(kinds, { kind: 'amount' });

/** A whole number of things, 0 or more. */
export const Count = z.number().check(z.int(), z.minimum(0)).register(kinds, { kind: 'count' });

/** Degrees north, −90 to 90. */
export const Latitude = z.number().check(z.minimum(-90), z.maximum(90)).register(kinds, { kind: 'latitude' });

/** Degrees east, −180 to 180. */
export const Longitude = z.number().check(z.minimum(-180), z.maximum(180)).register(kinds, { kind: 'longitude' });

/** Yes or no. */
export const Flag = z.boolean().register(kinds, { kind: 'flag' });

/** Where something is. `country` is an ISO 3166 code (`CN`) or a name. */
export const Place = z.object({
  city: z.optional(Text), // by its name, or its names
  region: z.optional(Text), // state, province
  country: z.optional(Plain), // ISO 3166 code (CN) or a name; a code is shown in the reader’s language
  address: z.optional(Text), // street and house, of a venue
  lat: z.optional(Latitude), // degrees north; the middle of a city is enough
  lng: z.optional(Longitude), // degrees east
});
export type Place = z.infer<typeof Place>;

/** A link with words of its own. */
export const NamedLink = z.object({
  name: Text, // the words of the link
  url: Link, // where it goes
});

/**
 * A way to reach people: a chat group, a forum, an account. Contact details are shown on request only.
 * `until` is the day a QR code or invitation expires, `capacity` how many people the group takes.
 */
export const Channel = z.object({
  name: Text, // what it is: Chat, Forum
  kind: z.optional(Plain), // chat, forum, account, …
  url: z.optional(Link), // where to go
  contact: z.optional(Plain), // an account or number to look for; shown when asked for, but in the file for everybody
  image: z.optional(Link), // a QR code
  until: z.optional(Day), // last day on which an invitation or QR code works
  capacity: z.optional(Count), // how many people it takes
  members: z.optional(Count), // how many are in; a full one is no longer linked
});

/** How many people a role or rung takes. */
export const Seats = z.object({
  min: z.optional(Count), // fewer than these, and seats are vacant
  max: z.optional(Count), // no more than these
});
