import { adoptStyles, type CSSResult, type LitElement } from 'lit';
import { copyStyles } from '../../ui/style-copies.js';
import { warnOnce } from '../../ui/warn.js';

/** What a file that is loaded late gives: itself, or with words what it makes in a language. */
type Late<Part> = { readonly styles?: CSSResult } & (Part | { partIn(language: string): Promise<Part> });

/** A part that is loaded when it is needed first, in the reader's language, with styles of its own. */
export class LatePart<Part> {
  #language: string | undefined;
  #part: Part | undefined;
  hasFailed = false;
  #loading: Promise<Part | undefined> | undefined;

  constructor(
    readonly host: LitElement,
    readonly load: () => Promise<Late<Part>>,
  ) {}

  /** The part; `undefined` while it loads, and where it cannot be loaded. The widget is drawn again when it is there. */
  in(language = ''): Part | undefined {
    if (this.#language !== language) void this.now(language);
    return this.#part;
  }

  /** The part as soon as it is there; `undefined` where it cannot be loaded. */
  now(language = ''): Promise<Part | undefined> {
    if (this.#language !== language || !this.#loading) {
      this.#language = language;
      this.#loading = this.#load(language);
    }
    return this.#loading;
  }

  async #load(language: string): Promise<Part | undefined> {
    try {
      const late = await this.load();
      const part = 'partIn' in late ? await late.partIn(language) : late;
      if (this.#language === language) {
        this.#part = part;
        if (late.styles) this.#dress(late.styles);
        this.host.requestUpdate();
      }
      return part;
    } catch (error) {
      warnOnce('a part could not be loaded.', error);
      // the next time it is asked for may have more luck
      this.#loading = undefined;
      this.hasFailed = true;
      this.host.requestUpdate();
      return undefined;
    }
  }

  /** Styles that come late are the widget's from then on, also where it is moved into another document. */
  #dress(styles: CSSResult) {
    const { shadowRoot, ownerDocument, constructor } = this.host;
    const { elementStyles } = constructor as typeof LitElement;
    if (!elementStyles.includes(styles)) elementStyles.push(styles);
    if (ownerDocument === document) adoptStyles(shadowRoot!, elementStyles);
    else copyStyles(shadowRoot!, elementStyles);
  }
}
