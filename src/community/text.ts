/** Text in several languages, and text made comparable. Pure. */
import type { Text } from './schema/values.js';

/**
 * The text for a language: the exact tag, else the same language (`zh-CN` for `zh-TW`), else the document's own, else
 * English, else the first there is.
 */
export function textIn(text: Text | undefined, language: string, otherwise = 'en'): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[tagIn(text, language, otherwise)] ?? '';
}

/** The tag of the text that `textIn` chooses. */
export function tagIn(text: Record<string, string>, language: string, otherwise = 'en'): string {
  const tags = Object.keys(text);
  for (const wanted of [language, otherwise, 'en']) {
    const exact = tags.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
    const found = exact ?? tags.find((tag) => sameLanguage(tag, wanted));
    if (found) return found;
  }
  return tags[0] ?? language;
}

/** Every text of a value, whatever the language. */
export const textsOf = (text: Text | undefined): string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));

export const sameLanguage = (one: string, other: string) => one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase();

const latin = /^[\u0020-\u007e]*$/;

/** Text made comparable: lower case, without accents, with one width, so that "São" finds "sao" and "ＡＢ" finds "ab". */
export function folded(text: string): string {
  if (latin.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** A name made comparable: folded, and without spaces and dashes, so that "Guang Zhou" is "Guangzhou". */
export const foldedName = (text: string) => folded(text).trim();

/** The same, with spaces, dashes and dots gone: how city names are told to be one city. */
export const cityKey = (text: string) => folded(text).replace(/[\s.'’\-_·]+/g, '');
