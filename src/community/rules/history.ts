/** How a station stood before: a calendar duty window by window, a rolling one from change to change. Pure. */
import { endsAfter } from './changes.js';
import { calendarWindow, daysAfter, firstDay, LAST, type Span } from './days.js';
import type { RuleExemption } from './duty-rule.js';
import { type DerivedStanding, followingOn, type StandingReason } from './duty-verdict.js';
import type { Standing } from './duty.js';

/** A window of the calendar, or for a rolling duty a time without a change; the last one runs on the day of the standing. */
export interface Past extends Span {
  /**
   * Of this window by itself, whatever was missed before it: `in-good-standing`, `exempt`, `overdue` when it closed without
   * the duty done, `due` while that can still be done, `unknown`. Of a rolling duty also `inactive`.
   */
  readonly standing: DerivedStanding;
  readonly reason: StandingReason;
  /** How many acts counted, of how many that were asked for. */
  readonly met: number;
  readonly needed: number;
  readonly exemption?: RuleExemption;
}

/** A hundred years of months. */
const MOST = 1200;

/** The past of a group under one duty, earliest first; empty when the standing is no verdict, or nobody knows when the group began. */
export function historyOf(standing: Standing): Past[] {
  const { duty, group, asOf, reason, began } = standing;
  const from = group.founded ? firstDay(group.founded) : began;
  if (reason !== 'mode-unknown' && standing.standing === 'unknown') return [];
  if (from === undefined || from > asOf || !duty.length) return [];
  const past: Past[] = [];
  for (let day = from; day <= asOf && past.length < MOST; day = daysAfter(past.at(-1)!.to, 1)) {
    past.push(duty.calendar ? windowOf(standing, calendarWindow(day, duty.calendar)) : timeFrom(standing, day));
    if (past.at(-1)!.to >= LAST) break;
  }
  return past;
}

function windowOf({ duty, needed, asOf, on }: Standing, { from, to }: Span): Past {
  const { standing, reason, exemption, evidence } = on(to);
  const past = { from, to, needed, met: evidence.length };
  if (standing === 'in-good-standing' || standing === 'exempt' || standing === 'unknown') return { ...past, standing, reason, ...(exemption && { exemption }) };
  const followed = followingOn(duty, to, asOf);
  return { ...past, standing: followed.standing === 'due' ? 'due' : 'overdue', reason: followed.reason };
}

/** The days from one on in which a standing stays the same, to the day of the verdict at most. */
function timeFrom({ duty, group, needed, asOf, on, actDays }: Standing, from: string): Past {
  const { standing, reason, exemption, evidence } = on(from);
  const past = { from, standing, reason, needed, met: evidence.length, ...(exemption && { exemption }) };
  let day = from;
  for (let tried = 0; tried < MOST; tried++) {
    const act = actDays().find((each) => each > day);
    const ends = endsAfter({ duty, group, ...on(day) });
    if (act) ends.push(daysAfter(act, -1));
    const end = ends.sort()[0];
    if (!end || end >= asOf) break;
    day = daysAfter(end, 1);
    const then = on(day);
    if (then.standing !== standing || then.reason !== reason) return { ...past, to: end };
  }
  return { ...past, to: asOf };
}
