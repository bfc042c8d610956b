import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sameLanguage } from '../community/text.js';
import { Formats } from '../words/formats.js';

/** The words of one drawer in every language: English at hand, the others loaded when a page speaks them. */
export interface Drawer<Words> {
  readonly en: Words;
  readonly 'zh-CN': () => Promise<Words>;
  readonly ja: () => Promise<Words>;
}

type Loadable = 'zh-CN' | 'ja';
type Languages = 'en' | Loadable;

const wordsLanguage = (language: string): Languages => (sameLanguage(language, 'zh') ? 'zh-CN' : sameLanguage(language, 'ja') ? 'ja' : 'en');

const loaded = new Map<Drawer<unknown>, Partial<Record<Loadable, unknown>>>();

/** The nearest `lang` from an element outwards, through shadow roots. */
export function languageAround(element: Element): string | undefined {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang')!;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Follows the language around a widget, and has its words ready. */
export class LanguageController<Words> implements ReactiveController {
  /** The language of the page around the widget, as it says it. */
  around: string | undefined;
  #observer: MutationObserver | undefined;
  #formats: Formats | undefined;

  constructor(
    readonly host: ReactiveControllerHost & Element,
    readonly drawer: Drawer<Words>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#look();
    // a language switch changes an attribute somewhere above, often on <html>
    this.#observer = new MutationObserver(() => this.#look());
    for (let root: Node = this.host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #look() {
    const around = languageAround(this.host);
    if (around === this.around) return;
    this.around = around;
    this.host.requestUpdate();
  }

  /**
   * The words for the page's language, else the document's; `undefined` while they load.
   *
   * @param locale language of the document
   */
  words(locale: string | undefined): Words | undefined {
    const language = wordsLanguage(this.around || locale || 'en');
    if (language === 'en') return this.drawer.en;
    const known = loaded.get(this.drawer)?.[language];
    if (known) return known as Words;
    void this.#load(language).then(() => this.host.requestUpdate());
    return undefined;
  }

  async #load(language: Loadable): Promise<void> {
    // better English words than none
    const words = await this.drawer[language]().catch(() => this.drawer.en);
    loaded.set(this.drawer, { ...loaded.get(this.drawer), [language]: words });
  }

  /** How to write numbers and days, and which of a document's texts to take. */
  formats(locale: string | undefined): Formats {
    const page = this.around || locale || 'en';
    const words = wordsLanguage(page);
    const made = this.#formats;
    if (made?.texts === page && made.otherwise === (locale ?? 'en')) return made;
    return (this.#formats = new Formats(sameLanguage(page, words) ? page : words, page, locale));
  }
}
