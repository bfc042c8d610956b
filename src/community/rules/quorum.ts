/** Whether those have agreed to a proposal who have to: seats by role, one person in one seat. Pure. */
import type { Group } from '../schema/groups.js';
import type { Proposal } from '../schema/proposals.js';
import type { Role } from '../schema/roles.js';
import type { Rule } from '../schema/rules.js';
import type { Text } from '../schema/values.js';
import { daysAfter, firstDay, lastDay, lengthOf, shifted } from './days.js';
import { seatsHeld } from './holders.js';
import { pathIn, type Problem } from './problems.js';

type SeatRule = NonNullable<Rule['quorum']>[number];
type Approval = NonNullable<Proposal['approvals']>[number];

export interface QuorumRecords {
  readonly groups?: readonly Group[];
  readonly roles?: readonly Role[];
}

/** One seat of a quorum, and who fills it. */
export interface QuorumSeat {
  readonly role: string;
  /** The role's name; its id where the document has no such role. */
  readonly name: Text;
  readonly of?: string;
  readonly orRole?: string;
  readonly approval?: Approval;
  /** Filled by what the approval says of itself, since the document has no roster to look it up in. */
  readonly claimed?: boolean;
}

export interface QuorumResult {
  readonly verdict: 'met' | 'not-met' | 'unknown';
  /**
   * `reached`; `open` while seats can still be filled; `too-early` when all agree but the least time is not over; `lapsed`
   * when the time ended with seats open; `blocked` by a rejection; `unusable` for want of seats.
   */
  readonly state: 'reached' | 'open' | 'too-early' | 'lapsed' | 'blocked' | 'unusable';
  readonly seats: readonly QuorumSeat[];
  /** The seats still open. */
  readonly missing: readonly QuorumSeat[];
  /** Approvals that fill no seat, and why. */
  readonly left: readonly { readonly approval: Approval; readonly why: 'not-in-role' | 'not-needed' | 'too-late' | 'not-yet' | 'withdrawn' | 'not-approved' }[];
  readonly blockedBy?: Approval;
  /** The days between which it may be decided. */
  readonly window: { readonly from?: string; readonly to?: string };
  readonly changes?: { readonly on: string; readonly to: QuorumResult['state'] };
  readonly problems: readonly Problem[];
}

/** How sure it is that an approval may fill a seat. */
type Fit = 'surely' | 'perhaps' | 'no';

/**
 * Evaluates the quorum of a rule for a proposal on a day.
 *
 * Approvals count by the role held on the day they were given; where the document has no roster of the group, what the
 * approval itself says is taken as a claim, and the verdict is unknown rather than met. Of several words of one person
 * the last counts.
 *
 * @param path where the rule stands, e.g. `rules[3]`
 */
export function quorumOf(rule: Rule, proposal: Proposal, records: QuorumRecords, asOf: string, path = ''): QuorumResult {
  const today = lastDay(asOf);
  const problems: Problem[] = [];
  const seats = seatsOf(rule, records, today, path, problems);
  const opened = proposal.opened && firstDay(proposal.opened);
  const window = votingWindow(rule, opened, path, problems);
  const base = { window, problems };
  if (!seats.length) {
    problems.push({ path: pathIn(path, 'quorum'), code: 'no-quorum' });
    return { ...base, verdict: 'unknown', state: 'unusable', seats: [], missing: [], left: [] };
  }

  const left: { approval: Approval; why: QuorumResult['left'][number]['why'] }[] = [];
  const candidates: Approval[] = [];
  let blockedBy: Approval | undefined;
  for (const approval of proposal.approvals ?? []) {
    const day = dayOf(approval, proposal, today);
    const mayVote = seats.some((seat) => fitOf(approval, seat, day, records) !== 'no');
    if (day > today) left.push({ approval, why: 'not-yet' });
    else if (window.to !== undefined && day > window.to) left.push({ approval, why: 'too-late' });
    else if (hasLaterWord(approval, proposal, today)) left.push({ approval, why: 'withdrawn' });
    else if ((approval.verdict ?? 'approve') !== 'approve') {
      left.push({ approval, why: 'not-approved' });
      if (rule.blocks && approval.verdict === 'reject' && mayVote) blockedBy ??= approval;
    } else if (mayVote) candidates.push(approval);
    else left.push({ approval, why: 'not-in-role' });
  }
  // the order in which a document lists them changes nothing
  candidates.sort((one, other) => compare(dayOf(one, proposal, today), dayOf(other, proposal, today)) || compare(one.person, other.person));

  const fits = candidates.map((approval) => seats.map((seat) => fitOf(approval, seat, dayOf(approval, proposal, today), records)));
  const sure = assigned(seats.length, fits, (fit) => fit === 'surely');
  const possible = assigned(seats.length, fits, (fit) => fit !== 'no', sure);
  const filled = seats.map((seat, index): QuorumSeat => {
    const by = possible[index]!;
    if (by < 0) return seat;
    return { ...seat, approval: candidates[by], ...(fits[by]![index] === 'perhaps' && { claimed: true }) };
  });
  for (const [index, approval] of candidates.entries()) if (!possible.includes(index)) left.push({ approval, why: 'not-needed' });
  const missing = filled.filter(({ approval }) => !approval);
  const found = { ...base, seats: filled, missing, left, ...(blockedBy && { blockedBy }) };

  if (blockedBy) return { ...found, verdict: 'not-met', state: 'blocked' };
  if (missing.length) {
    if (window.to !== undefined && today > window.to) return { ...found, verdict: 'not-met', state: 'lapsed' };
    return { ...found, verdict: 'not-met', state: 'open', ...(window.to !== undefined && { changes: { on: daysAfter(window.to, 1), to: 'lapsed' } }) };
  }
  if (window.from !== undefined && today < window.from) return { ...found, verdict: 'not-met', state: 'too-early', changes: { on: window.from, to: 'reached' } };
  return { ...found, verdict: filled.some(({ claimed }) => claimed) ? 'unknown' : 'met', state: 'reached' };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The day of an approval; without one, the last day on which it can have been given. */
const dayOf = ({ at }: Approval, { closed }: Proposal, today: string) => {
  if (at !== undefined) return lastDay(at);
  return closed !== undefined && lastDay(closed) < today ? lastDay(closed) : today;
};

/** Whether somebody has said something else since; on one day a rejection stands above an abstention, and that above an approval. */
function hasLaterWord(approval: Approval, proposal: Proposal, today: string): boolean {
  const weight = ({ verdict = 'approve' }: Approval) => ['approve', 'abstain', 'reject'].indexOf(verdict);
  const all = (proposal.approvals ?? []).filter((each) => each.person === approval.person && dayOf(each, proposal, today) <= today);
  const own = all.indexOf(approval);
  return all.some((each, index) => {
    const order = compare(dayOf(each, proposal, today), dayOf(approval, proposal, today)) || weight(each) - weight(approval);
    return order > 0 || (order === 0 && index < own);
  });
}

function seatsOf(rule: Rule, records: QuorumRecords, today: string, path: string, problems: Problem[]): QuorumSeat[] {
  return (rule.quorum ?? []).flatMap((seat: SeatRule, index) => {
    const at = pathIn(path, `quorum[${index}]`);
    const role = records.roles?.find(({ id }) => id === seat.role);
    if (records.roles && !role) problems.push({ path: `${at}.role`, code: 'unknown-role', found: seat.role });
    else if (nobodyHolds(seat, records, today)) problems.push({ path: `${at}.role`, code: 'role-nobody-holds', found: seat.role });
    if (!(seat.count >= 0)) {
      problems.push({ path: `${at}.count`, code: 'negative-count', found: String(seat.count) });
      return [];
    }
    const one: QuorumSeat = { role: seat.role, name: role?.name ?? seat.role, of: seat.of, orRole: seat.orRole };
    // more seats than people anywhere are as good as this many
    return Array.from({ length: Math.min(seat.count, 1000) }, () => one);
  });
}

const rosters = ({ groups }: QuorumRecords, of: string | undefined) => (groups ?? []).filter(({ id, members }) => members && (of === undefined || id === of));

const nobodyHolds = ({ role, orRole, of }: SeatRule, records: QuorumRecords, today: string) => {
  const groups = rosters(records, of);
  return groups.length > 0 && !groups.some((group) => seatsHeld(group, role, today).length || (orRole && seatsHeld(group, orRole, today).length));
};

/** Whether an approval may fill a seat: by the role its person held on that day. */
function fitOf(approval: Approval, { role, orRole, of }: QuorumSeat, day: string, records: QuorumRecords): Fit {
  const wanted = orRole === undefined ? [role] : [role, orRole];
  const groups = rosters(records, of);
  if (!groups.length) return approval.role !== undefined && wanted.includes(approval.role) ? 'perhaps' : 'no';
  return groups.some((group) => wanted.some((each) => seatsHeld(group, each, day).some(({ person }) => person === approval.person))) ? 'surely' : 'no';
}

/**
 * Fills as many seats as can be, one person in one seat: for each seat the position of its approval, or -1. Somebody who
 * could fill two seats gives way to somebody who can fill only one of them.
 */
function assigned(seats: number, fits: readonly (readonly Fit[])[], may: (fit: Fit) => boolean, begin?: readonly number[]): number[] {
  const filled: number[] = begin ? [...begin] : Array.from({ length: seats }, () => -1);
  const place = (approval: number, tried: Set<number>): boolean => {
    for (let seat = 0; seat < seats; seat++) {
      if (tried.has(seat) || !may(fits[approval]![seat]!)) continue;
      tried.add(seat);
      if (filled[seat]! >= 0 && !place(filled[seat]!, tried)) continue;
      filled[seat] = approval;
      return true;
    }
    return false;
  };
  for (let approval = 0; approval < fits.length; approval++) if (!filled.includes(approval)) place(approval, new Set());
  return filled;
}

function votingWindow({ voting }: Rule, opened: string | undefined, path: string, problems: Problem[]): QuorumResult['window'] {
  const ends = (key: 'min' | 'max') => {
    const duration = voting?.[key];
    const length = lengthOf(duration);
    if (duration !== undefined && !length) problems.push({ path: pathIn(path, `voting.${key}`), code: 'unreadable-duration', found: duration });
    return length && opened !== undefined ? shifted(opened, length) : undefined;
  };
  const from = ends('min');
  const to = ends('max');
  if (from !== undefined && to !== undefined && from > to) problems.push({ path: pathIn(path, 'voting'), code: 'voting-backwards' });
  return { from, to };
}
