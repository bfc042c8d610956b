import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Collection, Community } from '../community/community.js';
import { type CommunityResult, communityFrom, forget } from '../sources/communities.js';
import type { WidgetFailure } from '../words/failure-sentence.js';
import { parseJson, whyNotJson } from '../sources/json-text.js';
import { type Snapshot, type Subscription, subscribe } from '../sources/store.js';

/** Where a widget's data comes from and how it is to be understood. */
export interface DataOptions {
  readonly data: unknown;
  readonly src: string | undefined;
  readonly collection: string;
  /** The collections that the widget reads. */
  readonly reads: readonly Collection<unknown>[];
  readonly format: string | undefined;
  readonly items: string | undefined;
  readonly fields: string | undefined;
  readonly credentials: RequestCredentials | undefined;
  /** Bytes. */
  readonly maxBytes: number | undefined;
  /** Seconds. */
  readonly timeout: number | undefined;
  /** Seconds; 0 or less means never. */
  readonly refreshInterval: number | undefined;
  /** Wait until the widget is near the screen. */
  readonly lazy: boolean;
}

/** What became of it. A `failure` beside a community: a refresh failed, and the last good data is kept. */
export type Outcome =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: WidgetFailure }
  | Good;

interface Good {
  readonly state: 'ready';
  readonly community: Community;
  readonly receivedAt?: number;
  readonly headers?: Headers;
  /** Some characters of the file were in no known charset. */
  readonly garbled?: boolean;
  readonly failure?: WidgetFailure;
}

/** What was made of a JSON value under some options; a promise while parts for it load. */
interface Understood {
  readonly json: unknown;
  readonly options: DataOptions;
  result: CommunityResult | Promise<CommunityResult> | 'part-missing';
}

/** The script inside the tag: what it holds, or why it is no JSON, once that is known. */
interface Inline {
  readonly text: string;
  readonly parsed: { readonly json: unknown } | undefined;
  failure?: WidgetFailure;
}

const loading: Outcome = { state: 'loading' };

/** While the rest of the page is on its way, what is missing or half there may come. */
const failedUnlessMoreComes = (failure: WidgetFailure): Outcome => (document.readyState === 'loading' ? loading : { state: 'failed', failure });

/** Brings a widget its data: the `data` property, an inline script, `src`, or the page's default, whichever is there first. */
export class DataController implements ReactiveController {
  #options: DataOptions | undefined;
  #subscription: Subscription | undefined;
  #subscribedTo = '';
  #children: MutationObserver | undefined;
  #sight: AbortController | undefined;
  #seen = false;
  #inline: Inline | undefined;
  #understood: Understood | undefined;
  /** What is shown of the last thing from the source that could be understood, and under which options. */
  #good: { readonly outcome: Good; readonly options: DataOptions; readonly subscribedTo: string } | undefined;
  /** What a refresh brought that could be understood and yet not shown, and why. */
  #refused: { readonly community: Community; readonly failure: WidgetFailure } | undefined;

  /** @param refusal why nothing of a community can be shown, if that is so */
  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly refusal: (community: Community) => WidgetFailure | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // an inline script may arrive after its tag, while the page is still being read
    this.#children ??= new MutationObserver(() => this.host.requestUpdate());
    this.#children.observe(this.host, { childList: true, characterData: true, subtree: true });
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.host.requestUpdate());
    if (this.#options) this.#connect();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#sight?.abort();
    this.#sight = undefined;
    this.#close();
  }

  /** Called before each render with the widget's present attributes. */
  configure(options: DataOptions): void {
    // the same options again are the same object, by which what was understood is known
    const before = this.#options;
    if (!before || (Object.keys(options) as (keyof DataOptions)[]).some((key) => options[key] !== before[key])) this.#options = options;
    if (this.host.isConnected) this.#connect();
  }

  retry(): void {
    // what was understood, or could not be, is so again
    if (this.#understood?.result === 'part-missing') this.#understood = undefined;
    this.#subscription?.retry();
  }

  /** Asks for the data again, past the browser's idea of its freshness; what is shown stays meanwhile. */
  refresh(): void {
    if (this.#options) forget(this.#options.data);
    this.#understood = undefined;
    this.#subscription?.refresh();
  }

  get outcome(): Outcome {
    const options = this.#options;
    if (!options) return loading;
    if (options.data != null) return this.#read(options.data);
    const script = this.#script;
    if (script) {
      const { parsed, failure } = this.#inlineOf(script.textContent ?? '');
      if (parsed) return this.#read(parsed.json);
      return failure ? { state: 'failed', failure } : loading;
    }
    if (!this.#address) return failedUnlessMoreComes({ code: 'no-source' });
    return this.#subscription ? this.#fromSnapshot(this.#subscription.current) : loading;
  }

  #inlineOf(text: string): Inline {
    if (this.#inline?.text === text) return this.#inline;
    const inline: Inline = { text, parsed: parseJson(text) };
    // while the page is on its way, what breaks off may go on
    if (!inline.parsed && document.readyState === 'loading') return inline;
    this.#inline = inline;
    if (!inline.parsed) {
      void whyNotJson(text).then((failure) => {
        inline.failure = failure;
        this.host.requestUpdate();
      });
    }
    return inline;
  }

  get #script() {
    return this.host.querySelector(':scope > script[type="application/json"]');
  }

  get #address(): string | undefined {
    const page = this.host.ownerDocument.querySelector<HTMLMetaElement>('meta[name="guildhall:src"]')?.content;
    return this.#options?.src?.trim() || page?.trim();
  }

  #fromSnapshot({ json, state, failure, receivedAt, headers, garbled }: Snapshot): Outcome {
    if (json === undefined) return state === 'failed' ? { state: 'failed', failure: failure! } : loading;
    const options = this.#options!;
    const subscribedTo = this.#subscribedTo;
    const outcome = this.#read(json, receivedAt);
    const before = this.#good?.options === options && this.#good.subscribedTo === subscribedTo ? this.#good : undefined;
    let unusable = outcome.state === 'failed' ? outcome.failure : undefined;
    if (outcome.state === 'ready') {
      unusable = before && this.#refusalOf(outcome.community, before.outcome.community);
      const good: Good = { ...outcome, headers, garbled, failure };
      if (!unusable) this.#good = { outcome: good, options, subscribedTo };
    }
    // what a refresh brought is of no use, or not read yet: what was good before stays
    if (before && unusable) this.#good = { ...before, outcome: { ...before.outcome, failure: failure ?? unusable } };
    return before || outcome.state === 'ready' ? this.#good!.outcome : outcome;
  }

  /** Why a community cannot be shown instead of the one before it, which could. */
  #refusalOf(community: Community, before: Community): WidgetFailure | undefined {
    if (community === before) return undefined;
    if (this.#refused?.community !== community) {
      this.#refused = undefined;
      try {
        const failure = this.refusal(community);
        // what was no good before is not kept
        if (failure && !this.refusal(before)) this.#refused = { community, failure };
      } catch {
        // whoever draws it comes to the same, and says so
      }
    }
    return this.#refused?.failure;
  }

  #read(json: unknown, receivedAt?: number): Outcome {
    const { result } = this.#understandingOf(json);
    if (result === 'part-missing') return { state: 'failed', failure: { code: result } };
    if (result instanceof Promise) return loading;
    return result.ok ? { state: 'ready', community: result.community, receivedAt } : { state: 'failed', failure: result.failure };
  }

  #understandingOf(json: unknown): Understood {
    const options = this.#options!;
    const known = this.#understood;
    if (known && known.json === json && known.options === options) return known;
    const made: Understood = { json, options, result: communityFrom(json, options) };
    this.#understood = made;
    const settle = (result: CommunityResult | 'part-missing') => {
      made.result = result;
      this.host.requestUpdate();
    };
    if (made.result instanceof Promise) made.result.then(settle, () => settle('part-missing'));
    return made;
  }

  #connect() {
    const { data, lazy, credentials, maxBytes, timeout, refreshInterval } = this.#options!;
    const address = this.#address;
    if (data != null || this.#script || !address) return this.#close();
    if (lazy && !this.#seen) return void this.#watchSight();
    const wanted = [address, credentials, maxBytes, timeout, refreshInterval, this.host.baseURI].join('\n');
    if (wanted === this.#subscribedTo) return;
    const before = this.#subscription;
    const request = { url: address, credentials, maxBytes, timeout, refreshEvery: refreshInterval };
    this.#subscription = subscribe(request, () => this.host.requestUpdate());
    this.#subscribedTo = wanted;
    before?.close();
  }

  #close() {
    this.#subscription?.close();
    this.#subscription = undefined;
    this.#subscribedTo = '';
  }

  async #watchSight() {
    if (this.#sight) return;
    const sight = (this.#sight = new AbortController());
    const { nearSight } = await import('./near-sight.js');
    await nearSight(this.host, sight.signal);
    if (sight.signal.aborted) return;
    this.#seen = true;
    this.#connect();
    this.host.requestUpdate();
  }
}
