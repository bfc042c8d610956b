import { decode, fingerprint, readBody } from './body.js';
import type { RequestFailure } from './failure.js';
import { parseJson, whyNotJson } from './json-text.js';
import { transportSettings } from './settings.js';

export { transportSettings } from './settings.js';

/** What to ask for. */
export interface JsonRequest {
  /** Absolute, or relative to the page. */
  url: string;
  /** Whether cookies go along: `same-origin` (also for anything unknown), `include`, `omit`. */
  credentials?: string;
  /** Largest body in bytes; 64 MB unless said. */
  maxBytes?: number;
  /** Seconds for one try, headers and body; 30 unless said. */
  timeout?: number;
  /** Ask the server whether the browser's cached copy is still good. */
  refresh?: boolean;
  /** The fingerprint of what is at hand: when the same bytes come again, they are not parsed again. */
  known?: string;
  /** Only what cannot be asked otherwise, of servers that expect it: from another site it takes a preflight. */
  headers?: Readonly<Record<string, string>>;
}

export type JsonResult =
  | {
      ok: true;
      unchanged: false;
      json: unknown;
      /** Size of the body, unpacked. */
      bytes: number;
      /** Milliseconds since 1970. */
      receivedAt: number;
      fingerprint: string;
      /** What the answer says beside its body: where the next part of a long list is. */
      headers: Headers;
      /** Some characters were in no charset we know, and were lost. */
      garbled: boolean;
    }
  /** The same bytes as those of `known`. */
  | { ok: true; unchanged: true; receivedAt: number }
  | { ok: false; failure: RequestFailure };

/** A failure before the address is added to it. */
type Cause = RequestFailure extends infer Each ? (Each extends RequestFailure ? Omit<Each, 'url'> : never) : never;

/** Setting a timer to more than this fires it at once. */
const longestTimer = 2 ** 31 - 1;

/** An address as the page understands it, without its fragment; undefined when it cannot be understood. */
export function resolveUrl(url: string): URL | undefined {
  try {
    const resolved = new URL(url, globalThis.document?.baseURI);
    resolved.hash = '';
    return resolved;
  } catch {
    return undefined;
  }
}

/**
 * Asks for JSON, with a few more tries where that may help. Never rejects: whatever goes wrong,
 * an abort included, comes back as a failure. Sets no header of its own, so that no preflight is needed.
 */
export async function requestJson(request: JsonRequest, signal: AbortSignal): Promise<JsonResult> {
  const url = resolveUrl(request.url);
  const fail = (cause: Cause): JsonResult => ({ ok: false, failure: { ...cause, url: url?.href ?? request.url } as RequestFailure });
  if (!url || url.username || url.password || !/^(https?|data|blob|file):$/.test(url.protocol)) {
    return fail({ code: 'bad-url' });
  }
  if (url.protocol === 'file:') {
    return fail({ code: 'unsupported' });
  }
  for (let triesBefore = 0; ; triesBefore++) {
    if (signal.aborted) {
      return fail({ code: 'aborted' });
    }
    const result = await tryOnce(request, url, signal);
    if ('ok' in result) {
      return result;
    }
    const failed = fail(result);
    const trouble = await loadTrouble();
    const delay = failed.ok ? undefined : trouble?.retryDelay(failed.failure, triesBefore, Date.now(), Math.random());
    if (delay === undefined) {
      return failed;
    }
    await pause(delay, signal);
  }
}

/** What looks into failures; without it, as when the page has gone offline, a failure is told in simpler words. */
const loadTrouble = () => import('./trouble.js').catch(() => undefined);

async function tryOnce(request: JsonRequest, url: URL, outer: AbortSignal): Promise<JsonResult | Cause> {
  const { credentials, refresh, known } = request;
  const seconds = positive(request.timeout) ?? transportSettings.timeout;
  const maxBytes = positive(request.maxBytes) ?? transportSettings.maxBytes;
  // stops the request, and with it whatever listens on its behalf
  const stop = new AbortController();
  const { signal } = stop;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stop.abort();
  }, Math.min(seconds * 1000, longestTimer));
  outer.addEventListener('abort', () => stop.abort(), { signal });
  let refusedBy: string | undefined;
  globalThis.document?.addEventListener(
    'securitypolicyviolation',
    ({ disposition, blockedURI, effectiveDirective }) => {
      if (disposition === 'enforce' && blockedURI && url.href.startsWith(blockedURI)) {
        refusedBy = effectiveDirective;
      }
    },
    { signal },
  );
  const ask = (more?: RequestInit) =>
    fetch(url, {
      credentials: credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin',
      cache: refresh ? 'no-cache' : 'default',
      headers: request.headers,
      signal,
      ...more,
    });
  let answered = false;
  try {
    const response = await ask();
    answered = true;
    return await readAnswer(response, url, maxBytes, known);
  } catch {
    const code = answered ? 'interrupted' : ((await (await loadTrouble())?.whyRefused(url, ask, () => refusedBy)) ?? (globalThis.navigator?.onLine === false ? 'offline' : 'unreachable'));
    if (outer.aborted) {
      return { code: 'aborted' };
    }
    if (refusedBy) {
      return { code: 'blocked-by-csp', directive: refusedBy };
    }
    return timedOut ? { code: 'timeout', seconds } : { code };
  } finally {
    clearTimeout(timer);
    // lets go of a body that nobody reads to its end, too
    stop.abort();
  }
}

async function readAnswer(response: Response, url: URL, maxBytes: number, known?: string): Promise<JsonResult | Cause> {
  const { ok, status, statusText, headers } = response;
  if (!ok) {
    const retryAt = (await loadTrouble())?.readRetryAt(headers, Date.now());
    const limited = status === 429 || ((status === 503 || status === 403) && retryAt !== undefined);
    return limited ? { code: 'rate-limited', status, retryAt } : { code: 'http', status, statusText };
  }
  const bytes = await readBody(response, maxBytes);
  if (!bytes) {
    return { code: 'too-large', maxBytes };
  }
  const receivedAt = Date.now();
  const print = fingerprint(bytes);
  if (print === known) {
    return { ok: true, unchanged: true, receivedAt };
  }
  const contentType = headers.get('content-type') ?? '';
  const { text, garbled } = await decode(bytes, contentType);
  const parsed = parseJson(text);
  return parsed ? { ...parsed, ok: true, unchanged: false, bytes: bytes.length, receivedAt, fingerprint: print, headers, garbled } : whyNotJson(text, url.href, contentType);
}

/** Waits, but no longer than until the abort. */
function pause(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, signal.aborted ? 0 : milliseconds);
    signal.addEventListener('abort', resolve);
  });
}

/** A number above zero, or undefined for anything else that an attribute may have held. */
function positive(number: number | undefined): number | undefined {
  return number! > 0 ? number : undefined;
}
