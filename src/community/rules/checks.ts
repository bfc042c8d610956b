/** What is wrong with the rules of a document themselves, each with its path; `whatToDo` in advice.ts has a sentence for each. Pure. */
import type { Criteria } from '../schema/criteria.js';
import type { Event } from '../schema/events.js';
import type { Ladder } from '../schema/ladders.js';
import type { Proposal } from '../schema/proposals.js';
import type { Rule } from '../schema/rules.js';
import { type CriteriaRecords, evaluate } from './criteria.js';
import { firstDay, lastDay, lengthOf } from './days.js';
import { pathIn, type Problem, type ProblemCode } from './problems.js';
import { quorumOf } from './quorum.js';
import { successionOf } from './succession.js';

export interface CheckRecords extends CriteriaRecords {
  readonly rules?: readonly Rule[];
  readonly events?: readonly Event[];
  readonly proposals?: readonly Proposal[];
}

/** Everything that is wrong with the rules, ladders and events of a document, as of a day. */
export function problemsIn(records: CheckRecords, asOf: string): Problem[] {
  const problems: Problem[] = [];
  (records.rules ?? []).forEach((rule, index) => problems.push(...ruleProblems(rule, records, asOf, `rules[${index}]`)));
  (records.ladders ?? []).forEach((ladder, at) =>
    ladder.rungs.forEach((rung, index) => {
      const path = `ladders[${at}].rungs[${index}]`;
      if (rung.criteria) problems.push(...evaluate(rung.criteria, {}, records, asOf, `${path}.criteria`).problems);
      for (const key of ['term', 'inactivity'] as const) if (rung[key] !== undefined && !lengthOf(rung[key])) problems.push({ path: `${path}.${key}`, code: 'unreadable-duration', found: rung[key] });
    }),
  );
  return [...problems, ...circularRungs(records.ladders ?? []), ...eventProblems(records.events ?? [])];
}

/** What is wrong with one rule, of whatever kind. */
export function ruleProblems(rule: Rule, records: CriteriaRecords, asOf: string, path = ''): Problem[] {
  const problems: Problem[] = [];
  if (rule.kind === 'duty') problems.push(...dutyProblems(rule, records, path));
  if (rule.criteria) problems.push(...evaluate(rule.criteria, {}, records, asOf, pathIn(path, 'criteria')).problems);
  else if (rule.kind === 'founding') problems.push({ path: pathIn(path, 'criteria'), code: 'no-criteria' });
  if (rule.quorum) problems.push(...quorumOf(rule, { id: '' }, records, asOf, path).problems);
  if (rule.kind === 'succession') problems.push(...successionOf(rule, { id: '', name: '' }, records, asOf, {}, path).problems);
  return problems;
}

/** What is wrong with a duty. Of these, a missing count, window or a window without length leave it without a verdict. */
export function dutyProblems({ events, evidence = 'events', seats, window, exemptions, grace, stages }: Rule, records: CriteriaRecords = {}, path = ''): Problem[] {
  const problems: Problem[] = [];
  const report = (inner: string, code: ProblemCode, found?: unknown) => problems.push({ path: pathIn(path, inner), code, ...(found !== undefined && { found: String(found) }) });
  const checkLength = (inner: string, duration: string | undefined) => {
    if (duration !== undefined && !lengthOf(duration)) report(inner, 'unreadable-duration', duration);
  };
  if (seats) {
    if (seats.min === undefined && seats.max === undefined) report('seats', 'no-count');
    for (const key of ['min', 'max'] as const) if (seats[key]! < 0) report(`seats.${key}`, 'negative-count', seats[key]);
    if (records.roles && !records.roles.some(({ id }) => id === seats.role)) report('seats.role', 'unknown-role', seats.role);
  } else {
    const needed = events?.min ?? (evidence === 'events' ? undefined : 1);
    if (needed! < 0) report('events.min', 'negative-count', needed);
    else if (!needed) report('events', 'no-count', needed);
    if (window?.calendar && window.rolling !== undefined) report('window', 'two-windows');
    const rolling = lengthOf(window?.rolling);
    checkLength('window.rolling', window?.rolling);
    if (rolling && rolling.months + rolling.days === 0) report('window.rolling', 'empty-window', window?.rolling);
    if (!window?.calendar && window?.rolling === undefined) report('window', 'no-window');
  }
  exemptions?.forEach(({ from, to }, index) => {
    if (firstDay(from) > lastDay(to)) report(`exemptions[${index}]`, 'exemption-backwards', `${from} – ${to}`);
  });
  checkLength('grace', grace);
  stages?.forEach(({ after }, index) => checkLength(`stages[${index}].after`, after));
  return problems;
}

/** Events that no duty can count, for want of a day; a reader that mends documents has left them out before. */
export function eventProblems(events: readonly Partial<Event>[]): Problem[] {
  return events.flatMap(({ start }, index): Problem[] => {
    const path = `events[${index}].start`;
    if (!start) return [{ path, code: 'event-without-date' }];
    return start < '1970-01-02' ? [{ path, code: 'event-never', found: start }] : [];
  });
}

/** The rungs that a criterion asks for in any case: one of several does not bind. */
const rungsAsked = (criteria: Criteria | undefined): string[] => {
  if (!criteria) return [];
  if ('all' in criteria) return criteria.all.flatMap(rungsAsked);
  return 'rung' in criteria && criteria.rung !== undefined && !('nominations' in criteria) ? [criteria.rung] : [];
};

/** Rungs that lead back to themselves, by the rung before, by what they inherit, or by their criteria; each circle once. */
export function circularRungs(ladders: readonly Ladder[]): Problem[] {
  const places = new Map<string, string>();
  const before = new Map<string, string[]>();
  const inherits = new Map<string, string[]>();
  ladders.forEach(({ rungs }, at) =>
    rungs.forEach(({ id, after, inherits: from, criteria }, index) => {
      if (places.has(id)) return;
      places.set(id, `ladders[${at}].rungs[${index}]`);
      before.set(id, [...(after === undefined ? [] : [after]), ...rungsAsked(criteria)]);
      inherits.set(id, from === undefined ? [] : [from]);
    }),
  );
  return [before, inherits].flatMap((edges) => circlesIn(edges)).map((circle) => ({ path: places.get(circle[0]!)!, code: 'circular-rungs', found: [...circle, circle[0]].join(' → ') }));
}

/** The circles among things that point at others, each once, in the order in which they are met. */
function circlesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const finished = new Set<string>();
  for (const start of edges.keys()) {
    // a walk without recursion: a long ladder is no reason to run out of stack
    const walk: { id: string; next: number }[] = finished.has(start) ? [] : [{ id: start, next: 0 }];
    const onWalk = new Set(walk.map(({ id }) => id));
    while (walk.length) {
      const step = walk.at(-1)!;
      const target = edges.get(step.id)![step.next++];
      if (target === undefined) {
        finished.add(step.id);
        onWalk.delete(step.id);
        walk.pop();
      } else if (onWalk.has(target)) circles.push(walk.slice(walk.findIndex(({ id }) => id === target)).map(({ id }) => id));
      else if (edges.has(target) && !finished.has(target)) {
        walk.push({ id: target, next: 0 });
        onWalk.add(target);
      }
    }
  }
  return circles;
}
