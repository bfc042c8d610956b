/** Finds stations by text and place, and the cities where there is none yet. Loaded when it is needed. Pure. */
import { filtered, foundingAddress, type NamedPlace, nearest, openCities, type OpenCity, placeNamed, type StationFilter, textMatches } from '../../community/search.js';
import { chosen, type Stations } from '../../community/stations.js';
import type { Formats } from '../../words/formats.js';

const NEAREST = 5;

/** The place that a search names, and what is nearest to it. */
export interface Near {
  readonly place: NamedPlace;
  readonly stations: readonly { readonly station: number; readonly kilometres: number }[];
  /** A filter leaves stations out, so that a nearer one may be among those. */
  readonly isPartial: boolean;
}

/** What a filter lets through. The same object as long as the filter and the stations are the same. */
export interface Matched {
  readonly matching: Uint32Array;
  /** Every station that the filter lets through, and those near the named place. */
  readonly positions: Uint32Array;
  readonly near?: Near;
  readonly open: readonly OpenCity[];
  /** Where a station is founded. */
  readonly start?: string;
}

/** What a filter lets through, what is near the place that it names, and the cities without a station that it lets through. */
export function find(stations: Stations, filter: StationFilter, places: readonly NamedPlace[], formats: Formats): Matched {
  const { text = '', country, status, only } = filter;
  const matching = filtered(stations, filter);
  const place = text.trim() ? placeNamed(text, stations, places) : undefined;
  const near = place && nearTo(place, matching, filter, stations);
  const cities = status || only ? [] : openCities(stations).filter((city) => (!country || city.country === country) && textMatches(text, [city.name, city.country]));
  return {
    matching,
    positions: near ? Uint32Array.from([...matching, ...near.stations.map(({ station }) => station)]) : matching,
    near,
    open: cities.toSorted((a, b) => formats.compare(formats.text(a.name), formats.text(b.name))),
    start: cities.length || near ? foundingAddress(stations.community) : undefined,
  };
}

/** The nearest stations to a place that the search has not found already; the other filters hold for them too. */
function nearTo(place: NamedPlace, matching: Uint32Array, { country, status, only }: StationFilter, stations: Stations): Near {
  const isPartial = !!(country || status || only);
  const found = new Set(matching);
  const allowed = isPartial ? new Set(chosen(stations, { country, status, only })) : undefined;
  const most = allowed ? stations.groups.length : NEAREST + matching.length;
  const others = nearest(stations, place, most).filter(({ station }) => !found.has(station) && (!allowed || allowed.has(station)));
  return { place, stations: others.slice(0, NEAREST), isPartial };
}
