import * as z from 'zod/mini';
import { Day, Id, Language, Link, NamedLink, Plain, Ref, Text } from './values.js';

/** A cooperation: which kind (product integration, content, co-hosted events, university, training), with evidence. */
export const Partner = z.object({
  id: Id, // by which it is named
  name: Text, // as it is to be shown
  kind: z.optional(Plain), // product-integration, content, co-hosted-event, university, training, …
  url: z.optional(Link), // its site
  logo: z.optional(Link), // its picture
  since: z.optional(Day), // since when
  description: z.optional(Text), // what is done together
  evidence: z.optional(z.array(NamedLink)), // where it can be seen
});
export type Partner = z.infer<typeof Partner>;

/** An article or a talk. A translation pair is one item: the second names the first in `translationOf`. */
export const Post = z.object({
  id: Id, // by which it is named
  title: Text, // as it is to be shown
  url: z.optional(Link), // where it is
  kind: z.optional(Plain), // article, talk, …
  at: z.optional(Day), // the day it appeared
  authors: z.optional(z.array(Plain)), // ids of people, or names
  language: z.optional(Language), // it is in
  translationOf: z.optional(Ref('posts')), // the post that this one translates
  group: z.optional(Ref('groups')), // whose it is
});
export type Post = z.infer<typeof Post>;
