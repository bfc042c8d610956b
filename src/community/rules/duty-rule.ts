/** A duty as its rule writes it, made ready to be judged: lengths read, exemptions in order. Pure. */
import type { Rule } from '../schema/rules.js';
import { type Calendar, firstDay, lastDay, type Length, lengthOf, lengthOfCalendar, numberOf } from './days.js';

export type RuleExemption = NonNullable<Rule['exemptions']>[number];
export type RuleStage = NonNullable<Rule['stages']>[number];
export type Mode = 'in-person' | 'online' | 'any';

/** An exempt time, its first and last day as numbers; those that touch or overlap are one, named by the last of them. */
export interface ExemptTime {
  readonly exemption: RuleExemption;
  readonly from: number;
  readonly to: number;
}

/** What is exempt for one group. */
export interface Exempt {
  /** As the rule lists them, earliest first. */
  readonly listed: readonly RuleExemption[];
  readonly times: readonly ExemptTime[];
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
  readonly stages: readonly TimedStage[];
  /** What is exempt for a group, by its id. */
  readonly exemptFor: (id: string) => Exempt;
  /** Whether the rule says enough for a verdict; `dutyProblems` in checks.ts says what is wrong with it. */
  readonly usable: boolean;
}

/** Reads a rule of kind `duty`. What is wrong in it is left out; without a count or a window no verdict can be made. */
export function dutyOf(rule: Rule): Duty {
  const { events, evidence = 'events', exemptions = [], seats, window } = rule;
  const needed = events?.min ?? (evidence === 'events' ? NaN : 1);
  const calendar = window?.calendar;
  const length = calendar ? lengthOfCalendar(calendar) : lengthOf(window?.rolling);
  const times = exemptions
    .map((exemption) => ({ exemption, from: numberOf(firstDay(exemption.from)), to: numberOf(lastDay(exemption.to)) }))
    .filter(({ from, to }) => from <= to)
    .sort((one, other) => one.from - other.from);
  // most rules exempt nobody in particular: then all groups share one
  const shared = times.some(({ exemption }) => exemption.group) ? undefined : exemptIn(times);
  return {
    rule,
    needed,
    mode: events?.mode ?? 'any',
    calendar,
    length,
    grace: lengthOf(rule.grace),
    // what people decide does not follow by itself
    stages: (rule.stages ?? []).map((stage) => ({ stage, after: lengthOf(stage.after) })).filter((timed): timed is TimedStage => !!timed.after && !timed.stage.when),
    exemptFor: (id) => shared ?? exemptIn(times.filter(({ exemption }) => (exemption.group ?? id) === id)),
    usable: seats ? (seats.min ?? seats.max ?? -1) >= 0 : needed > 0 && !!length && length.months + length.days > 0,
  };
}

function exemptIn(listed: readonly ExemptTime[]): Exempt {
  const times: ExemptTime[] = [];
  for (const time of listed) {
    const before = times.at(-1);
    if (before && time.from <= before.to + 1) times[times.length - 1] = { ...time, from: before.from, to: Math.max(before.to, time.to) };
    else times.push(time);
  }
  return { listed: listed.map(({ exemption }) => exemption), times };
}
