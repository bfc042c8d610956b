/** What the views of advice share: what they are made from, and what they look up. */
import type { LitElement, TemplateResult, nothing } from 'lit';
import { type Collection, type Community, loadReader } from '../../community/community.js';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import type { Form } from '../../community/schema/forms.js';
import type { Group } from '../../community/schema/groups.js';
import type { Rule } from '../../community/schema/rules.js';
import type { ImagePolicy } from '../../ui/guild-element.js';
import type { AdviceWords } from '../../words/en/advice.js';
import type { Formats } from '../../words/formats.js';
import type { Answers } from './answers.js';

/** What a view of advice is made from. */
export interface AdviceContext {
  readonly community: Community;
  readonly form: Form;
  readonly rule: Rule | undefined;
  readonly words: AdviceWords;
  readonly formats: Formats;
  /** ISO day. */
  readonly today: string;
  readonly images: ImagePolicy;
  /** Level for its headings. */
  readonly level: number;
  /** The widget that shows it. */
  readonly element: LitElement;
}

/** One view: what it shows for the answers so far. */
export type AdviceView = (answers: Answers) => TemplateResult | typeof nothing;

/** Views by where they stand. */
export interface AdviceViews {
  /** Before the fields: conditions, ways to join. */
  readonly before?: AdviceView;
  /** After the fields: what follows. */
  readonly after?: AdviceView;
  /** Whether a condition that has to be met is not. */
  isBlocked?(answers: Answers): boolean;
}

/** Reads collections, with the tolerant reader where they need it. */
export async function readable(community: Community, collections: readonly Collection<unknown>[]): Promise<void> {
  if (!community.canRead(collections)) await loadReader();
}

/** The station that is chosen in a form. */
export function chosenStation({ community, form }: Pick<AdviceContext, 'community' | 'form'>, answers: Answers): Group | undefined {
  const field = form.fields.find(({ type }) => type === 'station');
  return field && community.find(groupCollection, String(answers.get(field.id) ?? ''));
}

/** Whether a group's people can be asked: a roster of more than a year ago says who was there, not who is. */
export function knowsItsPeople({ rosterAsOf }: Group, today: string): boolean {
  return rosterAsOf === undefined || rosterAsOf.slice(0, 4) >= String(Number(today.slice(0, 4)) - 1);
}

/** The names of people by their ids, without those who want to be shown nowhere. */
export const peopleNames = ({ community, formats }: Pick<AdviceContext, 'community' | 'formats'>, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const person = community.find(peopleCollection, id);
    return !person || person.hidden || person.bot ? [] : [formats.text(person.name)];
  });
