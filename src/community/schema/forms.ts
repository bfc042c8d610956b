import * as z from 'zod/mini';
import { Amount, Count, Flag, Id, Link, Plain, Ref, Text } from './values.js';

/** One field of a form. `into` names the field that takes this one's answer where a target has no place for it; `param` its name at the target. */
export const Field = z.object({
  id: Id, // by which it is named
  type: z.enum(['text', 'long-text', 'email', 'link', 'number', 'date', 'choice', 'choices', 'station', 'person', 'consent']), // what kind of answer
  label: Text, // the question
  help: z.optional(Text), // a hint beside it
  example: z.optional(Text), // an answer as it could be
  required: z.optional(Flag), // has to be answered
  min: z.optional(Amount), // least number
  max: z.optional(Amount), // greatest number
  length: z.optional(Count), // most characters
  options: z.optional(z.array(z.object({ id: Id, label: z.optional(Text) }))), // the answers to choose from
  when: z.optional(z.object({ field: Id, is: z.optional(Plain) })), // asked only when another field has (this) answer
  section: z.optional(Text), // the heading it stands under
  autocomplete: z.optional(Plain), // what a browser may fill in: name, email, …
  param: z.optional(Plain), // its name at the target
  into: z.optional(Id), // the field that takes this answer where a target has no place for it
});

/** Where an application goes. */
export const Target = z.object({
  kind: z.enum(['github-issue', 'gitee-issue', 'gitlab-issue', 'post', 'mailto', 'link', 'copy']), // how it is sent
  name: z.optional(Text), // the words of the button
  url: z.optional(Link), // where to
  repository: z.optional(Plain), // owner/name, for an issue
  template: z.optional(Plain), // the file of the issue form
  labels: z.optional(z.array(Plain)), // of the issue
  title: z.optional(Plain), // of the issue
  params: z.optional(z.array(Plain)), // the fields that the issue form can take
  leftToTick: z.optional(z.array(Text)), // what one has to tick there by hand
  to: z.optional(Plain), // the address of a mailto
});

/** A form: what is asked, what happens next and who decides, and where the answer goes. `url` is the page it stands on. */
export const Form = z.object({
  id: Id, // by which it is named
  title: Text, // as it is to be shown
  intro: z.optional(Text), // what it is for
  url: z.optional(Link), // the page it stands on
  rule: z.optional(Ref('rules')), // the rule it serves; one for founding makes it the “Start one” link of cities without a station
  next: z.optional(Text), // what happens then
  decides: z.optional(Text), // who decides
  privacy: z.optional(Link), // what happens with the answers
  fields: z.array(Field), // what is asked
  targets: z.optional(z.array(Target)), // where the answer may go
  blocks: z.optional(Flag), // a condition of the rule that is not met keeps it from being sent; unless said, it is only pointed out
});
export type Form = z.infer<typeof Form>;
