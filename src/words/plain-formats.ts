/**
 * Numbers, days, lists and the order of names as `Intl` has them, for the languages that this library speaks: the first
 * `Intl` object of a page costs Chromium 9 ms, more than all else that a small widget does (decision 12). Pure.
 */

/** Languages that write alike; those of other regions are left to `Intl`. */
export type PlainStyle = 'en' | 'zh' | 'ja';

const plain = /^(en(-us)?|zh(-hans)?(-cn|-sg)?|ja(-jp)?)$/i;

export const plainStyleOf = (language: string): PlainStyle | undefined => (plain.test(language) ? (language.slice(0, 2).toLowerCase() as PlainStyle) : undefined);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A whole number with its thousands parted. */
export const plainNumber = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A day, month or year; `undefined` for what is none of these. */
export function plainDay(day: string, style: PlainStyle): string | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).filter(Boolean).map(Number);
  if (style !== 'en') return `${year}年${month ? `${month}月` : ''}${date ? `${date}日` : ''}`;
  return (month ? `${MONTHS[month - 1]} ` : '') + (date ? `${date}, ` : '') + year;
}

const latin = /^[a-z ]*$/i;

/** Which of two names comes first, below 0 the one, above 0 the other; `undefined` where only `Intl` knows. */
export function compareLatin(one: string, other: string): number | undefined {
  if (one === other) return 0;
  if (!latin.test(one) || !latin.test(other)) return undefined;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : undefined;
}
