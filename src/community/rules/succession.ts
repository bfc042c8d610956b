/** Who comes next when somebody steps down from a role, in the order a rule names, and what happens when nobody is found. Pure. */
import type { Group } from '../schema/groups.js';
import type { Role } from '../schema/roles.js';
import type { Rule } from '../schema/rules.js';
import { daysAfter, lastDay, lengthOf, shifted } from './days.js';
import { runsOn, seatsHeld } from './holders.js';
import { pathIn, type Problem } from './problems.js';

export type SuccessionStep = NonNullable<Rule['order']>[number];

export interface SuccessionRecords {
  readonly groups?: readonly Group[];
  readonly roles?: readonly Role[];
}

/** What has come of the search so far. */
export interface Search {
  /** Whom the one who steps down recommends. */
  readonly recommended?: readonly string[];
  /** Who was asked and declined. */
  readonly declined?: readonly string[];
  /** Steps that came to nothing. */
  readonly tried?: readonly SuccessionStep[];
}

export interface StepResult {
  readonly step: SuccessionStep;
  /** Who may be asked, each person at their first step only; `undefined` when nobody in particular: the community as a whole. */
  readonly candidates?: readonly string[];
  readonly done: boolean;
}

export interface SuccessionResult {
  /** `filled` while somebody holds the role; `open` while a step is left; else what the rule says follows: until somebody takes the role. */
  readonly state: 'filled' | 'open' | 'inactive' | 'retired' | 'unknown';
  readonly holders: readonly string[];
  readonly steps: readonly StepResult[];
  /** The step that comes now. */
  readonly next?: StepResult;
  /** Since when nobody holds the role, where the document says. */
  readonly vacantSince?: string;
  /** The last day for finding somebody. */
  readonly due?: string;
  /** What follows when nobody is found. */
  readonly otherwise?: 'inactive' | 'retired';
  readonly problems: readonly Problem[];
}

/**
 * Evaluates a rule of succession for a group on a day.
 *
 * @param path where the rule stands, e.g. `rules[3]`
 */
export function successionOf(rule: Rule, group: Group, records: SuccessionRecords, asOf: string, search: Search = {}, path = ''): SuccessionResult {
  const today = lastDay(asOf);
  const role = rule.applies?.role;
  const problems: Problem[] = [];
  if (role === undefined || (records.roles && !records.roles.some(({ id }) => id === role))) problems.push({ path: pathIn(path, 'applies.role'), code: 'unknown-role', ...(role !== undefined && { found: role }) });
  if (!rule.order?.length) problems.push({ path: pathIn(path, 'order'), code: 'no-order' });
  const grace = lengthOf(rule.grace);
  if (rule.grace !== undefined && !grace) problems.push({ path: pathIn(path, 'grace'), code: 'unreadable-duration', found: rule.grace });

  const holders = role === undefined ? [] : named(seatsHeld(group, role, today));
  const declined = new Set([...(search.declined ?? []), ...holders]);
  // who held the role last is the one who steps down
  for (const { person, role: held, until } of group.members ?? []) if (held === role && person !== undefined && until !== undefined && lastDay(until) < today) declined.add(person);
  const seen = new Set<string>();
  const steps = (rule.order ?? []).map((step): StepResult => {
    const found = candidatesAt(step, role, group, records, today, search);
    const candidates = found?.filter((person) => !declined.has(person) && !seen.has(person));
    for (const person of candidates ?? []) seen.add(person);
    return { step, ...(candidates && { candidates }), done: (search.tried ?? []).includes(step) || candidates?.length === 0 };
  });
  const base = { holders, steps, otherwise: rule.otherwise, problems };
  if (role === undefined || !group.members) return { ...base, state: 'unknown' };
  if (holders.length) return { ...base, state: 'filled' };

  const left = (group.members ?? []).filter((member) => member.role === role && member.until !== undefined).map(({ until }) => lastDay(until!)).filter((day) => day < today).sort().at(-1);
  const vacantSince = left && daysAfter(left, 1);
  const due = left && grace ? shifted(left, grace) : undefined;
  const next = steps.find(({ done }) => !done);
  const isOver = !next || (due !== undefined && today > due);
  return { ...base, state: isOver ? (rule.otherwise ?? 'open') : 'open', ...(next && { next }), vacantSince, due };
}

const named = (members: readonly { person?: string }[]) => [...new Set(members.flatMap(({ person }) => person ?? []))].sort();

/** Who is to be asked at a step; `undefined` when that is everybody, or when nobody is known by name. */
function candidatesAt(step: SuccessionStep, role: string | undefined, group: Group, { groups = [], roles = [] }: SuccessionRecords, today: string, search: Search): string[] | undefined {
  const current = ({ members = [] }: Group) => members.filter((member) => runsOn(member, today));
  switch (step) {
    case 'recommended':
      return [...(search.recommended ?? [])];
    case 'deputy': {
      // communities list their roles in order: the deputy comes after the lead
      const ofKind = roles.filter((each) => each.for === undefined || each.for === (group.kind ?? 'station'));
      const deputy = ofKind[ofKind.findIndex(({ id }) => id === role) + 1];
      return deputy && deputy.id !== role ? named(seatsHeld(group, deputy.id, today)) : [];
    }
    case 'members':
      return named(current(group));
    case 'parent': {
      const parent = groups.find(({ id }) => id === group.parent);
      return parent?.members ? named(current(parent)) : undefined;
    }
    default:
      return undefined;
  }
}
