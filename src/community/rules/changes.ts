/** When a standing changes by itself, if nothing new happens. Pure. */
import { calendarWindow, daysAfter, firstDay, LAST, shifted } from './days.js';
import type { DerivedStanding } from './duty-verdict.js';
import { type Basis, type Standing, standingUnder } from './duty.js';

/** The first day of another standing. */
export interface Change {
  readonly on: string;
  readonly to: DerivedStanding;
}

/** How many dates are tried: more than fifteen years of months. */
const MOST = 200;

/** The last days of what runs on the day of a standing: its window, grace, stages, exemptions, the time before a founding. */
function endsAfter({ duty, group, asOf, due }: Standing): string[] {
  const ends = [due, duty.calendar && calendarWindow(asOf, duty.calendar).to, group.founded && daysAfter(firstDay(group.founded), -1)];
  for (const { from, to } of duty.exemptions) ends.push(daysAfter(from, -1), to);
  if (due) for (const length of [duty.grace, ...duty.stages.map(({ after }) => after)]) if (length) ends.push(shifted(due, length));
  return ends.filter((day): day is string => day !== undefined && day >= asOf);
}

/** The next day on which a standing is another one when nothing new happens; `undefined` when it stays as it is. */
export function nextChange(standing: Standing, basis: Basis): Change | undefined {
  const { group, asOf } = standing;
  // what is planned has not happened
  const acts = (basis.evidence.byGroup.get(group.id) ?? []).filter(({ day }) => day <= asOf);
  const evidence = { ...basis.evidence, byGroup: new Map([[group.id, acts]]) };
  let then = standing;
  for (let tried = 0; tried < MOST; tried++) {
    const end = endsAfter(then).sort()[0];
    if (!end || end === LAST) return undefined;
    const day = daysAfter(end, 1);
    then = standingUnder(standing.duty, group, { ...basis, evidence, when: { asOf: day } });
    if (then.standing !== standing.standing) return { on: day, to: then.standing };
  }
  return undefined;
}
