/** What a widget shows when data is bad or does not arrive, with its words. Loaded when it is needed first. */
import { html, nothing, type TemplateResult } from 'lit';
import { failureSentence, failureWords, type WidgetFailure } from '../words/failure-sentence.js';
import type { Formats } from '../words/formats.js';
import { announce } from './announce.js';
import { GuildErrorEvent } from './trouble-events.js';
import { time } from '../words/units.js';

/** What is to be known of data that is shown. */
export interface About {
  /** Why the last refresh failed. */
  readonly failure?: WidgetFailure;
  /** When the data came, in milliseconds since 1970. */
  readonly receivedAt?: number;
  readonly leftOut: number;
  /** Some characters of the file were in no known charset. */
  readonly garbled?: boolean;
  /** The list for the site's author. */
  readonly diagnosis: TemplateResult | undefined;
}

export interface Trouble {
  /** The sentence for a failure. */
  say(failure: WidgetFailure, formats: Formats): string;
  /** Tells the page of a failure; and a screen reader, where nothing else can be shown. */
  tell(host: HTMLElement, failure: WidgetFailure, formats: Formats, nothingShown: boolean): void;
  /** The sentence on the page, with a button to try again. */
  error(sentence: string, retry: () => void): TemplateResult;
  /** What stands under data that is old or not whole. */
  notes(about: About, formats: Formats, retry: () => void): TemplateResult;
}

export async function troubleIn(language: string): Promise<Trouble> {
  const words = await failureWords(language);
  const say = (failure: WidgetFailure, formats: Formats) => failureSentence(failure, words, formats);
  return {
    say,
    tell(host, failure, formats, nothingShown) {
      const message = say(failure, formats);
      if (nothingShown) announce(message);
      host.dispatchEvent(new GuildErrorEvent(failure, message));
    },
    error: (sentence, retry) => html`<slot name="error"
      ><div part="error">
        <p>${sentence}</p>
        <button type="button" part="retry" @click=${retry}>${words.retry}</button>
      </div></slot
    >`,
    notes: ({ failure, receivedAt, leftOut, garbled, diagnosis }, formats, retry) => html`<div part="notes" class="quiet">
      ${failure
        ? html`<p part="stale">
            ${words.staleSince(time(receivedAt ?? Date.now(), formats))} ${say(failure, formats)}
            <button type="button" class="plain" part="retry" @click=${retry}>${words.retry}</button>
          </p>`
        : nothing}
      ${garbled ? html`<p part="garbled">${words.garbled}</p>` : nothing}
      ${leftOut ? html`<p part="left-out">${words.leftOut(leftOut, formats)}</p>` : nothing} ${diagnosis ?? nothing}
    </div>`,
  };
}
