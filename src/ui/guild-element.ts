import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { Collection, Community } from '../community/community.js';
import type { Issue } from '../community/read.js';
import type { SharedWords } from '../words/en/shared.js';
import type { WidgetFailure } from '../words/failure-sentence.js';
import type { Formats } from '../words/formats.js';
import { version } from '../version.js';
import { baseStyles } from './base.styles.js';
import { DataController } from './data-controller.js';
import { GuildLoadEvent } from './events.js';
import type { FocusKeeper } from './focus-keeper.js';
import { type Drawer, LanguageController } from './language-controller.js';
import type { Trouble } from './trouble.js';
import { copyStyles } from './style-copies.js';
import { warnOnce } from './warn.js';

export type WidgetState = 'loading' | 'ready' | 'empty' | 'error' | 'stale';
export type ImagePolicy = 'same-origin' | 'any' | 'none';

/** What shows and says what is wrong, by language. */
const troubles = new Map<string, Trouble>();

/** What keeps the focus in its place. Loaded when somebody comes into a widget; and when something is wrong, for the button that tries again goes away while it does. */
let focusKeeper: typeof FocusKeeper | undefined;
const loadFocusKeeper = async () => (focusKeeper ??= (await import('./focus-keeper.js')).FocusKeeper);

/** What a widget's `view` is given. */
export interface Showing<Words> {
  readonly community: Community;
  readonly words: Words;
  readonly formats: Formats;
}

/**
 * What all widgets share: where the data comes from, the five states and their words, the heading, the light-DOM
 * fallback. A widget says what it shows (`view`), when there is nothing to show (`isEmpty`), and its heading.
 */
export abstract class GuildElement<Words extends { shared: SharedWords }> extends LitElement {
  static readonly version = version;

  static override styles = [baseStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    src: {},
    format: {},
    items: {},
    fields: {},
    loading: {},
    credentials: {},
    maxBytes: { type: Number, attribute: 'max-bytes' },
    timeout: { type: Number },
    refreshInterval: { type: Number, attribute: 'refresh-interval' },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    images: {},
    now: {},
    diagnose: { type: Boolean },
  };

  /** A community document, a slice of one, or JSON in another known or mapped shape. Comes before `src`. */
  declare data: unknown;
  /** Address of the JSON, resolved against the page. */
  declare src: string | undefined;
  /** Name of the JSON's shape, where it is not recognised by itself: `geojson`, … */
  declare format: string | undefined;
  /** Path to the list of records in JSON of another shape: `data.chapters`. */
  declare items: string | undefined;
  /** Which of their fields is which of ours, as JSON: `{"name":"title","lat":"location.latitude"}`. */
  declare fields: string | undefined;
  /** `lazy` waits until the widget is near the screen. */
  declare loading: 'eager' | 'lazy' | undefined;
  /** As for `fetch`: whether cookies go along. `same-origin` unless said. */
  declare credentials: RequestCredentials | undefined;
  /** Most bytes to read, 64 MB unless said. */
  declare maxBytes: number | undefined;
  /** Seconds to wait for an answer, 30 unless said. */
  declare timeout: number | undefined;
  /** Seconds between refreshes; never unless said, and not while the page is hidden. */
  declare refreshInterval: number | undefined;
  /** The heading, instead of the widget's own; an empty one leaves heading and summary out. */
  declare heading: string | undefined;
  /** Level of the heading in the page's outline, 1 to 6; 2 unless said. */
  declare headingLevel: number;
  /** How many records to show at first; as many as suit the widget unless said. */
  declare limit: number | undefined;
  /** Which pictures may load: the page's own (`same-origin`), `any`, `none`. Others become initials. */
  declare images: ImagePolicy;
  /** The day to show as today, as an ISO date; for previews and tests. */
  declare now: string | undefined;
  /** Shows the site's author every record that was left out, and why. */
  declare diagnose: boolean;

  /** The collection that a bare list of records holds. */
  protected abstract readonly collection: string;
  /** The collections that it reads. */
  protected abstract readonly reads: readonly Collection<unknown>[];

  readonly #internals: ElementInternals | undefined;
  readonly #data = new DataController(this, (community) => this.#refusal(community));
  readonly #language: LanguageController<Words>;
  #state: WidgetState = 'loading';
  /** The words of the last render; none while they load. */
  #spoken: { words: Words; formats: Formats } | undefined;
  #told: Community | object | undefined;
  #diagnosedIn: Formats | undefined;
  #diagnosis: TemplateResult | undefined;

  constructor(drawer: Drawer<Words>) {
    super();
    this.headingLevel = 2;
    this.images = 'same-origin';
    this.diagnose = false;
    this.#internals = this.attachInternals?.();
    this.#language = new LanguageController(this, drawer);
    this.addEventListener('focusin', this.#keepFocus, { once: true });
  }

  /** Somebody is in the widget: from now on their place is kept. */
  readonly #keepFocus = async (): Promise<void> => {
    try {
      // at once where it is there: what somebody presses may be gone a moment later
      const Keeper = focusKeeper ?? (await loadFocusKeeper());
      new Keeper(this);
    } catch (error) {
      warnOnce('what keeps the focus in its place could not be loaded.', error);
    }
  };

  /** Which of the five states the widget is in; also as `:state(…)` in CSS. */
  get state(): WidgetState {
    return this.#state;
  }

  /** The community as read, when there is one. */
  get community(): Community | undefined {
    const outcome = this.#data.outcome;
    return outcome.state === 'ready' ? outcome.community : undefined;
  }

  /** What the answer of the source said beside its body; nothing for data inside the page. */
  protected get headers(): Headers | undefined {
    const outcome = this.#data.outcome;
    return outcome.state === 'ready' ? outcome.headers : undefined;
  }

  /** The address that is asked. */
  protected get source(): string | undefined {
    return this.src;
  }

  /** Asks the source again; good data on screen stays until the new is there. */
  refresh(): void {
    this.#data.refresh();
    this.requestUpdate();
  }

  get #level(): number {
    return Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2));
  }

  /** The level of a heading under the widget's own. */
  protected get levelBelow(): number {
    return Math.min(6, this.#level + 1);
  }

  /** Today as an ISO day: `now`, else the reader's clock. */
  protected get today(): string {
    return this.now?.slice(0, 10) || new Date().toISOString().slice(0, 10);
  }

  /** Whether a part of the widget that it cannot be drawn without is still loading. */
  protected get waitsForPart(): boolean {
    return false;
  }

  /** Whether what it shows of this community waits for a part that is still loading. */
  protected waitsFor(_showing: Showing<Words>): boolean {
    return false;
  }

  /** What keeps the record that it would show from being drawn at all; told as an error, and to the page. */
  protected faultsIn(_community: Community): readonly Issue[] {
    return [];
  }

  /** The widget's own heading. */
  protected abstract ownHeading(words: Words, formats: Formats): string;
  protected abstract isEmpty(community: Community): boolean;
  protected abstract emptyWords(words: Words): string;
  /** The line beside the heading. */
  protected abstract summary(showing: Showing<Words>): string;
  /** How many parts of good records it has to leave out; none unless said. */
  protected partsLeftOut(_community: Community): number {
    return 0;
  }
  /** Whether there is more to report than reading the records brought up. */
  protected isFlawed(_community: Community): boolean {
    return false;
  }
  /** What that is; loads what looks into it. */
  protected async flawsIn(_community: Community): Promise<readonly Issue[]> {
    return [];
  }
  /** What the widget is for. */
  protected abstract view(showing: Showing<Words>): TemplateResult;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#data.configure({
      data: this.data,
      src: this.source,
      collection: this.collection,
      reads: this.reads,
      format: this.format,
      items: this.items,
      fields: this.fields,
      credentials: this.credentials,
      maxBytes: this.maxBytes,
      timeout: this.timeout,
      refreshInterval: this.refreshInterval,
      lazy: this.loading === 'lazy',
    });
  }

  protected override render(): TemplateResult {
    const outcome = this.#data.outcome;
    const locale = outcome.state === 'ready' ? outcome.community.head.locale : undefined;
    const words = this.#language.words(locale);
    const formats = this.#language.formats(locale);
    this.#spoken = words && { words, formats };
    if (!words) return this.#page('loading', nothing, nothing);
    const failed = (failure: WidgetFailure, notes: unknown = nothing) => {
      const trouble = this.#troubleIn(formats, words.shared);
      return trouble ? this.#failed(words, trouble, failure, formats, notes) : waiting();
    };
    const waiting = () => this.#page('loading', words, html`<p class="quiet late" part="loading">${words.shared.loading}</p>`);
    if (outcome.state === 'failed') return failed(outcome.failure);
    if (outcome.state === 'loading' || this.waitsForPart) return waiting();

    const { community, failure, receivedAt, garbled } = outcome;
    try {
      const showing: Showing<Words> = { community, words, formats };
      const leftOut = this.#leftOut(community);
      const diagnosis = this.#diagnoses ? this.#diagnosis : undefined;
      const notes = failure || leftOut || garbled || diagnosis ? this.#troubleIn(formats, words.shared)?.notes({ failure, receivedAt, leftOut, garbled, diagnosis }, formats, this.#retry) : nothing;
      const refusal = this.#refusal(community);
      if (refusal) return failed(refusal, notes);
      // the summary of an empty widget would only repeat that it is empty
      if (this.isEmpty(community)) return this.#page('empty', words, html`<slot name="empty"><p class="quiet" part="empty">${this.emptyWords(words)}</p></slot>`, '', notes);
      if (this.waitsFor(showing)) return waiting();
      return this.#page(failure ? 'stale' : 'ready', words, this.view(showing), this.summary(showing), notes);
    } catch (error) {
      warnOnce(`<${this.localName}> could not draw its data.`, error);
      return failed({ code: 'unexpected' });
    }
  }

  /** The frame around every state: heading, content, the page's own fallback, notes. */
  #page(state: WidgetState, words: Words | typeof nothing, content: unknown, summary = '', notes: unknown = nothing): TemplateResult {
    this.#state = state;
    const good = state === 'ready' || state === 'stale';
    const heading = this.heading?.trim() ?? (words === nothing ? '' : this.ownHeading(words as Words, this.#spoken!.formats));
    // while there is nothing better, the tag's own children stand for the widget, with a heading of their own
    // no <header>: outside of a section it would be a banner of the page, and each widget one more
    const header = (good || !this.#hasFallback) && heading
      ? html`<div part="header">
          <slot name="heading"><div role="heading" aria-level=${this.#level} part="heading">${heading}</div></slot>
          ${summary ? html`<p class="quiet" part="summary">${summary}</p>` : nothing}
        </div>`
      : nothing;
    return html`<div part="base" aria-busy=${state === 'loading' ? 'true' : 'false'}>
      ${header} ${good ? nothing : html`<slot></slot>`} ${content} ${notes}
      <slot name="footer"></slot>
    </div>`;
  }

  #failed(words: Words, trouble: Trouble, failure: WidgetFailure, formats: Formats, notes: unknown = nothing): TemplateResult {
    return this.#page('error', words, trouble.error(trouble.say(failure, formats), this.#retry), '', notes);
  }

  #retry = () => {
    // the words may not have loaded either, the last time
    troubles.clear();
    this.#data.retry();
    this.requestUpdate();
  };

  /** What shows and says what is wrong, in a language; `undefined` while it loads. */
  #troubleIn({ language }: Formats, shared: SharedWords): Trouble | undefined {
    const known = troubles.get(language);
    if (known) return known;
    void loadFocusKeeper().catch(() => {});
    void import('./trouble.js')
      .then(({ troubleIn }) => troubleIn(language))
      .catch((): Trouble => ({ say: () => shared.failed, tell() {}, error: (sentence) => html`<p part="error">${sentence}</p>`, notes: ({ failure }) => (failure ? html`<p part="stale" class="quiet">${shared.failed}</p>` : html``) }))
      .then((trouble) => {
        troubles.set(language, trouble);
        this.requestUpdate();
      });
    return undefined;
  }

  /** Why nothing of a community can be shown, if that is so. */
  #refusal(community: Community): WidgetFailure | undefined {
    const [fault] = this.faultsIn(community);
    if (fault) return { code: 'definition', at: `${community.origin(fault.collection, fault.index)}.${fault.path}` };
    const leftOut = this.#leftOut(community);
    return leftOut && this.isEmpty(community) ? { code: 'unreadable', count: leftOut } : undefined;
  }

  /** How many records, and parts of good ones, were left out that it would have shown; other collections are other widgets' business. */
  #leftOut(community: Community) {
    let count = this.partsLeftOut(community);
    for (const collection of this.reads) {
      const { received, records } = community.reading(collection);
      count += received - records.length;
    }
    return count;
  }

  get #diagnoses() {
    return this.diagnose || new URLSearchParams(this.ownerDocument.location?.search).has('guildhall-diagnose');
  }

  get #hasFallback() {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot && !node.matches('script, template') : node.nodeType === Node.TEXT_NODE && !!node.textContent?.trim(),
    );
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document ? super.createRenderRoot() : this.#withStyles(this.attachShadow({ mode: 'open' }));
  }

  /** Called when it is moved into another document, such as a frame's. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#withStyles(this.shadowRoot);
  }

  #withStyles(root: ShadowRoot) {
    copyStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const states = this.#internals?.states;
    if (states && !states.has(this.#state)) {
      states.clear();
      states.add(this.#state);
    }
    this.#tell();
  }

  /** Tells the page, once for each thing that happened. */
  #tell() {
    const outcome = this.#data.outcome;
    if (outcome.state === 'loading' || !this.#spoken) return;
    const { words, formats } = this.#spoken;
    const { failure } = outcome;
    const trouble = failure && this.#troubleIn(formats, words.shared);
    if (failure && !trouble) return;
    const thing = failure ?? (outcome.state === 'ready' ? outcome.community : undefined);
    const isNews = thing !== this.#told;
    this.#told = thing;
    if (failure) {
      if (isNews) trouble!.tell(this, failure, formats, outcome.state === 'failed');
      return;
    }
    if (outcome.state !== 'ready') return;
    const { community } = outcome;
    if (isNews) {
      this.#diagnosedIn = undefined;
      this.dispatchEvent(new GuildLoadEvent(community));
    }
    // the sentences about single records load only when there is something to say
    const isDiagnosed = !this.#diagnoses || formats === this.#diagnosedIn;
    const faults = this.faultsIn(community);
    // what it waits to show may not have been read yet
    this.#leftOut(community);
    if ((isNews && (community.issues.length + faults.length || this.isFlawed(community))) || !isDiagnosed) void this.#report(community, faults, formats, isNews);
  }

  async #report(community: Community, faults: readonly Issue[], formats: Formats, isNews: boolean) {
    this.#diagnosedIn = this.#diagnoses ? formats : undefined;
    try {
      const [{ report }, flaws] = await Promise.all([import('./diagnose.js'), this.flawsIn(community)]);
      const diagnosis = await report(this, community, this.reads, [...faults, ...flaws], formats, isNews);
      if (this.community !== community) return;
      this.#diagnosis = diagnosis;
      this.requestUpdate();
    } catch (error) {
      warnOnce('the notes on the data could not be loaded.', error);
    }
  }
}
