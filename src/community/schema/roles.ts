import * as z from 'zod/mini';
import { Id, Plain, Ref, Seats, Text } from './values.js';

/** A role in one kind of group, in the order a community lists them: lead, deputy, member. `inherits` takes over another role's duties, requirements and benefits. */
export const Role = z.object({
  id: Id,
  name: Text,
  for: z.optional(Plain),
  summary: z.optional(Text),
  duties: z.optional(z.array(Text)),
  requirements: z.optional(z.array(Text)),
  benefits: z.optional(z.array(Text)),
  inherits: z.optional(Ref('roles')),
  seats: z.optional(Seats),
});
export type Role = z.infer<typeof Role>;
