/** What somebody wrote into a form, and which fields are asked. Pure. */
import type { Form } from '../../community/schema/forms.js';

export type Field = Form['fields'][number];

/** As a control holds it: a text, the ids that are chosen, or whether it is ticked. */
export type Answer = string | readonly string[] | boolean;

/** By the ids of the fields; never an object, since an id may be `__proto__`. */
export type Answers = ReadonlyMap<string, Answer>;

/** Whether nothing was written, chosen or ticked. */
export const isBlank = (answer: Answer | undefined): boolean => (typeof answer === 'object' ? !answer.length : typeof answer === 'string' ? !answer.trim() : !answer);

const holds = (answer: Answer | undefined, wanted: string) => (typeof answer === 'object' ? answer.includes(wanted) : String(answer ?? '').trim() === wanted);

/** The fields that are asked: those that depend on another come when that one is asked and answered so. */
export function askedFields(fields: readonly Field[], answers: Answers): readonly Field[] {
  if (!fields.some(({ when }) => when)) return fields;
  const byId = new Map(fields.map((field) => [field.id, field]));
  const isAsked = ({ when }: Field): boolean => {
    if (!when) return true;
    const other = byId.get(when.field);
    if (!other || !isAsked(other)) return false;
    const answer = answers.get(when.field);
    return when.is === undefined ? !isBlank(answer) : holds(answer, when.is);
  };
  return fields.filter(isAsked);
}
