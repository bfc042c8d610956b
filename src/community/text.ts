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

/** Accents and the points of Hebrew and Arabic. Not the marks of other scripts: without them पुणे and पणे, が and か would be one. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;

/** Letters that are written without their stroke where the keyboard has none, but do not decompose. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Text made comparable: lower case, without accents, with one width, so that "São" finds "sao" and "ＡＢ" finds "ab". */
export function folded(text: string): string {
  if (latin.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase();
  return plain.replace(/[łøđßæœı]/g, (letter) => strokes[letter]!);
}

/** A name made comparable: folded, with spaces, dashes and dots gone: how city names are told to be one city. */
export const cityKey = (text: string) => folded(text).replace(/[\s.'’\-_·]+/g, '');
