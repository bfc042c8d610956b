/** When a standing changes by itself, if nothing new happens. Pure. */
import { calendarWindow, daysAfter, firstDay, LAST, shifted } from './days.js';
import type { DerivedStanding } from './duty-verdict.js';
import type { Standing } from './duty.js';

/** The first day of another standing. */
export interface Change {
  readonly on: string;
  readonly to: DerivedStanding;
}

/** How many dates are tried: more than fifteen years of months. */
const MOST = 200;

/** The last days of what runs on the day of a standing: its window, grace, stages, exemptions, the time before a founding. */
export function endsAfter({ duty, group, asOf, due }: Pick<Standing, 'duty' | 'group' | 'asOf' | 'due'>): string[] {
  const ends = [due, duty.calendar && calendarWindow(asOf, duty.calendar).to, group.founded && daysAfter(firstDay(group.founded), -1)];
  for (const { from, to } of duty.exemptions) ends.push(daysAfter(from, -1), to);
  if (due) for (const length of [duty.grace, ...duty.stages.map(({ after }) => after)]) if (length) ends.push(shifted(due, length));
  return ends.filter((day): day is string => day !== undefined && day >= asOf);
}

/** The next day on which a standing is another one when nothing new happens; `undefined` when it stays as it is. */
export function nextChange(standing: Standing): Change | undefined {
  const { duty, group } = standing;
  let then: Pick<Standing, 'duty' | 'group' | 'asOf' | 'due' | 'standing'> = standing;
  for (let tried = 0; tried < MOST; tried++) {
    const end = endsAfter(then).sort()[0];
    if (!end || end === LAST) return undefined;
    const day = daysAfter(end, 1);
    then = { duty, group, ...standing.on(day) };
    if (then.standing !== standing.standing) return { on: day, to: then.standing };
  }
  return undefined;
}
