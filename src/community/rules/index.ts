/** The rules of a community, computed: data and a day in, a verdict and its reasons out. */
export { whatToDo } from './advice.js';
export { type Change, nextChange } from './changes.js';
export { type CheckRecords, circularRungs, dutyProblems, eventProblems, problemsIn, ruleProblems } from './checks.js';
export { type Candidate, type CriteriaRecords, type CriteriaResult, type CriteriaVerdict, evaluate, type Missing, type Nomination } from './criteria.js';
export { type Basis, type Difference, type DutyRecords, type Evidence, evidenceOf, groupStanding, type GroupStanding, type Standing, standingsOf, standingUnder, type When } from './duty.js';
export { type Duty, dutyOf } from './duty-rule.js';
export { type Act, type DerivedStanding, type StandingReason, type Verdict } from './duty-verdict.js';
export { candidateOf, foundingOf, type FoundingResult, nominationsFor } from './founding.js';
export { type Preset, presets } from './presets.js';
export type { Problem, ProblemCode } from './problems.js';
export { quorumOf, type QuorumResult, type QuorumSeat } from './quorum.js';
export { allStandingsOf, type HolderStanding, holderStandings } from './roster-duty.js';
export { type Search, type SuccessionResult, successionOf, type SuccessionStep } from './succession.js';
