/** What is said when an endpoint did not take an application. Loaded only then. */
import { fieldAt } from '../../sources/send-failure.js';
import { sendFailureSentence, sendFailureWords, type SpokenFailure } from '../../words/send-failure-sentence.js';
import type { Formats } from '../../words/formats.js';
import type { Field } from './answers.js';
import type { FieldFault } from './application.js';

export interface SendTrouble {
  readonly said: string;
  /** What the endpoint says of single fields, by their ids. */
  readonly faults: ReadonlyMap<string, FieldFault>;
  /** The words of the button that sends it as another application, where one with this key is there already. */
  readonly sendAsNew?: string;
}

export async function troubleWith(failure: SpokenFailure, fields: readonly Field[], formats: Formats): Promise<SendTrouble> {
  const words = await sendFailureWords(formats.language);
  const faults = new Map<string, FieldFault>();
  for (const { pointer, detail } of failure.code === 'refused' ? failure.errors : []) {
    const id = fieldAt(pointer);
    if (id !== undefined && fields.some((field) => field.id === id)) faults.set(id, { said: detail || (failure as { said: string }).said });
  }
  return { said: sendFailureSentence(failure, words, formats), faults, sendAsNew: failure.code === 'conflict' ? words.sendAsNew : undefined };
}
