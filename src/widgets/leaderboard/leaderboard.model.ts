/** What the leaderboard shows: all decisions about the data, without a template. Pure: today is passed in. */
import type { Community } from '../../community/community.js';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import { roles as roleCollection } from '../../community/generated/roles.js';
import type { Text } from '../../community/schema/values.js';
import { rosterOf, type Seat } from '../../community/stations.js';

/** The collections of a document that it reads. */
export const leaderboardReads = [groupCollection, peopleCollection, roleCollection];

export interface LeaderboardRow {
  readonly id: string;
  readonly name: Text;
  readonly url?: string;
  readonly people: readonly Seat[];
}

/**
 * The groups in the document's order, each with the people who are in it.
 *
 * @param today ISO day on which people have to be in it
 */
export function leaderboardRows(community: Community, today: string): readonly LeaderboardRow[] {
  return community.all(groupCollection).map((group) => ({
    id: group.id,
    name: group.name,
    url: group.url,
    people: rosterOf(community, group, today).roles.flatMap(({ seats }) => seats.filter(({ vacant }) => !vacant)),
  }));
}
