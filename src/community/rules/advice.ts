/** What to do about each problem of a rule, in English; kept apart, so that who only computes does not carry it. Pure. */
import type { Problem, ProblemCode } from './problems.js';

const advice: Readonly<Record<ProblemCode, string>> = {
  'no-window': 'The rule names no window. Add “window” with “calendar” (year, quarter, month) or “rolling” (P6M for six months).',
  'two-windows': 'The window is both calendar and rolling; the calendar one is used. Keep one of them.',
  'empty-window': 'The window has no length. Write P6M for six months, P1Y for a year.',
  'unreadable-duration': 'This is no length of time. Write P2M for two months, P30D for thirty days.',
  'unreadable-day': 'This is no day. Write it as 2026-11-01.',
  'no-count': 'The rule does not say how many. Add “events” with “min”, e.g. 1.',
  'negative-count': 'A count has to be 0 or more. Correct the number.',
  'exemption-backwards': 'The exemption ends before it starts, so it is left out. Exchange “from” and “to”, or correct one of them.',
  'event-without-date': 'The event has no start, so it is not counted. Add the day on which it was held.',
  'event-never': 'The event is dated 1970, which computers write for “never”, so it is not counted. Add the day on which it was held.',
  'no-threshold': 'The metric has no threshold. Add “over” (more than) or “min” (at least).',
  'no-parts': 'This group of criteria is empty. Add a criterion, or take the group out.',
  'asks-too-many': 'More criteria are asked for than there are. Lower “atLeast”, or add criteria.',
  'unknown-metric': 'No metric has this id. Add it to “metrics”, or correct the id.',
  'unknown-role': 'No role has this id. Add it to “roles”, or correct the id.',
  'unknown-rung': 'No rung has this id. Add it to a ladder, or correct the id.',
  'role-nobody-holds': 'Nobody holds this role, so nobody can do what the rule asks of it. Add a holder, or name another role.',
  'rung-nobody-holds': 'Nobody stands on this rung, so nobody can do what the rule asks of it. Add a holder, or name another rung.',
  'nominations-by-nobody': 'The criterion does not say who nominates. Add “role” or “rung”.',
  'circular-rungs': 'These rungs lead back to themselves, so nobody can get there. Take out one “after”, “inherits” or “rung”.',
  'no-quorum': 'The rule has no quorum. Add “quorum” with the seats that have to agree.',
  'no-order': 'The rule has no order of succession. Add “order”.',
  'no-criteria': 'The rule has no criteria. Add “criteria”.',
  'voting-backwards': 'The voting is to last longer at least than at most. Exchange “min” and “max”.',
  'not-criteria': 'This is no criterion. Write all, any, atLeast, metric, nominations, rung, activeWithin, unique or text.',
};

/** What to do about a problem: a sentence or two. */
export const whatToDo = ({ code }: Pick<Problem, 'code'>): string => advice[code];
