/**
 * Finding a station: by text, by a place somebody names, and the cities where there is none yet. Loaded when somebody
 * searches, or when there are events without a station. Pure.
 */
import { distance } from './distance.js';
import { events as eventCollection } from './generated/events.js';
import type { Text } from './schema/values.js';
import { chosen, firstInOrder, isOpen, type StationChoice, type Stations } from './stations.js';
import { cityKey, folded, textsOf } from './fold.js';

export { foundingAddress } from './founding.js';

export interface StationFilter extends StationChoice {
  /** Folded or not; matched against name, aliases, former names, city, region and country. */
  readonly text?: string;
}

const searchTexts = new WeakMap<Stations, readonly string[]>();

/** What a station is found by, folded. Made at the first search. */
function searchTextsOf(stations: Stations): readonly string[] {
  let texts = searchTexts.get(stations);
  if (!texts) {
    texts = stations.groups.map(({ name, aliases, formerNames, place }) =>
      folded(
        [name, ...(aliases ?? []), ...(formerNames ?? []), place?.city, place?.region, place?.country]
          .flatMap((text) => textsOf(text))
          .join('\n'),
      ),
    );
    searchTexts.set(stations, texts);
  }
  return texts;
}

/** Whether every word of a search is in some of the texts, folded. An empty search is in all. */
export function textMatches(search: string, texts: readonly (Text | undefined)[]): boolean {
  const all = folded(texts.flatMap((text) => textsOf(text)).join('\n'));
  return folded(search.trim())
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The stations that a filter lets through, as positions in the columns. */
export function filtered(stations: Stations, { text, ...choice }: StationFilter): Uint32Array {
  const positions = chosen(stations, choice);
  const wanted = folded((text ?? '').trim());
  if (!wanted) return positions;
  const words = wanted.split(/\s+/);
  const texts = searchTextsOf(stations);
  return positions.filter((i) => words.every((word) => texts[i]!.includes(word)));
}

/** A place people may name: of a station, an event, or a list of places a site brings. */
export interface NamedPlace {
  readonly name: Text;
  readonly aliases?: readonly string[];
  readonly lat: number;
  readonly lng: number;
}

const placeIndex = new WeakMap<Stations, Map<string, number>>();

/** The first station with coordinates for each name a place is known by. Made when somebody first names one. */
function placesOf(stations: Stations): Map<string, number> {
  let index = placeIndex.get(stations);
  if (!index) {
    placeIndex.set(stations, (index = new Map()));
    for (let i = 0; i < stations.groups.length; i++) {
      if (Number.isNaN(stations.lat[i])) continue;
      const { name, aliases, place } = stations.groups[i]!;
      for (const text of [place?.city, name, ...(aliases ?? [])].flatMap((each) => textsOf(each))) {
        const key = cityKey(text);
        if (!index.has(key)) index.set(key, i);
      }
    }
  }
  return index;
}

const coordinates = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/**
 * The place that somebody names: coordinates ("31.2, 121.5"), or exactly a name or alias the data knows, with case,
 * spaces and accents folded. Nothing is guessed beyond that.
 */
export function placeNamed(query: string, stations: Stations, more: readonly NamedPlace[] = []): NamedPlace | undefined {
  const pair = coordinates.exec(query);
  if (pair && Math.abs(+pair[1]!) <= 90 && Math.abs(+pair[2]!) <= 180) return { name: query.trim(), lat: +pair[1]!, lng: +pair[2]! };
  const key = cityKey(query.trim());
  if (key.length < 2) return undefined;
  const at = placesOf(stations).get(key);
  if (at !== undefined) {
    const { name, place } = stations.groups[at]!;
    return { name: place?.city ?? name, lat: stations.lat[at]!, lng: stations.lng[at]! };
  }
  const isNamed = (...names: (Text | undefined)[]) => names.some((name) => textsOf(name).some((text) => cityKey(text) === key));
  const open = openCities(stations).find(({ name }) => isNamed(name));
  if (open && open.lat !== undefined && open.lng !== undefined) return { name: open.name, lat: open.lat, lng: open.lng };
  return more.find(({ name, aliases }) => isNamed(name, ...(aliases ?? [])));
}

/** Stations by their distance from a place, nearest first, with kilometres. */
export function nearest(stations: Stations, place: NamedPlace, most: number): { station: number; kilometres: number }[] {
  const kilometres = new Float64Array(stations.groups.length);
  const placed: number[] = [];
  for (let i = 0; i < kilometres.length; i++) {
    if (Number.isNaN(stations.lat[i])) continue;
    kilometres[i] = distance(place.lat, place.lng, stations.lat[i]!, stations.lng[i]!);
    placed.push(i);
  }
  return firstInOrder(Uint32Array.from(placed), most, (a, b) => kilometres[a]! - kilometres[b]!).map((station) => ({
    station,
    kilometres: kilometres[station]!,
  }));
}

/** A city where events are held but no station exists. */
export interface OpenCity {
  readonly name: Text;
  readonly country?: string;
  readonly lat?: number;
  readonly lng?: number;
  readonly events: number;
  /** Day of the latest event there. */
  readonly last: string;
}

const openCache = new WeakMap<Stations, readonly OpenCity[]>();

/** Cities with events but no station, by the names and aliases the data knows. */
export function openCities(stations: Stations): readonly OpenCity[] {
  let open = openCache.get(stations);
  if (open) return open;
  const taken = new Set<string>();
  const events = stations.community.all(eventCollection);
  if (events.length) {
    for (const { name, aliases, place } of stations.groups) {
      for (const text of [place?.city, name, ...(aliases ?? [])].flatMap((each) => textsOf(each))) taken.add(cityKey(text));
    }
  }
  const cities: { -readonly [Key in keyof OpenCity]: OpenCity[Key] }[] = [];
  const known = new Map<string, (typeof cities)[number]>();
  for (const event of events) {
    if (!isOpen(event)) continue;
    const { place, start } = event;
    const names = textsOf(place!.city);
    if (names.some((name) => taken.has(cityKey(name)))) continue;
    const keys = names.map((name) => cityKey(name));
    let city = keys.map((key) => known.get(key)).find((each) => each);
    if (!city) cities.push((city = { name: place!.city!, events: 0, last: '' }));
    for (const key of keys) known.set(key, city);
    const day = start.slice(0, 10);
    city.events++;
    city.country ??= place!.country;
    if (city.lat === undefined || city.lng === undefined) {
      city.lat = place!.lat;
      city.lng = place!.lng;
    }
    if (day > city.last) city.last = day;
  }
  openCache.set(stations, (open = cities));
  return open;
}
