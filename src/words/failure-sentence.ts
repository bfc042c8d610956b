/** One sentence, in the reader's language, for each way in which data fails to arrive. Pure. */
import { sameLanguage } from '../community/text.js';
import type { Failure, Found } from '../sources/failure.js';
import { failures as english, type FailureWords } from './en/failures.js';
import type { Formats } from './formats.js';
import { listed } from './joining.js';
import { size, time } from './units.js';

/** An address as people recognise it: without scheme and query, and not endless. */
const shortAddress = (url: string) => {
  const short = url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
  return short.length > 80 ? `${short.slice(0, 79)}…` : short;
};

/** Why a widget shows nothing: its data, the whole of its records, or a part of the widget itself. */
export type WidgetFailure =
  | Failure
  | { readonly code: 'no-source' }
  | { readonly code: 'part-missing' }
  | { readonly code: 'unexpected' }
  /** What defines the thing to be shown is wrong, at this path. */
  | { readonly code: 'definition'; readonly at: string }
  | { readonly code: 'unreadable'; readonly count: number };

/** The words for failures in a language. */
export async function failureWords(language: string): Promise<FailureWords> {
  if (sameLanguage(language, 'zh')) return (await import('./zh-CN/failures.js')).failures;
  if (sameLanguage(language, 'ja')) return (await import('./ja/failures.js')).failures;
  return english;
}

export function failureSentence(failure: WidgetFailure, words: FailureWords, formats: Formats): string {
  const address = ('url' in failure && shortAddress(failure.url)) || words.inside;
  switch (failure.code) {
    case 'no-source':
    case 'aborted':
    case 'offline':
    case 'part-missing':
    case 'unexpected':
      return words[failure.code];
    case 'definition':
      return words.definition(failure.at);
    case 'unreadable':
      return words.unreadable(failure.count, formats);
    case 'http':
      return words.http(address, failure.status);
    case 'rate-limited':
      return words['rate-limited'](address, failure.retryAt === undefined ? undefined : time(failure.retryAt, formats));
    case 'not-json':
      if (failure.truncated) return words.cutOff(address);
      return words['not-json'](address, whereOrWhat(failure, words));
    case 'too-large':
      return words['too-large'](address, size(failure.maxBytes, formats));
    case 'timeout':
      return words.timeout(address, failure.seconds);
    case 'unknown-shape':
      return words['unknown-shape'](foundWords(failure.found, words));
    case 'items-not-found':
      return words['items-not-found'](failure.items, failure.found.arrays[0]?.path ?? '');
    case 'unknown-format':
      return words['unknown-format'](failure.format, listed(failure.known, formats));
    case 'bad-fields':
      return words['bad-fields'][failure.reason](failure.key ?? '');
    default:
      return words[failure.code](address);
  }
}

/** Where JSON breaks off; and where it never began, what came instead. */
function whereOrWhat({ line, column = 1, started, afterComma }: Extract<WidgetFailure, { code: 'not-json' }>, words: FailureWords): string {
  const isNone = !line || (line === 1 && column < 3);
  return (line ? words.where(line, column) : '') + (isNone && started ? words.starting(started) : '') + (afterComma ? words.commaTooMany : '');
}

function foundWords({ type, keys, arrays, said }: Found, words: FailureWords): string {
  if (said) return words.found.said(said);
  const list = arrays[0];
  if (list?.path) return words.found.list(list.path, list.length);
  return keys.length ? words.found.keys(keys.join(', ')) : words.found.value(type);
}
