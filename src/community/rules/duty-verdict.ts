/** How a station (or a person) stands under one duty, worked out from what it has done. Pure; the day is passed in. */
import type { Event } from '../schema/events.js';
import { calendarWindow, daysAfter, daysBetween, type Length, shifted, type Span } from './days.js';
import type { Duty, ExemptTime, Mode, RuleExemption, RuleStage } from './duty-rule.js';

/** Derived standing, in the words of the rules; a declared status is another thing. */
export type DerivedStanding = 'in-good-standing' | 'due' | 'overdue' | 'exempt' | 'inactive' | 'unknown';

/** Why it is so. */
export type StandingReason =
  /** the duty of the window is done */
  | 'done'
  /** not yet done, and the window still runs */
  | 'window-runs'
  /** the window has closed, the time of grace has not */
  | 'grace'
  /** a window closed without it */
  | 'missed'
  | 'exemption'
  | 'founding-window'
  | 'not-founded'
  /** people judge, by the rule itself */
  | 'judged-by-people'
  /** the document has no events at all, no review, no contribution: nothing to count */
  | 'no-evidence'
  /** the document does not say of which day it is */
  | 'no-date'
  | 'document-too-old'
  /** it depends on events that do not say whether they were in person */
  | 'mode-unknown'
  /** nobody knows since when the group exists */
  | 'no-beginning'
  | 'unusable-rule'
  | 'seats-filled'
  | 'too-few-seats'
  | 'too-many-seats';

/** One thing done: an event held, a review, a contribution. */
export interface Act {
  /** Local ISO day. */
  readonly day: string;
  /** `undefined` when nobody says; then it counts where any mode will do. */
  readonly mode?: 'in-person' | 'online' | 'hybrid';
  readonly event?: Event;
}

/** Whom a duty binds. */
export interface Subject {
  readonly id: string;
  /** The day on which it was founded, or on which a person took the role. */
  readonly founded?: string;
  /** Without `founded`: the first day of which it is known that it existed. */
  readonly known?: string;
  /** Earliest first. */
  readonly acts: readonly Act[];
}

/** How many more are missing, and on which days they would count. */
export interface MissingActs {
  readonly count: number;
  readonly mode: Mode;
  readonly from: string;
  readonly to: string;
}

export interface Verdict {
  readonly standing: DerivedStanding;
  readonly reason: StandingReason;
  /** The day of which the verdict is made. */
  readonly asOf: string;
  /** The window that runs on that day; where months differ in length, a rolling one may begin up to three days later. */
  readonly window?: Span;
  /** What counts on that day. */
  readonly evidence: readonly Act[];
  /** The last day for the duty: of this window, or when it is done of the next; once missed, the day it was due. */
  readonly due?: string;
  /** Since when the standing is overdue, inactive or unknown. */
  readonly since?: string;
  readonly exemption?: RuleExemption;
  readonly stage?: RuleStage;
  /** What would bring the standing back to good, on the day of the verdict. */
  readonly missing?: MissingActs;
}

/** Whether an act is of the mode a rule asks for; a hybrid event is both. `undefined` when the act does not say. */
const isOf = ({ mode }: Act, wanted: Mode): boolean | undefined =>
  wanted === 'any' ? true : mode === undefined ? undefined : mode === wanted || mode === 'hybrid';

/**
 * The standing of a subject under a duty on a day; acts after that day do not count yet.
 *
 * An act without a mode is tried both ways: where that makes a difference, the standing is unknown.
 */
export function verdictOn(duty: Duty, subject: Subject, asOf: string): Verdict {
  const possible = subject.acts.filter((act) => act.day <= asOf && isOf(act, duty.mode) !== false);
  const surely = possible.every((act) => isOf(act, duty.mode)) ? possible : possible.filter((act) => isOf(act, duty.mode));
  const verdict = judge(duty, subject, surely, asOf);
  if (possible.length === surely.length || judge(duty, subject, possible, asOf).standing === verdict.standing) return verdict;
  return { asOf, standing: 'unknown', reason: 'mode-unknown', evidence: possible, missing: verdict.missing };
}

const latest = (one: string, other: string) => (one > other ? one : other);

/**
 * Both kinds of window come down to one question: until which day does something done on a day count? To the end of its
 * calendar window, or for so long.
 */
function judge(duty: Duty, subject: Subject, acts: readonly Act[], asOf: string): Verdict {
  const { calendar, rule, needed } = duty;
  // a duty without a window is not usable, and never judged
  const length = duty.length!;
  const { founded = '' } = subject;
  if (founded > asOf) return { asOf, standing: 'exempt', reason: 'not-founded', evidence: [] };
  const exempt = exemptFor(duty, subject);
  const endOf = (day: string) => (calendar ? calendarWindow(day, calendar).to : pausedBy(exempt, day, shifted(day, length)));
  const foundingEnds = founded && rule.window?.founding !== 'counts' ? endOf(founded) : '';

  /** What frees the window of a day from the duty. The days before the founding need no exemption. */
  const exemptionOf = (day: string): Partial<ExemptTime> | undefined => {
    const { from, to } = calendar ? calendarWindow(day, calendar) : { from: day, to: day };
    if (to >= founded && from <= foundingEnds) return { to: foundingEnds };
    return exempt.find((time) => time.from <= latest(from, founded) && time.to >= to);
  };
  /** The end of the first calendar window, from that of a day on, that asks for something. */
  const asksUntil = (day: string): string => {
    const free = exemptionOf(day);
    const next = free && daysAfter(latest(endOf(day), free.to!), 1);
    return next && next > day ? asksUntil(next) : endOf(day);
  };

  let goodUntil = '';
  for (let i = acts.length - needed; i >= 0 && !goodUntil; i--) {
    const end = endOf(acts[i]!.day);
    if (end >= acts[i + needed - 1]!.day) goodUntil = end;
  }
  // a calendar window runs whenever the group began; a rolling one has to begin somewhere
  const known = subject.known ?? '9999';
  const beginning = founded || (known <= asOf ? known : calendar ? asOf : '');
  const due = calendar ? asksUntil(latest(beginning, goodUntil && daysAfter(goodUntil, 1))) : latest(goodUntil, beginning && endOf(beginning));

  const window = calendar ? calendarWindow(asOf, calendar) : { from: shifted(asOf, length, -1), to: asOf };
  let first = acts.length;
  while (first > 0 && endOf(acts[first - 1]!.day) >= asOf) first--;
  const evidence = acts.slice(first);
  const base = { asOf, window, evidence };
  if (asOf <= goodUntil) return { ...base, standing: 'in-good-standing', reason: 'done', due: calendar ? due : goodUntil };

  const missing = { count: needed - evidence.length, mode: duty.mode, from: latest(window.from, founded), to: window.to };
  const free = exemptionOf(asOf);
  if (free) {
    const { exemption } = free;
    return { ...base, standing: 'exempt', reason: exemption ? 'exemption' : 'founding-window', exemption, due: calendar ? asksUntil(asOf) : due, missing };
  }
  if (!due) return { ...base, standing: 'unknown', reason: 'no-beginning', missing };
  return { ...base, ...followingOn(duty, due, asOf), missing };
}

/** The exemptions of a subject, those that touch made one. */
function exemptFor({ exemptions }: Duty, { id }: Subject): ExemptTime[] {
  const merged: ExemptTime[] = [];
  for (const time of exemptions) {
    if ((time.exemption.group ?? id) !== id) continue;
    const before = merged.at(-1);
    if (before && time.from <= daysAfter(before.to, 1)) merged[merged.length - 1] = { ...time, from: before.from, to: latest(before.to, time.to) };
    else merged.push(time);
  }
  return merged;
}

/** The end of a time that began after a day, when exempt days do not count as time. */
function pausedBy(exempt: readonly ExemptTime[], day: string, end: string): string {
  for (const { from, to } of exempt) {
    if (from <= end && to > day) end = daysAfter(end, daysBetween(from > day ? daysAfter(from, -1) : day, to));
  }
  return end;
}

/** What follows on a day when a duty was to be done by another: nothing yet, grace, then the stages of the rule. */
export function followingOn(duty: Duty, due: string, asOf: string): Pick<Verdict, 'standing' | 'reason' | 'due' | 'since' | 'stage'> {
  const ends = (length?: Length) => (length ? shifted(due, length) : due);
  const stages = duty.stages.map(({ stage, after }) => ({ stage, day: ends(after) })).sort((one, other) => (one.day < other.day ? -1 : 1));
  let graceEnds = ends(duty.grace);
  // "overdue after a month" leaves a month of grace
  if (stages[0]?.stage.becomes === 'overdue') graceEnds = latest(graceEnds, stages[0].day);
  if (asOf <= graceEnds) return asOf <= due ? { standing: 'due', reason: 'window-runs', due } : { standing: 'due', reason: 'grace', due: graceEnds };
  const { stage, day = due } = stages.findLast((each) => each.day < asOf) ?? {};
  const isOverdue = !stage || stage.becomes === 'overdue';
  return { standing: isOverdue ? 'overdue' : 'inactive', reason: 'missed', due, since: daysAfter(isOverdue ? graceEnds : latest(graceEnds, day), 1), stage };
}
