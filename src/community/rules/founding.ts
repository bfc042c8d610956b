/** Whether a group may be founded, or somebody may take a rung: the conditions of a rule one by one, and its quorum. Pure. */
import type { Criteria } from '../schema/criteria.js';
import type { Group } from '../schema/groups.js';
import type { Proposal } from '../schema/proposals.js';
import type { Rule } from '../schema/rules.js';
import { lastDay } from './days.js';
import { type Candidate, type CriteriaRecords, type CriteriaResult, evaluate, type Missing, type Nomination } from './criteria.js';
import { pathIn, type Problem } from './problems.js';
import { type QuorumResult, type QuorumSeat, quorumOf } from './quorum.js';

export interface FoundingResult {
  /** Of conditions and quorum together; `judged` when only people's judgement is left. */
  readonly verdict: 'met' | 'judged' | 'unknown' | 'not-met';
  /** The rule's conditions, one by one. */
  readonly conditions: readonly CriteriaResult[];
  readonly quorum?: QuorumResult;
  readonly missing: { readonly conditions: readonly Missing[]; readonly seats: readonly QuorumSeat[] };
  readonly problems: readonly Problem[];
}

/** Who nominates in the proposals about a person: everybody who approved, and the proposer. One's own word does not count. */
export function nominationsFor(person: string, proposals: readonly Proposal[], rung?: string): Nomination[] {
  return proposals
    .filter(({ subject, outcome }) => subject?.person === person && (rung === undefined || subject.rung === rung) && outcome !== 'withdrawn')
    .flatMap(({ proposer, opened, approvals = [] }) => [
      ...(proposer === undefined ? [] : [{ person: proposer, at: opened }]),
      ...approvals.filter(({ verdict = 'approve' }) => verdict === 'approve').map((approval) => ({ person: approval.person, at: approval.at })),
    ]);
}

/** The candidate that a proposal is about: its group (or the city to be), its person as the lead to be, what people have found. */
export function candidateOf(proposal: Proposal, { groups = [] }: CriteriaRecords): Candidate {
  const { subject, proposer, conditions, id, rule } = proposal;
  const known = groups.find((group) => group.id === subject?.group);
  const place = subject?.city === undefined ? known?.place : { ...known?.place, city: subject.city };
  const group: Group | undefined = known || place ? { ...(known ?? { id: subject?.group ?? `proposal:${id}`, name: subject?.city ?? id }), place } : undefined;
  const person = subject?.person ?? proposer;
  return { person, group, judged: conditions, ...(person !== undefined && rule !== undefined && { nominations: nominationsFor(person, [proposal]) }) };
}

const conditionsOf = (criteria: Criteria, path: string): [Criteria, string][] =>
  'all' in criteria ? criteria.all.map((each, index) => [each, `${pathIn(path, 'all')}[${index}]`]) : [[criteria, path]];

/**
 * Checks a proposal against its rule: each condition by itself, then the quorum.
 *
 * @param more what is known of the candidate beside the proposal, such as the figures of the application
 * @param path where the rule stands, e.g. `rules[3]`
 */
export function foundingOf(rule: Rule, proposal: Proposal, records: CriteriaRecords, asOf: string, more: Candidate = {}, path = ''): FoundingResult {
  const candidate = { ...candidateOf(proposal, records), ...more };
  const problems: Problem[] = [];
  const conditions: CriteriaResult[] = [];
  if (rule.criteria) {
    for (const [criteria, at] of conditionsOf(rule.criteria, pathIn(path, 'criteria'))) {
      const { result, problems: found } = evaluate(criteria, candidate, records, lastDay(asOf), at);
      conditions.push(result);
      problems.push(...found);
    }
  } else problems.push({ path: pathIn(path, 'criteria'), code: 'no-criteria' });
  const quorum = rule.quorum ? quorumOf(rule, proposal, records, asOf, path) : undefined;
  if (quorum) problems.push(...quorum.problems);
  const verdicts = new Set<string>([...conditions, ...(quorum ? [quorum] : [])].map(({ verdict }) => verdict));
  const verdict = (['not-met', 'unknown', 'judged'] as const).find((each) => verdicts.has(each)) ?? (verdicts.size ? 'met' : 'unknown');
  return { verdict, conditions, quorum, missing: { conditions: conditions.flatMap((each) => each.missing), seats: quorum?.missing ?? [] }, problems };
}
