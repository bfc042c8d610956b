/** Why something that was sent was not taken, or why nobody knows whether it was. Loaded only when it was not. */
import { whyRefused } from './refusal.js';
import { readRetryAt } from './retry.js';
import { type Cause, type ProblemError, textIn } from './send.js';

/** What a browser's refusal means: asks again in ways that show more. */
export async function whyNotSent(url: URL, ask: (more: RequestInit) => Promise<Response>, refusedByPolicy: () => boolean): Promise<Cause> {
  const why = await whyRefused(url, ask, refusedByPolicy);
  if (refusedByPolicy()) return { code: 'blocked-by-csp' };
  // a server that answers when asked again, and lets us read it, was there: the connection broke, and its answer was lost
  const isReadable = async () => ask({ method: 'HEAD' }).then(() => true, () => false);
  return { code: (why === 'cors' || why === 'unreachable') && (await isReadable()) ? 'interrupted' : why };
}

/** What an answer that is no receipt means. @param json its body, where it is JSON */
export function whyNotTaken({ ok, status, headers }: Response, json: unknown): Cause {
  // a web page instead of a receipt
  if (ok) return { code: 'html' };
  if (status === 409) return { code: 'conflict' };
  if (status === 413) return { code: 'too-large' };
  if (status === 429) return { code: 'rate-limited', retryAt: readRetryAt(headers, Date.now()) };
  const errors = problemErrors(json);
  const said = textIn(json, 'detail') ?? textIn(json, 'title') ?? '';
  return status < 500 && (errors.length || said) ? { code: 'refused', status, said, errors } : { code: 'http', status };
}

function problemErrors(json: unknown): ProblemError[] {
  const errors = typeof json === 'object' && json !== null && 'errors' in json ? json.errors : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.slice(0, 100).map((error) => ({ pointer: textIn(error, 'pointer') ?? '', detail: textIn(error, 'detail') ?? '' }));
}

/** The field that a JSON pointer means: `/answers/e~1mail` is the field `e/mail`. */
export function fieldAt(pointer: string): string | undefined {
  return /^#?\/answers\/([^/]+)/.exec(pointer)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~');
}
