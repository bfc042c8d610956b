import { decode, fingerprint, readBody } from './body.js';
import type { RequestFailure } from './failure.js';
import { parseJsonText } from './json-text.js';
import { readRetryAt, retryDelay, transportSettings } from './retry.js';

export { transportSettings } from './retry.js';

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
 * an abort included, comes back as a failure. Sets no header, so that no preflight is needed.
 */
export async function requestJson(request: JsonRequest, signal: AbortSignal): Promise<JsonResult> {
  const url = resolveUrl(request.url);
  const fail = (cause: Cause): JsonResult => ({ ok: false, failure: { ...cause, url: url?.href ?? request.url } as RequestFailure });
  if (!url || url.username || url.password || !/^(https?|data|blob|file):$/.test(url.protocol)) {
    return fail({ code: 'bad-url' });
  }
  if (url.protocol === 'file:' || !globalThis.fetch) {
    return fail({ code: 'unsupported', missing: url.protocol === 'file:' ? 'file' : 'fetch' });
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
    const delay = failed.ok ? undefined : retryDelay(failed.failure, triesBefore, Date.now(), Math.random());
    if (delay === undefined) {
      return failed;
    }
    await pause(delay, signal);
  }
}

async function tryOnce(request: JsonRequest, url: URL, outer: AbortSignal): Promise<JsonResult | Cause> {
  const seconds = request.timeout! > 0 ? request.timeout! : transportSettings.timeout;
  const maxBytes = request.maxBytes! > 0 ? request.maxBytes! : transportSettings.maxBytes;
  const options: RequestInit = {
    credentials: request.credentials === 'include' || request.credentials === 'omit' ? request.credentials : 'same-origin',
    cache: request.refresh ? 'no-cache' : 'default',
  };
  const controller = new AbortController();
  const abort = () => controller.abort();
  outer.addEventListener('abort', abort);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, Math.min(seconds * 1000, longestTimer));
  const policy = watchPolicy(url);
  let answered = false;
  const ask = (more?: RequestInit) => fetch(url, { ...options, signal: controller.signal, ...more });
  try {
    const response = await ask();
    answered = true;
    return await readAnswer(response, url, maxBytes, request.known);
  } catch {
    const cause = answered ? ({ code: 'interrupted' } as const) : await whyRefused(url, ask, policy, controller.signal);
    return outer.aborted ? { code: 'aborted' } : timedOut && cause.code !== 'blocked-by-csp' ? { code: 'timeout', seconds } : cause;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
    policy.stop();
    // lets go of a body that nobody reads to its end
    abort();
  }
}

async function readAnswer(response: Response, url: URL, maxBytes: number, known?: string): Promise<JsonResult | Cause> {
  const { ok, status, statusText, headers } = response;
  if (!ok) {
    const retryAt = readRetryAt(headers, Date.now());
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
  const { text, garbled } = decode(bytes, contentType);
  const parsed = parseJsonText(text, url.href, contentType);
  return parsed.ok ? { ...parsed, unchanged: false, bytes: bytes.length, receivedAt, fingerprint: print, garbled } : parsed.failure;
}

/**
 * A browser says of a refused request only that it failed. This finds out why, as far as can be
 * known, by the policy's event and by asking again in ways that show more.
 */
async function whyRefused(
  url: URL,
  ask: (more: RequestInit) => Promise<Response>,
  policy: { refusedBy(): string | undefined },
  signal: AbortSignal,
): Promise<Cause> {
  const probe = async (more: RequestInit) => {
    try {
      return (await ask({ method: 'HEAD', ...more })).type;
    } catch {
      return 'error';
    }
  };
  // the policy's event comes as a task of its own
  await new Promise((resolve) => setTimeout(resolve));
  const refused = (): Cause | undefined => {
    const directive = policy.refusedBy();
    return directive ? { code: 'blocked-by-csp', directive } : undefined;
  };
  if (refused() || signal.aborted) {
    return refused() ?? { code: 'unreachable' };
  }
  if (globalThis.navigator?.onLine === false) {
    return { code: 'offline' };
  }
  if (isMixedContent(globalThis.location?.protocol, url)) {
    return { code: 'mixed-content' };
  }
  // an answer that we may not look at: so only the permission is missing
  if ((await probe({ mode: 'no-cors' })) === 'opaque') {
    return { code: 'cors' };
  }
  // a redirect that we did not follow: so following it is what fails
  if ((await probe({ redirect: 'manual' })) === 'opaqueredirect') {
    return { code: 'redirect-loop' };
  }
  return refused() ?? { code: 'unreachable' };
}

/** Hears which directive of the page's Content-Security-Policy refuses an address. */
function watchPolicy(url: URL) {
  let directive: string | undefined;
  const listener = (event: SecurityPolicyViolationEvent) => {
    if (event.disposition === 'enforce' && event.blockedURI && url.href.startsWith(event.blockedURI)) {
      directive = event.effectiveDirective;
    }
  };
  globalThis.document?.addEventListener('securitypolicyviolation', listener);
  return {
    refusedBy: () => directive,
    stop: () => globalThis.document?.removeEventListener('securitypolicyviolation', listener),
  };
}

/** Whether a browser refuses an address because the page is encrypted and the address is not. */
export function isMixedContent(pageProtocol: string | undefined, url: URL): boolean {
  const isLocal = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname);
  return pageProtocol === 'https:' && url.protocol === 'http:' && !isLocal;
}

/** Waits, but no longer than until the abort. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
