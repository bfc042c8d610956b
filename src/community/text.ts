/** Text in several languages. Pure. */
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

export const sameLanguage = (one: string, other: string) => one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase();
