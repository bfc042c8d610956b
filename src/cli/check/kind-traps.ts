/** Rules and roles for a kind of group that is not there. Pure. */
import { collections } from '../../community/collections.js';
import type { Community } from '../../community/community.js';
import { nearest } from '../../community/nearest.js';
import { formats } from '../terminal.js';
import type { Found } from './finding.js';
import { listed } from '../../words/joining.js';

/** What a group is that does not say: as the rules and the widgets take it. */
const USUAL_KIND = 'station';

/** Notes on rules and roles that bind no group, because none is of their kind; `index` counts the records that could be read. */
export function kindTraps(community: Community): Found[] {
  const kinds = [...new Set(community.all(collections.groups).map(({ kind = USUAL_KIND }) => kind))];
  if (!kinds.length) return [];
  const there = listed(kinds.map((kind) => `“${kind}”`), formats);
  const checked = (collection: string, index: number, path: string, kind: string | undefined): Found[] => {
    if (!kind || kinds.includes(kind)) return [];
    const near = nearest(kind, kinds);
    const hint = near === undefined ? '' : ` Perhaps “${near}” is meant.`;
    const message = `No group is of the kind “${kind}”. The kinds there are: ${there}.${hint}`;
    return [{ level: 'note', code: 'no-such-kind', collection, index, path, found: kind, expected: kinds.join(', '), nearest: near, message }];
  };
  const ofRules = community.all(collections.rules).flatMap(({ applies }, index) => (applies?.group ? [] : checked('rules', index, 'applies.kind', applies?.kind)));
  const ofRoles = community.all(collections.roles).flatMap((role, index) => checked('roles', index, 'for', role.for));
  return [...ofRules, ...ofRoles];
}
