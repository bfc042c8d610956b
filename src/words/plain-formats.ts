/**
 * Numbers, days, lists and the order of names as `Intl` has them, for the languages that this library speaks: the first
 * `Intl` object of a page costs Chromium 9 ms, more than all else that a small widget does (decision 11). Pure.
 */

/** Languages that write alike; those of other regions are left to `Intl`. */
export type PlainStyle = 'en' | 'zh' | 'ja';

const plain = /^(?:(en)(?:-US)?|(zh)(?:-Hans)?(?:-CN|-SG)?|(ja)(?:-JP)?)$/i;

export const plainStyleOf = (language: string): PlainStyle | undefined => plain.exec(language)?.slice(1).find(Boolean)?.toLowerCase() as PlainStyle | undefined;

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

/** @param isNarrow with as little between the items as the language allows */
export function plainList(items: readonly string[], style: PlainStyle, isNarrow: boolean): string {
  if (style === 'en' && isNarrow) return items.join(', ');
  if (style === 'ja' || isNarrow || items.length < 2) return items.join('、');
  const others = items.slice(0, -1);
  const last = items.at(-1)!;
  if (style === 'zh') return `${others.join('、')}和${last}`;
  return `${others.join(', ')}${others.length > 1 ? ',' : ''} and ${last}`;
}

const SPACE = 32;
const isLatin = (code: number) => code === SPACE || ((code | SPACE) > 96 && (code | SPACE) < 123);

/**
 * Which of two names comes first: below 0 the one, above 0 the other. `undefined` where letters other than `a` to `z`
 * decide, or as much as come before what decides: those are for `Intl`.
 */
export function compareLatin(one: string, other: string): number | undefined {
  let byCase = 0;
  for (let i = 0; ; i++) {
    // past the end it is NaN, which no letter is
    const a = one.charCodeAt(i);
    const b = other.charCodeAt(i);
    if (a !== a && b !== b) return byCase;
    if ((a === a && !isLatin(a)) || (b === b && !isLatin(b))) return undefined;
    if (a !== a || b !== b) return a === a ? 1 : -1;
    const order = (a | SPACE) - (b | SPACE);
    if (order) return order;
    // where nothing else decides, small letters come before capitals
    byCase ||= b - a;
  }
}
