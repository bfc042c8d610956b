import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Community } from '../community/community.js';
import { communityFrom } from '../sources/communities.js';
import type { Failure } from '../sources/failure.js';
import { parseJsonText } from '../sources/json-text.js';
import { type Snapshot, type Subscription, subscribe } from '../sources/store.js';

/** Where a widget's data comes from and how it is to be understood. */
export interface DataOptions {
  readonly data: unknown;
  readonly src: string | undefined;
  readonly collection: string;
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
  | { readonly state: 'failed'; readonly failure: Failure | { code: 'no-source' } }
  | { readonly state: 'ready'; readonly community: Community; readonly receivedAt?: number; readonly failure?: Failure };

const loading: Outcome = { state: 'loading' };

/** Brings a widget its data: the `data` property, an inline script, `src`, or the page's default, whichever is there first. */
export class DataController implements ReactiveController {
  #options: DataOptions | undefined;
  #subscription: Subscription | undefined;
  #subscribedTo = '';
  #children: MutationObserver | undefined;
  #sight: IntersectionObserver | undefined;
  #seen = false;
  #inline: { text: string; outcome: Outcome } | undefined;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // an inline script may arrive after its tag, while the page is still being read
    this.#children ??= new MutationObserver(() => this.host.requestUpdate());
    this.#children.observe(this.host, { childList: true, characterData: true, subtree: true });
    if (this.#options) this.#connect();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#sight?.disconnect();
    this.#sight = undefined;
    this.#close();
  }

  /** Called before each render with the widget's present attributes. */
  configure(options: DataOptions): void {
    this.#options = options;
    if (this.host.isConnected) this.#connect();
  }

  retry(): void {
    this.#subscription?.retry();
  }

  /** Asks for the data again, past the browser's idea of its freshness; what is shown stays meanwhile. */
  refresh(): void {
    this.#subscription?.refresh();
  }

  get outcome(): Outcome {
    const options = this.#options;
    if (!options) return loading;
    if (options.data !== undefined && options.data !== null) return this.#read(options.data);
    const script = this.#script;
    if (script) {
      const text = script.textContent ?? '';
      if (this.#inline?.text !== text) {
        const parsed = parseJsonText(text);
        this.#inline = { text, outcome: parsed.ok ? this.#read(parsed.json) : { state: 'failed', failure: parsed.failure } };
      }
      return this.#inline.outcome;
    }
    if (!this.#address) return { state: 'failed', failure: { code: 'no-source' } };
    return this.#subscription ? this.#fromSnapshot(this.#subscription.current) : loading;
  }

  get #script() {
    return [...this.host.children].find((child): child is HTMLScriptElement => child instanceof HTMLScriptElement && child.type === 'application/json');
  }

  get #address(): string | undefined {
    const page = this.host.ownerDocument.querySelector<HTMLMetaElement>('meta[name="guildhall:src"]')?.content;
    return this.#options?.src?.trim() || page?.trim() || undefined;
  }

  #fromSnapshot({ json, state, failure, receivedAt }: Snapshot): Outcome {
    if (json === undefined) return state === 'failed' ? { state: 'failed', failure: failure! } : loading;
    const outcome = this.#read(json, receivedAt);
    return outcome.state === 'ready' && failure ? { ...outcome, failure } : outcome;
  }

  #read(json: unknown, receivedAt?: number): Outcome {
    const { collection, format, items, fields } = this.#options!;
    const result = communityFrom(json, { collection, format, items, fields });
    return result.ok ? { state: 'ready', community: result.community, receivedAt } : { state: 'failed', failure: result.failure };
  }

  #connect() {
    const { data, lazy, credentials, maxBytes, timeout, refreshInterval } = this.#options!;
    const address = this.#address;
    if ((data !== undefined && data !== null) || this.#script || !address) return this.#close();
    if (lazy && !this.#seen) return this.#watchSight();
    const wanted = [address, credentials, maxBytes, timeout, refreshInterval, this.host.ownerDocument.baseURI].join('\n');
    if (wanted === this.#subscribedTo) return;
    const before = this.#subscription;
    const request = { url: address, credentials, maxBytes, timeout, refreshEvery: refreshInterval && refreshInterval > 0 ? refreshInterval : undefined };
    this.#subscription = subscribe(request, () => this.host.requestUpdate());
    this.#subscribedTo = wanted;
    before?.close();
  }

  #close() {
    this.#subscription?.close();
    this.#subscription = undefined;
    this.#subscribedTo = '';
  }

  #watchSight() {
    if (this.#sight) return;
    this.#sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#seen = true;
        this.#sight?.disconnect();
        this.#sight = undefined;
        this.#connect();
        this.host.requestUpdate();
      },
      { rootMargin: '400px' },
    );
    this.#sight.observe(this.host);
  }
}
