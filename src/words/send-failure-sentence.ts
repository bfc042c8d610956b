/** Why an application was not taken, in the reader's language. Pure. */
import { sameLanguage } from '../community/text.js';
import type { SendFailure } from '../sources/send.js';
import { sendFailures as english, type SendFailureWords } from './en/send-failures.js';
import type { Formats } from './formats.js';
import { time } from './units.js';

/** The words in a language; better English ones than none. */
export async function sendFailureWords(language: string): Promise<SendFailureWords> {
  try {
    if (sameLanguage(language, 'zh')) return (await import('./zh-CN/send-failures.js')).sendFailures;
    if (sameLanguage(language, 'ja')) return (await import('./ja/send-failures.js')).sendFailures;
  } catch {
    // English is at hand
  }
  return english;
}

/** The host of an address, as people recognise it. */
const hostOf = (url: string, here: string) => {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '';
  return !host || host === globalThis.location?.host ? here : host;
};

/** Those for which there is more to say than what a form has at hand. */
export type SpokenFailure = Exclude<SendFailure, { code: 'offline' } | { code: 'interrupted' }>;

/** What went wrong with sending, and what to do. */
export function sendFailureSentence(failure: SpokenFailure, words: SendFailureWords, formats: Formats): string {
  const sentence = sentenceFor(failure, words, formats);
  return sentence.startsWith(words.here) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence;
}

function sentenceFor(failure: SpokenFailure, words: SendFailureWords, formats: Formats): string {
  const where = failure.code === 'bad-url' ? failure.url : hostOf(failure.url, words.here);
  switch (failure.code) {
    case 'timeout':
      return words.timeout(where, failure.seconds, formats);
    case 'rate-limited':
      return words.rateLimited(where, failure.retryAt === undefined ? '' : time(failure.retryAt, formats));
    case 'http':
      return words.http(where, failure.status);
    case 'refused':
      return failure.said ? words.saidSo(failure.said) : words.refused;
    default:
      return words.failures[failure.code](where);
  }
}
