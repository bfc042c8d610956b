/**
 * What people are found by. Names and handles are cut into words, made comparable (one case, no accents, one width), and
 * kept in an index; a search finds everybody who has a word beginning with each word of it. Pure.
 */

/** Accents and the points of Hebrew and Arabic. Not the marks of other scripts: without them पुणे and पणे would be one. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g;

/** Letters that people type without their stroke where the keyboard has none, and that do not decompose. */
const strokes = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Scripts that are written without spaces between words: there a search may begin anywhere. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const betweenWords = /[\p{Punctuation}\p{Separator}\p{Other}]+/u;

/** The index holds no longer words, and no more of them for one person. */
const longestWord = 64;
const mostWords = 64;

/**
 * Text made comparable, so that "Łukasz" is found by "lukasz" and "ＡＢ" by "ab". The widgets fold in the same way.
 *
 * @param {string} text
 */
export function folded(text) {
  const plain = text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase();
  return plain.replace(/[łøđßæœı]/g, (letter) => strokes[letter]);
}

/** @param {string} text */
const wordsOf = (text) => folded(text).split(betweenWords).filter(Boolean).map((word) => [...word].slice(0, longestWord).join(''));

/**
 * The words by which somebody is found.
 *
 * @param {...(string | undefined)} texts name, handle
 * @returns {string[]} each once
 */
export function indexedWords(...texts) {
  const words = texts.flatMap((text) => wordsOf(text ?? '')).flatMap((word) => (withoutSpaces.test(word) ? endingsOf(word) : [word]));
  return [...new Set(words)].slice(0, mostWords);
}

/** 王小明 is also found by 小明 and 明. */
function endingsOf(word) {
  const letters = [...word];
  return letters.map((_, index) => letters.slice(index).join(''));
}

/**
 * A search as PostgreSQL's `tsquery` wants it.
 *
 * @param {string} search what somebody typed
 * @returns {string} '' when there is nothing in it to search for
 */
export function searchQuery(search) {
  // no quote or backslash can be left in a word: they are punctuation
  return [...new Set(wordsOf(search))].slice(0, mostWords).map((word) => `'${word}':*`).join(' & ');
}
