/** When a standing changes by itself, if nothing new happens. Pure. */
import { dayOfNumber, firstDay, LAST, lastDay, later, numberOf, windowAround } from './days.js';
import { actsOf, type DerivedStanding, type Verdict } from './duty-verdict.js';
import { type Standing, verdictLater } from './duty.js';

/** The first day of another standing. */
export interface Change {
  readonly on: string;
  readonly to: DerivedStanding;
}

/** How many dates are tried: more than fifteen years of months. */
const MOST = 200;

/** The next day on which a standing is another one when nothing new happens; `undefined` when it stays as it is. */
export function nextChange(standing: Standing): Change | undefined {
  let then: Verdict = standing;
  for (let tried = 0; tried < MOST; tried++) {
    const day = nextDayToLookAt(standing, then);
    if (day === undefined) return undefined;
    then = verdictLater(standing, day);
    if (then.standing !== standing.standing) return { on: day, to: then.standing };
  }
  return undefined;
}

/**
 * The next day on which a standing may be another one: the day after the end of what runs on the day of a verdict (its
 * window, grace, stages, exemptions, seats, the time before a founding), or that of the next act.
 */
export function nextDayToLookAt({ duty, group, subject, asOf: known }: Standing, { asOf, due }: Verdict): string | undefined {
  const today = numberOf(asOf);
  const beginnings: number[] = [];
  const ends: number[] = [];
  if (duty.calendar) ends.push(windowAround(today, duty.calendar).to);
  if (due) {
    const end = numberOf(due);
    ends.push(end);
    for (const length of [duty.grace, ...duty.stages.map(({ after }) => after)]) if (length) ends.push(later(end, length));
  }
  if (subject.founded !== undefined) beginnings.push(subject.founded);
  for (const { from, to } of duty.exemptFor(subject.id).times) {
    beginnings.push(from);
    ends.push(to);
  }
  if (duty.rule.seats) {
    for (const { since, until } of group.members ?? []) {
      if (since !== undefined) beginnings.push(numberOf(firstDay(since)));
      if (until !== undefined) ends.push(numberOf(lastDay(until)));
    }
  }
  for (const act of actsOf(subject)) {
    const day = subject.acts.days[act]!;
    if (day <= numberOf(known)) beginnings.push(day);
  }
  const next = Math.min(...[...beginnings, ...ends.map((end) => end + 1)].filter((day) => day > today));
  return next > numberOf(LAST) ? undefined : dayOfNumber(next);
}
