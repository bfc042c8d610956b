/**
 * Whether the rules of some ladders have to be looked into: a quick glance, so that the rule engine with its sentences
 * is loaded only where it may find something. Pure.
 */
import type { Community } from '../../community/community.js';
import { groups } from '../../community/generated/groups.js';
import { ladders as ladderCollection } from '../../community/generated/ladders.js';
import { metrics } from '../../community/generated/metrics.js';
import type { Criteria } from '../../community/schema/criteria.js';
import { eachOf, partsOf } from './criteria-tree.js';
import type { LadderView } from './role-ladder.model.js';

/** Whether there may be a circle, an id that is not there, a role that nobody holds, a criterion without end or measure. */
export function isDoubtful(community: Community, ladders: readonly LadderView[]): boolean {
  const held = new Set(ladders.flatMap(({ rungs }) => rungs.filter(({ holders }) => holders.people.length || holders.isHeldUnseen).map(({ rung }) => rung.id)));
  const isRoleHeld = (role: string) => community.all(groups).some(({ members }) => members?.some((member) => member.role === role && member.until === undefined));
  const isOdd = (each: Criteria): boolean => {
    const parts = partsOf(each);
    if (parts) return !parts.length || ('atLeast' in each && each.atLeast > parts.length);
    if ('metric' in each) return !community.find(metrics, each.metric) || !((each.over ?? each.min)! >= 0) || each.min! < 0;
    if ('nominations' in each) return each.role === undefined ? !held.has(each.rung!) : !isRoleHeld(each.role);
    return 'role' in each && !isRoleHeld(each.role!);
  };

  // without a circle and with the lowest rung first, a rung points at those before it
  const before = new Set<string | undefined>([undefined]);
  for (const { rungs } of community.all(ladderCollection)) {
    for (const { id, after, inherits, criteria } of rungs) {
      const all = criteria ? [...eachOf(criteria)] : [];
      const asked = all.map((each) => ('rung' in each && !('nominations' in each) ? each.rung : undefined));
      if (![after, inherits, ...asked].every((other) => before.has(other)) || all.some(isOdd)) return true;
      before.add(id);
    }
  }
  return false;
}
