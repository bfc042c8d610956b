import * as z from 'zod/mini';
import { Flag, Id, Language, Link, Plain, Text } from './values.js';

/**
 * Somebody in the community.
 *
 * A `bot` never stands in a ranking; somebody `hidden` is shown nowhere (better: leave them out, a public file is not private).
 */
export const Person = z.object({
  id: Id, // by which other records name this person
  name: Text, // as it is to be shown
  avatar: z.optional(Link), // a picture, relative to the page; from another site only where the page allows it
  url: z.optional(Link), // their page
  handles: z.optional(z.record(z.string(), Plain)), // their name on each site, by the site: github, gitee, forum
  company: z.optional(Text), // for whom they work; nominations may have to come from several
  languages: z.optional(z.array(Language)), // in which they can be written to
  bio: z.optional(Text), // a sentence about them
  bot: z.optional(Flag), // no person: never stands in a ranking
  hidden: z.optional(Flag), // is shown nowhere; better: leave them out
});
export type Person = z.infer<typeof Person>;
