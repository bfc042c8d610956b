/** What a row and a station's details say, in words. Pure: no DOM, no Lit, the day is passed in. */
import type { Group, Status } from '../../community/schema/groups.js';
import type { Text } from '../../community/schema/values.js';
import { eventsAround, rosterOf, type Stations } from '../../community/stations.js';
import { tagIn } from '../../community/text.js';
import type { StationWords } from '../../words/en/stations.js';
import type { Formats } from '../../words/formats.js';
import type { StationHealth } from './health.js';
import { countryName } from '../../words/country.js';
import { comma, listed } from '../../words/joining.js';

/** How a station is drawn, on the map and before its name: told by shape as well as by colour. */
export type Sign = 'plain' | 'ring' | 'dashed' | 'square';

export interface StationsContext {
  readonly stations: Stations;
  readonly words: StationWords;
  readonly formats: Formats;
  /** ISO day. */
  readonly today: string;
  /** How the stations stand under their duties, where a rule says. */
  readonly health?: StationHealth;
}

export interface StationRow {
  readonly station: number;
  readonly id: string;
  readonly name: string;
  /** The name in the document's own language, where it is another one. */
  readonly alternative?: { readonly text: string; readonly language: string };
  readonly sign: Sign;
  readonly sentence: string;
  /** Where it is, to be said where there is nothing else to say. */
  readonly where: string;
  /** What asks for a decision: a vacant seat. */
  readonly attention: string;
  /** How many people, in words; empty when not known. */
  readonly figure: string;
}

const SIGNS: Record<Status, Sign> = { active: 'plain', unknown: 'ring', inactive: 'ring', forming: 'dashed', retired: 'ring' };

/** The sign of a station: of its declared status, unless it needs attention. */
export const signOf = (group: Group, needsAttention = false): Sign => (needsAttention ? 'square' : SIGNS[group.status ?? 'active']);

/** The name as shown, and beside it the one in the document's own language. */
export function namesOf(name: Text, formats: Formats): Pick<StationRow, 'name' | 'alternative'> {
  const shown = formats.text(name);
  if (typeof name === 'string') return { name: shown };
  const language = tagIn(name, formats.otherwise);
  const text = name[language];
  return text && text !== shown ? { name: shown, alternative: { text, language } } : { name: shown };
}

/** What a group says of itself, with the day and the reason where it gives them; empty for an active one. */
export function declaredSentence(group: Group, words: StationWords, formats: Formats): string {
  const { status, statusSince, statusReason } = group;
  if (!status || status === 'active') return '';
  const declared = words.declared[status];
  const since = statusSince ? words.since(declared, formats.day(statusSince)) : declared;
  return statusReason ? words.because(since, formats.text(statusReason)) : since;
}

/** One station's row. */
export function stationRow(station: number, context: StationsContext): StationRow {
  const { stations, words, formats, today, health } = context;
  const { community } = stations;
  const group = stations.groups[station]!;
  const { next, last } = eventsAround(community, group, today);
  const declared = declaredSentence(group, words, formats);
  const event = next
    ? words.next(formats.day(next.start.slice(0, 10)), next.mode ? words.modes[next.mode] : '')
    : last
      ? words.last(formats.day(last))
      : '';
  const roster = group.members ? rosterOf(community, group, today) : undefined;
  const figure = roster?.people ? words.people(roster.people, formats) : group.figures?.members !== undefined ? words.membersCount(group.figures.members, formats) : '';
  const vacant = roster?.vacant.map(({ name }) => formats.text(name)).filter(Boolean) ?? [];
  return {
    station,
    id: group.id,
    ...namesOf(group.name, formats),
    sign: signOf(group, health?.needsAttention(station)),
    sentence: [declared, event].filter(Boolean).join(' · ') || (group.founded ? words.founded(formats.day(group.founded)) : ''),
    where: placeWords(group, formats),
    attention: vacant.length ? words.vacantRoles(listed(vacant, formats)) : '',
    figure,
  };
}

/** City, region and country, without saying the same twice. */
export function placeWords({ name, place }: Pick<Group, 'name' | 'place'>, formats: Formats, withoutName = true): string {
  const parts = [place?.city, place?.region].map((text) => formats.text(text)).concat(place?.country ? countryName(place.country, formats) : '');
  const shown = withoutName ? formats.text(name) : '';
  return [...new Set(parts)].filter((part) => part && part !== shown).join(comma(formats));
}

/** The line beside the heading: how many stations, where, as of when. */
export function stationsSummary({ stations, words, formats }: StationsContext): string {
  const asOf = stations.community.head.updated;
  const countries = stations.countries.size;
  const counted = words.stations(stations.groups.length, formats);
  return [countries > 1 ? words.inCountries(counted, countries, formats) : counted, asOf && words.asOf(formats.day(asOf))].filter(Boolean).join(' · ');
}

