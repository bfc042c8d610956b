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
import { dayOfNumber, firstDay, lastDay, later, numberOf } from './days.js';
import { type Duty, dutyOf, type Mode, type RuleExemption } from './duty-rule.js';
import { type Acts, type DerivedStanding, modeBits, type StandingReason, type Subject, type Verdict, verdictOn } from './duty-verdict.js';
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
  /** What the verdict is made from and how, for `nextChange` and `historyOf`. */
  readonly subject: Subject;
  readonly judge: Judge | Verdict;
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

/** The number of the local day of a moment with an offset; see local-days.ts. */
export type LocalDay = (moment: string, zone: string | undefined) => number;

/** What all groups have done; made once for a document. */
export interface AllActs extends Acts {
  /** The latest act of each group, by the group's id. */
  readonly latest: (id: string) => number;
}

/**
 * Where an event without a mode says that people met, it is in person. A bare coordinate says nothing: online events
 * carry those too.
 */
function bitsOf({ mode, venue, place }: Event): number {
  if (mode === 'online') return modeBits.online;
  if (mode === 'hybrid') return modeBits.hybrid;
  return mode || venue || place?.city || place?.address ? modeBits['in-person'] : 0;
}

/**
 * Gathers what groups have done. Events that were cancelled or postponed, and such without a day, do not count. Of
 * communities that publish only figures, the day of the last event is an event; its position is that of its group, after
 * those of all events.
 */
export function allActsOf({ events = [], groups = [], timeZone }: DutyRecords, localDay?: LocalDay): AllActs {
  const count = events.length + groups.length;
  const days = new Int32Array(count);
  const modes = new Uint8Array(count);
  const owners = new Int32Array(count);
  const indexes = new Map(groups.map(({ id }, index) => [id, index]));
  let earliest = Infinity;
  let last = 0;
  for (let position = 0; position < events.length; position++) {
    const event = events[position]!;
    const { group, start, status } = event;
    const index = indexes.get(group!) ?? NOBODY;
    // the reader leaves out and reports events without a day, or of 1970; a page may pass objects of its own
    if (!start) continue;
    const day = localDay && start.length > LOCAL_TIME ? localDay(start, event.timeZone ?? groups[index]?.timeZone ?? timeZone) : numberOf(start);
    if (!(day > 0)) continue;
    earliest = Math.min(earliest, day);
    last = Math.max(last, day);
    if (index === NOBODY || status === 'cancelled' || status === 'postponed') continue;
    days[position] = day;
    owners[position] = index;
    modes[position] = bitsOf(event);
  }
  const any = last > 0;
  for (let index = 0; index < groups.length; index++) {
    const { figures } = groups[index]!;
    if (figures?.lastEvent?.length !== 10) continue;
    const day = numberOf(figures.lastEvent);
    if (!(day > 0)) continue;
    earliest = Math.min(earliest, day);
    last = Math.max(last, day);
    days[events.length + index] = day;
    owners[events.length + index] = index;
  }

  // sorted by day: for each day its first act, for each act the next of its day
  const first = new Int32Array(last ? last - earliest + 1 : 0).fill(NOBODY);
  const next = new Int32Array(count);
  for (let position = count - 1; position >= 0; position--) {
    const day = days[position]! - earliest;
    if (day < 0) continue;
    next[position] = first[day]!;
    first[day] = position;
  }
  const before = new Int32Array(count);
  const latest = new Int32Array(groups.length).fill(NOBODY);
  for (let position of first) {
    for (; position >= 0; position = next[position]!) {
      const previous = latest[owners[position]!]!;
      // a figure says nothing new about a day with an event
      if (position >= events.length && days[previous] === days[position]) continue;
      before[position] = previous;
      latest[owners[position]!] = position;
    }
  }
  return { days, modes, before, events, latest: (id) => latest[indexes.get(id)!]!, any };
}

const NOBODY = -1;

/** Only moments with seconds or an offset are longer than this. */
export const LOCAL_TIME = 'YYYY-MM-DDThh:mm'.length;

/** A group as its duties see it. */
const subjectOf = ({ id, founded }: Group, acts: AllActs): Subject => ({ id, founded: founded === undefined ? founded : numberOf(firstDay(founded)), acts, latest: acts.latest(id) });

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
  const until = length && later(numberOf(lastDay(updated ?? asOf)), length);
  return until && today && numberOf(today) > until ? unknown('document-too-old', asOf, dayOfNumber(until + 1)) : undefined;
}

/** How a verdict is made on a day; acts after the day `known` do not count. `undefined`: nothing to make one from. */
export type Judge = (duty: Duty, group: Group, subject: Subject, asOf: number, known: number) => Verdict | undefined;

export const judgeEvents: Judge = (duty, _group, subject, asOf, known) => (subject.acts.any || subject.latest >= 0 ? verdictOn(duty, subject, asOf, known) : undefined);

/** How a subject stands under a duty: its verdict, with the figures of the rule. */
export function standingUnder(duty: Duty, group: Group, subject: Subject, asOf: string, judge: Judge | Verdict): Standing {
  const { rule, needed, mode } = duty;
  const day = numberOf(asOf);
  const verdict = (typeof judge === 'function' ? judge(duty, group, subject, day, day) : { ...judge }) ?? unknown('no-evidence', asOf);
  const { listed } = duty.exemptFor(subject.id);
  return Object.assign(verdict, { group, rule, duty, subject, judge, needed, mode, exempted: listed });
}

/** The verdict on another day, if nothing happens after the day of the standing. */
export function verdictLater(standing: Standing, day: string): Verdict {
  const { duty, group, subject, judge, asOf } = standing;
  return typeof judge === 'function' ? (judge(duty, group, subject, numberOf(day), numberOf(asOf)) ?? standing) : standing;
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
function groupStanding(group: Group, standings: readonly Standing[]): GroupStanding | undefined {
  const rank = ({ standing, reason }: Standing) => (reason === 'judged-by-people' ? order.length : order.indexOf(standing));
  let [decisive] = standings;
  if (!decisive) return undefined;
  for (const each of standings) if (each !== decisive && rank(each) < rank(decisive)) decisive = each;
  const { standing, asOf } = decisive;
  return { group, standing, declared: group.status, decisive, standings, differs: differenceOf(group, standing, asOf) };
}

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
  const acts = allActsOf(records, localDay);
  const duties = rules
    .filter((rule) => rule.kind === 'duty' && isFor(rule))
    .map(dutyOf)
    .map((duty) => ({ duty, verdict: notToBeJudged(duty, updated, when) }));
  const standings: GroupStanding[] = [];
  for (const group of groups) {
    const own: Standing[] = [];
    for (const { duty, verdict } of duties) {
      if (binds(duty.rule, group)) own.push(standingUnder(duty, group, subjectOf(group, acts), asOf, verdict ?? judge));
    }
    const standing = groupStanding(group, own);
    if (standing) standings.push(standing);
  }
  return standings;
}
