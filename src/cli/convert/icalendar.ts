/** iCalendar (RFC 5545) as events: each in its own time zone, each repetition a day of its own. */
import ICAL from 'ical.js';
import { isZone } from '../../community/zones.js';
import { localIn } from '../moments.js';
import { counted } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { type Part, UnplacedFields } from './part.js';

/** So many dates of one series are taken at most. */
const MOST_REPETITIONS = 200;

/** Properties that are read, and those that say nothing about the event itself. */
const understood = new Set('uid summary dtstart dtend duration location geo url status class rrule rdate exdate recurrence-id dtstamp created last-modified sequence transp priority'.split(' '));

/**
 * @param today repetitions are taken until a year after this day
 */
export function partFromCalendar(file: string, text: string, today: string): Part {
  const unplaced = new UnplacedFields(file);
  const notes: string[] = [];
  const events: Record<string, unknown>[] = [];
  const head: Record<string, unknown> = {};
  for (const calendar of calendarsIn(file, text)) {
    const named = calendar.getFirstPropertyValue('x-wr-timezone');
    const timeZone = typeof named === 'string' ? zoneNamed(named) : undefined;
    head['timeZone'] ??= timeZone;
    const components = calendar.getAllSubcomponents('vevent');
    const masters = components.filter((component) => !component.hasProperty('recurrence-id'));
    const exceptions = components.filter((component) => component.hasProperty('recurrence-id'));
    const known = new Set(masters.map(uidOf));
    for (const component of [...masters, ...exceptions.filter((each) => !known.has(uidOf(each)))]) {
      const title = String(component.getFirstPropertyValue('summary') ?? uidOf(component));
      if (isPrivate(component)) {
        notes.push(`${file}: “${title}” is marked as private and is left out.`);
        continue;
      }
      try {
        events.push(...eventsFrom(component, exceptions, timeZone, today, notes, file));
      } catch (error) {
        if (error instanceof Trouble) throw error;
        notes.push(`${file}: “${title}” cannot be read and is left out: ${(error as Error).message}`);
      }
      gatherUnplaced(component, unplaced);
    }
    for (const other of calendar.getAllSubcomponents()) if (!/^(?:vevent|vtimezone)$/.test(other.name)) unplaced.add(other.name.toUpperCase(), other.name.toUpperCase());
  }
  if (!events.length && !notes.length) throw new Trouble(`${file} is a calendar without events.`);
  return { file, format: 'icalendar', document: { ...head, events }, origin: (_, index) => `event ${index + 1}`, unplaced: unplaced.all, notes };
}

function calendarsIn(file: string, text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<typeof ICAL.Component>[0][];
    return calendars.map((each) => new ICAL.Component(each)).filter(({ name }) => name === 'vcalendar');
  } catch (error) {
    throw new Trouble(`${file} is no calendar that can be read: ${(error as Error).message.split('\n')[0]}.`);
  }
}

const uidOf = (component: ICAL.Component) => String(component.getFirstPropertyValue('uid') ?? '');

const isPrivate = (component: ICAL.Component) => /^(?:private|confidential)$/i.test(String(component.getFirstPropertyValue('class') ?? ''));

function eventsFrom(component: ICAL.Component, exceptions: readonly ICAL.Component[], timeZone: string | undefined, today: string, notes: string[], file: string): Record<string, unknown>[] {
  const uid = uidOf(component);
  const event = new ICAL.Event(component, { exceptions: exceptions.filter((each) => uidOf(each) === uid && !isPrivate(each)) });
  const series = uid ? idFrom(uid) : undefined;
  if (!event.isRecurring()) return [{ id: series, ...fieldsOf(event, event.startDate, event.endDate, timeZone) }];

  const events: Record<string, unknown>[] = [];
  const until = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const dates = event.iterator();
  let isCut = false;
  for (let next = dates.next(); next; next = dates.next()) {
    const day = next.toString().slice(0, 10);
    isCut = day > until || events.length >= MOST_REPETITIONS;
    if (isCut) break;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    events.push({ id: series && `${series}-${day}`, series, ...fieldsOf(item, startDate, endDate, timeZone) });
  }
  notes.push(`${file}: “${event.summary}” repeats; ${counted(events.length, 'date')}${isCut ? ` until ${events.at(-1)?.['start'] ? String(events.at(-1)!['start']).slice(0, 10) : until}` : ''} ${events.length === 1 ? 'is' : 'are'} taken, each as an event.`);
  return events;
}

/** An id that may stand in a link. */
const idFrom = (uid: string) => uid.replace(/@.*$/, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60).toLowerCase() || undefined;

function fieldsOf(event: ICAL.Event, startDate: ICAL.Time, endDate: ICAL.Time | null, calendarZone: string | undefined): Record<string, unknown> {
  const { component } = event;
  const zoneName = component.getFirstProperty('dtstart')?.getParameter('tzid');
  const zone = typeof zoneName === 'string' ? zoneNamed(zoneName) : undefined;
  const start = momentOf(startDate, zone, calendarZone);
  const end = endDate && (startDate.isDate ? lastDayBefore(endDate) : momentOf(endDate, zone, calendarZone).text);
  const location = String(event.location ?? '').trim();
  const isAddress = /^https?:\/\/\S+$/i.test(location);
  const url = component.getFirstPropertyValue('url');
  return {
    title: event.summary,
    start: start.text,
    end: end && end !== start.text ? end : undefined,
    timeZone: start.timeZone,
    venue: location && !isAddress ? location : undefined,
    mode: isAddress ? 'online' : undefined,
    url: url ? String(url) : isAddress ? location : undefined,
    status: String(component.getFirstPropertyValue('status') ?? '').toLowerCase() === 'cancelled' ? 'cancelled' : undefined,
    place: placeOf(component),
  };
}

/** Calendars write 0;0 for no place at all. */
function placeOf(component: ICAL.Component): { lat: number; lng: number } | undefined {
  const geo = component.getFirstPropertyValue('geo') as unknown;
  const [lat, lng] = Array.isArray(geo) ? geo.map(Number) : String(geo ?? '').split(';').map(Number);
  return Number.isFinite(lat) && Number.isFinite(lng) && (lat !== 0 || lng !== 0) ? { lat: lat!, lng: lng! } : undefined;
}

/** The last day of an event that lasts whole days: calendars name the day after. */
function lastDayBefore(end: ICAL.Time): string {
  const day = end.clone();
  day.adjust(-1, 0, 0, 0);
  return day.toString().slice(0, 10);
}

/**
 * A moment as the document writes it: local time with its zone; in UTC where the calendar names no zone that is known,
 * which is what a definition of its own (VTIMEZONE) is for.
 */
function momentOf(time: ICAL.Time, zone: string | undefined, calendarZone: string | undefined): { text: string; timeZone?: string } {
  const local = time.toString().slice(0, 16);
  if (time.isDate) return { text: local.slice(0, 10) };
  if (zone) return { text: local, timeZone: zone };
  const isFloating = time.zone === ICAL.Timezone.localTimezone;
  if (isFloating) return { text: local, timeZone: calendarZone };
  const moment = new Date(time.toUnixTime() * 1000);
  if (calendarZone) return { text: localIn(calendarZone, moment), timeZone: calendarZone };
  return { text: `${moment.toISOString().slice(0, 16)}Z` };
}

/** A zone by its IANA name, which some programs put behind a path of their own. */
function zoneNamed(name: string): string | undefined {
  const parts = name.split('/');
  return [name, parts.slice(-2).join('/'), parts.slice(-3).join('/')].find((each) => isZone(each));
}

function gatherUnplaced(component: ICAL.Component, unplaced: UnplacedFields): void {
  const told = new Set<string>();
  for (const property of component.getAllProperties()) {
    if (understood.has(property.name) || told.has(property.name)) continue;
    told.add(property.name);
    const isAboutPeople = /^(?:organizer|attendee|contact)$/.test(property.name);
    // who takes part in an event is nobody's business
    unplaced.add(property.name.toUpperCase(), isAboutPeople ? 'people' : String(property.getFirstValue() ?? ''));
  }
}
