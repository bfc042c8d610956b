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
import { daysAfter, firstDay, lastDay, numberOf, shifted } from './days.js';
import { type Duty, dutyOf, type Mode, type RuleExemption } from './duty-rule.js';
import { actOn, dayOfAct, type DerivedStanding, type EventColumns, modeBits, type StandingReason, type Subject, type Verdict, verdictOn } from './duty-verdict.js';
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
  /** How many acts each window asks for, of which `met` are there, and in which mode. */
  readonly needed: number;
  readonly mode: Mode;
  /** The exemptions of the rule that hold for this group, earliest first, whether they matter today or not. */
  readonly exempted: readonly RuleExemption[];
  /** The verdict on another day, if nothing happens after the day of this one. */
  readonly on: (day: string) => Verdict;
  /** What the verdict is made from, for `nextChange` and `historyOf`. */
  readonly subject: Subject;
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

/** On which local day a moment with an offset falls; see local-days.ts. */
export type LocalDay = (moment: string, zone: string | undefined) => string;

/** What groups have done, in columns; made once for a document. */
export interface Columns extends EventColumns {
  /** The acts of a group, by its id, earliest first. */
  readonly actsOf: (id: string) => Float64Array;
}

/**
 * Where an event without a mode says that people met, it is in person. A bare coordinate says nothing: online events
 * carry those too.
 */
const bitsOf = ({ mode, venue, place }: Event): number => (mode ? modeBits[mode] : venue || place?.city || place?.address ? modeBits['in-person'] : 0);

/** Gathers what groups have done. Events that were cancelled or postponed, and such without a day, do not count. */
export function columnsOf({ events = [], groups = [], timeZone }: DutyRecords, localDay?: LocalDay): Columns {
  const indexes = new Map(groups.map(({ id }, index) => [id, index]));
  const modes = new Uint8Array(events.length);
  const acts = new Float64Array(events.length);
  const groupOf = new Int32Array(events.length).fill(-1);
  // how many acts each group has, counted at the next one's place: their sums are where each group begins
  const begins = new Uint32Array(groups.length + 1);
  let any = false;
  for (let position = 0; position < events.length; position++) {
    const event = events[position]!;
    const { group, start, status } = event;
    const index = indexes.get(group!);
    const local = start && localDay ? localDay(start, event.timeZone ?? groups[index!]?.timeZone ?? timeZone) : start;
    const day = local ? numberOf(local) : NaN;
    // the reader leaves out and reports events without a day, or of 1970; a page may pass objects of its own
    if (!(day > 0)) continue;
    any = true;
    if (index === undefined || status === 'cancelled' || status === 'postponed') continue;
    modes[position] = bitsOf(event);
    acts[position] = actOn(day, position);
    groupOf[position] = index;
    begins[index + 1]!++;
  }
  for (let index = 0; index < groups.length; index++) begins[index + 1]! += begins[index]!;

  const byGroup = new Float64Array(begins[groups.length]!);
  const next = begins.slice();
  for (let position = 0; position < events.length; position++) if (groupOf[position]! >= 0) byGroup[next[groupOf[position]!]!++] = acts[position]!;
  const actsOf = (id: string) => {
    const index = indexes.get(id)!;
    return byGroup.subarray(begins[index], begins[index + 1]).sort();
  };
  return { events, modes, actsOf, any };
}

/** A group as its duties see it. */
export function subjectOf({ id, founded, figures }: Group, columns: Columns): Subject {
  let acts = columns.actsOf(id);
  // communities that publish only figures: the day of the last event is an event
  const lastEvent = figures?.lastEvent?.length === 10 ? numberOf(figures.lastEvent) : 0;
  if (lastEvent > 0 && !acts.some((act) => dayOfAct(act) === lastEvent)) acts = Float64Array.of(...acts, actOn(lastEvent)).sort();
  return { id, founded: founded === undefined ? undefined : numberOf(firstDay(founded)), known: acts.length ? dayOfAct(acts[0]!) : undefined, acts, columns };
}

// ------------------------------------------------------------------------------------------------- one rule

/** Whether a duty binds a group. A group without a kind is a station; a rule that names nobody binds every group it is asked about. */
function binds({ applies }: Rule, { id, kind = 'station' }: Group): boolean {
  return applies?.group ? applies.group === id : (applies?.kind ?? kind) === kind;
}

/** A verdict that cannot be made. */
export const unknown = (reason: StandingReason, asOf: string, since?: string): Verdict => ({ standing: 'unknown', reason, asOf, since, met: 0 });

/** Why no verdict can be made under a duty, whatever the evidence: by the rule itself, or for want of a day that is recent enough. */
export function notToBeJudged({ rule, usable, length }: Duty, updated: string | undefined, { asOf = updated, today }: When): Verdict | undefined {
  if (rule.judged === 'people') return unknown('judged-by-people', asOf ?? '');
  if (!usable) return unknown('unusable-rule', asOf ?? '');
  if (!asOf) return unknown('no-date', '');
  const until = length && shifted(lastDay(updated ?? asOf), length);
  return until && today && today > until ? unknown('document-too-old', asOf, daysAfter(until, 1)) : undefined;
}

/** How a verdict is made on a day; acts after the day `known` do not count. `undefined`: nothing to make one from. */
export type Judge = (duty: Duty, group: Group, subject: Subject, asOf: number, known: number) => Verdict | undefined;

export const judgeEvents: Judge = (duty, _group, subject, asOf, known) => (subject.acts.length || subject.columns?.any ? verdictOn(duty, subject, asOf, known) : undefined);

/** How a subject stands under a duty: its verdict, with the figures of the rule. */
export function standingUnder(duty: Duty, group: Group, subject: Subject, asOf: string, judge: Judge | Verdict): Standing {
  const { rule, needed, mode } = duty;
  const known = numberOf(asOf);
  const on = (day: string) => (typeof judge === 'function' ? judge(duty, group, subject, numberOf(day), known) : judge) ?? unknown('no-evidence', day);
  // spread last: spread first takes ten times as long
  return { group, rule, duty, subject, needed, mode, exempted: duty.exemptFor(subject.id).listed, on, ...on(asOf) };
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

/** How one group stands, from how it stands under each rule that binds it. A rule that people judge decides only where no other does. */
function groupStanding(group: Group, standings: readonly [Standing, ...Standing[]]): GroupStanding {
  const rank = ({ standing, reason }: Standing) => (reason === 'judged-by-people' ? order.length : order.indexOf(standing));
  const decisive = standings.reduce((most, each) => (rank(each) < rank(most) ? each : most));
  const { standing, asOf } = decisive;
  return { group, standing, declared: group.status, decisive, standings, differs: differenceOf(group, standing, asOf) };
}

const isAny = <Item>(list: Item[]): list is [Item, ...Item[]] => list.length > 0;

/** Duties of events on local days; the parts for all others are in roster-duty.ts. */
const eventDuties = {
  isFor: ({ seats, evidence = 'events' }: Rule): boolean => !seats && evidence === 'events',
  judge: judgeEvents,
  localDay: undefined as LocalDay | undefined,
};

/**
 * How every group stands that a duty binds, in the order of the document.
 *
 * Duties of events on local days only: `allStandingsOf` in roster-duty.ts knows moments with an offset, and duties of seats
 * and reviews as well.
 *
 * @example standingsOf({ rules, groups, events, updated: '2024-12-28' })
 */
export function standingsOf(records: DutyRecords, when: When = {}, { isFor, judge, localDay } = eventDuties): GroupStanding[] {
  const { rules = [], groups = [], updated } = records;
  const day = when.asOf ?? updated;
  const asOf = day ? lastDay(day) : '';
  const columns = columnsOf(records, localDay);
  const duties = rules
    .filter((rule) => rule.kind === 'duty' && isFor(rule))
    .map(dutyOf)
    .map((duty) => ({ duty, verdict: notToBeJudged(duty, updated, when) }));
  const standings: GroupStanding[] = [];
  for (const group of groups) {
    let subject: Subject | undefined;
    const own: Standing[] = [];
    for (const { duty, verdict } of duties) {
      if (binds(duty.rule, group)) own.push(standingUnder(duty, group, (subject ??= subjectOf(group, columns)), asOf, verdict ?? judge));
    }
    if (isAny(own)) standings.push(groupStanding(group, own));
  }
  return standings;
}
