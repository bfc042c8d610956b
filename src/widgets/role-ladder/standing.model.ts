/** Where somebody stands on the ladders, and what the next rung asks of them. Loaded when it is asked for. Pure. */
import type { Community } from '../../community/community.js';
import { contributions as contributionCollection } from '../../community/generated/contributions.js';
import { groups } from '../../community/generated/groups.js';
import { ladders as ladderCollection } from '../../community/generated/ladders.js';
import { metrics } from '../../community/generated/metrics.js';
import { people } from '../../community/generated/people.js';
import { proposals as proposalCollection } from '../../community/generated/proposals.js';
import { roles } from '../../community/generated/roles.js';
import { type Candidate, type CriteriaRecords, type CriteriaResult, evaluate } from '../../community/rules/criteria.js';
import { nominationsFor } from '../../community/rules/founding.js';
import { eachOf } from './criteria-tree.js';
import type { LadderView, RungView } from './role-ladder.model.js';

/** The collections that are read only here. */
export const standingReads = [contributionCollection, proposalCollection];

/** Whose standing is asked for: somebody in the document, or whoever typed in these figures, by metric. */
export interface Asked {
  readonly person?: string;
  readonly figures: Readonly<Record<string, number>>;
}

export interface RungResult {
  readonly isHere: boolean;
  /** The day of the roster by which they are, where that has one. */
  readonly hereAsOf?: string;
  readonly isNext: boolean;
  /** How the criteria are met; none where nothing is asked for. */
  readonly result?: CriteriaResult;
  /** The module for which that holds, of several that somebody works in the one where most is met. */
  readonly scope?: string;
}

export interface LadderResult {
  readonly ladder: LadderView;
  /** The rungs that they hold, highest first. */
  readonly here: readonly RungView[];
  /** The rungs that come next: several where a ladder branches. */
  readonly next: readonly RungView[];
}

export interface Standings {
  readonly ladders: readonly LadderResult[];
  /** By the rung's path. */
  readonly rungs: ReadonlyMap<string, RungResult>;
}

/** From least to most. */
const verdicts = ['not-met', 'unknown', 'judged', 'met'];

/**
 * Looks at every rung of some ladders for somebody. What the document does not say is unknown.
 *
 * @param asOf ISO day for which it is to hold
 */
export function standingsOn(ladders: readonly LadderView[], { person, figures }: Asked, community: Community, asOf: string): Standings {
  const own = person === undefined ? [] : community.all(contributionCollection).filter((contribution) => contribution.person === person);
  const records: CriteriaRecords = {
    people: community.all(people),
    contributions: own,
    metrics: community.all(metrics),
    groups: community.all(groups),
    roles: community.all(roles),
    ladders: community.all(ladderCollection),
    timeZone: community.head.timeZone,
  };
  const scopes = [...new Set(own.flatMap(({ scope }) => scope ?? []))];

  const resultOf = ({ rung, path }: RungView): Pick<RungResult, 'result' | 'scope'> => {
    const { criteria } = rung;
    if (!criteria) return {};
    const about = person === undefined ? [] : community.all(proposalCollection).filter(({ subject }) => subject?.person === person && subject.rung === rung.id);
    // without a proposal nobody knows of nominations, which is not the same as none
    const nominations = about.length ? nominationsFor(person!, about, rung.id) : undefined;
    const judge = (scope?: string) => {
      const candidate: Candidate = { person, figures, nominations, ...(scope !== undefined && { scope }) };
      return { scope, result: evaluate(criteria, candidate, records, asOf, `${path}.criteria`).result };
    };
    const isScoped = [...eachOf(criteria)].some((each) => 'scope' in each);
    const all = isScoped && scopes.length ? scopes.map(judge) : [judge()];
    return all.sort((one, other) => rank(other.result) - rank(one.result))[0]!;
  };

  const rungs = new Map<string, RungResult>();
  const results = ladders.map((ladder): LadderResult => {
    const here = person === undefined ? [] : ladder.rungs.filter(({ holders }) => holders.people.some(({ key }) => key === person));
    const next = nextOf(ladder, here);
    for (const view of ladder.rungs) rungs.set(view.path, { isHere: here.includes(view), hereAsOf: view.holders.people.find(({ key }) => key === person)?.asOf, isNext: next.includes(view), ...resultOf(view) });
    return { ladder, here, next };
  });
  return { ladders: results, rungs };
}

/** More for a better verdict, and among equals for more that is met. */
const rank = ({ verdict, value = 0, needed = 0 }: CriteriaResult) => verdicts.indexOf(verdict) + (needed ? Math.min(0.9, value / needed) : 0);

/** The rungs that one comes to from the highest that is held: those that say so, else the one above; the lowest at first. */
function nextOf({ rungs }: LadderView, here: readonly RungView[]): readonly RungView[] {
  const highest = here[0];
  if (!highest) return rungs.slice(-1);
  const following = rungs.filter((view) => view.rung.after === highest.rung.id && !here.includes(view));
  if (following.length) return following;
  const above = rungs[rungs.indexOf(highest) - 1];
  return above ? [above] : [];
}

/** The metrics that the ladders ask for, each with the lengths of time within which it counts. */
export function metricsAsked(ladders: readonly LadderView[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  for (const { rungs } of ladders) {
    for (const { rung } of rungs) {
      for (const each of rung.criteria ? eachOf(rung.criteria) : []) {
        if (!('metric' in each)) continue;
        const lengths = asked.get(each.metric) ?? new Set();
        if (each.within !== undefined) lengths.add(each.within);
        asked.set(each.metric, lengths);
      }
    }
  }
  return asked;
}
