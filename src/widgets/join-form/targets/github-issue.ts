import type { Answered } from '../answered.js';
import type { Field } from '../answers.js';
import type { Target } from '../join-form.model.js';
import { type Application, type HandOver, LONGEST_ADDRESS, titleOf } from './hand-over.js';

/** Only these of an issue form's fields can be filled in by an address; a dropdown in it makes GitHub show a blank issue. */
const isWritten = ({ type }: Field) => !['choice', 'choices', 'consent'].includes(type);

const nameAt = ({ param, id }: Field) => param ?? id;

/** One field of the issue form, with all that goes into it. */
interface Prefilled {
  readonly field: Field;
  readonly texts: string[];
}

/**
 * An issue of GitHub: its issue form with every field filled in that an address can fill in, or without a template a
 * plain issue with all answers in its text.
 *
 * What the issue form has no field for goes into the one that `into` names, else into the last long text there; what has
 * to be chosen is said. Nothing is left out in silence.
 */
export function githubIssue(application: Application): HandOver {
  const { target, fields, answered, markdown } = application;
  const { template, labels, params } = target;
  const start = new URLSearchParams();
  if (template) start.set('template', template);
  start.set('title', titleOf(application));
  if (labels?.length) start.set('labels', labels.join(','));
  if (!template) return issueWithText(`${addressOf(target)}?`, 'body', start, answered, markdown);

  const isThere = (field: Field) => !params || params.includes(nameAt(field));
  const takesText = (field: Field) => isThere(field) && isWritten(field);
  const prefilled = new Map<string, Prefilled>();
  const fill = (field: Field, text: string) => {
    const name = nameAt(field);
    if (!prefilled.has(name)) prefilled.set(name, { field, texts: [] });
    prefilled.get(name)!.texts.push(text);
  };
  const toTick: string[] = [];
  const toPaste: Answered[] = [];
  for (const { field, text } of answered) if (takesText(field)) fill(field, text);
  for (const each of answered) {
    const { field, label, text } = each;
    if (takesText(field)) continue;
    if (isThere(field)) toTick.push(field.type === 'consent' ? label : `${label}: ${text}`);
    else {
      const host = hostOf(field, fields, takesText) ?? fields.findLast((other) => other.type === 'long-text' && takesText(other));
      if (host) fill(host, `${label}: ${text}`);
      else toPaste.push(each);
    }
  }

  const addressNow = () => {
    const query = new URLSearchParams(start);
    for (const [name, { texts }] of prefilled) query.set(name, texts.join('\n\n'));
    return `${addressOf(target)}?${query}`;
  };
  // the longest goes first: the fewer are to be pasted
  while (addressNow().length > LONGEST_ADDRESS && prefilled.size) {
    const [name, { field, texts }] = [...prefilled].reduce((one, other) => (other[1].texts.join().length > one[1].texts.join().length ? other : one));
    prefilled.delete(name);
    toPaste.push({ field, label: answered.find((each) => each.field === field)?.label ?? name, text: texts.join('\n\n') });
  }
  return { url: addressNow(), toTick, toPaste };
}

/** The field that takes an answer, following `into` from one to the next. */
function hostOf({ into }: Field, fields: readonly Field[], takesText: (field: Field) => boolean): Field | undefined {
  const next = fields.find(({ id }) => id === into);
  return !next || takesText(next) ? next : hostOf(next, fields, takesText);
}

const addressOf = ({ url = 'https://github.com', repository }: Target) => `${url.replace(/\/$/, '')}/${repository}/issues/new`;

/** A plain issue; without its text where the address would be too long. */
export function issueWithText(address: string, name: string, query: URLSearchParams, answered: readonly Answered[], text: string): HandOver {
  const whole = new URLSearchParams(query);
  whole.set(name, text);
  const url = `${address}${whole}`;
  return url.length > LONGEST_ADDRESS ? { url: `${address}${query}`, toTick: [], toPaste: answered } : { url, toTick: [], toPaste: [] };
}
