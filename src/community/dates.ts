/** Days as ISO 8601 text, and time zones by name: pure, without a clock. */

const day = /^(\d{4})(?:[-/](\d\d?)(?:[-/](\d\d?)(?:[T ].*)?)?)?$/;
const two = (text: string) => text.padStart(2, '0');

/**
 * The day, month or year that a value stands for, as `2021-05-15`, `2021-05` or `2021`; `undefined` when it stands for none.
 * A time after the day is cut off; slashes count as dashes; 30 February is no day.
 */
export function dayOf(value: unknown): string | undefined {
  const found = typeof value === 'string' ? day.exec(value.trim()) : typeof value === 'number' && value > 999 && value < 10000 ? day.exec(String(value)) : null;
  if (!found) return undefined;
  const [, year, month, date] = found as unknown as [string, string, string | undefined, string | undefined];
  if (month === undefined) return year;
  if (+month < 1 || +month > 12) return undefined;
  if (date === undefined) return `${year}-${two(month)}`;
  if (+date < 1 || +date > new Date(Date.UTC(+year, +month, 0)).getUTCDate()) return undefined;
  return `${year}-${two(month)}-${two(date)}`;
}
