/**
 * Criteria, evaluated: for a person (or a group to be founded) and a day, each with its verdict, the figures it rests on
 * and what is missing. Pure; nobody's clock is read.
 *
 * What the document does not say is unknown, never zero.
 */
import type { Criteria } from '../schema/criteria.js';
import type { Group } from '../schema/groups.js';
import type { Ladder, Rung } from '../schema/ladders.js';
import type { Contribution, Metric } from '../schema/metrics.js';
import type { Person } from '../schema/people.js';
import type { Role } from '../schema/roles.js';
import type { Text } from '../schema/values.js';
import { cityKey, folded, textsOf } from '../fold.js';
import { daysAfter, daysBetween, firstDay, lastDay, type Length, lengthOf, shifted } from './days.js';
import { localDay } from './local-days.js';
import { runsOn, seatsHeld } from './holders.js';
import { pathIn, type Problem, type ProblemCode } from './problems.js';

/** From least to most: a group of criteria is as good as its parts, by this order. */
const order = ['not-met', 'unknown', 'judged', 'met'] as const;
export type CriteriaVerdict = (typeof order)[number];

/** The collections that criteria look into. */
export interface CriteriaRecords {
  readonly people?: readonly Person[];
  readonly contributions?: readonly Contribution[];
  readonly metrics?: readonly Metric[];
  readonly groups?: readonly Group[];
  readonly roles?: readonly Role[];
  readonly ladders?: readonly Ladder[];
  readonly timeZone?: string;
}

export interface Nomination {
  readonly person: string;
  readonly at?: string;
}

/** Who is to meet the criteria, and what is known of them beside the document. */
export interface Candidate {
  readonly person?: string;
  /** The group in question: the one to be founded. */
  readonly group?: Group;
  /** The module or other scope in question. */
  readonly scope?: string;
  /** Figures by metric, typed in or from an application; they stand for the whole window. */
  readonly figures?: Readonly<Record<string, number>>;
  /** Days of last activity by person. */
  readonly lastActive?: Readonly<Record<string, string>>;
  /** `undefined`: nobody knows of nominations; an empty list: there are none. */
  readonly nominations?: readonly Nomination[];
  /** What people have judged, by the criterion's path, its text in any language, or its metric. */
  readonly judged?: Readonly<Record<string, boolean>>;
}

/** What, once it is there, makes a criterion met. */
export type Missing =
  | { readonly kind: 'metric'; readonly path: string; readonly metric: string; readonly more: number; readonly within?: string; readonly scope?: string }
  | { readonly kind: 'nominations'; readonly path: string; readonly more: number; readonly role?: string; readonly rung?: string; readonly of?: string; readonly distinct?: 'company' }
  | { readonly kind: 'rung'; readonly path: string; readonly rung: string; readonly for?: string }
  | { readonly kind: 'activity'; readonly path: string; readonly more: number; readonly within: string; readonly role?: string; readonly people: readonly string[] }
  | { readonly kind: 'unique'; readonly path: string; readonly field: string; readonly takenBy: readonly string[] }
  | { readonly kind: 'judgement'; readonly path: string; readonly text?: Text }
  | { readonly kind: 'choice'; readonly path: string; readonly count: number; readonly of: readonly (readonly Missing[])[] };

/** What a verdict rests on: contributions, nominations that count, people who hold or have done something. */
export interface CriteriaEvidence {
  readonly contributions?: readonly Contribution[];
  readonly people?: readonly string[];
  readonly by?: 'figures' | 'judgement';
}

export interface CriteriaResult {
  readonly path: string;
  readonly criteria: Criteria;
  readonly verdict: CriteriaVerdict;
  /** The figure there is, and the least that would do. */
  readonly value?: number;
  readonly needed?: number;
  readonly evidence: CriteriaEvidence;
  /** Empty when met, or when nothing can be done about it (see the problems). */
  readonly missing: readonly Missing[];
  /** When the verdict is another one if nothing new happens. */
  readonly changes?: { readonly on: string; readonly to: CriteriaVerdict };
  readonly parts?: readonly CriteriaResult[];
}

interface Context {
  readonly candidate: Candidate;
  readonly records: CriteriaRecords;
  readonly asOf: string;
  /** What was done after this day is not known yet, whatever day is asked about. */
  readonly known: string;
  readonly problems: Problem[];
}

/** What a criterion comes to; `next` is the first day on which time alone may change it. */
type Found = Omit<CriteriaResult, 'path' | 'criteria' | 'changes' | 'parts'> & { parts?: Judged[]; next?: string };
type Judged = Omit<CriteriaResult, 'changes' | 'parts'> & { parts?: Judged[]; next?: string };

const MOST_CHANGES = 60;

/**
 * Evaluates criteria for a candidate on a day.
 *
 * @param path where the criteria stand, e.g. `ladders[0].rungs[1].criteria`
 */
export function evaluate(criteria: Criteria, candidate: Candidate, records: CriteriaRecords, asOf: string, path = ''): { readonly result: CriteriaResult; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = lastDay(asOf);
  const judged = judge(criteria, path, { candidate, records, asOf: known, known, problems });
  const at = (day: string) => judge(criteria, path, { candidate, records, asOf: day, known, problems: [] });
  return { result: withChanges(judged, (day) => find(at(day), judged.path)), problems };
}

const find = (judged: Judged, path: string): Judged => [judged, ...(judged.parts ?? []).map((part) => find(part, path))].find((each) => each.path === path) ?? judged;

/** Adds to a verdict when time alone changes it, by looking at each day on which it may. */
function withChanges(judged: Judged, at: (day: string) => Judged): CriteriaResult {
  const { next: _, parts, ...rest } = judged;
  let changes: CriteriaResult['changes'];
  let then = judged;
  for (let tried = 0; tried < MOST_CHANGES && then.next && !changes; tried++) {
    const on: string = then.next;
    then = at(on);
    if (then.verdict !== judged.verdict) changes = { on, to: then.verdict };
    else if (then.next && then.next <= on) break;
  }
  return { ...rest, ...(changes && { changes }), ...(parts && { parts: parts.map((part) => withChanges(part, (day) => find(at(day), part.path))) }) };
}

function judge(criteria: Criteria, path: string, context: Context): Judged {
  const found = foundIn(criteria, path, context);
  const words = 'metric' in criteria ? [criteria.metric] : [];
  const said = [path, ...words, ...textsOf(criteria.text)].map((key) => own(context.candidate.judged, key)).find((each) => each !== undefined);
  if (said === undefined || found.parts) return { path, criteria, ...found };
  const missing: Missing[] = said ? [] : [{ kind: 'judgement', path, text: criteria.text }];
  return { path, criteria, ...found, verdict: said ? 'met' : 'not-met', evidence: { by: 'judgement' }, missing, next: undefined };
}

/** A value of a map that came from outside, and nothing that every object has. */
const own = <Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined => (map && Object.hasOwn(map, key) ? map[key] : undefined);

const report = ({ problems }: Context, path: string, code: ProblemCode, found?: string) => problems.push({ path, code, ...(found !== undefined && { found }) });

const cannotBeMet = (verdict: CriteriaVerdict = 'unknown'): Found => ({ verdict, evidence: {}, missing: [] });

function foundIn(criteria: Criteria, path: string, context: Context): Found {
  if ('all' in criteria) return several(criteria.all, criteria.all.length, 'all', path, context);
  if ('any' in criteria) return several(criteria.any, 1, 'any', path, context);
  if ('atLeast' in criteria) return several(criteria.of, criteria.atLeast, 'of', path, context);
  if ('metric' in criteria) return metric(criteria, path, context);
  if ('nominations' in criteria) return nominations(criteria, path, context);
  if ('activeWithin' in criteria) return activity(criteria, path, context);
  if ('rung' in criteria) return rung(criteria, path, context);
  if ('unique' in criteria) return unique(criteria, path, context);
  if (criteria.text === undefined) report(context, path, 'not-criteria');
  return { verdict: 'judged', evidence: {}, missing: [{ kind: 'judgement', path, text: criteria.text }] };
}

// -------------------------------------------------------------------------------------------------------- groups of them

/** At least so many of several: the verdict of the last one that is needed, when the best come first. */
function several(criteria: readonly Criteria[], count: number, key: string, path: string, context: Context): Found {
  const parts = criteria.map((each, index) => judge(each, `${pathIn(path, key)}[${index}]`, context));
  if (!parts.length) report(context, path, 'no-parts');
  else if (count > parts.length) report(context, path, 'asks-too-many', String(count));
  if (count < 0) report(context, path, 'negative-count', String(count));
  const next = parts.flatMap((part) => part.next ?? []).sort()[0];
  if (count < 0 || !parts.length) return { ...cannotBeMet(), parts };
  const ranks = parts.map(({ verdict }) => order.indexOf(verdict)).sort((one, other) => other - one);
  const verdict = count === 0 ? 'met' : order[ranks[count - 1] ?? 0]!;
  const open = parts.filter((part) => part.verdict !== 'met');
  const more = count - (parts.length - open.length);
  let missing: readonly Missing[] = [];
  const possible = open.filter((part) => part.missing.length > 0);
  if (verdict !== 'met' && possible.length >= more) {
    missing = possible.length === more ? possible.flatMap((part) => part.missing) : [{ kind: 'choice', path, count: more, of: possible.map((part) => part.missing) }];
  }
  return { verdict, evidence: {}, missing, value: parts.length - open.length, needed: count, parts, next };
}

// -------------------------------------------------------------------------------------------------------------- figures

/** Reads a length of time, and reports one that cannot be read. */
function lengthIn(duration: string | undefined, path: string, context: Context): Length | undefined {
  const length = lengthOf(duration);
  if (duration !== undefined && !length) report(context, path, 'unreadable-duration', duration);
  return length;
}

function metric(criteria: Extract<Criteria, { metric: string }>, path: string, context: Context): Found {
  const { over, min, within, metric: id } = criteria;
  const { candidate, records, asOf, known } = context;
  if (records.metrics && !records.metrics.some((each) => each.id === id)) report(context, pathIn(path, 'metric'), 'unknown-metric', id);
  const length = lengthIn(within, pathIn(path, 'within'), context);
  if (over === undefined && min === undefined) report(context, path, 'no-threshold');
  for (const [key, bound] of [['over', over], ['min', min]] as const) if (bound! < 0) report(context, pathIn(path, key), 'negative-count', String(bound));
  if ((over === undefined && min === undefined) || over! < 0 || min! < 0 || (within !== undefined && !length)) return cannotBeMet();

  const isEnough = (value: number) => (over === undefined || value > over) && (min === undefined || value >= min);
  /** The least that would do, in whole steps from a value. */
  const stepsFrom = (value: number) => Math.max(over === undefined ? 0 : Math.floor(over - value) + 1, min === undefined ? 0 : Math.ceil(min - value));
  const needed = stepsFrom(0);
  const scope = criteria.scope === undefined ? undefined : (candidate.scope ?? criteria.scope);
  const missingFrom = (value: number): Missing[] => [{ kind: 'metric', path, metric: id, more: stepsFrom(value), within, scope }];

  const figure = own(candidate.figures, id);
  if (figure !== undefined && Number.isFinite(figure)) {
    const isMet = isEnough(figure);
    return { verdict: isMet ? 'met' : 'not-met', value: figure, needed, evidence: { by: 'figures' }, missing: isMet ? [] : missingFrom(figure) };
  }

  let sure = 0;
  let possible = 0;
  let any = false;
  const counted: { contribution: Contribution; count: number; until: string }[] = [];
  for (const contribution of records.contributions ?? []) {
    const { person, at, count = 1 } = contribution;
    if (person !== candidate.person || contribution.metric !== id) continue;
    if (scope !== undefined && contribution.scope !== scope) continue;
    any = true;
    const day = at && localDay(at, records.timeZone);
    if (day && day > known) continue;
    const until = length && day ? shifted(day, length) : undefined;
    if (until && until < asOf) continue;
    possible += count;
    // undated: it may lie outside the window
    if (length && !day) continue;
    sure += count;
    counted.push({ contribution, count, until: until ?? '' });
  }
  const evidence = { contributions: counted.map(({ contribution }) => contribution) };
  if (!any) return { verdict: 'unknown', needed, evidence, missing: missingFrom(0) };
  const ends = counted.map(({ until }) => until).filter(Boolean).sort();
  const next = ends[0] && daysAfter(ends[0], 1);
  if (!isEnough(sure)) return { verdict: isEnough(possible) ? 'unknown' : 'not-met', value: sure, needed, evidence, missing: missingFrom(sure), next };
  return { verdict: 'met', value: sure, needed, evidence, missing: [], next };
}

// ---------------------------------------------------------------------------------------------------------- people's say

const rungWith = ({ ladders }: CriteriaRecords, id: string): Rung | undefined => {
  for (const ladder of ladders ?? []) for (const each of ladder.rungs) if (each.id === id) return each;
  return undefined;
};

interface Tenure {
  readonly person: string;
  readonly since?: string;
  readonly until?: string;
}

/** Everybody who holds or has held a role, in one group or in any. */
const tenuresOfRole = ({ groups }: CriteriaRecords, role: string, of?: string): Tenure[] =>
  (groups ?? []).filter(({ id }) => of === undefined || id === of).flatMap(({ members = [] }) => members.filter((member): member is typeof member & Tenure => member.role === role && member.person !== undefined));

/** Everybody who holds or has held a rung, by its list of holders or by its role; `undefined` where the document lists nobody. */
function tenuresOfRung(records: CriteriaRecords, rung: Rung, of?: string): Tenure[] | undefined {
  const byRole = rung.role === undefined ? [] : tenuresOfRole(records, rung.role, of);
  if (!rung.holders && !byRole.length) return undefined;
  return [...(rung.holders ?? []).filter(({ scope }) => of === undefined || scope === undefined || scope === of), ...byRole];
}

/** Who may nominate; reports ids that are not there, and roles that nobody holds. */
function nominators({ role, rung: rungId, of }: { role?: string; rung?: string; of?: string }, path: string, context: Context): Tenure[] | undefined {
  const { records, asOf } = context;
  let tenures: Tenure[] | undefined;
  if (role !== undefined) {
    if (records.roles && !records.roles.some(({ id }) => id === role)) report(context, pathIn(path, 'role'), 'unknown-role', role);
    tenures = tenuresOfRole(records, role, of);
    if (records.groups && !tenures.some((tenure) => runsOn(tenure, asOf))) report(context, pathIn(path, 'role'), 'role-nobody-holds', role);
  } else if (rungId !== undefined) {
    const found = rungWith(records, rungId);
    if (records.ladders && !found) report(context, pathIn(path, 'rung'), 'unknown-rung', rungId);
    tenures = found && tenuresOfRung(records, found, of);
    if (found && !tenures?.some((tenure) => runsOn(tenure, asOf))) report(context, pathIn(path, 'rung'), 'rung-nobody-holds', rungId);
  } else report(context, path, 'nominations-by-nobody');
  return tenures;
}

function nominations(criteria: Extract<Criteria, { nominations: number }>, path: string, context: Context): Found {
  const { nominations: needed, role, rung: rungId, of, distinct } = criteria;
  const { candidate, records, known } = context;
  if (needed < 0) {
    report(context, pathIn(path, 'nominations'), 'negative-count', String(needed));
    return cannotBeMet();
  }
  const tenures = nominators({ role, rung: rungId, of }, path, context);
  const given = candidate.nominations;
  const counted = new Set<string>();
  for (const { person, at } of given ?? []) {
    const day = at === undefined ? known : lastDay(at);
    if (person === candidate.person || day > known) continue;
    if (tenures?.some((tenure) => tenure.person === person && runsOn(tenure, day))) counted.add(person);
  }
  const people = [...counted].sort();
  let sure = people.length;
  let possible = sure;
  if (distinct === 'company') {
    const companies = people.map((id) => records.people?.find((person) => person.id === id)?.company);
    const named = new Set(companies.filter((company) => company !== undefined).flatMap((company) => folded(textsOf(company)[0] ?? '').trim()));
    sure = named.size;
    possible = sure + companies.filter((company) => company === undefined).length;
    // nobody named: the first of them is an employer of their own
    if (!sure && possible) sure = 1;
  }
  const isMet = sure >= needed;
  const verdict = isMet ? 'met' : given === undefined || !tenures || possible >= needed ? 'unknown' : 'not-met';
  const missing: Missing[] = isMet ? [] : [{ kind: 'nominations', path, more: needed - sure, role, rung: rungId, of, distinct }];
  return { verdict, value: sure, needed, evidence: { people }, missing };
}

function rung(criteria: Extract<Criteria, { rung: string }>, path: string, context: Context): Found {
  const { rung: id, for: duration } = criteria;
  const { candidate, records, asOf, known } = context;
  const found = rungWith(records, id);
  if (records.ladders && !found) report(context, pathIn(path, 'rung'), 'unknown-rung', id);
  const length = lengthIn(duration, pathIn(path, 'for'), context);
  const missing: Missing[] = [{ kind: 'rung', path, rung: id, for: duration }];
  if (duration !== undefined && !length) return cannotBeMet();
  const tenures = found && tenuresOfRung(records, found);
  if (!tenures || candidate.person === undefined) return { verdict: 'unknown', evidence: {}, missing };
  const own = tenures.filter(({ person, since }) => person === candidate.person && (since === undefined || firstDay(since) <= known));
  const evidence = { people: own.length ? [candidate.person] : [] };
  if (!own.length) return { verdict: 'not-met', evidence, missing };
  if (!length) return { verdict: 'met', evidence, missing: [] };
  const dated = own.filter(({ since }) => since !== undefined).map(({ since, until }) => ({ from: firstDay(since!), to: until && lastDay(until) < asOf ? lastDay(until) : asOf }));
  if (dated.some(({ from, to }) => shifted(from, length) <= to)) return { verdict: 'met', evidence, missing: [] };
  // held since nobody knows when
  const verdict = dated.length < own.length ? 'unknown' : 'not-met';
  const next = dated.map(({ from }) => shifted(from, length)).filter((day) => day > asOf).sort()[0];
  const days = Math.max(0, ...dated.map(({ from, to }) => daysBetween(from, to)));
  return { verdict, value: days, evidence, missing, next };
}

// ------------------------------------------------------------------------------------------------------------- activity

function activity(criteria: Extract<Criteria, { activeWithin: string }>, path: string, context: Context): Found {
  const { activeWithin: within, role, min: needed = 1 } = criteria;
  const { candidate, records, asOf, known } = context;
  const length = lengthIn(within, pathIn(path, 'activeWithin'), context);
  if (needed < 0) report(context, pathIn(path, 'min'), 'negative-count', String(needed));
  if (role !== undefined && records.roles && !records.roles.some(({ id }) => id === role)) report(context, pathIn(path, 'role'), 'unknown-role', role);
  if (!length || needed < 0) return cannotBeMet();

  const people = new Set<string>();
  const members = candidate.group ? (role === undefined ? (candidate.group.members ?? []).filter((member) => runsOn(member, asOf)) : seatsHeld(candidate.group, role, asOf)) : [];
  for (const { person } of members) if (person !== undefined) people.add(person);
  // who asks for a group to be founded is to lead it
  if (candidate.person !== undefined) people.add(candidate.person);

  const last = new Map<string, string>();
  for (const person of people) {
    const day = own(candidate.lastActive, person);
    if (day !== undefined && lastDay(day) <= known) last.set(person, lastDay(day));
  }
  for (const { person, at } of records.contributions ?? []) {
    if (!at || !people.has(person)) continue;
    const day = localDay(at, records.timeZone);
    if (day <= known && day > (last.get(person) ?? '')) last.set(person, day);
  }
  const untils = [...last].map(([person, day]) => ({ person, until: shifted(day, length) })).filter(({ until }) => until >= asOf);
  const value = untils.length;
  const evidence = { people: untils.map(({ person }) => person).sort() };
  const ends = untils.map(({ until }) => until).sort();
  const next = ends[0] && daysAfter(ends[0], 1);
  if (value >= needed) return { verdict: 'met', value, needed, evidence, missing: [], next };
  const possible = value + people.size - last.size;
  const verdict = !people.size || possible >= needed ? 'unknown' : 'not-met';
  const missing: Missing[] = [{ kind: 'activity', path, more: needed - value, within, role, people: [...people].filter((person) => !evidence.people.includes(person)).sort() }];
  return { verdict, value, needed, evidence, missing, next };
}

// ----------------------------------------------------------------------------------------------------------- uniqueness

/** The names under which a field is known, made comparable: of a city in every language, with the group's aliases. */
function namesOf(group: Group, field: string): Set<string> {
  const value = field.split('.').reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined), group);
  const texts = typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value)) ? textsOf(value as Text) : [];
  const names = texts.filter((text) => typeof text === 'string');
  if (names.length && field === 'place.city') names.push(...(group.aliases ?? []));
  return new Set(names.map(cityKey));
}

function unique(criteria: Extract<Criteria, { unique: string }>, path: string, context: Context): Found {
  const { unique: field } = criteria;
  const { candidate, records } = context;
  const missing = (takenBy: string[]): Missing[] => [{ kind: 'unique', path, field, takenBy }];
  const names = candidate.group ? namesOf(candidate.group, field) : new Set<string>();
  if (!names.size || !records.groups) return { verdict: 'unknown', evidence: {}, missing: missing([]) };
  const { id, kind = 'station' } = candidate.group!;
  // where a group has been retired there is room for another
  const others = records.groups.filter((group) => group.id !== id && (group.kind ?? 'station') === kind && group.status !== 'retired');
  const takenBy = others.filter((group) => [...namesOf(group, field)].some((name) => names.has(name))).map((group) => group.id);
  return { verdict: takenBy.length ? 'not-met' : 'met', evidence: {}, missing: takenBy.length ? missing(takenBy) : [] };
}
