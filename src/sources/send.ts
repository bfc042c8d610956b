/** How an application leaves: the only POST there is. Loaded when somebody begins to write into a form that is sent so. */
import { readBody } from './body.js';
import { whyRefused } from './refusal.js';
import { readRetryAt } from './retry.js';
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
  | { readonly code: 'bad-url' | 'offline' | 'unreachable' | 'mixed-content' | 'cors' | 'redirect-loop' | 'blocked-by-csp' }
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

type Cause = SendFailure extends infer Each ? (Each extends SendFailure ? Omit<Each, 'url'> : never) : never;

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
    const why = await whyRefused(url, ask, () => refusedByPolicy);
    if (refusedByPolicy) return { code: 'blocked-by-csp' };
    // a server that answers when asked again, and lets us read it, was there: the connection broke, and its answer was lost
    return { code: (why === 'cors' || why === 'unreachable') && (await isReadable(ask)) ? 'interrupted' : why };
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

const isReadable = (ask: (more: RequestInit) => Promise<Response>) => ask({ method: 'HEAD' }).then(() => true, () => false);

async function readAnswer(response: Response): Promise<SendResult | Cause> {
  const { ok, status, headers } = response;
  const type = headers.get('content-type') ?? '';
  if (status === 429) return { code: 'rate-limited', retryAt: readRetryAt(headers, Date.now()) };
  const bytes = await readBody(response, LARGEST_ANSWER);
  const json = /json/i.test(type) ? parse(new TextDecoder().decode(bytes)) : undefined;
  if (ok && /html/i.test(type)) return { code: 'html' };
  if (ok) return { ok: true, receipt: { id: textIn(json, 'id'), url: addressIn(json) } };
  if (status === 409) return { code: 'conflict' };
  if (status === 413) return { code: 'too-large' };
  const errors = problemErrors(json);
  const said = textIn(json, 'detail') ?? textIn(json, 'title') ?? '';
  return status < 500 && (errors.length || said) ? { code: 'refused', status, said, errors } : { code: 'http', status };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);

function textIn(json: unknown, name: string): string | undefined {
  const value = fieldOf(json, name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 500) : undefined;
}

/** A page of the application; never an address that would run something. */
function addressIn(json: unknown): string | undefined {
  const address = textIn(json, 'url');
  const url = address === undefined ? undefined : resolveUrl(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function problemErrors(json: unknown): ProblemError[] {
  const errors = fieldOf(json, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, 100).map((error) => ({ pointer: textIn(error, 'pointer') ?? '', detail: textIn(error, 'detail') ?? '' }));
}

/** The field that a JSON pointer means: `/answers/e~1mail` is the field `e/mail`. */
export function fieldAt(pointer: string): string | undefined {
  return /^#?\/answers\/([^/]+)/.exec(pointer)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~');
}
