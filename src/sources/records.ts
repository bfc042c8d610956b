/** Foreign records made into ours: by the fields an author names, and by the names that fields usually bear. Pure. */
import { type Fields, pathOf } from './fields.js';
import { type PlainObject, follow, isObject, put, readPath } from './paths.js';

/** Our path, and what others call it, in lower case without `_`, `-` and spaces. The first is the plainest. */
const usualNames = {
  id: 'id',
  name: 'name title',
  url: 'url website link homepage',
  description: 'description',
  status: 'status',
  founded: 'founded created since',
  'place.city': 'city town',
  'place.region': 'region state province',
  'place.country': 'country',
  'place.lat': 'lat latitude',
  'place.lng': 'lng lon long longitude',
  'figures.members': 'members membercount',
  'figures.pastEvents': 'pastevents',
  'figures.lastEvent': 'lastevent',
};

interface Target {
  steps: string[];
  /** Comes before the other names for the same thing. */
  plainest: boolean;
}

const targets = new Map<string, Target>();
for (const [path, names] of Object.entries(usualNames)) {
  names.split(' ').forEach((name, index) => targets.set(name, { steps: readPath(path), plainest: index === 0 }));
}

/** Short for `place.lat` and so on, in the `fields` attribute. */
const placeNames = ['lat', 'lng', 'city', 'country', 'region'];

/** Turns one record after the other into ours. */
export type Mapper = (source: PlainObject) => PlainObject;

/** What the fields attribute asks for, ready to be applied: puts what it finds in `sources` (the first that has it) into `record`. */
export function fieldReader(fields: Fields = {}) {
  const pairs = Object.entries(fields).map(([target, source]) => ({
    target: readPath(placeNames.includes(target) ? `place.${target}` : target),
    path: pathOf(source),
    source: readPath(pathOf(source)),
    meaning: typeof source === 'string' ? undefined : meaningsOf(source.values),
  }));
  return (record: PlainObject, ...sources: PlainObject[]): void => {
    for (const { target, path, source, meaning } of pairs) {
      for (const from of sources) {
        // a key that has a dot in it counts as well: { "location.lat": 1 }
        const value = follow(from, [path]) ?? follow(from, source);
        if (!isBlank(value) && !isNever(target, value)) {
          set(record, target, meaning ? meaning(value) : value);
          break;
        }
      }
    }
  };
}

/** Puts a value into its place; nothing takes out what stood there. */
function set(record: PlainObject, target: readonly string[], value: unknown): void {
  put(record, target, value);
  // `put` has copied what is on the way, so that nothing is taken from the JSON as received
  const parent = follow(record, target.slice(0, -1));
  if (value === undefined && isObject(parent)) delete parent[target.at(-1)!];
}

/** What a value of theirs is called here; upper and lower case are one. What has no other name stays. */
function meaningsOf(values: Readonly<Record<string, unknown>> = {}) {
  const plain = (value: unknown) => String(value).trim().toLowerCase();
  const meanings = new Map(Object.entries(values).map(([theirs, ours]) => [plain(theirs), ours ?? undefined]));
  return (value: unknown): unknown => (meanings.has(plain(value)) ? meanings.get(plain(value)) : value);
}

/**
 * Takes a group's fields by their usual names, and all others as they are.
 * @param claimed fields that the author says are something: `state` may be a status, and then is no region
 */
export function usualNameReader(claimed: readonly string[] = []): Mapper {
  // the same few keys come in every record
  const known = new Map<string, Target | undefined>();
  return (source) => {
    const record: PlainObject = {};
    for (const key of Object.keys(source)) {
      const value = source[key];
      if (isBlank(value) || key === '__proto__') {
        continue;
      }
      if (!known.has(key)) {
        known.set(key, targetOf(key));
      }
      const target = isRoster(key, value) ? undefined : known.get(key);
      if (target && !target.plainest && claimed.includes(key)) {
        continue;
      }
      if (!target) {
        record[key] = value;
      } else if ((target.plainest || isBlank(follow(record, target.steps))) && !isNever(target.steps, value)) {
        put(record, target.steps, value);
      }
    }
    return record;
  };
}

/**
 * Maps a list of records where that is needed; a list that is in our shape already is given back as it
 * is, whatever its length: the first few records tell. What is no object is left for the parse to report.
 */
export function mapRecords(records: unknown[], collection: string, fields?: Fields): unknown[] {
  const guess = collection === 'groups' && (fields || records.some(looksForeign));
  if (!guess && !fields) {
    return records;
  }
  const read: Mapper = guess ? usualNameReader(Object.values(fields ?? {}).map(pathOf)) : (source) => ({ ...source });
  const applyFields = fieldReader(fields);
  return records.map((source) => {
    if (!isObject(source)) {
      return source;
    }
    if (!fields && !looksForeign(source)) {
      return source;
    }
    const record = read(source);
    applyFields(record, source);
    return record;
  });
}

/** Whether a group carries none of our own marks, but fields under names that others use. */
function looksForeign(record: unknown): boolean {
  if (!isObject(record)) {
    return false;
  }
  const isOurs = isObject(record.place) || 'figures' in record || 'online' in record || 'kind' in record || Array.isArray(record.members);
  return !isOurs && Object.keys(record).some((key) => !isOurName(key));
}

function isOurName(key: string): boolean {
  const target = targetOf(key);
  return !target || target.steps.join('.') === key;
}

function targetOf(key: string): Target | undefined {
  return targets.get(key.toLowerCase().replace(/[\s_-]/g, ''));
}

/** `members` as a list are people with roles; as a number they are a figure. */
function isRoster(key: string, value: unknown): boolean {
  return key === 'members' && typeof value === 'object';
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** Exports of dates write the first second of 1970 where there is no date: no event yet. */
function isNever(steps: readonly string[], value: unknown): boolean {
  return steps.at(-1) === 'lastEvent' && (value === 0 || String(value).startsWith('1970-01-01'));
}
