import type { ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../ui/warn.js';

/** A part that is loaded when it is needed first, in the reader's language. */
export class LatePart<Part> {
  #language: string | undefined;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;

  /** @param called what the author of the page is told could not be loaded */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly called: string,
    readonly load: (language: string) => Promise<Part>,
  ) {}

  /** The part; `undefined` while it loads, and where it cannot be loaded. The widget is drawn again when it is there. */
  in(language: string): Part | undefined {
    if (this.#language !== language) void this.now(language);
    return this.#part;
  }

  /** The part as soon as it is there; `undefined` where it cannot be loaded. */
  now(language: string): Promise<Part | undefined> {
    if (this.#language !== language || !this.#loading) {
      this.#language = language;
      this.#loading = this.#load(language);
    }
    return this.#loading;
  }

  async #load(language: string): Promise<Part | undefined> {
    try {
      const part = await this.load(language);
      if (this.#language === language) {
        this.#part = part;
        this.host.requestUpdate();
      }
      return part;
    } catch (error) {
      warnOnce(`${this.called} could not be loaded.`, error);
      // the next time it is asked for may have more luck
      this.#loading = undefined;
      return undefined;
    }
  }
}
