/** How a station stood before: a calendar duty window by window, a rolling one from change to change. Pure. */
import { nextDayToLookAt } from './changes.js';
import { calendarWindow, dayOfNumber, daysAfter, LAST, numberOf, type Span } from './days.js';
import type { RuleExemption } from './duty-rule.js';
import { beginningOf, type DerivedStanding, followingOn, type StandingReason } from './duty-verdict.js';
import { type Standing, verdictLater } from './duty.js';

/** A window of the calendar, or for a rolling duty a time without a change; the last one runs on the day of the standing. */
export interface Past extends Span {
  /**
   * Of this window by itself, whatever was missed before it: `in-good-standing`, `exempt`, `overdue` when it closed without
   * the duty done, `due` while that can still be done, `unknown`. Of a rolling duty also `inactive`.
   */
  readonly standing: DerivedStanding;
  readonly reason: StandingReason;
  /** How many acts counted, of how many that were asked for: at the end of a calendar window, at the beginning of another time. */
  readonly met: number;
  readonly needed: number;
  readonly exemption?: RuleExemption;
}

/** A hundred years of months. */
const MOST = 1200;

/**
 * The past of a group under one duty of events (or a person's under one of activity), earliest first. Empty when the standing
 * is no verdict, or nobody knows when the group began; and for seats and reviews, of which a document keeps no past.
 */
export function historyOf(standing: Standing): Past[] {
  const { duty, subject, asOf, rule } = standing;
  const begins = subject.founded ?? beginningOf(subject, numberOf(asOf), Infinity);
  if (standing.standing === 'unknown' && standing.reason !== 'mode-unknown') return [];
  if (rule.seats || rule.evidence === 'reviews' || begins === Infinity) return [];
  const past: Past[] = [];
  for (let day = dayOfNumber(begins); day <= asOf && past.length < MOST; day = daysAfter(past.at(-1)!.to, 1)) {
    past.push(duty.calendar ? windowOf(standing, calendarWindow(day, duty.calendar)) : timeFrom(standing, day));
    if (past.at(-1)!.to >= LAST) break;
  }
  return past;
}

function windowOf(current: Standing, { from, to }: Span): Past {
  const { duty, needed, asOf } = current;
  const { standing, reason, exemption, met } = verdictLater(current, to);
  const past = { from, to, needed, met };
  if (standing === 'in-good-standing' || standing === 'exempt' || standing === 'unknown') return { ...past, standing, reason, ...(exemption && { exemption }) };
  const followed = followingOn(duty, numberOf(to), numberOf(asOf));
  return { ...past, standing: followed.standing === 'due' ? 'due' : 'overdue', reason: followed.reason };
}

/** The days from one on in which a standing stays the same, to the day of the verdict at most. */
function timeFrom(current: Standing, from: string): Past {
  const { asOf, needed } = current;
  let then = verdictLater(current, from);
  const { standing, reason, exemption, met } = then;
  const past = { from, standing, reason, needed, met, ...(exemption && { exemption }) };
  for (;;) {
    const day = nextDayToLookAt(current, then);
    if (day === undefined || day > asOf) return { ...past, to: asOf };
    then = verdictLater(current, day);
    if (then.standing !== standing || then.reason !== reason) return { ...past, to: daysAfter(day, -1) };
  }
}
