import * as z from 'zod/mini';
import { Amount, Count, Flag, Id, Link, Plain, Ref, Text } from './values.js';

/** One field of a form. `into` names the field that takes this one's answer where a target has no place for it; `param` its name at the target. */
export const Field = z.object({
  id: Id,
  type: z.enum(['text', 'long-text', 'email', 'link', 'number', 'date', 'choice', 'choices', 'station', 'person', 'consent']),
  label: Text,
  help: z.optional(Text),
  example: z.optional(Text),
  required: z.optional(Flag),
  min: z.optional(Amount),
  max: z.optional(Amount),
  length: z.optional(Count),
  options: z.optional(z.array(z.object({ id: Id, label: z.optional(Text) }))),
  when: z.optional(z.object({ field: Id, is: z.optional(Plain) })),
  section: z.optional(Text),
  autocomplete: z.optional(Plain),
  param: z.optional(Plain),
  into: z.optional(Id),
});

/** Where an application goes. */
export const Target = z.object({
  kind: z.enum(['github-issue', 'gitee-issue', 'gitlab-issue', 'post', 'mailto', 'link', 'copy']),
  name: z.optional(Text),
  url: z.optional(Link),
  repository: z.optional(Plain),
  template: z.optional(Plain),
  labels: z.optional(z.array(Plain)),
  title: z.optional(Plain),
  params: z.optional(z.array(Plain)),
  leftToTick: z.optional(z.array(Text)),
  to: z.optional(Plain),
});

/** A form: what is asked, what happens next and who decides, and where the answer goes. `url` is the page it stands on. */
export const Form = z.object({
  id: Id,
  title: Text,
  intro: z.optional(Text),
  url: z.optional(Link),
  rule: z.optional(Ref('rules')),
  next: z.optional(Text),
  decides: z.optional(Text),
  privacy: z.optional(Link),
  fields: z.array(Field),
  targets: z.optional(z.array(Target)),
});
export type Form = z.infer<typeof Form>;
