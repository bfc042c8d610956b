/** Text made comparable. Pure; loaded with the search. */
import type { Text } from './schema/values.js';

/** Every text of a value, whatever the language. */
export const textsOf = (text: Text | undefined): string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));

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
