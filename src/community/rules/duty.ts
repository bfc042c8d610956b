/**
 * The duties of a community's stations, worked out from its events: for each station how it stands, by which rule, on
 * what evidence, what is missing and when that changes. Pure.
 *
 * Verdicts are made as of the day the document stands for (`updated`), not of the visitor's clock. They are about a
 * station and a rule, never about a person.
 */
import type { Event } from '../schema/events.js';
import type { Group, Status } from '../schema/groups.js';
import type { Rule } from '../schema/rules.js';
import { daysAfter, firstDay, lastDay, localDay, shifted } from './days.js';
import { type Duty, dutyOf, type Mode, type RuleExemption } from './duty-rule.js';
import { type Act, type DerivedStanding, type StandingReason, type Subject, type Verdict, verdictOn } from './duty-verdict.js';
import { runsOn } from './holders.js';

/** What duties are worked out from: the collections of a document, and two fields of its head. */
export interface DutyRecords {
  readonly rules?: readonly Rule[];
  readonly groups?: readonly Group[];
  readonly events?: readonly Event[];
  readonly timeZone?: string;
  /** The day for which verdicts are made. */
  readonly updated?: string;
}

export interface When {
  /** Instead of the document's `updated`: for "what if", and for tests. ISO day. */
  readonly asOf?: string;
  /** The visitor's day, only to tell whether the document is too old for a verdict. ISO day. */
  readonly today?: string;
}

/** How a group stands under one rule. */
export interface Standing extends Verdict {
  readonly group: Group;
  readonly rule: Rule;
  readonly duty: Duty;
  /** How many acts count on the day of the verdict, of how many that each window asks for, and in which mode. */
  readonly met: number;
  readonly needed: number;
  readonly mode: Mode;
  /** The exemptions of the rule that hold for this group, earliest first, whether they matter today or not. */
  readonly exempted: readonly RuleExemption[];
  /** The verdict on another day, if nothing happens after the day of this one. */
  readonly on: (day: string) => Verdict;
  /** The days of what was done up to the day of the verdict, earliest first. */
  readonly actDays: () => readonly string[];
  /** The first day of which it is known that the group existed, where it does not say when it was founded. */
  readonly began?: string;
}

/** Declared and derived status that contradict each other. */
export interface Difference {
  readonly declared: Status;
  readonly derived: DerivedStanding;
}

/** How a group stands under all rules that bind it. */
export interface GroupStanding {
  readonly group: Group;
  /** Derived: `in-good-standing`, `due`, `overdue`, `exempt`, `inactive` or `unknown`. */
  readonly standing: DerivedStanding;
  /** What the community says of the group itself. */
  readonly declared?: Status;
  /** The standing that decides: the one which most needs attention. */
  readonly decisive: Standing;
  readonly standings: readonly Standing[];
  readonly differs?: Difference;
}

// ------------------------------------------------------------------------------------------------- what was done

/** What each group has done, from one pass over the events; made once for a document. */
export interface Evidence {
  readonly byGroup: ReadonlyMap<string, Act[]>;
  /** Whether there is any event that counts, of whatever group. */
  readonly any: boolean;
}

/**
 * Where an event without a mode says that people met, it is in person. A bare coordinate says nothing: online events
 * carry those too.
 */
const modeOf = ({ mode, venue, place }: Event): Act['mode'] => mode ?? (venue || place?.city || place?.address ? 'in-person' : undefined);

const byDay = (one: Act, other: Act) => (one.day < other.day ? -1 : 1);

/** Gathers what groups have done. Events that were cancelled or postponed, and such without a day, do not count. */
export function evidenceOf({ events = [], groups = [], timeZone }: DutyRecords): Evidence {
  const byGroup = new Map<string, Act[]>();
  const zones = new Map(groups.flatMap((group) => (group.timeZone ? [[group.id, group.timeZone] as const] : [])));
  let any = false;
  for (const event of events) {
    const { group, start, status } = event;
    // the reader leaves these out and reports them; a page may pass objects of its own
    if (!start || start < '1970-01-02') continue;
    any = true;
    if (group === undefined || status === 'cancelled' || status === 'postponed') continue;
    // only a moment with an offset needs a zone
    const day = start.length === 10 ? start : localDay(start, event.timeZone ?? zones.get(group) ?? timeZone);
    const act = { day, mode: modeOf(event), event };
    const acts = byGroup.get(group);
    if (acts) acts.push(act);
    else byGroup.set(group, [act]);
  }
  for (const acts of byGroup.values()) acts.sort(byDay);
  return { byGroup, any };
}

/** A group as its duties see it. */
export function subjectOf(group: Group, evidence: Evidence): Subject {
  const { id, founded, figures } = group;
  const { lastEvent } = figures ?? {};
  let acts: readonly Act[] = evidence.byGroup.get(id) ?? [];
  // communities that publish only figures: the day of the last event is an event
  if (lastEvent?.length === 10 && !acts.some(({ day }) => day === lastEvent)) acts = [...acts, { day: lastEvent }].sort(byDay);
  return { id, founded: founded && firstDay(founded), known: acts[0]?.day, acts };
}

// ------------------------------------------------------------------------------------------------- one rule

/** Whether a duty binds a group. A group without a kind is a station; a rule that names nobody binds every group it is asked about. */
function binds({ applies }: Rule, group: Group): boolean {
  const { id, kind = 'station' } = group;
  return applies?.group ? applies.group === id : (applies?.kind ?? kind) === kind;
}

/** What a verdict is made on: a document, what groups have done by it, and the day. */
export interface Basis {
  readonly records: DutyRecords;
  readonly evidence: Evidence;
  readonly when: When;
}

/** A verdict that cannot be made, whatever the evidence: by the rule itself, or for want of a day that is recent enough. */
export function notToBeJudged({ rule, usable, length }: Duty, { records: { updated }, when: { asOf = updated, today } }: Basis): Verdict | undefined {
  const unknown = (reason: StandingReason, since?: string): Verdict => ({ standing: 'unknown', reason, asOf: asOf ?? '', since, evidence: NONE });
  if (rule.judged === 'people') return unknown('judged-by-people');
  if (!usable) return unknown('unusable-rule');
  if (!asOf) return unknown('no-date');
  const until = length && shifted(lastDay(updated ?? asOf), length);
  return until && today && today > until ? unknown('document-too-old', daysAfter(until, 1)) : undefined;
}

/** How a group stands under one duty, by its events. */
export function standingUnder(duty: Duty, group: Group, basis: Basis): Standing {
  const { records, evidence, when } = basis;
  const asOf = lastDay(when.asOf ?? records.updated ?? '');
  const subject = subjectOf(group, evidence);
  const nothing = !evidence.any && !subject.acts.length;
  const verdict = notToBeJudged(duty, basis) ?? (nothing ? ({ standing: 'unknown', reason: 'no-evidence', asOf, evidence: NONE } as const) : verdictOn(duty, subject, asOf));
  const past = subject.acts.filter(({ day }) => day <= asOf);
  return standingFrom(duty, group, verdict, (day) => (verdict.evidence === NONE ? { ...verdict, asOf: day } : verdictOn(duty, { ...subject, acts: past }, day)), past);
}

export const NONE: readonly Act[] = [];

/** A verdict with the figures of its rule. */
export function standingFrom(duty: Duty, group: Group, verdict: Verdict, on: Standing['on'], acts: readonly Act[] = []): Standing {
  const { rule, needed, mode } = duty;
  const exempted = duty.exemptions.filter(({ exemption }) => (exemption.group ?? group.id) === group.id).map(({ exemption }) => exemption);
  return { ...verdict, group, rule, duty, met: verdict.evidence.length, needed, mode, exempted, on, began: acts[0]?.day, actDays: () => acts.map(({ day }) => day) };
}

// ------------------------------------------------------------------------------------------------- all rules

/** Which standing decides when several rules bind: what most needs attention comes first. */
const order: readonly DerivedStanding[] = ['inactive', 'overdue', 'due', 'unknown', 'in-good-standing', 'exempt'];

/**
 * Declared and derived status, where they contradict each other: declared active, but overdue or inactive by the rules, or
 * declared inactive, but in good standing. What is forming or retired is never compared, nor a declaration not of that day.
 */
function differenceOf({ status, statusSince, statusUntil }: Group, derived: DerivedStanding, asOf: string): Difference | undefined {
  const contrary = status === 'active' ? derived === 'overdue' || derived === 'inactive' : status === 'inactive' && derived === 'in-good-standing';
  return contrary && runsOn({ since: statusSince, until: statusUntil }, asOf) ? { declared: status!, derived } : undefined;
}

/** How one group stands, from how it stands under each rule; `undefined` when none binds it. A rule that people judge decides only where no other does. */
export function groupStanding(group: Group, standings: readonly Standing[]): GroupStanding | undefined {
  const rank = ({ standing, reason }: Standing) => (reason === 'judged-by-people' ? order.length : order.indexOf(standing));
  const [first, ...others] = standings;
  if (!first) return undefined;
  const decisive = others.reduce((most, each) => (rank(each) < rank(most) ? each : most), first);
  const { standing, asOf } = decisive;
  return { group, standing, declared: group.status, decisive, standings, differs: differenceOf(group, standing, asOf) };
}

/**
 * How every group stands that a duty binds, in the order of the document.
 *
 * Duties of events only; `allStandingsOf` in roster-duty.ts knows those of seats and reviews as well.
 *
 * @example standingsOf({ rules, groups, events, timeZone: 'Asia/Shanghai', updated: '2024-12-28' })
 */
export function standingsOf(records: DutyRecords, when: When = {}, judge = standingUnder, isJudged = byEvents): GroupStanding[] {
  const duties = (records.rules ?? []).filter((rule) => rule.kind === 'duty' && isJudged(rule)).map(dutyOf);
  const basis = { records, evidence: evidenceOf(records), when };
  return (records.groups ?? []).flatMap((group) => groupStanding(group, duties.filter(({ rule }) => binds(rule, group)).map((duty) => judge(duty, group, basis))) ?? []);
}

/** Whether a rule is about the events of a group. */
const byEvents = ({ seats, evidence }: Rule) => !seats && (evidence ?? 'events') === 'events';
