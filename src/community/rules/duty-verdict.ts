/** How a station (or a person) stands under one duty, worked out from what it has done. Pure; the day is passed in. */
import type { Event } from '../schema/events.js';
import { dayOfNumber, later, type Length, type Span, windowAround } from './days.js';
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
  /** For an event of the document: which. */
  readonly event?: Event;
}

/** How people took part, as bits: a hybrid event is both; 0 where nobody says. */
export const modeBits = { 'in-person': 1, online: 2, hybrid: 3 } as const;

/** Acts in columns, since there may be a hundred thousand of them: an act is its position. */
export interface Acts {
  /** The number of each act's day. */
  readonly days: ArrayLike<number>;
  /** The same one's act before it; -1 when it is the first. */
  readonly before: ArrayLike<number>;
  readonly modes?: ArrayLike<number>;
  readonly events?: readonly Event[];
  /** Whether the document has any event with a day, of whatever group. */
  readonly any?: boolean;
}

/** Whom a duty binds. */
export interface Subject {
  readonly id: string;
  /** The day on which it was founded, or on which a person took the role. */
  readonly founded?: number;
  readonly acts: Acts;
  /** Its latest act; -1 when there is none. */
  readonly latest: number;
}

/** The acts of a subject, latest first. */
export function* actsOf({ acts: { before }, latest }: Subject): Generator<number> {
  for (let act = latest; act >= 0; act = before[act]!) yield act;
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
  /** How many acts count on that day. */
  readonly met: number;
  /** Which: `evidenceOf` makes events of them. */
  readonly counting?: readonly number[];
  /** The last day for the duty: of this window, or when it is done of the next; once missed, the day it was due. */
  readonly due?: string;
  /** Since when the standing is overdue, inactive or unknown. */
  readonly since?: string;
  readonly exemption?: RuleExemption;
  readonly stage?: RuleStage;
  /** What would bring the standing back to good, on the day of the verdict. */
  readonly missing?: MissingActs;
}

/** Long before any day; a small whole number, which costs less than Infinity. */
const NEVER = -1e9;

/**
 * The standing of a subject under a duty on a day.
 *
 * An act without a mode is tried both ways: where that makes a difference, the standing is unknown.
 *
 * @param asOf the number of the day; acts after it do not count yet
 * @param known acts after this day do not count either: of a later `asOf`, what if nothing more happens
 */
export function verdictOn(duty: Duty, subject: Subject, asOf: number, known = asOf): Verdict {
  if (asOf < (subject.founded ?? NEVER)) return { standing: 'exempt', reason: 'not-founded', asOf: dayOfNumber(asOf), met: 0 };
  const last = Math.min(asOf, known);
  const { times } = duty.exemptFor(subject.id);
  const sure = latestActs(duty, subject, times, asOf, last, false);
  const verdict = judge(duty, subject, times, asOf, last, sure);
  if (!sure.isVague) return verdict;
  const possible = latestActs(duty, subject, times, asOf, last, true);
  if (judge(duty, subject, times, asOf, last, possible).standing === verdict.standing) return verdict;
  const { met, missing } = verdict;
  return { standing: 'unknown', reason: 'mode-unknown', asOf: verdict.asOf, met, counting: possible.counting, missing };
}

/**
 * Both kinds of window come down to one question: until which day does something done on a day count? To the end of its
 * calendar window, or for so long; exempt days are no time then.
 */
function countsUntil({ calendar, length }: Duty, exempt: readonly ExemptTime[], day: number): number {
  if (calendar) return windowAround(day, calendar).to;
  // a duty without a window is not usable, and never judged
  let end = later(day, length!);
  for (const { from, to } of exempt) if (from <= end && to > day) end += to - Math.max(from - 1, day);
  return end;
}

interface LatestActs {
  /** The last day for which the latest acts, so many as are needed, fulfil the duty. */
  readonly goodUntil: number;
  /** The acts that count on the day of the verdict, latest first. */
  readonly counting: readonly number[];
  /** Whether acts were met that do not say their mode. */
  readonly isVague: boolean;
}

/** Goes back from the latest act only as far as it has to. */
function latestActs(duty: Duty, { acts, latest }: Subject, exempt: readonly ExemptTime[], asOf: number, last: number, takesVague: boolean): LatestActs {
  const { mode, needed } = duty;
  const counting: number[] = [];
  const days: number[] = [];
  let goodUntil = NEVER;
  let isVague = false;
  for (let act = latest; act >= 0; act = acts.before[act]!) {
    const day = acts.days[act]!;
    if (day > last) continue;
    if (mode !== 'any') {
      const bits = acts.modes?.[act];
      if (!bits) isVague = true;
      if (bits ? !(bits & modeBits[mode]) : !takesVague) continue;
    }
    const end = countsUntil(duty, exempt, day);
    if (end >= asOf) counting.push(act);
    else if (goodUntil > NEVER) break;
    // with this one there are as many as are needed, up to the newest of them
    const newest = days[days.push(day) - needed];
    if (goodUntil === NEVER && end >= newest!) goodUntil = end;
  }
  return { goodUntil, counting, isVague };
}

/** What a verdict rests on, earliest first. */
export const evidenceOf = ({ counting = [], subject: { acts } }: Verdict & { readonly subject: Subject }): Act[] =>
  counting.map((act) => ({ day: dayOfNumber(acts.days[act]!), event: acts.events?.[act] })).reverse();

/** The first day of which it is known that a subject existed. A calendar window runs whenever it began; a rolling one has to begin somewhere. */
export function beginningOf({ acts, latest }: Subject, last: number, otherwise: number): number {
  let day = otherwise;
  for (let act = latest; act >= 0; act = acts.before[act]!) if (acts.days[act]! <= last) day = acts.days[act]!;
  return day;
}

type Open<Record> = { -readonly [Key in keyof Record]: Record[Key] };

function judge(duty: Duty, subject: Subject, exempt: readonly ExemptTime[], asOf: number, last: number, { goodUntil, counting }: LatestActs): Verdict {
  const { calendar, mode, needed, rule } = duty;
  const { founded = NEVER } = subject;
  const foundingEnds = founded > NEVER && rule.window?.founding !== 'counts' ? countsUntil(duty, exempt, founded) : NEVER;

  /** What frees the window of a day from the duty, and until when. The days before the founding need no exemption. */
  const exemptionOf = (day: number): { to: number; exemption?: RuleExemption } | undefined => {
    const { from, to } = calendar ? windowAround(day, calendar) : { from: day, to: day };
    if (to >= founded && from <= foundingEnds) return { to: foundingEnds };
    return exempt.find((time) => time.from <= Math.max(from, founded) && time.to >= to);
  };
  /** The end of the first calendar window, from that of a day on, that asks for something. */
  const asksUntil = (day: number): number => {
    const end = countsUntil(duty, exempt, day);
    const free = exemptionOf(day);
    return free ? asksUntil(Math.max(end, free.to) + 1) : end;
  };

  const { from, to } = calendar ? windowAround(asOf, calendar) : { from: later(asOf, duty.length!, -1), to: asOf };
  const beginning = founded > NEVER ? founded : beginningOf(subject, last, calendar ? asOf : NEVER);
  const due = calendar ? asksUntil(Math.max(beginning, goodUntil + 1)) : Math.max(goodUntil, beginning > NEVER ? countsUntil(duty, exempt, beginning) : NEVER);
  const window = { from: dayOfNumber(from), to: dayOfNumber(to) };
  // one object, filled in as more is known: copies of it were most of the time that ten thousand stations take
  const verdict: Open<Verdict> = { standing: 'in-good-standing', reason: 'done', asOf: dayOfNumber(asOf), window, met: counting.length, counting, due: dayOfNumber(calendar ? due : goodUntil) };
  if (asOf <= goodUntil) return verdict;

  verdict.missing = { count: needed - counting.length, mode, from: dayOfNumber(Math.max(from, founded)), to: window.to };
  const free = exemptionOf(asOf);
  if (free) {
    verdict.standing = 'exempt';
    verdict.reason = free.exemption ? 'exemption' : 'founding-window';
    verdict.exemption = free.exemption;
    verdict.due = dayOfNumber(calendar ? asksUntil(asOf) : due);
  } else if (due === NEVER) {
    verdict.standing = 'unknown';
    verdict.reason = 'no-beginning';
    verdict.due = undefined;
  } else Object.assign(verdict, followingOn(duty, due, asOf));
  return verdict;
}

/** What follows on a day when a duty was to be done by another: nothing yet, grace, then the stages of the rule. */
export function followingOn({ grace, stages }: Duty, due: number, asOf: number): Pick<Verdict, 'standing' | 'reason' | 'due' | 'since' | 'stage'> {
  if (asOf <= due) return { standing: 'due', reason: 'window-runs', due: dayOfNumber(due) };
  const ends = (length?: Length) => (length ? later(due, length) : due);
  const dated = stages.map(({ stage, after }) => ({ stage, day: ends(after) })).sort((one, other) => one.day - other.day);
  let graceEnds = ends(grace);
  // "overdue after a month" leaves a month of grace
  if (dated[0]?.stage.becomes === 'overdue') graceEnds = Math.max(graceEnds, dated[0].day);
  if (asOf <= graceEnds) return { standing: 'due', reason: 'grace', due: dayOfNumber(graceEnds) };
  const { stage, day = due } = dated.findLast((each) => each.day < asOf) ?? {};
  const isOverdue = !stage || stage.becomes === 'overdue';
  const since = isOverdue ? graceEnds : Math.max(graceEnds, day);
  return { standing: isOverdue ? 'overdue' : 'inactive', reason: 'missed', due: dayOfNumber(due), since: dayOfNumber(since + 1), stage };
}
