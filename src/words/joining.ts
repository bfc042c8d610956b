/** How lists, sentences and names of places are put together; apart from `Formats`, since few widgets need it at once. Pure. */
import type { Formats } from './formats.js';

/** Whether it is Chinese or Japanese, whose marks have their space in themselves. */
const isWide = ({ language }: Formats) => /^(zh|ja)/i.test(language);

/** Whole sentences, one after the other; what is empty is left out. */
export const sentences = (said: readonly (string | false | undefined)[], formats: Formats): string => said.filter(Boolean).join(isWide(formats) ? '' : ' ');

/** What parts the city from the country. */
export const comma = (formats: Formats): string => (!isWide(formats) ? ', ' : /^z/i.test(formats.language) ? '，' : '、');

/** A list in a sentence: `a, b, and c`. */
export function listed(items: readonly string[], formats: Formats): string {
  const { style, language } = formats;
  if (!style) return formats.once('list', () => new Intl.ListFormat(language, { type: 'conjunction' })).format(items);
  const last = items.at(-1) ?? '';
  const others = items.slice(0, -1);
  if (!others.length || style === 'ja') return items.join('、');
  return style === 'zh' ? `${others.join('、')}和${last}` : `${others.join(', ')}${others.length > 1 ? ',' : ''} and ${last}`;
}
