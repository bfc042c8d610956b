/** What is said of one station when it is chosen. Pure. */
import type { Event } from '../../community/schema/events.js';
import type { Group } from '../../community/schema/groups.js';
import { eventsAround, eventsOf, hasOtherFounders, type Roster, rosterOf, unplaced } from '../../community/stations.js';
import type { DetailWords } from '../../words/en/station-details.js';
import { placeWords, type StationsContext } from '../../ui/stations/stations.model.js';
import { comma, listed } from '../../words/joining.js';

export interface StationDetails {
  readonly group: Group;
  readonly place: string;
  /** Why it has no pin; empty when it has one. */
  readonly noPin: string;
  readonly founded: string;
  readonly formerly: string;
  readonly roster: Roster;
  readonly rosterAsOf: string;
  readonly founders?: Roster;
  readonly next?: Event;
  readonly last: string;
  readonly pastEvents: string;
  readonly postponed: readonly string[];
}

/** What is shown of one station when it is chosen. */
export function stationDetails(station: number, own: DetailWords, { stations, words, formats, today }: StationsContext): StationDetails {
  const { community } = stations;
  const group = stations.groups[station]!;
  const { next, last } = eventsAround(community, group, today);
  const why = unplaced(stations, station);
  return {
    group,
    place: [formats.text(group.place?.address), placeWords(group, formats, false)].filter(Boolean).join(comma(formats)),
    noPin: why === 'online' ? own.onlineWhy : why ? own.noCoordinates : '',
    founded: group.founded && (next || last || group.status !== 'active') ? words.founded(formats.day(group.founded)) : '',
    formerly: group.formerNames?.length ? own.formerly(listed(group.formerNames.map((name) => formats.text(name)), formats)) : '',
    roster: rosterOf(community, group, today),
    rosterAsOf: group.rosterAsOf ? words.rosterAsOf(formats.day(group.rosterAsOf)) : '',
    founders: hasOtherFounders(group, today) ? rosterOf(community, group, today, true) : undefined,
    next,
    last: last ? words.last(formats.day(last)) : '',
    pastEvents: group.figures?.pastEvents ? own.pastEvents(group.figures.pastEvents, formats) : '',
    postponed: eventsOf(community, group.id)
      .filter((event) => event.status === 'postponed')
      .map((event) => own.postponed(formats.text(event.title), formats.text(event.reason))),
  };
}
