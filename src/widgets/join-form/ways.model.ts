/** The ways to join a station: whom to ask, by which channels, and which of these still work. Pure. */
import type { Community } from '../../community/community.js';
import { groups as groupCollection } from '../../community/generated/groups.js';
import type { Group } from '../../community/schema/groups.js';
import type { Text } from '../../community/schema/values.js';
import { rosterOf } from '../../community/stations.js';

type Channel = NonNullable<Group['channels']>[number];

/** A channel, and whether it still leads anywhere. */
export interface ChannelView {
  readonly channel: Channel;
  readonly state: 'open' | 'expired' | 'full';
  /** How many people it still takes, where that is known. */
  readonly room?: number;
}

/** One way: a station's lead, or the organisation above it. */
export interface Way {
  readonly kind: 'lead' | 'parent';
  readonly group: Group;
  /** The people to ask, where the document names them. */
  readonly people: readonly Text[];
  readonly channels: readonly ChannelView[];
  /** It has channels, and none of them is open: the next way is the one to take. */
  readonly isClosed: boolean;
}

/** @param today ISO day */
export function channelView(channel: Channel, today: string): ChannelView {
  const { until, capacity, members } = channel;
  // an invitation until 2026-12 works to the end of that month
  if (until !== undefined && until < today.slice(0, until.length)) return { channel, state: 'expired' };
  const room = capacity === undefined || members === undefined ? undefined : Math.max(0, capacity - members);
  return { channel, state: room === 0 ? 'full' : 'open', room };
}

/**
 * Whom to ask about a station, in order; channels that work before those that do not.
 *
 * @param isKnown whether its roster says who is there now
 */
export function waysTo(community: Community, station: Group, today: string, isKnown = true): readonly Way[] {
  const lead = isKnown ? rosterOf(community, station, today).roles.find(({ seats }) => seats.some(({ vacant }) => !vacant)) : undefined;
  const people = (lead?.seats ?? []).flatMap(({ name, vacant }) => (vacant || name === undefined ? [] : [name]));
  const parent = community.find(groupCollection, station.parent);
  const wayTo = (kind: Way['kind'], group: Group, asked: readonly Text[]): Way => {
    const channels = (group.channels ?? []).map((channel) => channelView(channel, today));
    const open = channels.filter(({ state }) => state === 'open');
    return { kind, group, people: asked, channels: [...open, ...channels.filter(({ state }) => state !== 'open')], isClosed: channels.length > 0 && !open.length };
  };
  return [...(people.length || station.channels?.length || !isKnown ? [wayTo('lead', station, people)] : []), ...(parent ? [wayTo('parent', parent, [])] : [])];
}
