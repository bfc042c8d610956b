/** What a JSON that nobody wrote for us holds: its lists, and the fields of their records. Pure. */

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

const alike: Record<string, RegExp> = {
  name: /(^|\.)(name|title|label|city_?name|chapter)$/i,
  city: /(^|\.)(city|town|locality)$/i,
  country: /(^|\.)(country|country_?code)$/i,
  lat: /(^|\.)(lat|latitude)$/i,
  lng: /(^|\.)(lng|lon|long|longitude)$/i,
  url: /(^|\.)(url|website|link|href|homepage)$/i,
  founded: /(^|\.)(founded|created|start(ed)?|since)(_?(at|on|date))?$/i,
  status: /(^|\.)(status|state)$/i,
  score: /(^|\.)(score|points|contributions|commits|total)$/i,
  avatar: /(^|\.)(avatar|avatar_?url|image|picture|photo)$/i,
};

/** Our fields that a list of records may fill, by the widget. */
export function fieldsFor(tag: string): readonly string[] {
  return tag === 'guild-leaderboard' ? ['name', 'score', 'url', 'avatar'] : ['name', 'city', 'country', 'lat', 'lng', 'url', 'founded', 'status'];
}

/** The found field that is most likely meant; '' when none is alike. */
export const guess = (field: string, found: readonly FoundField[]): string => found.find(({ path }) => alike[field]?.test(path))?.path ?? '';

/** Our fields with the found ones that are most likely meant. */
export function guessAll(tag: string, records: readonly unknown[]): Record<string, string> {
  const found = fieldsOf(records);
  return Object.fromEntries(fieldsFor(tag).map((field) => [field, guess(field, found)] as const).filter(([, path]) => path));
}

/** The list that a widget most likely means: the one with the most fields that are alike, then the longest. */
export function likeliest(tag: string, lists: readonly FoundList[]): FoundList | undefined {
  const likeness = (list: FoundList) => Object.keys(guessAll(tag, list.records)).length;
  return lists.toSorted((one, other) => likeness(other) - likeness(one))[0];
}
