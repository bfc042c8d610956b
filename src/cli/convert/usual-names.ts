/** What tables and exports usually call our fields, beside the names that widgets know. Pure. */
import type { Table } from '../../community/read.js';
import { type PlainObject, follow, isObject, put, readPath } from '../../sources/paths.js';
import { type Fields, fieldOf, tableOf } from '../tables.js';

/** By collection: our field, and what others call it in lower case without spaces, dashes and underscores. */
const usualNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  groups: {
    id: 'slug',
    name: 'title group groupname chapter chaptername label',
    url: 'website link homepage fullurl webpage site meetupurl',
    formerNames: 'previousnames formernames',
    founded: 'created createdat foundedon creationdate since started',
    image: 'logo photo picture',
    timeZone: 'timezone tz',
    'place.city': 'city town',
    'place.region': 'region state province',
    'place.country': 'country countrycode countryname',
    'place.address': 'address',
    'place.lat': 'lat latitude',
    'place.lng': 'lng lon long longitude',
    'figures.members': 'members membercount nummembers',
    'figures.pastEvents': 'pastevents pasteventcount',
    'figures.lastEvent': 'lastevent lasteventdate',
  },
  people: {
    id: 'login username handle slug',
    name: 'fullname displayname',
    url: 'website blog homepage profile htmlurl link',
    avatar: 'avatarurl photo picture image',
    company: 'organisation organization affiliation employer',
    bio: 'about',
    languages: 'language',
    'handles.github': 'github githubhandle githubusername githublogin',
    'handles.gitee': 'gitee',
    'handles.gitlab': 'gitlab',
    'handles.mastodon': 'mastodon',
    'handles.forum': 'forum discourse',
  },
  events: {
    title: 'name summary subject event eventname',
    start: 'date startdate starts startat startsat begin begins when datetime',
    end: 'enddate ends endat endsat finish',
    url: 'link website eventurl page',
    group: 'chapter station groupid',
    venue: 'location venuename',
    timeZone: 'timezone tz',
    signUp: 'signup registration register tickets',
    image: 'poster picture',
    'place.city': 'city town',
    'place.region': 'region state province',
    'place.country': 'country countrycode',
    'place.address': 'address',
    'place.lat': 'lat latitude',
    'place.lng': 'lng lon long longitude',
    'attendance.count': 'attendees participants attended',
    'recap.video': 'video recording',
    'recap.slides': 'slides',
  },
  posts: { title: 'name', url: 'link', at: 'date published publishedat', authors: 'author', language: 'lang' },
  partners: { name: 'title company', url: 'website link', logo: 'image', description: 'about' },
  contributions: { person: 'login github username user', at: 'date', metric: 'type' },
};

/** Usual names to our paths, for one collection. */
const pathsByName = new Map<string, ReadonlyMap<string, string>>();

function pathsFor(collection: string): ReadonlyMap<string, string> {
  let paths = pathsByName.get(collection);
  if (!paths) {
    const known = Object.hasOwn(usualNames, collection) ? usualNames[collection]! : {};
    const own = Object.keys(tableOf(collection) ?? {}).map((name) => [plain(name), name] as const);
    const others = Object.entries(known).flatMap(([path, names]) => names.split(' ').map((name) => [name, path] as const));
    paths = new Map([...own, ...others]);
    pathsByName.set(collection, paths);
  }
  return paths;
}

/** A name in lower case, without what people write differently: `Start date`, `start_date`. */
const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/**
 * Puts fields under usual names where they belong; where ours has a value already, theirs stays where it is. Names with
 * dots in them, as the columns of a table may have, become fields inside fields.
 */
export function renameUsual(record: PlainObject, collection: string): PlainObject {
  const table = tableOf(collection) ?? {};
  const paths = pathsFor(collection);
  const renamed: PlainObject = {};
  const entries = Object.entries(record).filter(([key]) => key !== '__proto__');
  // what bears our own name comes first
  for (const [key, value] of entries) if (isOurs(key, value, table)) renamed[key] = value;
  for (const [key, value] of entries) {
    if (isOurs(key, value, table)) continue;
    const dotted = key.includes('.') && Object.hasOwn(table, key.split('.')[0]!) ? readPath(key) : undefined;
    const path = paths.get(plain(key));
    const target = dotted ?? (path === undefined ? undefined : readPath(path));
    if (target && isBlank(follow(renamed, target)) && fits(value, target, table)) put(renamed, target, value);
    else renamed[key] = value;
  }
  return renamed;
}

/** A field of ours; but a text or number where we have records is something else by the same name: `members: 420`. */
function isOurs(key: string, value: unknown, table: Fields): boolean {
  const field = fieldOf(table, key);
  const inner = Array.isArray(field) ? (field[0] as Table) : field;
  return field !== undefined && (typeof inner === 'string' || typeof value === 'object');
}

/** Whether a value may stand under our name: a list only where we have one, and no record. */
function fits(value: unknown, target: readonly string[], table: Fields): boolean {
  if (isObject(value)) return false;
  const field = target.reduce<Table | undefined>((inner, step) => (typeof inner === 'object' && !Array.isArray(inner) ? fieldOf(inner as Fields, step) : undefined), table);
  return !Array.isArray(value) || Array.isArray(field);
}

/** What the records of a table are, by the name of the file and by its columns. */
export function guessCollection(file: string, columns: readonly string[]): string {
  const stem = file.split(/[\\/]/).at(-1)!.replace(/\..*$/, '').toLowerCase();
  const byName: Readonly<Record<string, string>> = { people: 'people', contributors: 'people', members: 'people', events: 'events', meetups: 'events', partners: 'partners', posts: 'posts', articles: 'posts', roles: 'roles', metrics: 'metrics', contributions: 'contributions' };
  const found = Object.keys(byName).find((name) => stem === name || stem.endsWith(`-${name}`) || stem.endsWith(`_${name}`));
  if (found) return byName[found]!;
  const known = new Set(columns.map(plain));
  const hasAny = (...names: string[]) => names.some((name) => known.has(name));
  if (hasAny('start', 'startdate', 'starts', 'dtstart') || (hasAny('date') && hasAny('title', 'event', 'venue'))) return 'events';
  if (hasAny('login', 'github', 'githubhandle', 'fullname') && !hasAny('lat', 'latitude')) return 'people';
  return 'groups';
}
