/** Stations as a list with their people: the fallback of the map and of the list. */
import { byName, chosen, firstInOrder, type Roster, rosterOf, stationsOf } from '../../community/stations.js';
import type { Status } from '../../community/schema/groups.js';
import { stationsSummary, type StationsContext } from '../../ui/stations/stations.model.js';
import { type ListRow, listRow } from '../../widgets/station-list/station-list.model.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { type StationHealth, stationHealth } from './health.js';
import { organisation } from './linked-data.js';
import { type Markup, element, linked, lines, list } from './markup.js';

export async function stationsFallback(fallback: FallbackContext): Promise<Fallback> {
  const { community, words, formats, attributes, today, most } = fallback;
  const stations = stationsOf(community);
  const context: StationsContext = { stations, words: words.stations, formats, today };
  const health = await stationHealth(stations, fallback);
  const standing = attributes.get('standing');
  const positions = chosen(stations, {
    country: attributes.get('country') || undefined,
    status: (attributes.get('status') || undefined) as Status | undefined,
    only: standing ? (station) => health?.standing(station) === standing : undefined,
  });
  const shown = firstInOrder(positions, most, byName(stations, formats.language, formats.compare));
  const rows = shown.map((station) => listRow(station, context));
  const more = positions.length - shown.length;
  return {
    heading: words.stations.heading,
    summary: stationsSummary(context),
    content: rows.length ? lines(list('ul', rows.map((row) => stationItem(row, context, health))), more > 0 && element('p', {}, words.stations.shown(shown.length, positions.length, formats)), health?.rules) : undefined,
    data: organisation(community, shown, context),
  };
}

function stationItem(row: ListRow, context: StationsContext, health: StationHealth | undefined): Markup {
  const { stations, words, formats } = context;
  const group = stations.groups[row.station]!;
  const alternative = row.alternative && element('span', { lang: row.alternative.language }, row.alternative.text);
  // where the place is no more than the name, once is enough
  const place = row.place === row.name ? '' : row.place;
  const figure = row.figure && !row.roster.people ? row.figure : '';
  return lines(
    element('strong', {}, linked(row.name, group.url), alternative && [' ', alternative]),
    sentence([place, row.sentence, figure]),
    health?.sentence(row.station),
    rosterList(row.roster, context),
    row.roster.roles.length > 0 && sentence([row.rosterAsOf]),
    row.founders && element('p', {}, words.foundingRoster),
    row.founders && rosterList(rosterOf(stations.community, group, context.today, true), { ...context, formats }),
  );
}

const sentence = (parts: readonly string[]) => {
  const text = parts.filter(Boolean).join(' · ');
  return text ? element('p', {}, text) : undefined;
};

function rosterList({ roles }: Roster, { words, formats }: StationsContext): Markup | undefined {
  if (!roles.length) return undefined;
  const sections = roles.flatMap(({ role, name, seats }) => [
    element('dt', {}, formats.text(name) || (role ? role.id : words.noRole)),
    ...seats.map((seat) => element('dd', {}, seat.vacant ? words.vacant : linked(formats.text(seat.name), seat.url))),
  ]);
  return element('dl', {}, '\n', lines(...sections), '\n');
}
