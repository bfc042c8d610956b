/** The sentences for somebody who writes into a form, in the reader's language. Pure. */
import { sameLanguage } from '../community/text.js';
import { writing as english, type WritingWords } from './en/writing.js';

/** The words in a language; better English ones than none. */
export async function writingWords(language: string): Promise<WritingWords> {
  try {
    if (sameLanguage(language, 'zh')) return (await import('./zh-CN/writing.js')).writing;
    if (sameLanguage(language, 'ja')) return (await import('./ja/writing.js')).writing;
  } catch {
    // English is at hand
  }
  return english;
}
