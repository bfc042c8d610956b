/** What is wrong with the rules of the ladders themselves, for their author. Loaded when there is reason to look. Pure. */
import type { Community } from '../../community/community.js';
import { groups } from '../../community/generated/groups.js';
import { ladders } from '../../community/generated/ladders.js';
import { metrics } from '../../community/generated/metrics.js';
import { people } from '../../community/generated/people.js';
import { roles } from '../../community/generated/roles.js';
import type { Issue, IssueCode } from '../../community/read.js';
import { problemsIn } from '../../community/rules/checks.js';
import type { ProblemCode } from '../../community/rules/problems.js';

/** How the engine's problems are said among those of the reader, with what is expected there. */
const said: Partial<Record<ProblemCode, readonly [code: IssueCode, expected?: string]>> = {
  'unknown-metric': ['dangling', 'metrics'],
  'unknown-role': ['dangling', 'roles'],
  'unknown-rung': ['dangling', 'rungs'],
  'role-nobody-holds': ['nobody-holds'],
  'rung-nobody-holds': ['nobody-holds'],
  'circular-rungs': ['circular-rungs'],
  'no-threshold': ['no-threshold'],
  'no-parts': ['empty-list', 'criteria'],
  'asks-too-many': ['asks-too-many'],
  'negative-count': ['negative'],
  'unreadable-duration': ['not-a-duration'],
  'nominations-by-nobody': ['missing', 'role'],
};

/**
 * The problems of the ladders, as the engine finds them.
 *
 * @param today ISO day for documents that do not say for which day they stand
 */
export function ladderFlaws(community: Community, today: string): Issue[] {
  const present = <Item>(collection: Parameters<typeof community.all<Item>>[0]) => (community.has(collection.name) ? community.all(collection) : undefined);
  const records = { ladders: community.all(ladders), people: present(people), groups: present(groups), roles: present(roles), metrics: present(metrics) };
  return problemsIn(records, community.head.updated ?? today).flatMap(({ path, code, found }): Issue[] => {
    const [, index, inside] = /^ladders\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const [issue, expected] = said[code] ?? [];
    const ladder = records.ladders[Number(index)];
    return ladder && issue ? [{ collection: 'ladders', index: Number(index), record: ladder.id, path: inside!, code: issue, loss: 'nothing', found, expected }] : [];
  });
}
