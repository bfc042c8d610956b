/**
 * What the community's other records say to somebody who fills in a form: the stations and people to choose from, the
 * conditions, the ways to join, what follows when somebody steps down. Loaded for a form that needs it; each view apart.
 */
import { html, nothing } from 'lit';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import { roles as roleCollection } from '../../community/generated/roles.js';
import { rules as ruleCollection } from '../../community/generated/rules.js';
import type { Rule } from '../../community/schema/rules.js';
import { stationsOf } from '../../community/stations.js';
import { warnOnce } from '../../ui/warn.js';
import { adviceWords } from '../../words/advice-words.js';
import { type AdviceContext, type AdviceViews, chosenStation, readable } from './advice-context.js';
import type { Answers, Field } from './answers.js';
import { adviceStyles } from './advice.styles.js';
import type { Choice } from './fields.js';
import { addStyles } from './late-styles.js';
import { countryName } from '../../words/country.js';

export interface Advice extends AdviceViews {
  choicesFor(field: Field, answers: Answers): { readonly choices: readonly Choice[]; readonly none?: string } | undefined;
  /** The name of a station or a person in an answer. */
  nameOf(field: Field, id: string): string | undefined;
  /** The station that is chosen before anybody writes: the one that the page names, or the only one there is. */
  presetFor(station: string | undefined): { readonly field: string; readonly chosen: string } | undefined;
  /** Fields on which a view depends: another answer draws it anew. */
  readonly dependsOn: ReadonlySet<string>;
}

/** Everything that a form's rule and the community's records have to say about it. */
export async function adviceFor(context: Omit<AdviceContext, 'words' | 'rule'>): Promise<Advice> {
  const { community, form, formats } = context;
  const [words] = await Promise.all([adviceWords(formats.language), readable(community, [groupCollection, peopleCollection, roleCollection, ruleCollection])]);
  addStyles(context.element, adviceStyles);
  const rule = community.find(ruleCollection, form.rule);
  const whole: AdviceContext = { ...context, words, rule };
  const views = await viewsFor(whole).catch((error: unknown): AdviceViews => {
    warnOnce('the notes on a form could not be loaded.', error);
    return {};
  });
  return { ...views, ...pickersFor(whole), dependsOn: new Set(form.fields.filter((field) => isLookedAt(field, rule)).map(({ id }) => id)) };
}

/** Whether an answer changes what is said: a choice from the records, or what a condition may be about. */
const isLookedAt = ({ type }: Field, rule: Rule | undefined) => type === 'station' || type === 'person' || (!!rule && (type === 'number' || type === 'text'));

async function viewsFor(context: AdviceContext): Promise<AdviceViews> {
  const { rule, form } = context;
  if (rule?.kind === 'succession') return (await import('./succession.js')).successionViews(context);
  const joins = rule?.kind !== 'founding' && form.fields.some(({ type }) => type === 'station');
  const [ways, conditions] = await Promise.all([
    joins ? import('./ways.js').then(({ waysView }) => waysView(context)) : undefined,
    rule?.criteria ? import('./conditions.js').then(({ conditionViews }) => conditionViews(context)) : undefined,
  ]);
  return { ...conditions, before: (answers) => html`${conditions?.before?.(answers) ?? nothing}${ways?.(answers) ?? nothing}` };
}

function pickersFor(context: AdviceContext): Pick<Advice, 'choicesFor' | 'nameOf' | 'presetFor'> {
  const { community, formats, rule, words } = context;
  const byName = (one: Choice, other: Choice) => formats.compare(one.name, other.name);
  let stations: readonly Choice[] | undefined;
  let people: readonly Choice[] | undefined;
  const allStations = () => (stations ??= stationsOf(community).groups.filter(({ status }) => status !== 'retired').map(({ id, name, place }) => ({ id, name: formats.text(name), group: place?.country && countryName(place.country, formats) })).sort((one, other) => formats.compare(one.group ?? '', other.group ?? '') || byName(one, other)));
  const allPeople = () => (people ??= community.all(peopleCollection).filter(({ hidden, bot }) => !hidden && !bot).map(({ id, name }) => ({ id, name: formats.text(name) })).sort(byName));
  return {
    choicesFor(field, answers) {
      if (field.type === 'station') return { choices: allStations() };
      if (field.type !== 'person') return undefined;
      if (rule?.kind !== 'succession') return { choices: allPeople() };
      // who takes over: first somebody who is in the station already
      const station = chosenStation(context, answers);
      const members = new Set(station?.members?.filter(({ until, role }) => (!until || until >= context.today.slice(0, until.length)) && role !== rule.applies?.role).map(({ person }) => person));
      const grouped = allPeople().map((choice) => ({ ...choice, group: !station || !members.size ? undefined : members.has(choice.id) ? words.membersOf(formats.text(station.name)) : words.others }));
      return { choices: [...grouped.filter(({ id }) => members.has(id)), ...grouped.filter(({ id }) => !members.has(id))], none: words.askCommunity };
    },
    presetFor(station) {
      const field = context.form.fields.find(({ type }) => type === 'station');
      if (!field) return undefined;
      const choices = allStations();
      const only = field.required && choices.length === 1 ? choices[0]!.id : undefined;
      const chosen = choices.some(({ id }) => id === station) ? station : only;
      return chosen === undefined ? undefined : { field: field.id, chosen };
    },
    nameOf(field, id) {
      const record = field.type === 'station' ? community.find(groupCollection, id) : field.type === 'person' ? community.find(peopleCollection, id) : undefined;
      return record && formats.text(record.name);
    },
  };
}
