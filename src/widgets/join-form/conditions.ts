/** The conditions of a form's rule, each with what is known of it from the answers so far. Loaded for a form with a rule. */
import { html, nothing, type TemplateResult } from 'lit';
import { contributions } from '../../community/generated/contributions.js';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { ladders } from '../../community/generated/ladders.js';
import { metrics } from '../../community/generated/metrics.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import { roles } from '../../community/generated/roles.js';
import type { Candidate, CriteriaRecords, CriteriaResult } from '../../community/rules/criteria.js';
import { foundingOf } from '../../community/rules/founding.js';
import type { Criteria } from '../../community/schema/criteria.js';
import type { Group } from '../../community/schema/groups.js';
import { type AdviceContext, type AdviceViews, readable } from './advice-context.js';
import { type Answers, type Field, isBlank } from './answers.js';
import { listed } from '../../words/joining.js';

const collections = { people: peopleCollection, contributions, metrics, groups: groupCollection, roles, ladders };

/** What is known of the one who applies, from what they wrote: figures by metric, the city, who they are. Pure. */
export function candidateFrom({ community, form, rule }: Pick<AdviceContext, 'community' | 'form' | 'rule'>, answers: Answers): Candidate {
  const figures: Record<string, number> = Object.create(null) as Record<string, number>;
  let person: string | undefined;
  let city = '';
  for (const field of form.fields) {
    const answer = answers.get(field.id);
    if (isBlank(answer)) continue;
    const text = String(answer).trim();
    if (field.type === 'number') for (const name of namesOf(field)) if (name !== undefined) figures[name] = Number(text);
    if (field.type === 'person') person ??= text;
    if (field.type === 'text' && namesOf(field).includes('city')) city = text;
    if (field.type === 'text') person ??= personByHandle(community.all(peopleCollection), namesOf(field), text);
  }
  const group: Group | undefined = city ? { id: 'application', kind: rule?.applies?.kind ?? 'station', name: city, place: { city } } : undefined;
  return { person, group, figures };
}

const namesOf = ({ id, param, autocomplete }: Field) => [id, param, autocomplete === 'address-level2' ? 'city' : undefined];

/** Who has this handle at a forge: `@mei-lamp` in a field called `github`. */
function personByHandle(people: readonly { id: string; handles?: Readonly<Record<string, string>>; hidden?: boolean }[], forges: readonly (string | undefined)[], text: string): string | undefined {
  const handle = text.replace(/^(?:https?:\/\/[^/]+\/|@)/, '').toLowerCase();
  return people.find(({ handles, hidden }) => handles && !hidden && forges.some((forge) => forge !== undefined && Object.hasOwn(handles, forge) && handles[forge]!.toLowerCase() === handle))?.id;
}

export async function conditionViews(context: AdviceContext): Promise<AdviceViews> {
  const { community, form, rule, words, today, level } = context;
  await readable(community, Object.values(collections));
  const records: CriteriaRecords = {
    ...Object.fromEntries(Object.entries(collections).flatMap(([name, collection]) => (community.has(name) ? [[name, community.all(collection as typeof groupCollection)]] : []))),
    timeZone: community.head.timeZone,
  };
  const asOf = community.head.updated ?? today;
  const { quorum: _, ...conditionsOnly } = rule!;
  const conditionsFor = (answers: Answers) => foundingOf(conditionsOnly, { id: 'application', rule: rule!.id }, records, asOf, candidateFrom(context, answers)).conditions;
  return {
    isBlocked: (answers) => !!form.blocks && conditionsFor(answers).some(({ verdict }) => verdict === 'not-met'),
    before(answers) {
      const conditions = conditionsFor(answers);
      const isMissed = conditions.some(({ verdict }) => verdict === 'not-met');
      return html`<div part="conditions">
        <div role="heading" aria-level=${level} class="label">${words.conditions}</div>
        <ul>
          ${conditions.map((each) => conditionView(each, context, answers))}
        </ul>
        ${isMissed ? html`<p class="missed">${form.blocks ? words.mustBeMet : words.notYet}</p>` : nothing}
      </div>`;
    },
  };
}

const signs = { met: '✓', 'not-met': '–', unknown: '◦', judged: '◦' };

function conditionView(result: CriteriaResult, context: AdviceContext, answers: Answers): TemplateResult {
  const { words, formats } = context;
  const { verdict, criteria, parts } = result;
  return html`<li part="condition" class=${verdict}>
    <span class="sign" role="img" aria-label=${words.verdicts[verdict]}>${signs[verdict]}</span>
    <span
      >${formats.text(criteria.text) || criteriaWords(criteria, context)} <span class="quiet">${noteOn(result, context, answers)}</span
      >${parts && !criteria.text ? html`<ul>${parts.map((part) => conditionView(part, context, answers))}</ul>` : nothing}</span
    >
  </li>`;
}

/** What is known of a condition, in a few words. */
function noteOn({ criteria, verdict, value, missing, parts }: CriteriaResult, context: AdviceContext, answers: Answers): string {
  const { words, formats, community } = context;
  if (parts) return '';
  if ('metric' in criteria && value !== undefined) return words.youWrote(formats.number(value));
  const taken = missing.flatMap((each) => (each.kind === 'unique' ? each.takenBy : []));
  if (taken.length) return words.thereIs(listed(taken.map((id) => formats.text(community.find(groupCollection, id)?.name ?? id)), formats));
  if ('unique' in criteria && verdict === 'met') return words.youNamed(formats.text(candidateFrom(context, answers).group?.name));
  return (verdict === 'unknown' && !isAskedBelow(criteria, context)) || verdict === 'judged' ? words.peopleLook : '';
}

/** Whether the form asks for what a condition is about: it is not left to people, only not written yet. */
function isAskedBelow(criteria: Criteria, { form }: AdviceContext): boolean {
  const name = 'metric' in criteria ? criteria.metric : 'unique' in criteria && criteria.unique === 'place.city' ? 'city' : undefined;
  return name !== undefined && form.fields.some((field) => namesOf(field).includes(name));
}

/** A condition in words, where its author gave it none. */
function criteriaWords(criteria: Criteria, { words, formats, community }: AdviceContext): string {
  const roleName = (id: string | undefined) => (id === undefined ? '' : formats.text(community.find(roles, id)?.name ?? id));
  if ('all' in criteria) return words.all;
  if ('any' in criteria) return words.any;
  if ('atLeast' in criteria) return words.someOf(criteria.atLeast, formats);
  if ('metric' in criteria) {
    const what = formats.text(community.find(metrics, criteria.metric)?.name ?? criteria.metric);
    const said = criteria.over === undefined ? words.atLeast(criteria.min ?? 0, what, formats) : words.moreThan(criteria.over, what, formats);
    return criteria.within ? words.within(said, lengthWords(criteria.within, formats)) : said;
  }
  if ('nominations' in criteria) return words.nominations(criteria.nominations, roleName(criteria.role) || rungName(criteria.rung, community, formats), formats);
  if ('activeWithin' in criteria) {
    const time = lengthWords(criteria.activeWithin, formats);
    return criteria.role === undefined ? words.active(time) : words.activePeople(criteria.min ?? 1, roleName(criteria.role), time, formats);
  }
  if ('rung' in criteria) return words.rung(rungName(criteria.rung, community, formats));
  return 'unique' in criteria ? words.unique : '';
}

function rungName(id: string | undefined, community: AdviceContext['community'], formats: AdviceContext['formats']): string {
  const rung = community.all(ladders).flatMap(({ rungs }) => rungs).find((each) => each.id === id);
  return formats.text(rung?.name) || (id ?? '');
}

const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** `P6M` as "6 months". */
export function lengthWords(duration: string, { language }: Pick<AdviceContext['formats'], 'language'>): string {
  return [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit: units[unit!]!, unitDisplay: 'long' }).format(Number(count))).join(' ');
}
