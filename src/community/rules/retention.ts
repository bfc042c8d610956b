/**
 * Who comes again: of those who came to a group's meetups, how many came to a second, a third, a fourth. Pure.
 *
 * "The key indicator is who comes to the fourth" (an organiser in Japan). Attendees are ids that mean nothing outside the
 * document; figures about few people are left out, since they would be figures about persons.
 */
import type { Event } from '../schema/events.js';
import type { Group } from '../schema/groups.js';
import { localDay } from './local-days.js';

export interface RetentionOptions {
  /** Only events of this group, or of this series; of all unless said. */
  readonly group?: string;
  readonly series?: string;
  /** Up to which meetup is counted; 4 unless said. */
  readonly upTo?: number;
  /** Fewer people than this are not told; 5 unless said. Nor is a share of fewer. */
  readonly least?: number;
  /** Later events do not count. ISO day. */
  readonly asOf?: string;
  readonly timeZone?: string;
  /** For the time zones of events that name none. */
  readonly groups?: readonly Group[];
}

/** Those who came at least so often. */
export interface Return {
  /** 1: who came at all; 2: who came again; … */
  readonly times: number;
  /** `undefined` where it would tell of too few people. */
  readonly people?: number;
  /** Of those who have had the chance: by the events held since they first came. 0 to 1; `undefined` where too few. */
  readonly share?: number;
  /** How many have had the chance: since they first came, themselves included, at least so many meetups were held. */
  readonly chance?: number;
}

export interface Retention {
  /** How many events list who came; the others cannot be counted. */
  readonly events: number;
  /** How many were left out since they list nobody. */
  readonly withoutList: number;
  readonly returns: readonly Return[];
}

const nameOf = (person: string) => person.trim();

/**
 * Works out retention from `attendance.people` of the events that took place.
 *
 * A share is of those who could have come so often: whoever first came to the last meetup has had no chance to come again.
 */
export function retentionOf(events: readonly Event[], options: RetentionOptions = {}): Retention {
  const { group, series, upTo = 4, least = 5, asOf, timeZone, groups = [] } = options;
  const zones = new Map(groups.map((each) => [each.id, each.timeZone]));
  const held = events
    .filter((event) => (group === undefined || event.group === group) && (series === undefined || event.series === series))
    .filter(({ start, status }) => start >= '1970-01-02' && status !== 'cancelled' && status !== 'postponed')
    .map((event) => ({ day: localDay(event.start, event.timeZone ?? zones.get(event.group!) ?? timeZone), start: event.start, people: new Set((event.attendance?.people ?? []).map(nameOf).filter(Boolean)) }))
    .filter(({ day }) => asOf === undefined || day <= asOf)
    .sort((one, other) => (one.day === other.day ? Number(one.start > other.start) - Number(one.start < other.start) : one.day < other.day ? -1 : 1));
  const listed = held.filter(({ people }) => people.size > 0);

  const came = new Map<string, { first: number; times: number }>();
  listed.forEach(({ people }, index) => {
    for (const person of people) {
      const known = came.get(person);
      if (known) known.times++;
      else came.set(person, { first: index, times: 1 });
    }
  });
  const returns: Return[] = [];
  for (let times = 1; times <= upTo; times++) {
    const able = [...came.values()].filter(({ first }) => listed.length - first >= times);
    const people = able.filter((each) => each.times >= times).length;
    // that nobody came again tells of nobody in particular
    const isFew = able.length < least || (people > 0 && people < least);
    returns.push(isFew ? { times } : { times, people, chance: able.length, share: people / able.length });
  }
  return { events: listed.length, withoutList: held.length - listed.length, returns };
}
