import * as z from 'zod/mini';
import { Flag, Id, Language, Link, Plain, Text } from './values.js';

/**
 * Somebody in the community.
 *
 * A `bot` never stands in a ranking; somebody `hidden` is shown nowhere (better: leave them out, a public file is not private).
 */
export const Person = z.object({
  id: Id,
  name: Text,
  avatar: z.optional(Link),
  url: z.optional(Link),
  handles: z.optional(z.record(z.string(), Plain)),
  company: z.optional(Text),
  languages: z.optional(z.array(Language)),
  bio: z.optional(Text),
  bot: z.optional(Flag),
  hidden: z.optional(Flag),
});
export type Person = z.infer<typeof Person>;
