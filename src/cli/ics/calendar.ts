/** Events as iCalendar (RFC 5545). Times are written in UTC, which every program shows on its reader's own clock. */
import ICAL from 'ical.js';
import type { Community } from '../../community/community.js';
import { collections } from '../../community/collections.js';
import type { Event } from '../../community/schema/events.js';
import type { Group } from '../../community/schema/groups.js';
import { eventsOf } from '../../community/stations.js';
import { textIn } from '../../community/text.js';
import { momentIn } from '../moments.js';

// a line is 75 bytes long at most; the library does not count the space with which a continued one begins
ICAL.foldLength = 74;

export interface CalendarOptions {
  /** The language of the texts. */
  readonly language: string;
  /** The day of which all this is: 2026-11-01. */
  readonly asOf: string;
}

export interface Calendar {
  /** The name of its file. */
  readonly file: string;
  readonly name: string;
  readonly events: number;
  readonly text: string;
}

export interface Calendars {
  /** The one for all, and one for each group that has events. */
  readonly calendars: readonly Calendar[];
  /** Ids of stations without events. */
  readonly without: readonly string[];
  /** Titles of events that have a time and no zone: they are written without one. */
  readonly zoneless: readonly string[];
}

export function calendarsOf(community: Community, options: CalendarOptions): Calendars {
  const events = community.all(collections.events);
  const groups = community.all(collections.groups);
  const communityName = text(community, community.head.name, options) || 'Events';
  const nameFile = fileNames();
  const calendars = [calendarOf(community, nameFile('all'), communityName, events, options)];
  const without: string[] = [];
  for (const group of groups) {
    const own = eventsOf(community, group.id);
    if (own.length) calendars.push(calendarOf(community, nameFile(group.id), `${text(community, group.name, options)} · ${communityName}`, own, options));
    else if (isStation(group)) without.push(group.id);
  }
  const zoneless = events.filter((event) => hasTime(event.start) && !hasOffset(event.start) && !zoneOf(event, community)).map((event) => text(community, event.title, options));
  return { calendars, without, zoneless };
}

const isStation = ({ kind }: Group) => !kind || /^(?:station|chapter|user-group|city)$/.test(kind);

const text = (community: Community, value: Parameters<typeof textIn>[0], { language }: CalendarOptions) => textIn(value, language, community.head.locale);

/** Names files after ids: with nothing that a file system minds, each only once. */
function fileNames(): (id: string) => string {
  const used = new Set<string>();
  return (id) => {
    const safe = id.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').slice(0, 100) || 'station';
    // names that Windows keeps for itself
    const base = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `station-${safe}` : safe;
    let name = base;
    for (let twin = 2; used.has(name.toLowerCase()); twin++) name = `${base}-${twin}`;
    used.add(name.toLowerCase());
    return `${name}.ics`;
  };
}

function calendarOf(community: Community, file: string, name: string, events: readonly Event[], options: CalendarOptions): Calendar {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Guildhall//guildhall//EN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('name', name);
  // what programs read that do not know the former yet
  calendar.addPropertyWithValue('x-wr-calname', name);
  const { timeZone } = community.head;
  if (timeZone) calendar.addPropertyWithValue('x-wr-timezone', timeZone);
  for (const event of events) calendar.addSubcomponent(eventOf(community, event, options));
  return { file, name, events: events.length, text: `${calendar.toString()}\r\n` };
}

const statuses: Readonly<Record<string, string>> = { cancelled: 'CANCELLED', postponed: 'TENTATIVE' };

function eventOf(community: Community, event: Event, options: CalendarOptions): ICAL.Component {
  const { head } = community;
  const component = new ICAL.Component('vevent');
  const add = (name: string, value: string | undefined) => value && component.addPropertyWithValue(name, value);
  const zone = zoneOf(event, community);
  add('uid', `${event.id}@${head.url && URL.canParse(head.url) ? new URL(head.url).hostname : 'guildhall'}`);
  component.addPropertyWithValue('dtstamp', utc(new Date(`${options.asOf}T00:00:00Z`)));
  component.addPropertyWithValue('dtstart', timeOf(event.start, zone));
  const end = endOf(event, zone);
  if (end) component.addPropertyWithValue('dtend', end);
  add('summary', text(community, event.title, options));
  add('location', locationOf(community, event, options));
  add('description', descriptionOf(community, event, options));
  add('url', addressOf(event.url, head.url));
  add('status', statuses[event.status ?? ''] ?? 'CONFIRMED');
  const { lat, lng } = event.place ?? {};
  if (lat !== undefined && lng !== undefined && event.mode !== 'online') {
    const geo = new ICAL.Property('geo');
    // a pair, which the typings of the library do not know
    geo.setValue([lat, lng] as unknown as string);
    component.addProperty(geo);
  }
  return component;
}

// --------------------------------------------------------------------------------------------------------------- times

const hasTime = (moment: string) => moment.length > 10;

const hasOffset = (moment: string) => /(?:Z|[+-]\d\d:?\d\d)$/.test(moment.slice(10));

const zoneOf = (event: Event, community: Community) => event.timeZone ?? community.find(collections.groups, event.group)?.timeZone ?? community.head.timeZone;

const utc = (moment: Date) => ICAL.Time.fromJSDate(moment, true);

/** A day as a day, a moment in UTC, a local time without a zone as it stands. */
function timeOf(moment: string, zone: string | undefined): ICAL.Time {
  if (!hasTime(moment)) return ICAL.Time.fromDateString(moment);
  const date = dateOf(moment, zone);
  return date ? utc(date) : ICAL.Time.fromDateTimeString(`${moment.slice(0, 16)}:00`);
}

/** `undefined` for a local time without a zone. */
function dateOf(moment: string, zone: string | undefined): Date | undefined {
  if (hasOffset(moment)) return new Date(moment);
  return zone ? momentIn(zone, moment) : undefined;
}

/** The end, or what follows from the agenda. Whole days end, for calendars, on the day after. */
function endOf({ start, end, agenda }: Event, zone: string | undefined): ICAL.Time | undefined {
  if (!hasTime(start)) {
    const last = ICAL.Time.fromDateString((end ?? start).slice(0, 10));
    last.adjust(1, 0, 0, 0);
    return last;
  }
  if (end && hasTime(end)) return timeOf(end, zone);
  const minutes = (agenda ?? []).reduce((sum, session) => sum + (session.minutes ?? 0), 0);
  if (!minutes) return undefined;
  const after = timeOf(start, zone);
  after.adjust(0, 0, minutes, 0);
  return after;
}

// --------------------------------------------------------------------------------------------------------------- texts

function locationOf(community: Community, { venue, place }: Event, options: CalendarOptions): string {
  const parts = [venue, place?.address, place?.city].map((part) => text(community, part, options)).filter(Boolean);
  // an address often names the city already
  return parts.filter((part, index) => !parts.some((other, at) => at < index && other.includes(part))).join(', ');
}

/** The reason for a change, the agenda with its speakers, and where to sign up: facts only, in the words of the document. */
function descriptionOf(community: Community, { reason, agenda, signUp }: Event, options: CalendarOptions): string {
  const sessions = (agenda ?? []).map(({ title, speakers }) => {
    const names = (speakers ?? []).map((speaker) => speakerName(community, speaker, options)).filter(Boolean);
    return `• ${text(community, title, options)}${names.length ? ` (${names.join(', ')})` : ''}`;
  });
  return [text(community, reason, options), sessions.join('\n'), addressOf(signUp, community.head.url)].filter(Boolean).join('\n\n');
}

/** A speaker by id or name; people who are hidden are named nowhere. */
function speakerName(community: Community, speaker: string, options: CalendarOptions): string {
  const person = community.find(collections.people, speaker);
  if (!person) return speaker;
  return person.hidden ? '' : text(community, person.name, options);
}

/** An address that can be followed from a calendar; a relative one is of the community's site. */
function addressOf(address: string | undefined, site: string | undefined): string | undefined {
  if (!address) return undefined;
  return URL.canParse(address, site) ? new URL(address, site).href : undefined;
}
