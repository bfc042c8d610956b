/** Duties that are not about events: enough people in a role, a yearly review, the activity of a person. Pure. */
import type { Group, Member } from '../schema/groups.js';
import type { Contribution } from '../schema/metrics.js';
import type { Rule } from '../schema/rules.js';
import { firstDay, lastDay, localDay } from './days.js';
import { type Basis, type DutyRecords, type GroupStanding, notToBeJudged, type Standing, standingFrom, standingsOf, standingUnder, subjectOf, type When } from './duty.js';
import { type Duty, dutyOf } from './duty-rule.js';
import { followingOn, type Verdict, verdictOn } from './duty-verdict.js';
import { runsOn, seatsHeld } from './holders.js';

/** How every group stands under all its duties: of events, of seats and of reviews. Those of a role bind people: see `holderStandings`. */
export const allStandingsOf = (records: DutyRecords, when: When = {}): GroupStanding[] => standingsOf(records, when, judgeAny, ({ evidence }) => evidence !== 'activity');

function judgeAny(duty: Duty, group: Group, basis: Basis): Standing {
  const { seats, evidence } = duty.rule;
  if (!seats && evidence !== 'reviews') return standingUnder(duty, group, basis);
  const asOf = dayOf(basis);
  const unknown: Verdict = { standing: 'unknown', reason: 'no-evidence', asOf, evidence: [] };
  const verdict = notToBeJudged(duty, basis) ?? (seats ? seatsVerdict(duty, seats, group, asOf) : reviewVerdict(duty, group, basis)) ?? unknown;
  return standingFrom(duty, group, verdict, () => verdict);
}

const dayOf = ({ records, when }: Pick<Basis, 'records' | 'when'>) => lastDay(when.asOf ?? records.updated ?? '');

/** One day is all that a document keeps of reviews: it cannot tell two of them in a window. */
function reviewVerdict(duty: Duty, group: Group, basis: Basis): Verdict | undefined {
  if (!group.reviewed) return undefined;
  return verdictOn(duty, { ...subjectOf(group, basis.evidence), acts: [{ day: lastDay(group.reviewed) }] }, dayOf(basis));
}

/** Whether enough people, and not too many, hold a role; `undefined` when the document has no roster of the group. */
function seatsVerdict(duty: Duty, { role, min = 0, max = Infinity }: NonNullable<Rule['seats']>, group: Group, asOf: string): Verdict | undefined {
  const { members, founded } = group;
  if (!members) return undefined;
  const held = new Set(seatsHeld(group, role, asOf).map((member) => member.person ?? member)).size;
  if (held > max) return { asOf, evidence: [], standing: 'due', reason: 'too-many-seats' };
  if (held >= min) return { asOf, evidence: [], standing: 'in-good-standing', reason: 'seats-filled' };
  // time runs from the day on which the last of them left; where nobody ever has, from the founding
  const left = members.filter((member) => member.role === role && member.until).map(({ until }) => lastDay(until!)).filter((day) => day < asOf).sort();
  const since = left.at(-1) ?? (founded ? firstDay(founded) : asOf);
  return { ...followingOn(duty, since, asOf), asOf, evidence: [], reason: 'too-few-seats', missing: { count: min - held, mode: 'any', from: asOf, to: asOf } };
}

/** How somebody stands in a role under a duty of activity. Words about this are for the person alone, or the role. */
export interface HolderStanding extends Verdict {
  readonly duty: Duty;
  readonly group: Group;
  readonly member: Member;
}

export interface ActivityRecords extends DutyRecords {
  readonly contributions?: readonly Contribution[];
}

/**
 * How the holders of a role stand under a duty of `activity`, worked out from their contributions; unknown for those of
 * whom the document lists none. Time begins when they took the role.
 */
export function holderStandings(rule: Rule, records: ActivityRecords, when: When = {}): HolderStanding[] {
  const duty = dutyOf(rule);
  const asOf = dayOf({ records, when });
  const days = new Map<string, string[]>();
  for (const { person, at } of records.contributions ?? []) {
    if (!at) continue;
    const day = localDay(at, records.timeZone);
    const list = days.get(person);
    if (list) list.push(day);
    else days.set(person, [day]);
  }
  const basis: Basis = { records, when, evidence: { byGroup: new Map(), any: false } };
  const held = (records.groups ?? []).flatMap((group) => (group.members ?? []).filter(({ role }) => role === rule.applies?.role).map((member) => ({ group, member })));
  return held
    .filter(({ member }) => member.person !== undefined && runsOn(member, asOf))
    .map(({ group, member }) => {
      const acts = days.get(member.person!)?.sort().map((day) => ({ day })) ?? [];
      const unknown: Verdict = { standing: 'unknown', reason: 'no-evidence', asOf, evidence: [] };
      const founded = member.since && firstDay(member.since);
      const verdict = notToBeJudged(duty, basis) ?? (acts.length ? verdictOn(duty, { id: group.id, founded, known: acts[0]!.day, acts }, asOf) : unknown);
      return { ...verdict, duty, group, member };
    });
}
