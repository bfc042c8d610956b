/** What the join form shows: all decisions about the definition, without a template. Pure. */
import type { Community } from '../../community/community.js';
import { forms as formCollection } from '../../community/generated/forms.js';
import type { Form } from '../../community/schema/forms.js';
import type { Formats } from '../../words/formats.js';
import type { Field } from './answers.js';

export type Target = NonNullable<Form['targets']>[number];

/** The collections of a document that it reads at once; stations, people and rules are read when a form needs them. */
export const joinFormReads = [formCollection];

/** The form of that id; the first of the document where none is named. */
export function formNamed(community: Community, id: string | undefined): Form | undefined {
  return id ? community.find(formCollection, id) : community.all(formCollection)[0];
}

/** Where a form may go. One that names nothing can at least be copied. */
export const targetsOf = ({ targets }: Form): readonly Target[] => (targets?.length ? targets : [{ kind: 'copy' }]);

/** Fields under one heading. */
export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** The fields by their headings: one without a heading stands under the last. */
export function sectionsOf(fields: readonly Field[], formats: Formats): readonly Section[] {
  const sections: { title: string; fields: Field[] }[] = [];
  for (const field of fields) {
    const title = formats.text(field.section);
    const last = sections.at(-1);
    if (last && (!title || title === last.title)) last.fields.push(field);
    else sections.push({ title, fields: [field] });
  }
  return sections;
}

/** With so many sections a form is shown step by step. */
const MANY_SECTIONS = 3;

export const hasSteps = (sections: readonly Section[]): boolean => sections.length >= MANY_SECTIONS;

/** Whether a target is a page of the public, and whose account it takes. */
export function accountFor({ kind, url }: Target): { readonly site: string; readonly isPublic: boolean } | undefined {
  if (kind === 'github-issue') return { site: 'GitHub', isPublic: true };
  if (kind === 'gitee-issue') return { site: 'Gitee', isPublic: true };
  if (kind === 'gitlab-issue') return { site: url ? hostOf(url) : 'GitLab', isPublic: true };
  return undefined;
}

/** The host of an address, as people recognise it; '' for one on this site. */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? '';

/** Whether the community's other records have something to say to a form: stations and people to choose from, conditions. */
export const needsAdvice = ({ fields, rule }: Form): boolean => rule !== undefined || fields.some(({ type }) => type === 'station' || type === 'person');
