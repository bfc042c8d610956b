/** What a JSON that nobody wrote for us holds: its lists, and the fields of their records. Pure. */
import { type Fields, type FieldSource, pathOf } from '../../src/sources/fields.js';
import { follow, readPath } from '../../src/sources/paths.js';
import { fieldReader } from '../../src/sources/records.js';

export interface FoundList {
  /** As `items` takes it; '' for the whole. */
  readonly path: string;
  readonly records: readonly unknown[];
}

export interface FoundField {
  /** As `fields` takes it. */
  readonly path: string;
  /** A value it has. */
  readonly example: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const deepest = 4;
const mostFields = 60;

/** Every list of objects, the longest first. */
export function listsIn(json: unknown): FoundList[] {
  const found: FoundList[] = [];
  const look = (value: unknown, path: string, depth: number) => {
    if (Array.isArray(value)) {
      if (value.some(isObject)) found.push({ path, records: value });
      return;
    }
    if (!isObject(value) || depth === deepest) return;
    for (const [key, inner] of Object.entries(value)) look(inner, path ? `${path}.${key}` : key, depth + 1);
  };
  look(json, '', 0);
  return found.sort((one, other) => other.records.length - one.records.length);
}

/** The fields that the first records have, as paths, with a value each. */
export function fieldsOf(records: readonly unknown[]): FoundField[] {
  const found = new Map<string, string>();
  const look = (value: unknown, path: string, depth: number) => {
    if (found.size >= mostFields) return;
    if (isObject(value) && depth < deepest) {
      for (const [key, inner] of Object.entries(value)) look(inner, path ? `${path}.${key}` : key, depth + 1);
    } else if (path && value !== null && value !== '' && !found.has(path)) {
      found.set(path, (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40));
    }
  };
  for (const record of records.slice(0, 20)) look(record, '', 0);
  return [...found].map(([path, example]) => ({ path, example }));
}

/** One of our fields that a record of theirs may fill. */
export interface OurField {
  /** As `fields` takes it. */
  readonly name: string;
  readonly label: string;
  /** How theirs is usually called; without one it is never guessed. */
  readonly alike?: RegExp;
  /** All that its value can be; theirs may say it in other words. */
  readonly values?: readonly string[];
}

const name: OurField = { name: 'name', label: 'Name', alike: /(^|\.)(name|title|label|city_?name|chapter)$/i };
const link: OurField = { name: 'url', label: 'Page', alike: /(^|\.)(url|full_?url|website|link|href|homepage)$/i };

const stationFields: readonly OurField[] = [
  name,
  { name: 'city', label: 'City', alike: /(^|\.)(city|town|locality)$/i },
  { name: 'country', label: 'Country', alike: /(^|\.)(country|country_?code)$/i },
  { name: 'lat', label: 'Latitude', alike: /(^|\.)(lat|latitude)$/i },
  { name: 'lng', label: 'Longitude', alike: /(^|\.)(lng|lon|long|longitude)$/i },
  link,
  { name: 'description', label: 'Description', alike: /(^|\.)(description|summary|about)$/i },
  { name: 'founded', label: 'Founded', alike: /(^|\.)(founded|created|start(ed)?|since)(_?(at|on|date))?$/i },
  { name: 'status', label: 'Declared status', alike: /(^|\.)(status|state)$/i, values: ['active', 'inactive', 'forming', 'retired', 'unknown'] },
  { name: 'kind', label: 'Kind', values: ['station', 'chapter', 'user-group', 'city'] },
  { name: 'figures.members', label: 'Members, as a number', alike: /(^|\.)(members|member_?count)$/i },
  { name: 'figures.lastEvent', label: 'Day of the last event', alike: /(^|\.)last_?event$/i },
];

const boardFields: readonly OurField[] = [
  name,
  { name: 'score', label: 'Points', alike: /(^|\.)(score|points|contributions|commits|total)$/i },
  link,
  { name: 'avatar', label: 'Picture', alike: /(^|\.)(avatar|avatar_?url|image|picture|photo)$/i },
];

/** Our fields that a list of records may fill, by the widget; none for a widget whose records nobody else has. */
export function fieldsFor(tag: string): readonly OurField[] {
  if (tag === 'guild-leaderboard') return boardFields;
  return tag === 'guild-station-map' || tag === 'guild-station-list' ? stationFields : [];
}

/** A list of few values has few; more are names of something. */
const mostValues = 24;

/** The values that a field of theirs has, the most frequent first; none when there are too many to be words for something. */
export function valuesAt(path: string, records: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  const steps = readPath(path);
  for (const record of records) {
    const value = follow(record, [path]) ?? follow(record, steps);
    if (value === undefined || value === null || value === '' || typeof value === 'object') continue;
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
    if (counts.size > mostValues) return [];
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}

/** The found field that is most likely meant; '' when none is alike. */
export function guess({ alike, values }: OurField, found: readonly FoundField[], records: readonly unknown[] = []): string {
  const fitting = found.find(({ path }) => alike?.test(path) && (!values || valuesAt(path, records).length > 0));
  return fitting?.path ?? '';
}

/** Our fields with the found ones that are most likely meant. */
export function guessAll(tag: string, records: readonly unknown[]): Fields {
  const found = fieldsOf(records);
  return Object.fromEntries(fieldsFor(tag).map((field) => [field.name, guess(field, found, records)] as const).filter(([, path]) => path));
}

/** The list that a widget most likely means: the one with the most fields that are alike, then the longest. */
export function likeliest(tag: string, lists: readonly FoundList[]): FoundList | undefined {
  const likeness = (list: FoundList) => Object.keys(guessAll(tag, list.records)).length;
  return lists.toSorted((one, other) => likeness(other) - likeness(one))[0];
}

/** What one of their values is said to mean; `undefined` where nothing is said of it. */
export const meaningOf = (source: string | FieldSource, theirs: string): unknown => (typeof source === 'string' ? undefined : source.values?.[theirs]);

/** The same source, with what one of their values means: one of ours, `null` for nothing, `undefined` to leave it as it is. */
export function withMeaning(source: string | FieldSource, theirs: string, ours: string | null | undefined): string | FieldSource {
  const { [theirs]: _, ...others } = typeof source === 'string' ? {} : (source.values ?? {});
  const values = ours === undefined ? others : { ...others, [theirs]: ours };
  return Object.keys(values).length ? { from: pathOf(source), values } : pathOf(source);
}

/** The first records as the widget will read them: one row each, one text for each field. */
export function firstRows(records: readonly unknown[], fields: Fields, count: number): string[][] {
  const read = fieldReader(fields);
  const paths = Object.keys(fields).map((field) => readPath(['lat', 'lng', 'city', 'country', 'region'].includes(field) ? `place.${field}` : field));
  return records.slice(0, count).map((source) => {
    const record: Record<string, unknown> = {};
    if (isObject(source)) read(record, source);
    return paths.map((path) => {
      const value = follow(record, path);
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
    });
  });
}
