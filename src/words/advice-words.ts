/** The words about conditions, ways to join and succession, in the reader's language. Pure. */
import { sameLanguage } from '../community/text.js';
import { advice as english, type AdviceWords } from './en/advice.js';

/** The words in a language; better English ones than none. */
export async function adviceWords(language: string): Promise<AdviceWords> {
  try {
    if (sameLanguage(language, 'zh')) return (await import('./zh-CN/advice.js')).advice;
    if (sameLanguage(language, 'ja')) return (await import('./ja/advice.js')).advice;
  } catch {
    // English is at hand
  }
  return english;
}
