import type { SharedWords } from '../words/en/shared.js';
import type { Formats } from '../words/formats.js';
import type { WidgetFailure } from './data-controller.js';

type Say = (failure: WidgetFailure, formats: Formats) => string;

const sayers = new Map<string, Say>();

/**
 * The sentence for a failure in a language; the sentences load when something fails first.
 *
 * @param then called when they are there, after `undefined` was given
 */
export function sentenceFor(failure: WidgetFailure, formats: Formats, shared: SharedWords, then: () => void): string | undefined {
  const { language } = formats;
  const say = sayers.get(language);
  if (say) return say(failure, formats);
  void load(language, shared).then(then);
  return undefined;
}

async function load(language: string, shared: SharedWords): Promise<void> {
  try {
    const { failureSentence, failureWords } = await import('../words/failure-sentence.js');
    const words = await failureWords(language);
    sayers.set(language, (failure, formats) => failureSentence(failure, words, formats));
  } catch {
    sayers.set(language, () => shared.failed);
  }
}
