/** Which duties a document has for its stations; a glance, before anything is loaded to work them out. Pure. */
import type { Group } from '../../community/schema/groups.js';
import type { Rule } from '../../community/schema/rules.js';
import type { Stations } from '../../community/stations.js';

/** What the glance looks at; in a document that nobody has read yet, anything may stand there. */
type Glanced = Partial<Pick<Rule, 'kind' | 'evidence' | 'applies'>>;

/** The duties of groups; those of people in a role are another matter. */
export const dutiesIn = <Each extends Glanced>(rules: readonly Each[]): Each[] =>
  rules.filter((rule) => rule?.kind === 'duty' && rule.evidence !== 'activity');

/** Whether a duty is one of this group's; a group without a kind is a station. */
export const bindsGroup = ({ applies }: Glanced, { id, kind = 'station' }: Group): boolean =>
  applies?.group ? applies.group === id : (applies?.kind ?? kind) === kind;

const known = new WeakMap<Stations, boolean>();

/** Whether a rule of the document asks something of one of its stations. */
export function hasDuties(stations: Stations): boolean {
  let has = known.get(stations);
  if (has === undefined) {
    const duties = dutiesIn(stations.community.raw('rules') as readonly Glanced[]);
    known.set(stations, (has = duties.some((rule) => stations.groups.some((group) => bindsGroup(rule, group)))));
  }
  return has;
}
