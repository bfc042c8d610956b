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
  readonly format?: Intl.DateTimeFormat;
  readonly weeks: Map<number, number>;
}
const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
    } catch {
      // no such zone: as UTC
    }
    zones.set(name, (zone = { format, weeks: new Map() }));
  }
  return zone;
}

const offsets = new Map<string, number>();

/** The minutes of the offset with which a moment ends, NaN without one; few are different. */
function writtenOffset(ending: string): number {
  let offset = offsets.get(ending);
  if (offset === undefined) {
    const found = /(?:Z|([+-]\d\d):?(\d\d))$/.exec(ending);
    offset = found ? offsetOf(found[1], found[2]) : NaN;
    if (offsets.size < 1000) offsets.set(ending, offset);
  }
  return offset;
}

/** The minutes of an offset such as `-03` and `30`. */
const offsetOf = (hours = '0', minutes = '0') => +hours * 60 + (hours.startsWith('-') ? -1 : 1) * +minutes;

function minutesAhead({ format }: Zone, moment: number): number {
  const [, hours, minutes] = /([+-]\d\d):(\d\d)/.exec(format?.format(moment) ?? '') ?? [];
  return offsetOf(hours, minutes);
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
  const minutes = digitsAt(moment, 11) * 60 + digitsAt(moment, 14) - writtenOffset(moment.slice(16));
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
