/**
 * Arithmetic on days, written as ISO 8601 (`2023-12-31`), which sort as text. Pure, and without a clock: a rule is always
 * asked about a day that is passed in.
 */

/** A length of time in whole months and days; years and weeks are counted in them. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/** Days in a row, the first and the last included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export type Calendar = 'year' | 'quarter' | 'month';

/** The last day that can be reckoned with. */
export const LAST = '9999-12-31';

const DAY = 86_400_000;

/** `Date.UTC` takes years below 100 for those of the last century; a calendar repeats every 400 years. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

const durationForm = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Longer than ten thousand years, and yet numbers to reckon with. */
const MOST_MONTHS = 200_000;
const MOST_DAYS = 4_000_000;

/** The number of a day; month 13 is January of the next year, day 0 the last of the month before. */
const numberAt = (year: number, month: number, date: number) => Date.UTC(year + CYCLE_YEARS, month - 1, date) / DAY - CYCLE_DAYS;

/** The day's number, counted from 1970-01-01. */
export const numberOf = (day: string): number => numberAt(+day.slice(0, 4), +day.slice(5, 7), +day.slice(8, 10));

const LEAST = numberAt(0, 1, 1);
const MOST = numberAt(9999, 12, 31);

const written = new Map<number, string>();

/** The day of a number; what lies beyond the years 0 to 9999 becomes their first or last day. */
export function dayOfNumber(number: number): string {
  let day = written.get(number);
  if (!day) {
    day = new Date(Math.min(Math.max(number, LEAST), MOST) * DAY).toISOString().slice(0, 10);
    if (written.size < 50_000) written.set(number, day);
  }
  return day;
}

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string => dayOfNumber(numberOf(day) + days);

/** How many days lie between two; 0 for the same day. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Reads an ISO 8601 duration of years, months, weeks and days (`P2M`, `P30D`); `undefined` when it is none. */
export function lengthOf(duration: unknown): Length | undefined {
  const found = typeof duration === 'string' ? durationForm.exec(duration) : null;
  if (!found) return undefined;
  const [years, months, weeks, days] = found.slice(1).map((digits) => +(digits ?? 0)) as [number, number, number, number];
  return { months: Math.min(years * 12 + months, MOST_MONTHS), days: Math.min(weeks * 7 + days, MOST_DAYS) };
}

/**
 * The day a length of time later (`sign` 1) or earlier (-1). Months first: a month after 31 January is the last day of
 * February; a year before 29 February is the 28th.
 */
export function shifted(day: string, { months, days }: Length, sign: 1 | -1 = 1): string {
  const year = +day.slice(0, 4);
  const month = +day.slice(5, 7) + sign * months;
  const monthEnds = numberAt(year, month + 1, 0);
  return dayOfNumber(Math.min(numberAt(year, month, +day.slice(8, 10)), monthEnds) + sign * days);
}

/**
 * The first day of the time that ends on a day: two months ago is within two months. What was done on it, or later, is
 * still within that time, counted forward as due dates are.
 */
export function firstWithin(day: string, length: Length): string {
  let first = shifted(day, length, -1);
  while (first < day && shifted(first, length) < day) first = daysAfter(first, 1);
  return first;
}

/** The first day of a day, month or year: `2021` is from `2021-01-01` on. */
export const firstDay = (day: string): string => `${day}-01-01`.slice(0, 10);

/** The last day of a day, month or year: `2021` is until `2021-12-31`. */
export const lastDay = (day: string): string => (day.length > 7 ? day.slice(0, 10) : dayOfNumber(numberAt(+day.slice(0, 4), +(day.slice(5, 7) || 12) + 1, 0)));

const monthsIn: Readonly<Record<Calendar, number>> = { year: 12, quarter: 3, month: 1 };

/** How long a calendar window is. */
export const lengthOfCalendar = (calendar: Calendar): Length => ({ months: monthsIn[calendar], days: 0 });

const windows = new Map<string, Span>();

/** The calendar year, quarter or month in which a day lies. */
export function calendarWindow(day: string, calendar: Calendar): Span {
  const key = calendar + day.slice(0, 7);
  let window = windows.get(key);
  if (!window) {
    const year = +day.slice(0, 4);
    const month = +day.slice(5, 7);
    const months = monthsIn[calendar];
    const first = month - ((month - 1) % months);
    window = { from: dayOfNumber(numberAt(year, first, 1)), to: dayOfNumber(numberAt(year, first + months, 0)) };
    if (windows.size < 5000) windows.set(key, window);
  }
  return window;
}

// ---------------------------------------------------------------------------------------------------------- time zones

const MINUTE = 60_000;
const zoned = /^(.{10})T(\d\d):(\d\d).*?(?:Z|([+-]\d\d):?(\d\d))$/;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Minutes by which a zone's clocks are ahead of UTC at a moment; 0 for a zone that does not exist. Asked once for each. */
function minutesAhead(zone: string, moment: number): number {
  let known = offsets.get(zone);
  if (!known) {
    offsets.set(zone, (known = new Map()));
    try {
      formats.set(zone, new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }));
    } catch {
      // no such zone
    }
  }
  let ahead = known.get(moment);
  if (ahead === undefined) {
    const [, hours, minutes] = /([+-]\d\d):(\d\d)/.exec(formats.get(zone)?.format(moment) ?? '') ?? [];
    known.set(moment, (ahead = offsetOf(hours, minutes)));
  }
  return ahead;
}

/** The minutes of an offset such as `-03` and `30`. */
const offsetOf = (hours = '0', minutes = '0') => +hours * 60 + (hours.startsWith('-') ? -1 : 1) * +minutes;

/**
 * The local day of a moment: one with an offset (`2023-12-31T23:30Z`) is put on the calendar of the zone, where that night
 * may be in another year; one without is local already. `Intl` is asked for the midnights around it, which many share.
 */
export function localDay(moment: string, zone: string | undefined): string {
  const day = moment.slice(0, 10);
  // a time of day with something after it
  if (!zone || moment.length < 17) return day;
  const [, , hours, minutes, offsetHours, offsetMinutes] = zoned.exec(moment) ?? [];
  if (!hours) return day;
  const number = numberOf(day);
  const utc = +hours * 60 + +minutes! - offsetOf(offsetHours, offsetMinutes);
  const midnight = (number + Math.floor(utc / 1440)) * DAY;
  const ahead = minutesAhead(zone, midnight);
  // clocks are changed on this day: then it depends on the minute
  const exactly = ahead === minutesAhead(zone, midnight + DAY) ? ahead : minutesAhead(zone, number * DAY + utc * MINUTE);
  const shift = Math.floor((utc + exactly) / 1440);
  return shift ? dayOfNumber(number + shift) : day;
}
