/**
 * All duties, also those that only some documents have: moments in other time zones, enough people in a role, a yearly
 * review, the activity of a person. Pure.
 */
import type { Group, Member } from '../schema/groups.js';
import type { Contribution } from '../schema/metrics.js';
import type { Rule } from '../schema/rules.js';
import { dayOfNumber, firstDay, lastDay, numberOf } from './days.js';
import { type DutyRecords, type GroupStanding, type Judge, judgeEvents, notToBeJudged, type Standing, standingsOf, standingUnder, unknown, type When } from './duty.js';
import { type Duty, dutyOf } from './duty-rule.js';
import { followingOn, type Subject, type Verdict, verdictOn } from './duty-verdict.js';
import { runsOn, seatsHeld } from './holders.js';
import { localDayNumber } from './local-days.js';

/** How every group stands under all its duties: of events, of seats and of reviews. Those of a role bind people: see `holderStandings`. */
export const allStandingsOf = (records: DutyRecords, when: When = {}): GroupStanding[] => standingsOf(records, when, { isFor: ({ evidence }) => evidence !== 'activity', judge: judgeAny, localDay: localDayNumber });

const judgeAny: Judge = (duty, group, subject, asOf, known) => {
  const { seats, evidence = 'events' } = duty.rule;
  if (seats) return seatsVerdict(duty, seats, group, asOf);
  if (evidence === 'events') return judgeEvents(duty, group, subject, asOf, known);
  // one day is all that a document keeps of reviews: it cannot tell two of them in a window
  return group.reviewed === undefined ? undefined : verdictOn(duty, { ...subject, ...chainOf([numberOf(lastDay(group.reviewed))]) }, asOf, known);
};

/** Acts of one subject alone, from the numbers of their days. */
function chainOf(days: number[]): Pick<Subject, 'acts' | 'latest'> {
  days.sort((one, other) => one - other);
  return { acts: { days, before: days.map((_, act) => act - 1) }, latest: days.length - 1 };
}

/** Whether enough people, and not too many, hold a role; `undefined` when the document has no roster of the group. */
function seatsVerdict(duty: Duty, { role, min = 0, max = Infinity }: NonNullable<Rule['seats']>, group: Group, day: number): Verdict | undefined {
  const { members, founded } = group;
  if (!members) return undefined;
  const asOf = dayOfNumber(day);
  const held = new Set(seatsHeld(group, role, asOf).map((member) => member.person ?? member)).size;
  const verdict = { asOf, met: held };
  if (held > max) return { standing: 'due', reason: 'too-many-seats', ...verdict };
  if (held >= min) return { standing: 'in-good-standing', reason: 'seats-filled', ...verdict };
  // time runs from the day on which the last of them left; where nobody ever has, from the founding
  const left = members.filter((member) => member.role === role && member.until).map(({ until }) => lastDay(until!)).filter((until) => until < asOf).sort();
  const since = left.at(-1) ?? (founded ? firstDay(founded) : asOf);
  return { ...verdict, ...followingOn(duty, numberOf(since), day), reason: 'too-few-seats', missing: { count: min - held, mode: 'any', from: asOf, to: asOf } };
}

/** How somebody stands in a role under a duty of activity. Words about this are for the person alone, or the role. */
export interface HolderStanding extends Standing {
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
  const day = when.asOf ?? records.updated;
  const asOf = day ? lastDay(day) : '';
  const days = new Map<string, number[]>();
  for (const { person, at } of records.contributions ?? []) {
    if (!at) continue;
    const day = localDayNumber(at, records.timeZone);
    const list = days.get(person);
    if (list) list.push(day);
    else days.set(person, [day]);
  }
  const held = (records.groups ?? []).flatMap((group) => (group.members ?? []).filter(({ role }) => role === rule.applies?.role).map((member) => ({ group, member })));
  return held
    .filter(({ member }) => member.person !== undefined && (!asOf || runsOn(member, asOf)))
    .map(({ group, member }) => {
      const own = days.get(member.person!);
      const subject = { id: group.id, founded: member.since === undefined ? undefined : numberOf(firstDay(member.since)), ...chainOf(own ?? []) };
      const judge = notToBeJudged(duty, records.updated, when) ?? (own ? judgeEvents : unknown('no-evidence', asOf));
      return { member, ...standingUnder(duty, group, subject, asOf, judge) };
    });
}
