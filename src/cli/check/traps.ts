/** Mistakes that are right by the schema and wrong in the world: what has been seen in real data. Pure. */
import type { Community } from '../../community/community.js';
import { collections } from '../../community/collections.js';
import { folded, textsOf } from '../../community/fold.js';
import type { Place } from '../../community/schema/values.js';
import { isObject } from '../../sources/paths.js';
import { type Step, pathText } from '../source.js';
import type { Found } from './finding.js';

export type TrapCode =
  | 'phantom-coordinates'
  | 'half-coordinates'
  | 'shared-coordinates'
  | 'online-with-coordinates'
  | 'degraded-feed'
  | 'email-address'
  | 'markup'
  | 'unfilled-template'
  | 'same-person'
  | 'looks-like-a-bot'
  | 'hidden-person'
  | 'ends-before-it-begins'
  | 'fewer-at-most-than-at-least'
  | 'more-asked-than-seats'
  | 'in-the-future';

/** Findings in the records that could be read: `index` counts those. */
export function trapsIn(community: Community, today: string): Found[] {
  return [
    ...coordinateTraps(community),
    ...degradedFields(community),
    ...textTraps(community),
    ...peopleTraps(community),
    ...spanTraps(community),
    ...seatTraps(community),
    ...futureTraps(community, today),
  ];
}

// --------------------------------------------------------------------------------------------------------- coordinates

/** So many groups at one point are no coincidence: of several cities, and where nobody says of which. */
const MANY_OF_SEVERAL_CITIES = 5;
const MANY_OF_NO_CITY = 20;

function coordinateTraps(community: Community): Found[] {
  const found: Found[] = [];
  const check = (collection: string, index: number, place: Place | undefined, isOnline: boolean) => {
    if (!place) return;
    const { lat, lng } = place;
    const at = (path: string, finding: Omit<Found, 'collection' | 'index' | 'path'>) => found.push({ collection, index, path, ...finding });
    if (lat === 0 && lng === 0) {
      at('place', { level: 'problem', code: 'phantom-coordinates', found: '0, 0', message: 'The coordinates 0, 0 lie in the sea off Africa; computers write them for “unknown”. Take them out, or give the right ones.' });
    } else if ((lat === undefined) !== (lng === undefined)) {
      const missing = lat === undefined ? 'lat' : 'lng';
      at('place', { level: 'problem', code: 'half-coordinates', expected: missing, message: `Only one of the coordinates is there, so there is no pin. Add “${missing}”.` });
    } else if (isOnline && lat !== undefined) {
      at('place', { level: 'note', code: 'online-with-coordinates', message: 'It is online and has coordinates, which are not shown. Take them out, unless it is hybrid.' });
    }
  };
  const groups = community.all(collections.groups);
  groups.forEach((group, index) => check('groups', index, group.place, group.online === true));
  community.all(collections.events).forEach((event, index) => check('events', index, event.place, event.mode === 'online'));

  const points = new Map<string, number[]>();
  groups.forEach(({ place, online }, index) => {
    if (online || place?.lat === undefined || place.lng === undefined || (place.lat === 0 && place.lng === 0)) return;
    const point = `${place.lat}, ${place.lng}`;
    points.set(point, [...(points.get(point) ?? []), index]);
  });
  for (const [point, indexes] of points) {
    const cities = new Set(indexes.map((index) => textsOf(groups[index]!.place?.city).map(folded)[0]));
    const isOneCity = cities.size === 1 && !cities.has(undefined);
    if (isOneCity || indexes.length < (cities.size > 1 ? MANY_OF_SEVERAL_CITIES : MANY_OF_NO_CITY)) continue;
    const others = indexes.length - 1;
    found.push({ level: 'note', code: 'shared-coordinates', collection: 'groups', index: indexes[0]!, path: 'place', found: point, message: `${others} other groups have the same coordinates (${point}). Perhaps they are those of a country or of “unknown”.` });
  }
  return found;
}

// ------------------------------------------------------------------------------------------------------- degraded feeds

/** In fewer records than this, equal figures may well be true. */
const ENOUGH_TO_TELL = 10;

/** Figures that are the same in every record: a feed that lost its data and went on with constants. */
function degradedFields(community: Community): Found[] {
  const groups = community.all(collections.groups);
  const events = community.all(collections.events);
  return [
    ...constants('groups', 'figures.members', groups.map(({ figures }) => figures?.members)),
    ...constants('groups', 'figures.pastEvents', groups.map(({ figures }) => figures?.pastEvents)),
    ...constants('groups', 'figures.lastEvent', groups.map(({ figures }) => figures?.lastEvent)),
    ...constants('groups', 'founded', groups.map(({ founded }) => founded)),
    ...constants('events', 'attendance.count', events.map(({ attendance }) => attendance?.count)),
  ];
}

function constants(collection: string, path: string, values: readonly (string | number | undefined)[]): Found[] {
  const given = values.filter((value) => value !== undefined);
  if (given.length < ENOUGH_TO_TELL || new Set(given).size > 1) return [];
  const index = values.findIndex((value) => value !== undefined);
  return [{ level: 'note', code: 'degraded-feed', collection, index, path, found: String(given[0]), message: `All ${given.length} ${collection} that say it have the same “${path}”: ${given[0]}. Perhaps where it comes from has stopped to know.` }];
}

// ---------------------------------------------------------------------------------------------------------------- texts

const emailAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i;
const markup = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);/i;
const unfilled = /\{\{?\s*\w+\s*\}?\}|\$\{\w+\}|%7B\w+%7D/i;

function textTraps(community: Community): Found[] {
  const found: Found[] = [];
  for (const collection of Object.values(collections)) {
    community.all(collection as (typeof collections)['groups']).forEach((record, index) => {
      for (const { path, text } of stringsIn(record)) {
        const at = { collection: collection.name, index, path: pathText(path) };
        const address = emailAddress.exec(text)?.[0];
        if (address && collection.name !== 'forms') found.push({ ...at, ...emailFinding(collection.name, path, address) });
        if (markup.test(text)) found.push({ ...at, level: 'note', code: 'markup', found: text.slice(0, 60), message: 'There is markup in this text, and it is shown as it stands. Write plain text.' });
        if (unfilled.test(text) && isAddress(path)) found.push({ ...at, level: 'problem', code: 'unfilled-template', found: text.slice(0, 60), message: `“${unfilled.exec(text)![0]}” stands in an address and was never filled in, so it leads nowhere.` });
      }
    });
  }
  return found;
}

const isAddress = (path: readonly Step[]) => ['avatar', 'url', 'image', 'logo', 'signUp', 'video', 'slides', 'article'].includes(String(path.at(-1)));

/** Of a person, an address is theirs; elsewhere it may be the community's. */
function emailFinding(collection: string, path: readonly Step[], address: string): Pick<Found, 'level' | 'code' | 'found' | 'message'> {
  const isPersonal = collection === 'people' || path.includes('members') || path.includes('people') || path.includes('speakers') || path.includes('holders');
  if (isPersonal) return { level: 'problem', code: 'email-address', found: address, message: `The e-mail address ${address} would be published for everybody to collect. Take it out, and link to a page or a form.` };
  return { level: 'note', code: 'email-address', found: address, message: `The e-mail address ${address} is published with this file. Make sure that it is the community’s, not a person’s.` };
}

function stringsIn(value: unknown, path: readonly Step[] = []): { path: readonly Step[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key])) : [];
}

// --------------------------------------------------------------------------------------------------------------- people

function peopleTraps(community: Community): Found[] {
  const found: Found[] = [];
  const handles = new Map<string, string>();
  community.all(collections.people).forEach((person, index) => {
    const at = { collection: 'people', index };
    for (const [site, handle] of Object.entries(person.handles ?? {})) {
      const key = `${site.toLowerCase()}:${handle.toLowerCase()}`;
      const other = handles.get(key);
      if (other) found.push({ ...at, path: pathText(['handles', site]), level: 'note', code: 'same-person', found: handle, message: `“${other}” has the same ${site} account. If they are one person, keep one record: its id may stand in several roles.` });
      else handles.set(key, person.id);
    }
    const isBotByName = [person.id, ...textsOf(person.name), ...Object.values(person.handles ?? {})].some((name) => /\[bot\]$/i.test(name));
    if (isBotByName && person.bot === undefined) found.push({ ...at, path: '', level: 'note', code: 'looks-like-a-bot', message: 'By its name this is a bot, and would stand in rankings. Write "bot": true.' });
    if (person.hidden) found.push({ ...at, path: 'hidden', level: 'note', code: 'hidden-person', message: 'No widget shows this person, but the file does, to everybody who opens it. Better leave them out.' });
  });
  return found;
}

// ------------------------------------------------------------------------------------------------------ spans and seats

const spans = [['start', 'end'], ['since', 'until'], ['statusSince', 'statusUntil'], ['from', 'to'], ['opened', 'closed']] as const;

function spanTraps(community: Community): Found[] {
  return everyObject(community, (value, at) =>
    spans.flatMap(([first, last]): Found[] => {
      const [from, to] = [value[first], value[last]];
      if (typeof from !== 'string' || typeof to !== 'string' || !isBefore(to, from)) return [];
      return [{ ...at([last]), level: 'problem', code: 'ends-before-it-begins', found: to, message: `“${last}” (${to}) is before “${first}” (${from}). Correct one of them.` }];
    }),
  );
}

/** Whether one day or moment is before another; `2026` is not before `2026-05`. */
function isBefore(one: string, other: string): boolean {
  const [oneMoment, otherMoment] = [Date.parse(one), Date.parse(other)];
  const bothHaveOffsets = /(?:Z|[+-]\d\d:?\d\d)$/.test(one.slice(10)) && /(?:Z|[+-]\d\d:?\d\d)$/.test(other.slice(10));
  if (bothHaveOffsets && oneMoment && otherMoment) return oneMoment < otherMoment;
  const length = Math.min(one.length, other.length, 16);
  return one.slice(0, length) < other.slice(0, length);
}

function seatTraps(community: Community): Found[] {
  const roles = new Map(community.all(collections.roles).map((role) => [role.id, role]));
  const backwards = everyObject(community, (value, at) => {
    const { min, max } = value;
    if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
    return [{ ...at([]), level: 'problem', code: 'fewer-at-most-than-at-least', found: `${min} > ${max}`, message: `At least ${min} and at most ${max} can never both hold. Exchange “min” and “max”, or correct one of them.` }];
  });
  const quorums = community.all(collections.rules).flatMap((rule, index) =>
    (rule.quorum ?? []).flatMap((seat, position): Found[] => {
      const most = roles.get(seat.role)?.seats?.max;
      // several groups may have the role
      if (most === undefined || seat.orRole || !seat.of || seat.count <= most) return [];
      return [{ collection: 'rules', index, path: `quorum[${position}].count`, level: 'problem', code: 'more-asked-than-seats', found: String(seat.count), message: `${seat.count} holders of “${seat.role}” have to agree, but there are at most ${most}: nobody can ever reach this quorum.` }];
    }),
  );
  return [...backwards, ...quorums];
}

/** Asks about every object in every record. */
function everyObject(community: Community, ask: (value: Record<string, unknown>, at: (more: readonly Step[]) => Pick<Found, 'collection' | 'index' | 'path'>) => Found[]): Found[] {
  const visit = (value: unknown, path: readonly Step[], collection: string, index: number): Found[] => {
    if (Array.isArray(value)) return value.flatMap((item, position) => visit(item, [...path, position], collection, index));
    if (!isObject(value)) return [];
    const here = ask(value, (more) => ({ collection, index, path: pathText([...path, ...more]) }));
    return [...here, ...Object.entries(value).flatMap(([key, item]) => visit(item, [...path, key], collection, index))];
  };
  return Object.values(collections).flatMap((collection) => community.all(collection as (typeof collections)['groups']).flatMap((record, index) => visit(record, [], collection.name, index)));
}

function futureTraps(community: Community, today: string): Found[] {
  const found: Found[] = [];
  const { updated } = community.head;
  const isFuture = (day: string | undefined) => day !== undefined && day.slice(0, 10) > today;
  if (isFuture(updated)) found.push({ path: 'updated', level: 'problem', code: 'in-the-future', found: updated, message: `“updated” (${updated}) is in the future; verdicts are made as of that day. Write the day on which somebody last saw to it that all of it is true.` });
  community.all(collections.contributions).forEach(({ at }, index) => {
    if (isFuture(at)) found.push({ collection: 'contributions', index, path: 'at', level: 'note', code: 'in-the-future', found: at, message: `This was done on ${at!.slice(0, 10)}, which is in the future.` });
  });
  community.all(collections.events).forEach(({ status, start }, index) => {
    if (status === 'held' && isFuture(start)) found.push({ collection: 'events', index, path: 'status', level: 'note', code: 'in-the-future', found: start, message: `It is marked as held and begins on ${start.slice(0, 10)}, which is in the future.` });
  });
  return found;
}
