import type { RequestFailure } from './failure.js';
import { transportSettings } from './settings.js';

/**
 * When the server wants to be asked again, in milliseconds since 1970; undefined when it does not say.
 * Reads Retry-After (seconds or a date), and the reset time of a used-up GitHub-style quota.
 * Another origin's headers can only be read when that server exposes them.
 */
export function readRetryAt(headers: Headers, now: number): number | undefined {
  const after = headers.get('retry-after')?.trim() ?? '';
  let at = /^\d+$/.test(after) ? now + Number(after) * 1000 : Date.parse(after);
  if (isNaN(at) && headers.get('x-ratelimit-remaining') === '0') {
    at = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
  }
  // a time that no Date can hold could not be shown either
  return Math.abs(at) <= 8.64e15 ? at : undefined;
}

/**
 * How long to wait before trying again, in milliseconds; undefined when trying again would not help.
 * @param triesBefore how often it was tried again already
 * @param random from 0 to 1
 */
export function retryDelay(failure: RequestFailure, triesBefore: number, now: number, random: number): number | undefined {
  const delay = transportSettings.retryDelays[triesBefore];
  if (delay === undefined || !mayPass(failure)) {
    return undefined;
  }
  let wait = delay;
  if (failure.code === 'rate-limited' && failure.retryAt !== undefined) {
    wait = Math.max(delay, failure.retryAt - now);
    if (failure.retryAt - now > transportSettings.longestRetryAfter * 1000) {
      return undefined;
    }
  }
  return wait + delay * transportSettings.jitter * random;
}

/** Whether a failure is of the kind that passes by itself. */
function mayPass(failure: RequestFailure): boolean {
  if (failure.code === 'http') {
    return failure.status >= 502 && failure.status <= 504;
  }
  return failure.code === 'rate-limited' || failure.code === 'unreachable' || failure.code === 'interrupted';
}
