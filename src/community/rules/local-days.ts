/**
 * On which day a moment falls where it happens: a time zone may move a New Year's Eve event into another year. Pure, and a
 * part by itself: only moments written with an offset need it.
 */
import { dayOfNumber, digitsAt, numberOf } from './days.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Nowhere are clocks put forward and back again within a week. */
const WEEK = 7;

/** A zone, and by how many minutes its clocks are ahead of UTC in each week; NaN for a week in which they are changed. */
interface Zone {
  readonly name: string;
  readonly format?: Intl.DateTimeFormat;
  readonly weeks: Map<number, number>;
}

const zones = new Map<string, Zone>();
/** The zone that was asked for last: most events of a document are in one. */
let zone: Zone | undefined;

function zoneOf(name: string): Zone {
  if (zone?.name === name) return zone;
  zone = zones.get(name);
  if (zone) return zone;
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    // no such zone: as UTC
  }
  zone = { name, format, weeks: new Map() };
  zones.set(name, zone);
  return zone;
}

/** The minutes of the offset with which a moment ends (`Z`, `+08:00`, `-0330`), NaN without one. Without a pattern, since there may be a hundred thousand. */
function writtenOffset(moment: string): number {
  const end = moment.length;
  if (moment.endsWith('Z')) return 0;
  const hasColon = moment[end - 3] === ':';
  const start = end - (hasColon ? 6 : 5);
  const sign = moment[start];
  const minutes = digitsAt(moment, start + 1) * 60 + digitsAt(moment, end - 2);
  return sign === '+' ? minutes : sign === '-' ? -minutes : NaN;
}

function minutesAhead({ format }: Zone, moment: number): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(format?.format(moment) ?? '') ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** The same for a whole week, from its first midnight to its last; asking `Intl` is slow, and many moments share a week. */
function minutesAheadInWeek(zone: Zone, week: number): number {
  let ahead = zone.weeks.get(week);
  if (ahead === undefined) {
    ahead = minutesAhead(zone, week * WEEK * DAY);
    if (ahead !== minutesAhead(zone, (week + 1) * WEEK * DAY)) ahead = NaN;
    if (zone.weeks.size < 10_000) zone.weeks.set(week, ahead);
  }
  return ahead;
}

/**
 * The number of the local day of a moment: one with an offset (`2023-12-31T23:30Z`) is put on the calendar of the zone,
 * where that night may be in another year; one without is local already.
 */
export function localDayNumber(moment: string, name: string | undefined): number {
  const number = numberOf(moment);
  // a time of day with something after it
  if (!name || moment.length < 17) return number;
  const minutes = digitsAt(moment, 11) * 60 + digitsAt(moment, 14) - writtenOffset(moment);
  if (Number.isNaN(minutes)) return number;
  const zone = zoneOf(name);
  const week = Math.floor((number + Math.floor(minutes / 1440)) / WEEK);
  // clocks are changed in this week: then it depends on the minute
  const inWeek = minutesAheadInWeek(zone, week);
  const ahead = Number.isNaN(inWeek) ? minutesAhead(zone, number * DAY + minutes * MINUTE) : inWeek;
  return number + Math.floor((minutes + ahead) / 1440);
}

/** The local day of a moment, as ISO 8601. */
export const localDay = (moment: string, zone: string | undefined): string => dayOfNumber(localDayNumber(moment, zone));
