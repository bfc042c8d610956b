/** What the station map puts beside its picture: rows in their sections. Pure. */
import type { NamedPlace } from '../../community/search.js';
import { countryName } from '../../words/country.js';
import type { MapWords } from '../../words/en/station-map.js';
import { kilometres } from '../../words/units.js';
import type { Found } from '../../ui/stations/station-browser.js';
import { stationRow, type StationRow, type StationsContext } from '../../ui/stations/stations.model.js';

export interface MapRow extends StationRow {
  /** How far from the named place, in words; empty elsewhere. */
  readonly distance: string;
}

/** Rows under one heading; without one when nothing is grouped. */
export interface MapSection {
  readonly heading: string;
  readonly rows: readonly MapRow[];
  /** Said under the heading: how far the nearest station is, where that is far. */
  readonly remark?: string;
}

/** A place further than this from every station is one where a station may be founded. Kilometres. */
export const FAR = 100;

/** The rows, under their countries where the order is by country, and then what is near the named place. */
export function mapSections(found: Found, byCountry: boolean, own: MapWords, context: StationsContext): MapSection[] {
  const { stations, words, formats } = context;
  const sections: { heading: string; rows: MapRow[]; remark?: string }[] = [];
  for (const station of found.rows) {
    const country = stations.groups[station]!.place?.country;
    const heading = !byCountry || station === found.lifted ? '' : country ? countryName(country, formats) : own.noCountry;
    const row: MapRow = { ...stationRow(station, context), distance: '' };
    const isRepeated = row.where === heading;
    const section = sections.at(-1);
    const shown = isRepeated ? { ...row, where: '' } : row;
    if (section?.heading === heading) section.rows.push(shown);
    else sections.push({ heading, rows: [shown] });
  }
  if (found.near) {
    const { place, stations: near } = found.near;
    const name = formats.text(place.name);
    sections.push({
      heading: words.near(name),
      remark: isFar(found) && near[0] ? own.nothingNear(name, kilometres(near[0].kilometres, formats)) : undefined,
      rows: near.map((each) => ({ ...stationRow(each.station, context), distance: own.away(kilometres(each.kilometres, formats)) })),
    });
  }
  return sections;
}

/** Whether a place was named that has no station near it. */
export const isFar = ({ near, count }: Pick<Found, 'near' | 'count'>): boolean => !!near && !near.isPartial && !count && !((near.stations[0]?.kilometres ?? Infinity) <= FAR);

/** A number, or a text that is one; an empty text is not zero. */
const degrees = (value: unknown) => (typeof value === 'number' || (typeof value === 'string' && value.trim()) ? Number(value) : NaN);

/** Places that visitors may name, from a site's own file: a list of `{ name, aliases, lat, lng }`; what is not one is passed over. */
export function placesFrom(json: unknown): NamedPlace[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: Partial<Record<'name' | 'aliases' | 'lat' | 'lng', unknown>> | null) => {
    const lat = degrees(each?.lat);
    const lng = degrees(each?.lng);
    if (!each?.name || !(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) return [];
    const aliases = Array.isArray(each.aliases) ? each.aliases.filter((alias) => typeof alias === 'string') : [];
    return [{ name: typeof each.name === 'object' ? (each.name as Record<string, string>) : String(each.name), aliases, lat, lng }];
  });
}
