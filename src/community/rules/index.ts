/**
 * The rules of a community, computed: data and a day in, a verdict and its reasons out.
 *
 * - Station health (map, list, command line): `healthOf(community, today)`; see health.ts. Then, for a station that is
 *   looked at, `nextChange(standing)` and `historyOf(standing)`.
 * - A ladder's "Where do I stand?": `evaluate(rung.criteria, candidate, records, asOf, path)` gives a tree of results, one
 *   for each criterion: `verdict` (`met`, `not-met`, `judged` by people, `unknown`), `value` and `needed`, `missing`,
 *   `changes`, `parts`. A candidate is `{ person: 'id' }`, or `{ figures: { prs: 5 } }` for what a visitor typed in, or both.
 * - A proposal: `foundingOf`, `quorumOf`; somebody steps down: `successionOf`; people in a role: `holderStandings`.
 * - Who comes again by the nth meetup: `retentionOf(events, { group, least })`. Ranking stands in ../boards.ts.
 * - What is wrong with the rules themselves: `problemsIn(records, asOf)`, and `whatToDo(problem)` in words.
 *
 * Import the file, not this index, where bytes count.
 */
export { whatToDo } from './advice.js';
export { type Change, nextChange } from './changes.js';
export { type CheckRecords, circularRungs, dutyProblems, eventProblems, problemsIn, ruleProblems } from './checks.js';
export { type Health, healthIn, healthOf, healthReads } from './health.js';
export { type Candidate, type CriteriaRecords, type CriteriaResult, type CriteriaVerdict, evaluate, type Missing, type Nomination } from './criteria.js';
export { type Difference, type DutyRecords, type GroupStanding, type Standing, type When } from './duty.js';
export { type Duty, dutyOf } from './duty-rule.js';
export { type Act, type DerivedStanding, evidenceOf, type MissingActs, type StandingReason, type Verdict } from './duty-verdict.js';
export { historyOf, type Past } from './history.js';
export { candidateOf, foundingOf, type FoundingResult, nominationsFor } from './founding.js';
export { type Preset, presets } from './presets.js';
export type { Problem, ProblemCode } from './problems.js';
export { quorumOf, type QuorumResult, type QuorumSeat } from './quorum.js';
export { allStandingsOf, type HolderStanding, holderStandings } from './roster-duty.js';
export { type Retention, type RetentionOptions, retentionOf, type Return } from './retention.js';
export { type Search, type SuccessionResult, successionOf, type SuccessionStep } from './succession.js';
