/** Who stands on a rung on a day, and which of its seats are open. Pure: today is passed in. */
import type { Community } from '../../community/community.js';
import { groups as groupCollection } from '../../community/generated/groups.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import { roles as roleCollection } from '../../community/generated/roles.js';
import type { Group, Member } from '../../community/schema/groups.js';
import type { Rung } from '../../community/schema/ladders.js';
import type { Text } from '../../community/schema/values.js';

/** Somebody on a rung, with the modules or groups for which they hold it. */
export interface Holder {
  /** The person's id; of somebody without one, what tells them apart. */
  readonly key: unknown;
  readonly name: Text;
  readonly avatar?: string;
  readonly url?: string;
  readonly scopes: readonly Text[];
  /** The day of the roster that names them, where it has one. */
  readonly asOf?: string;
}

/** The seats of a rung; each group has its own where the rung is a role in groups. */
export interface SeatCount {
  readonly held: number;
  /** How many there are, where that is limited. */
  readonly most?: number;
  /** How many are missing that have to be filled. */
  readonly vacant: number;
  /** The groups that miss somebody. */
  readonly vacantIn: readonly Text[];
  /** The groups of which nobody knows who is in them. */
  readonly unknownIn: readonly Text[];
}

export interface Holders {
  /** Each person once; nobody who is hidden, nobody whose time is over. */
  readonly people: readonly Holder[];
  /** Whether the document says at all who holds it. */
  readonly isListed: boolean;
  /** Whether somebody holds it who is not to be shown. */
  readonly isHeldUnseen: boolean;
  readonly seats?: SeatCount;
  /** The oldest day for which a group's roster stands. */
  readonly asOf?: string;
}

/** A member of a group in a role. */
interface Place {
  readonly group: Group;
  readonly member: Member;
}

/** One entry of a list of holders, or one seat in a group. */
interface Entry {
  readonly person?: string;
  readonly name?: Text;
  readonly scope?: Text;
  readonly asOf?: string;
}

/** Whether something runs on a day; what ends in 2026 runs to the end of that year. */
const isCurrent = ({ since, until }: { since?: string; until?: string }, today: string) =>
  (!since || since <= today) && (!until || until >= today.slice(0, until.length));

/** Finds who holds the rungs of one community on one day. */
export class HolderFinder {
  #places: Map<string, Place[]> | undefined;

  constructor(
    readonly community: Community,
    readonly today: string,
  ) {}

  /** Everybody in a group by role, present and past; gone through once for all rungs. */
  #placesOf(role: string): readonly Place[] {
    if (!this.#places) {
      this.#places = new Map();
      for (const group of this.community.all(groupCollection)) {
        for (const member of group.members ?? []) {
          if (member.role === undefined) continue;
          const places = this.#places.get(member.role);
          if (places) places.push({ group, member });
          else this.#places.set(member.role, [{ group, member }]);
        }
      }
    }
    return this.#places.get(role) ?? [];
  }

  /** Who holds a rung, by its own list and by the role that comes with it. */
  of(rung: Rung): Holders {
    const places = rung.role === undefined ? [] : this.#placesOf(rung.role).filter(({ group, member }) => group.status !== 'retired' && isCurrent(member, this.today));
    const listed = (rung.holders ?? []).filter((holder) => isCurrent(holder, this.today));
    const entries: Entry[] = [...listed, ...places.map(({ group, member }) => ({ ...member, scope: member.scope ?? group.name, asOf: group.rosterAsOf }))];
    const people = this.#peopleIn(entries);
    const groups = rung.role === undefined || rung.holders ? [] : this.#groupsWith(rung.role);
    const days = places.flatMap(({ group }) => group.rosterAsOf ?? []).sort();
    return {
      people,
      isListed: !!rung.holders || places.length > 0 || groups.some(({ members }) => members),
      isHeldUnseen: entries.length > 0 && !people.length,
      seats: groups.length ? this.#seatsIn(groups, rung, places) : this.#seatsOf(rung, entries),
      asOf: days[0],
    };
  }

  #peopleIn(entries: readonly Entry[]): Holder[] {
    const holders = new Map<unknown, Holder & { scopes: Text[] }>();
    for (const entry of entries) {
      const person = this.community.find(peopleCollection, entry.person);
      const name = person?.name ?? entry.name ?? entry.person;
      if (person?.hidden || name === undefined) continue;
      // somebody without a record of their own is somebody else each time
      const key = entry.person ?? entry;
      let holder = holders.get(key);
      if (!holder) holders.set(key, (holder = { key, name, avatar: person?.avatar, url: person?.url, scopes: [], asOf: entry.asOf }));
      if (entry.scope !== undefined && !holder.scopes.includes(entry.scope)) holder.scopes.push(entry.scope);
    }
    return [...holders.values()];
  }

  /** The groups that have a role. */
  #groupsWith(id: string): readonly Group[] {
    const kind = this.community.find(roleCollection, id)?.for;
    return kind === undefined ? [] : this.community.all(groupCollection).filter((group) => (group.kind ?? 'station') === kind && group.status !== 'retired');
  }

  /** The seats of a rung that are not those of groups. */
  #seatsOf({ seats, holders }: Rung, entries: readonly Entry[]): SeatCount | undefined {
    if (!seats || !holders) return undefined;
    const held = new Set(entries.map((entry) => entry.person ?? entry)).size;
    return { held, most: seats.max, vacant: Math.max(0, (seats.min ?? 0) - held), vacantIn: [], unknownIn: [] };
  }

  /** The seats of a role in each of its groups. */
  #seatsIn(groups: readonly Group[], { role: id, seats: ofRung }: Rung, places: readonly Place[]): SeatCount | undefined {
    const ofRole = this.community.find(roleCollection, id)?.seats;
    const known = groups.filter(({ members }) => members);
    const heldIn = new Map<Group, number>();
    for (const { group } of places) heldIn.set(group, (heldIn.get(group) ?? 0) + 1);
    let most: number | undefined = 0;
    let held = 0;
    let vacant = 0;
    const vacantIn: Text[] = [];
    for (const group of known) {
      const { min = 0, max } = group.seats?.[id!] ?? ofRung ?? ofRole ?? {};
      const here = heldIn.get(group) ?? 0;
      most = max === undefined || most === undefined ? undefined : most + max;
      // one too many in one group fills no seat in another
      held += Math.min(here, max ?? here);
      const missing = min - here;
      if (missing <= 0) continue;
      vacant += missing;
      vacantIn.push(group.name);
    }
    if (!vacant && most === undefined) return undefined;
    return { held, most, vacant, vacantIn, unknownIn: groups.filter(({ members }) => !members).map(({ name }) => name) };
  }
}
