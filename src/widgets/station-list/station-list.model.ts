/** What the station list shows of one station. Pure. */
import { hasOtherFounders, rosterOf, type Roster } from '../../community/stations.js';
import { placeWords, stationRow, type StationRow, type StationsContext } from '../../ui/stations/stations.model.js';

export interface ListRow extends StationRow {
  readonly place: string;
  readonly roster: Roster;
  readonly rosterAsOf: string;
  /** The founding roster, where the present one is another. */
  readonly founders?: Roster;
}

/** A station with its people. Vacancies are shown in the roster itself. */
export function listRow(station: number, context: StationsContext): ListRow {
  const { stations, words, formats, today } = context;
  const group = stations.groups[station]!;
  return {
    ...stationRow(station, context),
    attention: '',
    place: group.online ? words.online : placeWords(group, formats, false),
    roster: rosterOf(stations.community, group, today),
    rosterAsOf: group.rosterAsOf ? words.rosterAsOf(formats.day(group.rosterAsOf)) : '',
    founders: hasOtherFounders(group, today) ? rosterOf(stations.community, group, today, true) : undefined,
  };
}
