/** What looks into a request that failed; loaded only then. */
export { whyRefused } from './refusal.js';
export { readRetryAt, retryDelay } from './retry.js';
