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

const durationForm = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Longer than ten thousand years, and yet numbers to reckon with. */
const MOST_MONTHS = 200_000;
const MOST_DAYS = 4_000_000;

// ------------------------------------------------------------------------------------------------- days as numbers

/**
 * The number of a month's first day, counted from 1970-01-01; months are counted from January of the year 0. By itself, since
 * a hundred thousand dates are too many for `Date`.
 */
function monthStart(months: number): number {
  // years that begin in March, so that a leap day is the last of its year
  const year = Math.floor((months - 2) / 12);
  const monthsSinceMarch = months - 2 - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) - 719_468;
}

/** The month of a day's number. */
function monthOf(number: number): number {
  // months of their mean length, then at most one step
  let months = Math.floor((number + 719_528) / 30.436875);
  while (monthStart(months) > number) months--;
  while (monthStart(months + 1) <= number) months++;
  return months;
}

/** The number of two digits of a text. */
export const digitsAt = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

const monthIn = (day: string) => (digitsAt(day, 0) * 100 + digitsAt(day, 2)) * 12 + digitsAt(day, 5) - 1;

/** The number of the day with which a text begins, counted from 1970-01-01; NaN where it begins with none. */
export const numberOf = (day: string): number => monthStart(monthIn(day)) + digitsAt(day, 8) - 1;

const LEAST = monthStart(0);
const MOST = monthStart(120_000) - 1;

const written = new Map<number, string>();

/** The day of a number; what lies beyond the years 0 to 9999 becomes their first or last day. */
export function dayOfNumber(number: number): string {
  let day = written.get(number);
  if (!day) {
    day = new Date(Math.min(Math.max(number, LEAST), MOST) * 86_400_000).toISOString().slice(0, 10);
    if (written.size < 50_000) written.set(number, day);
  }
  return day;
}

/**
 * The day a length of time later (`sign` 1) or earlier (-1), as numbers. Months first: a month after 31 January is the last
 * day of February; a year before 29 February is the 28th.
 */
export function later(number: number, { months, days }: Length, sign: 1 | -1 = 1): number {
  const month = monthOf(number);
  const then = month + sign * months;
  return Math.min(monthStart(then) + number - monthStart(month), monthStart(then + 1) - 1) + sign * days;
}

const monthsIn: Readonly<Record<Calendar, number>> = { year: 12, quarter: 3, month: 1 };

const windows = new Map<number, { from: number; to: number }>();

/** The first and the last day of the calendar year, quarter or month in which a day lies, as numbers. */
export function windowAround(number: number, calendar: Calendar): { from: number; to: number } {
  const months = monthsIn[calendar];
  const key = number * 100 + months;
  let window = windows.get(key);
  if (!window) {
    const first = Math.floor(monthOf(number) / months) * months;
    window = { from: monthStart(first), to: monthStart(first + months) - 1 };
    if (windows.size < 50_000) windows.set(key, window);
  }
  return window;
}

/** How long a calendar window is. */
export const lengthOfCalendar = (calendar: Calendar): Length => ({ months: monthsIn[calendar], days: 0 });

// ------------------------------------------------------------------------------------------------- days as text

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

/** The day a length of time later (`sign` 1) or earlier (-1); see `later`. */
export const shifted = (day: string, length: Length, sign: 1 | -1 = 1): string => dayOfNumber(later(numberOf(day), length, sign));

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
export const firstDay = (day: string): string => (day.length > 9 ? day : `${day}-01-01`).slice(0, 10);

/** The last day of a day, month or year: `2021` is until `2021-12-31`. */
export const lastDay = (day: string): string => (day.length > 7 ? day.slice(0, 10) : dayOfNumber(monthStart(monthIn(day.length > 4 ? day : `${day}-12`) + 1) - 1));

/** The calendar year, quarter or month in which a day lies. */
export function calendarWindow(day: string, calendar: Calendar): Span {
  const { from, to } = windowAround(numberOf(day), calendar);
  return { from: dayOfNumber(from), to: dayOfNumber(to) };
}
