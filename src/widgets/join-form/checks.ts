/** What is wrong with an answer, and what is sent. Pure; loaded when somebody goes to a field. */
import type { FormAnswer } from '../../ui/submit-events.js';
import { type Answer, type Answers, askedFields, type Field, isBlank } from './answers.js';

/** What is wrong with an answer; the words of the form have the sentence for each. */
export type AnswerFault = 'missing' | 'unticked' | 'unchosen' | 'email' | 'link' | 'number' | 'date' | 'least' | 'most' | 'long';

const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const link = /^https?:\/\/[^\s/]+\S*$/i;

/**
 * What is wrong with an answer.
 *
 * @param badInput whether the browser says that its control holds something that is no number, or no day
 */
export function faultIn(field: Field, answer: Answer | undefined, badInput = false): AnswerFault | undefined {
  const { type, required, min, max, length } = field;
  if (badInput) return type === 'date' ? 'date' : 'number';
  if (isBlank(answer)) return !required ? undefined : type === 'consent' ? 'unticked' : /^(?:choice|choices|station|person)$/.test(type) ? 'unchosen' : 'missing';
  if (typeof answer !== 'string') return undefined;
  const text = answer.trim();
  if (type === 'email' && !email.test(text)) return 'email';
  if (type === 'link' && !link.test(text)) return 'link';
  if (type === 'number') {
    const number = Number(text);
    if (!Number.isFinite(number)) return 'number';
    if (number < (min ?? -Infinity)) return 'least';
    if (number > (max ?? Infinity)) return 'most';
  }
  if (length !== undefined && lengthOf(text) > length) return 'long';
  return undefined;
}

/** How many characters people see, not how many units a computer counts: 𠮷 is one. */
export const lengthOf = (text: string): number => Array.from(text.trim()).length;

/** `example.org/me` as a link; anything else as it is. */
export const withScheme = (text: string): string => (/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#:]\S*)?$/u.test(text.trim()) ? `https://${text.trim()}` : text);

/** What is sent: of the fields that are asked, those that were answered, numbers as numbers. */
export function answersToSend(fields: readonly Field[], answers: Answers): Record<string, FormAnswer> {
  const given = askedFields(fields, answers).flatMap(({ id, type }): [string, FormAnswer][] => {
    const answer = answers.get(id);
    if (answer === undefined || isBlank(answer)) return [];
    if (typeof answer !== 'string') return [[id, answer]];
    return [[id, type === 'number' ? Number(answer) : type === 'long-text' ? answer : answer.trim()]];
  });
  return Object.fromEntries(given);
}
