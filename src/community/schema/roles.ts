import * as z from 'zod/mini';
import { Id, Plain, Ref, Seats, Text } from './values.js';

/** A role in one kind of group, in the order a community lists them: lead, deputy, member. `inherits` takes over another role's duties, requirements and benefits. */
export const Role = z.object({
  id: Id, // by which seats name it
  name: Text, // as it is to be shown
  for: z.optional(Plain), // the kind of group that has it; all kinds unless said
  summary: z.optional(Text), // what it is, in a sentence
  duties: z.optional(z.array(Text)), // what one does in it
  requirements: z.optional(z.array(Text)), // what one has to bring
  benefits: z.optional(z.array(Text)), // what one gets
  inherits: z.optional(Ref('roles')), // the role whose duties, requirements and benefits are this one’s too
  seats: z.optional(Seats), // how many people it takes in a group
});
export type Role = z.infer<typeof Role>;
