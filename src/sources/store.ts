/** One request and one parse for each address, however many widgets show it. */
import type { RequestFailure } from './failure.js';
import { type JsonRequest, requestJson, resolveUrl, transportSettings } from './transport.js';

/** What a widget wants to have. Requests that agree in url, credentials and maxBytes share one answer. */
export interface SourceRequest {
  /** Absolute, or relative to the page. */
  url: string;
  credentials?: string;
  /** Largest body in bytes. */
  maxBytes?: number;
  /** Seconds for one try. The first subscriber's counts. */
  timeout?: number;
  /** Seconds between refreshes. The smallest of all subscribers' counts; none means never. */
  refreshEvery?: number;
}

/** How things stand with a source. A new object at each change; the `json` in it is shared and must not be changed. */
export interface Snapshot {
  state: 'loading' | 'ready' | 'failed';
  /** Absent until there is some. Stays the very same value when a refresh brings the same bytes. */
  json?: unknown;
  /** When the `json` was last known to be good, in milliseconds since 1970. */
  receivedAt?: number;
  /** With `json`: a refresh failed, and the last good data is kept. */
  failure?: RequestFailure;
  /** A request is under way while something else is shown. */
  refreshing: boolean;
  /** Some characters of the file were in no known charset. */
  garbled?: boolean;
  /** What the answer said beside its body. */
  headers?: Headers;
}

export type Listener = (snapshot: Snapshot) => void;

export interface Subscription {
  readonly current: Snapshot;
  /** Tries again after a failure, visibly: back to `loading` when there is nothing to show. */
  retry(): void;
  /** Asks again quietly: what is shown stays until there is better. Joins a request that is under way. */
  refresh(): void;
  /** Says that nobody listens any more. The last to go stops the request. */
  close(): void;
}

/** Setting a timer to more than this fires it at once. */
const longestTimer = 2 ** 31 - 1;

const sources = new Map<string, Source>();
let watchesPage = false;

/** Joins the source of an address, or starts it. The listener hears of every change after this call. */
export function subscribe(request: SourceRequest, listener: Listener): Subscription {
  watchPage();
  const url = resolveUrl(request.url)?.href ?? request.url;
  const key = [url, request.credentials, request.maxBytes].join('\n');
  let source = sources.get(key);
  if (!source) {
    source = new Source({ ...request, url }, key);
    sources.set(key, source);
    void source.load(false);
  }
  return source.subscribe(listener, request.refreshEvery);
}

/** One address: what is known of it, who wants to know, and the request under way. */
class Source {
  snapshot: Snapshot = { state: 'loading', refreshing: false };
  readonly #subscribers = new Map<object, { listener: Listener; refreshEvery: number }>();
  /** The request under way. Only its answer counts. */
  #run: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settledAt = 0;
  #fingerprint: string | undefined;

  constructor(
    readonly request: JsonRequest,
    readonly key: string,
  ) {}

  subscribe(listener: Listener, refreshEvery = Infinity): Subscription {
    const snapshot = () => this.snapshot;
    const subscriber = {};
    const load = (quiet: boolean) => {
      if (this.#subscribers.has(subscriber)) {
        void this.load(true, quiet);
      }
    };
    this.#subscribers.set(subscriber, { listener, refreshEvery: refreshEvery > 0 ? Math.max(refreshEvery, transportSettings.shortestRefresh) : Infinity });
    this.schedule();
    return {
      get current() {
        return snapshot();
      },
      retry: () => load(false),
      refresh: () => load(true),
      close: () => {
        this.#subscribers.delete(subscriber);
        this.schedule();
        // an element that is moved leaves and comes back within one task
        setTimeout(() => this.#stopIfUnused());
      },
    };
  }

  /** Asks, unless that is being done already. `quiet` leaves a failure on show meanwhile. */
  async load(refresh: boolean, quiet = false): Promise<void> {
    if (this.#run) {
      return;
    }
    const run = (this.#run = new AbortController());
    const before = this.snapshot;
    if (before.state === 'ready' || quiet) {
      this.#publish({ ...before, refreshing: true });
    } else if (before.state === 'failed') {
      this.#publish({ state: 'loading', refreshing: false });
    }
    const result = await requestJson({ ...this.request, refresh, known: this.#fingerprint }, run.signal);
    if (this.#run !== run) {
      return;
    }
    this.#run = undefined;
    this.#settledAt = Date.now();
    if (!result.ok) {
      const { failure } = result;
      this.#publish(before.state === 'ready' ? { ...before, failure, refreshing: false } : { state: 'failed', failure, refreshing: false });
    } else if (result.unchanged) {
      this.#publish({ ...before, failure: undefined, receivedAt: result.receivedAt, refreshing: false });
    } else {
      this.#fingerprint = result.fingerprint;
      this.#publish({ state: 'ready', json: result.json, garbled: result.garbled, headers: result.headers, receivedAt: result.receivedAt, refreshing: false });
    }
    this.schedule();
  }

  /** Sets the timer for the next refresh. None while the page is hidden; coming back sets it anew, and what is overdue runs at once. */
  schedule(): void {
    clearTimeout(this.#timer);
    const seconds = Math.min(...[...this.#subscribers.values()].map(({ refreshEvery }) => refreshEvery));
    if (this.#run || seconds === Infinity || globalThis.document?.hidden) {
      return;
    }
    const { failure } = this.snapshot;
    const notBefore = failure?.code === 'rate-limited' ? failure.retryAt ?? 0 : 0;
    const due = Math.max(this.#settledAt + seconds * 1000, notBefore);
    this.#timer = setTimeout(() => void this.load(true, true), Math.min(Math.max(due - Date.now(), 0), longestTimer));
  }

  /** When the network is back. */
  wake(): void {
    if (this.snapshot.failure?.code === 'offline') {
      void this.load(true, true);
    }
  }

  #publish(snapshot: Snapshot): void {
    this.snapshot = snapshot;
    for (const [subscriber, { listener }] of Array.from(this.#subscribers)) {
      if (!this.#subscribers.has(subscriber)) {
        continue;
      }
      try {
        // what is newest, should an earlier listener have caused a change
        listener(this.snapshot);
      } catch (error) {
        // one listener's fault must not keep the others from hearing; the page still gets to know
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  #stopIfUnused(): void {
    if (this.#subscribers.size === 0 && sources.get(this.key) === this) {
      this.#run?.abort();
      this.#run = undefined;
      clearTimeout(this.#timer);
      sources.delete(this.key);
    }
  }
}

function watchPage(): void {
  if (watchesPage || !globalThis.document) {
    return;
  }
  watchesPage = true;
  document.addEventListener('visibilitychange', () => sources.forEach((source) => source.schedule()));
  addEventListener('online', () => sources.forEach((source) => source.wake()));
}
