/**
 * The community document, version 1: flat collections that point at each other by id.
 *
 * Everything else is made from these schemas: the types, the JSON Schema published with the package, and the tables by
 * which the browser reads a document tolerantly (`npm run generate`). They are used as they are on the command line.
 */
import * as z from 'zod/mini';
import { Board } from './boards.js';
import { Event } from './events.js';
import { Form } from './forms.js';
import { Group } from './groups.js';
import { Ladder } from './ladders.js';
import { Contribution, Metric } from './metrics.js';
import { Partner, Post } from './partners.js';
import { Person } from './people.js';
import { Proposal } from './proposals.js';
import { Role } from './roles.js';
import { Rule } from './rules.js';
import { Day, Language, Link, Text, TimeZone, kinds } from './values.js';

export { criteria } from './criteria.js';
export { kinds } from './values.js';

/** The collections of a document and what a record of each holds. */
export const collections = {
  people: Person,
  contributions: Contribution,
  metrics: Metric,
  groups: Group,
  roles: Role,
  ladders: Ladder,
  rules: Rule,
  events: Event,
  proposals: Proposal,
  boards: Board,
  forms: Form,
  partners: Partner,
  posts: Post,
};

/** What stands at the top of a document, beside its collections. `updated` is the day for which verdicts are made. */
export const Head = z.object({
  version: z.optional(z.literal(1).register(kinds, { kind: 'amount' })), // always 1; with it, no other names are guessed for fields
  name: z.optional(Text), // the community’s name
  url: z.optional(Link), // its site
  locale: z.optional(Language), // the language of its texts; the first choice where a text is not there in the reader’s
  timeZone: z.optional(TimeZone), // for times without an offset, where neither event nor group has one
  updated: z.optional(Day), // the day as of which it all holds; shown, and the day for which verdicts are made
});
export type Head = z.infer<typeof Head>;

const lists = <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, record]) => [name, z.optional(z.array(record))])) as {
    [Name in keyof Shape]: z.ZodMiniOptional<z.ZodMiniArray<Shape[Name]>>;
  };

/** The whole document, strictly. */
export const CommunityDocument = z.object({ ...Head.shape, ...lists(collections) });
export type CommunityDocument = z.infer<typeof CommunityDocument>;
