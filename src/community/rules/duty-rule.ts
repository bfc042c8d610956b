/** A duty as its rule writes it, made ready to be judged: lengths read, exemptions in order. Pure. */
import type { Rule } from '../schema/rules.js';
import { type Calendar, firstDay, lastDay, type Length, lengthOf, lengthOfCalendar, type Span } from './days.js';

export type RuleExemption = NonNullable<Rule['exemptions']>[number];
export type RuleStage = NonNullable<Rule['stages']>[number];
export type Mode = 'in-person' | 'online' | 'any';

/** An exemption that can be used, and its first and last day. */
export interface ExemptTime extends Span {
  readonly exemption: RuleExemption;
}

/** A stage that follows by itself, so long after a window has closed. */
export interface TimedStage {
  readonly stage: RuleStage;
  readonly after: Length;
}

export interface Duty {
  readonly rule: Rule;
  /** How many events (reviews, acts) each window asks for. */
  readonly needed: number;
  readonly mode: Mode;
  readonly calendar?: Calendar;
  /** How long a window is, of the calendar or rolling; `undefined` when the rule has none. */
  readonly length?: Length;
  readonly grace?: Length;
  /** Earliest first. */
  readonly exemptions: readonly ExemptTime[];
  readonly stages: readonly TimedStage[];
  /** Whether the rule says enough for a verdict; `dutyProblems` in checks.ts says what is wrong with it. */
  readonly usable: boolean;
}

/** Reads a rule of kind `duty`. What is wrong in it is left out; without a count or a window no verdict can be made. */
export function dutyOf(rule: Rule): Duty {
  const { events, evidence = 'events', seats, window } = rule;
  const needed = events?.min ?? (evidence === 'events' ? NaN : 1);
  const calendar = window?.calendar;
  const length = calendar ? lengthOfCalendar(calendar) : lengthOf(window?.rolling);
  return {
    rule,
    needed,
    mode: events?.mode ?? 'any',
    calendar,
    length,
    grace: lengthOf(rule.grace),
    exemptions: (rule.exemptions ?? [])
      .map((exemption) => ({ exemption, from: firstDay(exemption.from), to: lastDay(exemption.to) }))
      .filter(({ from, to }) => from <= to)
      .sort((one, other) => (one.from < other.from ? -1 : 1)),
    // what people decide does not follow by itself
    stages: (rule.stages ?? []).map((stage) => ({ stage, after: lengthOf(stage.after) })).filter((timed): timed is TimedStage => !!timed.after && !timed.stage.when),
    usable: seats ? (seats.min ?? seats.max ?? -1) >= 0 : needed > 0 && !!length && length.months + length.days > 0,
  };
}
