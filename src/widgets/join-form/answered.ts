/** Answers as people read them, and as one text to copy. Pure; loaded when somebody begins to write. */
import type { Formats } from '../../words/formats.js';
import { type Answer, type Answers, askedFields, type Field, isBlank } from './answers.js';

/** One answer in words. */
export interface Answered {
  readonly field: Field;
  readonly label: string;
  /** Lines of text; '✓' for a box that is ticked. */
  readonly text: string;
}

/** The name of a station or a person by its id. */
export type NameOf = (field: Field, id: string) => string | undefined;

/** What was asked and answered, in the order of the form. */
export function answeredIn(fields: readonly Field[], answers: Answers, formats: Formats, nameOf: NameOf): readonly Answered[] {
  return askedFields(fields, answers).flatMap((field) => {
    const answer = answers.get(field.id);
    if (answer === undefined || isBlank(answer)) return [];
    return [{ field, label: formats.text(field.label), text: textOf(field, answer, formats, nameOf) }];
  });
}

function textOf(field: Field, answer: Answer, formats: Formats, nameOf: NameOf): string {
  if (typeof answer === 'boolean') return '✓';
  const ids = typeof answer === 'string' ? [answer] : answer;
  const { options } = field;
  if (options) return ids.map((id) => formats.text(options.find((option) => option.id === id)?.label) || id).join(', ');
  return ids.map((id) => nameOf(field, id) ?? id.trim()).join(', ');
}

/** All answers as Markdown: short ones in a line, long ones under a heading of their own. */
export function markdownOf(title: string, answered: readonly Answered[]): string {
  const blocks = answered.map(({ field, label, text }) => {
    if (field.type === 'consent') return `- [x] ${label}`;
    return field.type === 'long-text' || text.includes('\n') ? `### ${label}\n\n${text}` : `**${label}**: ${text}`;
  });
  return [`## ${title}`, ...blocks].filter((block) => block !== '## ').join('\n\n');
}
