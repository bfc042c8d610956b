/** Records without an id, where ids point to nobody: one cause for many dangling ids. Pure. */
import type { Community } from '../../community/community.js';
import { isObject } from '../../sources/paths.js';
import { counted } from '../terminal.js';
import type { Found } from './finding.js';

const lacksId = (record: unknown) => isObject(record) && (record['id'] === undefined || record['id'] === null || record['id'] === '');

/**
 * One note for each collection that ids point into in vain while records of it have no id; `index` counts the records
 * received.
 *
 * @param dangling the ids that lead nowhere, each with the name of its collection as `expected`
 */
export function missingIds(community: Community, dangling: readonly Found[]): Found[] {
  const targets = new Set(dangling.map(({ expected }) => expected ?? ''));
  return [...targets].flatMap((collection): Found[] => {
    const records = community.has(collection) ? community.raw(collection) : [];
    const index = records.findIndex(lacksId);
    if (index < 0) return [];
    const lost = new Set(dangling.filter(({ expected }) => expected === collection).map(({ found }) => found));
    const others = records.filter(lacksId).length - 1;
    const alsoOthers = others ? `, nor ${others === 1 ? 'has' : 'have'} ${counted(others, 'other')}` : '';
    const remedy = others ? 'Give each one of its own.' : 'Give it one.';
    const leadNowhere = lost.size === 1 ? `“${[...lost][0]}” leads nowhere` : `${lost.size} ids that point into “${collection}” lead nowhere`;
    const message = `${collection}[${index}] has no id${alsoOthers}, and ${leadNowhere}. ${remedy}`;
    return [{ level: 'note', code: 'no-id', collection, index, path: '', expected: 'id', message }];
  });
}
