/**
 * The stations of a community, in columns: what the map and the list both show, filter, order and look up. Pure.
 *
 * Columns instead of objects, since a page may hold fifty thousand of them: a station is its position in the columns.
 */
import type { Community } from './community.js';
import { events as eventCollection } from './generated/events.js';
import { groups as groupCollection } from './generated/groups.js';
import { people as peopleCollection } from './generated/people.js';
import { roles as roleCollection } from './generated/roles.js';
import type { Event } from './schema/events.js';
import type { Group, Member, Status } from './schema/groups.js';
import type { Role } from './schema/roles.js';
import type { Text } from './schema/values.js';
import { textIn } from './text.js';

/** Kinds of group that stand on the map. */
const STATION_KINDS = new Set(['station', 'chapter', 'user-group', 'city']);

/** A group without a kind is taken for a station, so that a bare list of places works. */
const isStation = ({ kind }: Group) => kind === undefined || kind === 'station' || STATION_KINDS.has(kind.toLowerCase());

/** The collections from which stations are made. */
export const stationReads = [groupCollection, eventCollection, peopleCollection, roleCollection];

/** Why a station has no pin. */
export type Unplaced = 'online' | 'no-coordinates';

export interface Stations {
  readonly community: Community;
  readonly groups: readonly Group[];
  /** Degrees; NaN where there is no pin. */
  readonly lat: Float64Array;
  readonly lng: Float64Array;
  /** Each station's country: its place among `countries`, from 1; 0 where it names none. */
  readonly country: Uint32Array;
  /** How often each country occurs, by its name in the document. */
  readonly countries: ReadonlyMap<string, number>;
  /** How often each declared status occurs. */
  readonly statuses: ReadonlyMap<Status, number>;
}

/** Counts values, with one look-up for each. */
class Counts<Value> {
  readonly #places = new Map<Value, number>();
  readonly #counts = [0];

  /** Counts a value, and gives its place among those that occur, from 1. */
  add(value: Value): number {
    let place = this.#places.get(value);
    if (!place) this.#places.set(value, (place = this.#counts.push(0) - 1));
    this.#counts[place]!++;
    return place;
  }

  get byValue(): Map<Value, number> {
    return new Map([...this.#places].map(([value, place]) => [value, this.#counts[place]!]));
  }
}

const cache = new WeakMap<Community, Stations>();

/** The stations of a community, in the order of its document; made once and shared by all widgets. */
export function stationsOf(community: Community): Stations {
  let stations = cache.get(community);
  if (stations) return stations;
  const all = community.all(groupCollection);
  let groups = all.every(isStation) ? all : all.filter(isStation);
  // kinds of a site's own: whatever has a place is what it means
  if (!groups.length) groups = all.filter(({ place, online }) => place || online);
  const lat = new Float64Array(groups.length).fill(NaN);
  const lng = new Float64Array(groups.length).fill(NaN);
  const country = new Uint32Array(groups.length);
  const countryCounts = new Counts<string>();
  const statusCounts = new Counts<Status>();
  for (let i = 0; i < groups.length; i++) {
    const { place, online, status } = groups[i]!;
    // an online group's coordinates are those of its organiser, or of nobody
    if (!online && place?.lat !== undefined && place.lng !== undefined) {
      lat[i] = place.lat;
      lng[i] = place.lng;
    }
    if (place?.country) country[i] = countryCounts.add(place.country);
    if (status) statusCounts.add(status);
  }
  const countries = countryCounts.byValue;
  const statuses = statusCounts.byValue;
  stations = { community, groups, lat, lng, country, countries, statuses };
  cache.set(community, stations);
  return stations;
}

export const unplaced = (stations: Stations, i: number): Unplaced | undefined =>
  stations.groups[i]!.online ? 'online' : Number.isNaN(stations.lat[i]) ? 'no-coordinates' : undefined;

// ---------------------------------------------------------------------------------------------- filter and order

export interface StationChoice {
  /** As the document writes it. */
  readonly country?: string;
  readonly status?: Status;
  /** Anything else that a station has to be, by its position. */
  readonly only?: (station: number) => boolean;
}

/** The stations of one country and status, as positions in the columns. */
export function chosen(stations: Stations, { country, status, only }: StationChoice): Uint32Array {
  const { groups } = stations;
  const found = new Uint32Array(groups.length);
  let count = 0;
  for (let i = 0; i < groups.length; i++) {
    if (country && groups[i]!.place?.country !== country) continue;
    if (status && (groups[i]!.status ?? 'unknown') !== status) continue;
    if (only && !only(i)) continue;
    found[count++] = i;
  }
  return found.subarray(0, count);
}

export type Compare = (one: number, other: number) => number;

/**
 * The first `most` of some positions in order, without sorting the rest: a page shows a few dozen rows of fifty thousand.
 * With most of them asked for, it sorts.
 */
export function firstInOrder(positions: Uint32Array, most: number, compare: Compare): number[] {
  if (most * 8 >= positions.length) return Array.from(positions).sort(compare).slice(0, most);
  const first: number[] = [];
  for (const position of positions) {
    if (first.length === most && compare(position, first[most - 1]!) >= 0) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(position, first[middle]!) < 0) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, position);
    if (first.length > most) first.pop();
  }
  return first;
}

// -------------------------------------------------------------------------------------------------------------- events

/** Whether an event is held in a city by nobody in particular: where there is no station, one may be founded. */
export const isOpen = ({ group, place, status, mode }: Event): boolean => !group && !!place?.city && mode !== 'online' && status !== 'cancelled';

/** Whether there are such events; `openCities` in search.ts knows where. */
export const hasOpenEvents = ({ community }: Stations): boolean => community.all(eventCollection).some(isOpen);

const eventIndex = new WeakMap<Community, Map<string, Event[]>>();

/** The events of a group, earliest first; cancelled and postponed ones included. */
export function eventsOf(community: Community, group: string): readonly Event[] {
  let index = eventIndex.get(community);
  if (!index) {
    index = new Map();
    for (const event of community.all(eventCollection)) {
      if (!event.group) continue;
      const list = index.get(event.group);
      if (list) list.push(event);
      else index.set(event.group, [event]);
    }
    for (const list of index.values()) list.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    eventIndex.set(community, index);
  }
  return index.get(group) ?? [];
}

/** The next event from a day on, and the last one before it that took place. Days as ISO text. */
export function eventsAround(community: Community, group: Group, today: string): { next?: Event; last?: string } {
  const events = eventsOf(community, group.id);
  const takesPlace = (event: Event) => event.status !== 'cancelled' && event.status !== 'postponed';
  const next = events.find((event) => takesPlace(event) && event.status !== 'held' && event.start.slice(0, 10) >= today);
  const held = events.findLast((event) => takesPlace(event) && event.start.slice(0, 10) <= today && event !== next);
  const dates = [held?.start.slice(0, 10), group.figures?.lastEvent].filter((day): day is string => !!day && day <= today);
  return { next, last: dates.sort().at(-1) };
}

// ------------------------------------------------------------------------------------------------------------- rosters

/** One seat of a roster: somebody in it, or nobody yet. */
export interface Seat {
  readonly member?: Member;
  /** The person's name; the id where the document has no such person. */
  readonly name?: Text;
  readonly avatar?: string;
  readonly url?: string;
  readonly vacant: boolean;
}

/** Whether somebody holds a seat on a day. A seat that ends in 2026 is held until the end of that year. */
const isCurrent = ({ since, until }: Member, today: string) =>
  (!since || since <= today) && (!until || until >= today.slice(0, until.length));

/** The people of one role in one group. */
export interface RoleSeats {
  readonly role: Role | undefined;
  /** The role's name; the id where the document has no such role. */
  readonly name: Text | undefined;
  readonly seats: readonly Seat[];
}

export interface Roster {
  readonly roles: readonly RoleSeats[];
  /** How many people, each counted once. */
  readonly people: number;
  /** Names of roles with fewer people than their `seats.min`. */
  readonly vacant: readonly RoleSeats[];
}

/** More vacant seats than these are not drawn one by one: two thousand million are a slip of the pen. */
const MOST_VACANCIES = 100;

/**
 * Who holds which seat in a group on a day: roles in the document's order (lead, deputy, member), vacant seats where a
 * role asks for more people than it has. With `founding`, the founding roster instead of the current one.
 */
export function rosterOf(community: Community, group: Group, today: string, founding = false): Roster {
  const members = (group.members ?? []).filter((member) => (founding ? member.founding : isCurrent(member, today)));
  const roles = community.all(roleCollection).filter((role) => !role.for || role.for === (group.kind ?? 'station'));
  const known = new Set<string | undefined>(roles.map((role) => role.id));
  const sections: RoleSeats[] = [];
  const seatOf = (member: Member): Seat | undefined => {
    const person = community.find(peopleCollection, member.person);
    if (person?.hidden) return undefined;
    return { member, name: person?.name ?? member.name ?? member.person, avatar: person?.avatar, url: person?.url, vacant: false };
  };
  const add = (role: Role | undefined, name: Text | undefined, holders: readonly Member[]) => {
    const seats = holders.map(seatOf).filter((seat): seat is Seat => seat?.name !== undefined);
    const wanted = (role && (group.seats?.[role.id]?.min ?? role.seats?.min)) ?? 0;
    // a hidden person holds their seat all the same
    const vacancies = founding || !group.members || group.status === 'retired' ? 0 : wanted - holders.length;
    for (let i = 0; i < Math.min(vacancies, MOST_VACANCIES); i++) seats.push({ vacant: true });
    if (seats.length) sections.push({ role, name, seats });
  };
  for (const role of roles) add(role, role.name, members.filter((member) => member.role === role.id));
  const others = new Map<string | undefined, Member[]>();
  for (const member of members) {
    if (known.has(member.role)) continue;
    others.set(member.role, [...(others.get(member.role) ?? []), member]);
  }
  for (const [role, holders] of others) add(undefined, community.find(roleCollection, role)?.name ?? role, holders);
  return {
    roles: sections,
    people: new Set(members.map((member) => member.person ?? member)).size,
    vacant: sections.filter(({ seats }) => seats.some((seat) => seat.vacant)),
  };
}

/** Whether the founding roster says something that the current one does not. */
export const hasOtherFounders = (group: Group, today: string): boolean =>
  (group.members ?? []).some((member) => member.founding !== true || !isCurrent(member, today)) &&
  (group.members ?? []).some((member) => member.founding);

/** A comparison of stations by their names in a language. */
export function byName({ groups, community }: Stations, language: string, compareText: (a: string, b: string) => number): Compare {
  const nameOf = (station: number) => {
    const { name } = groups[station]!;
    return typeof name === 'string' ? name : textIn(name, language, community.head.locale);
  };
  return (a, b) => compareText(nameOf(a), nameOf(b)) || a - b;
}
