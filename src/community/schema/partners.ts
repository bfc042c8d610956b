import * as z from 'zod/mini';
import { Day, Id, Language, Link, NamedLink, Plain, Ref, Text } from './values.js';

/** A cooperation: which kind (product integration, content, co-hosted events, university, training), with evidence. */
export const Partner = z.object({
  id: Id,
  name: Text,
  kind: z.optional(Plain),
  url: z.optional(Link),
  logo: z.optional(Link),
  since: z.optional(Day),
  description: z.optional(Text),
  evidence: z.optional(z.array(NamedLink)),
});
export type Partner = z.infer<typeof Partner>;

/** An article or a talk. A translation pair is one item: the second names the first in `translationOf`. */
export const Post = z.object({
  id: Id,
  title: Text,
  url: z.optional(Link),
  kind: z.optional(Plain),
  at: z.optional(Day),
  authors: z.optional(z.array(Plain)),
  language: z.optional(Language),
  translationOf: z.optional(Ref('posts')),
  group: z.optional(Ref('groups')),
});
export type Post = z.infer<typeof Post>;
