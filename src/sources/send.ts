/** How an application leaves: the only POST there is. Loaded when somebody begins to write into a form that is sent so. */
import { readBody } from './body.js';
import { transportSettings } from './settings.js';
import { resolveUrl } from './transport.js';

/** What to send, and where to. */
export interface SendRequest {
  /** Absolute, or relative to the page. */
  readonly url: string;
  /** Sent as JSON. */
  readonly body: unknown;
  /** The same for every try, so that the endpoint takes two tries for one application. */
  readonly idempotencyKey: string;
  /** Whether cookies go along: `same-origin` (also for anything unknown), `include`, `omit`. */
  readonly credentials?: string;
  /** Seconds to wait for the answer; 30 unless said. */
  readonly timeout?: number;
}

/** What the endpoint says of one application that it took. */
export interface Receipt {
  readonly id?: string;
  readonly url?: string;
}

/** One thing that the endpoint does not like: `pointer` is a JSON pointer into what was sent, e.g. `/answers/email`. */
export interface ProblemError {
  readonly pointer: string;
  readonly detail: string;
}

/** Why an application was not taken, or why nobody knows whether it was. Every one carries the `url` it was sent to. */
export type SendFailure = { readonly url: string } & (
  | { readonly code: 'bad-url' | 'unreachable' | 'mixed-content' | 'cors' | 'redirect-loop' | 'blocked-by-csp' }
  | { readonly code: 'offline' }
  /** It may have arrived: the answer did not. */
  | { readonly code: 'interrupted' }
  | { readonly code: 'timeout'; readonly seconds: number }
  /** A web page came instead of a receipt: a log-in, most likely. */
  | { readonly code: 'html' }
  /** The endpoint says what is wrong (RFC 9457). */
  | { readonly code: 'refused'; readonly status: number; readonly said: string; readonly errors: readonly ProblemError[] }
  /** The same key came before with another text. */
  | { readonly code: 'conflict' }
  | { readonly code: 'too-large' }
  /** `retryAt`: milliseconds since 1970, when the server says. */
  | { readonly code: 'rate-limited'; readonly retryAt?: number }
  | { readonly code: 'http'; readonly status: number }
);

export type SendResult = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly failure: SendFailure };

/** A failure before its `url` is known. */
export type Cause = SendFailure extends infer Each ? (Each extends SendFailure ? Omit<Each, 'url'> : never) : never;

/** Most bytes of an answer that are read; a receipt is small. */
const LARGEST_ANSWER = 65_536;

/** Up to so many bytes a browser delivers a request even when the page is closed meanwhile. */
const LARGEST_KEPT_ALIVE = 60_000;

/** Sends once. Never rejects: whatever goes wrong comes back as a failure. */
export async function send(request: SendRequest): Promise<SendResult> {
  const url = resolveUrl(request.url);
  const result = url && /^https?:$/.test(url.protocol) && !url.username ? await sendTo(url, request) : { code: 'bad-url' as const };
  return 'ok' in result ? result : { ok: false, failure: { ...result, url: url?.href ?? request.url } as SendFailure };
}

async function sendTo(url: URL, { body, idempotencyKey, credentials, timeout }: SendRequest): Promise<SendResult | Cause> {
  const seconds = timeout! > 0 ? timeout! : transportSettings.timeout;
  const stop = new AbortController();
  const { signal } = stop;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stop.abort();
  }, seconds * 1000);
  let refusedByPolicy = false;
  document.addEventListener('securitypolicyviolation', ({ disposition, blockedURI }) => (refusedByPolicy ||= disposition === 'enforce' && !!blockedURI && url.href.startsWith(blockedURI)), { signal });
  const ask = (more: RequestInit) => fetch(url, { credentials: credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin', signal, ...more });
  const text = JSON.stringify(body);
  let answered = false;
  try {
    const response = await ask({
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: text,
      // as the browser counts it: three bytes for a Chinese character, at most
      keepalive: text.length * 3 < LARGEST_KEPT_ALIVE,
    });
    answered = true;
    return await readAnswer(response);
  } catch {
    if (timedOut) return { code: 'timeout', seconds };
    if (answered) return { code: 'interrupted' };
    const { whyNotSent } = await import('./send-failure.js').catch(() => ({ whyNotSent: undefined }));
    if (whyNotSent) return await whyNotSent(url, ask, () => refusedByPolicy);
    // where not even our own site can be reached, it is only known that no answer came
    return { code: navigator.onLine === false ? 'offline' : 'interrupted' };
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function readAnswer(response: Response): Promise<SendResult | Cause> {
  const type = response.headers.get('content-type') ?? '';
  // of an answer to too many requests only the head is of use
  const bytes = response.status === 429 ? undefined : await readBody(response, LARGEST_ANSWER);
  const json = /json/i.test(type) ? parse(new TextDecoder().decode(bytes)) : undefined;
  if (response.ok && !/html/i.test(type)) return { ok: true, receipt: { id: textIn(json, 'id'), url: addressIn(json) } };
  const { whyNotTaken } = await import('./send-failure.js');
  return whyNotTaken(response, json);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text or number in an object's field; undefined where there is none. */
export function textIn(json: unknown, name: string): string | undefined {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) return undefined;
  const value = (json as Record<string, unknown>)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 500) : undefined;
}

/** A page of the application; never an address that would run something. */
function addressIn(json: unknown): string | undefined {
  const address = textIn(json, 'url');
  const url = address === undefined ? undefined : resolveUrl(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
