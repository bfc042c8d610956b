/** The words for an application that another page or program sends, in the reader's language. Pure. */
import { sameLanguage } from '../community/text.js';
import { elsewhere as english, type ElsewhereWords } from './en/elsewhere.js';

/** The words in a language; better English ones than none. */
export async function elsewhereWords(language: string): Promise<ElsewhereWords> {
  try {
    if (sameLanguage(language, 'zh')) return (await import('./zh-CN/elsewhere.js')).elsewhere;
    if (sameLanguage(language, 'ja')) return (await import('./ja/elsewhere.js')).elsewhere;
  } catch {
    // English is at hand
  }
  return english;
}
