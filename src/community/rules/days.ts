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

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
const DAY = 86_400_000;

/** `Date.UTC` takes years below 100 for those of the last century; a calendar repeats every 400 years. */
const CYCLE_YEARS = 400;
const CYCLE_DAYS = 146_097;

const durationForm = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

const pad = (value: number, digits: number) => String(value).padStart(digits, '0');

/** How many days a month has; months count from 1. */
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year + CYCLE_YEARS, month, 0)).getUTCDate();

/** The day's number, counted from 1970-01-01. */
export const numberOf = (day: string): number =>
  Date.UTC(+day.slice(0, 4) + CYCLE_YEARS, +day.slice(5, 7) - 1, +day.slice(8, 10)) / DAY - CYCLE_DAYS;

const MOST = numberOf(LAST);
const LEAST = numberOf(FIRST);

/** The day of a number; what lies beyond the years 0 to 9999 becomes their first or last day. */
export const dayOfNumber = (number: number): string => new Date(Math.min(Math.max(number, LEAST), MOST) * DAY).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string => dayOfNumber(numberOf(day) + days);

/** How many days lie between two; 0 for the same day. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Reads an ISO 8601 duration of years, months, weeks and days (`P2M`, `P30D`); `undefined` when it is none. */
export function lengthOf(duration: unknown): Length | undefined {
  const found = typeof duration === 'string' ? durationForm.exec(duration) : null;
  if (!found) return undefined;
  const [years, months, weeks, days] = found.slice(1).map((digits) => Math.min(+(digits ?? 0), MOST)) as [number, number, number, number];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/**
 * The day a length of time later (`sign` 1) or earlier (-1). Months first: a month after 31 January is the last day of
 * February; a year before 29 February is the 28th.
 */
export function shifted(day: string, { months, days }: Length, sign: 1 | -1 = 1): string {
  let moved = day;
  if (months) {
    const month = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + sign * months;
    const year = Math.floor(month / 12);
    if (year < 0) return FIRST;
    if (year > 9999) return LAST;
    const inYear = (month % 12) + 1;
    moved = `${pad(year, 4)}-${pad(inYear, 2)}-${pad(Math.min(+day.slice(8, 10), daysInMonth(year, inYear)), 2)}`;
  }
  return days ? daysAfter(moved, sign * days) : moved;
}

/** The last day from which `day` is still within a length of time: two months ago is within two months. */
export function lastWithin(day: string, length: Length): string {
  let last = shifted(day, length);
  // months differ in length: 28 February is a month before 28, 29, 30 and 31 March
  while (last > day && shifted(last, length, -1) > day) last = daysAfter(last, -1);
  for (let next = daysAfter(last, 1); next > last && shifted(next, length, -1) <= day; next = daysAfter(last, 1)) last = next;
  return last;
}

/** The first day of a day, month or year: `2021` is from `2021-01-01` on. */
export const firstDay = (day: string): string => (day.length > 7 ? day.slice(0, 10) : `${day}-01-01`.slice(0, 10));

/** The last day of a day, month or year: `2021` is until `2021-12-31`. */
export function lastDay(day: string): string {
  if (day.length > 7) return day.slice(0, 10);
  const month = day.length > 4 ? day.slice(5, 7) : '12';
  return `${day.slice(0, 4)}-${month}-${daysInMonth(+day.slice(0, 4), +month)}`;
}

const monthsIn: Readonly<Record<Calendar, number>> = { year: 12, quarter: 3, month: 1 };

/** How long a calendar window is. */
export const lengthOfCalendar = (calendar: Calendar): Length => ({ months: monthsIn[calendar], days: 0 });

const windows = new Map<string, Span>();

/** The calendar year, quarter or month in which a day lies. */
export function calendarWindow(day: string, calendar: Calendar): Span {
  const key = calendar + day.slice(0, 7);
  let window = windows.get(key);
  if (!window) {
    const months = monthsIn[calendar];
    const first = +day.slice(5, 7) - ((+day.slice(5, 7) - 1) % months);
    const from = `${day.slice(0, 4)}-${pad(first, 2)}-01`;
    window = { from, to: lastDay(`${day.slice(0, 4)}-${pad(first + months - 1, 2)}`) };
    if (windows.size < 5000) windows.set(key, window);
  }
  return window;
}

// ---------------------------------------------------------------------------------------------------------- time zones

const zoned = /^(.{10})T(\d\d):(\d\d).*?(?:Z|([+-])(\d\d):?(\d\d))$/;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Minutes by which a zone's clocks are ahead of UTC at a moment; `undefined` for a zone that does not exist. */
function minutesAhead(zone: string, moment: number): number | undefined {
  if (!formats.has(zone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', era: 'short' });
    } catch {
      // an unknown zone: the day stays as it is written
    }
    formats.set(zone, format);
  }
  const parts = formats.get(zone)?.formatToParts(moment);
  if (!parts) return undefined;
  const part = (type: string) => +(parts.find((each) => each.type === type)?.value ?? 0);
  return (Date.UTC(part('year') + CYCLE_YEARS, part('month') - 1, part('day'), part('hour'), part('minute')) - CYCLE_DAYS * DAY) / 60_000 - Math.floor(moment / 60_000);
}

const ranges = new Map<string, readonly [number, number] | undefined>();

/** The least and the most that a zone is ahead of UTC in a year, with an hour to spare for changes in between. */
function rangeAhead(zone: string, year: string): readonly [number, number] | undefined {
  const key = zone + year;
  if (!ranges.has(key)) {
    const start = numberOf(`${year}-01-01`);
    const found = [0, 182, 366].map((days) => minutesAhead(zone, (start + days) * DAY));
    const known = found.filter((minutes) => minutes !== undefined);
    ranges.set(key, known.length ? [Math.min(...known) - 60, Math.max(...known) + 60] : undefined);
  }
  return ranges.get(key);
}

/**
 * The local day of a moment: one with an offset (`2023-12-31T23:30Z`) is put on the calendar of the zone, where that night
 * may be in another year; one without is local already. `Intl` is asked only when the moment is near a midnight there.
 */
export function localDay(moment: string, zone: string | undefined): string {
  const written = moment.slice(0, 10);
  const found = zone !== undefined && moment.length > 10 ? zoned.exec(moment) : null;
  if (!found || zone === undefined) return written;
  const [, , hours, minutes, sign, offsetHours, offsetMinutes] = found;
  const offset = sign ? (sign === '-' ? -1 : 1) * (+offsetHours! * 60 + +offsetMinutes!) : 0;
  const utc = numberOf(written) * 1440 + +hours! * 60 + +minutes! - offset;
  const range = rangeAhead(zone, written.slice(0, 4));
  if (!range) return written;
  const [earliest, latest] = range.map((ahead) => Math.floor((utc + ahead) / 1440)) as [number, number];
  const ahead = earliest === latest ? range[0] : (minutesAhead(zone, utc * 60_000) ?? 0);
  return dayOfNumber(Math.floor((utc + ahead) / 1440));
}
