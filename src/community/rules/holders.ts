/** Who holds a role on a day. Pure. */
import type { Group, Member } from '../schema/groups.js';
import { firstDay, lastDay } from './days.js';

/** Whether a seat, a rung or an exemption runs on a day; without a beginning or an end it is open on that side. A seat until 2026 is held to the end of that year. */
export const runsOn = ({ since, until }: { since?: string; until?: string }, day: string): boolean =>
  (since === undefined || firstDay(since) <= day) && (until === undefined || lastDay(until) >= day);

/** The seats of a role in a group that are held on a day. */
export const seatsHeld = (group: Group, role: string, day: string): Member[] =>
  (group.members ?? []).filter((member) => member.role === role && runsOn(member, day));
