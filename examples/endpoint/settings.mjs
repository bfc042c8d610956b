/** What can be set, all of it by environment variables; README.md has the table. Pure. */
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Settings
 * @property {string} host
 * @property {number} port 0: any that is free
 * @property {string | undefined} databaseUrl a PostgreSQL server; without it the embedded one is used
 * @property {string} folder where the embedded database keeps its files
 * @property {number | undefined} entries how many entries to generate; undefined: not said
 * @property {string[]} allowedOrigins sites whose pages may use this server; `*` for all
 * @property {number} rateLimit applications that one address may send in each window
 * @property {number} rateWindow seconds
 * @property {number} maxBytes of an application
 * @property {boolean} trustProxy whether a proxy in front says in X-Forwarded-For who asks
 */

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings} throws a sentence about a value that makes no sense
 */
export function settingsFrom(environment) {
  const number = (name, least, most, otherwise) => wholeNumber(environment, name, least, most) ?? otherwise;
  return {
    host: environment.HOST || '127.0.0.1',
    port: number('PORT', 0, 65535, 8787),
    databaseUrl: environment.DATABASE_URL || undefined,
    folder: environment.DATA_FOLDER || fileURLToPath(new URL('data', import.meta.url)),
    entries: number('ENTRIES', 0, 10_000_000, undefined),
    allowedOrigins: originsIn(environment.ALLOWED_ORIGINS),
    rateLimit: number('RATE_LIMIT', 1, 1_000_000, 20),
    rateWindow: number('RATE_WINDOW', 1, 86_400, 600),
    maxBytes: number('MAX_BYTES', 100, 10_000_000, 64_000),
    trustProxy: ['1', 'true'].includes(environment.TRUST_PROXY ?? ''),
  };
}

function wholeNumber(environment, name, least, most) {
  const written = environment[name];
  if (!written) return undefined;
  const value = Number(written);
  if (/^\d+$/.test(written) && value >= least && value <= most) return value;
  throw new Error(`${name} is “${written}”; it has to be a whole number from ${least} to ${most}.`);
}

/** @param {string | undefined} written separated by commas or spaces */
function originsIn(written = '') {
  return written.split(/[\s,]+/).filter(Boolean).map((origin) => {
    if (origin === '*') return origin;
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.origin === origin.replace(/\/$/, '')) return url.origin;
    throw new Error(`ALLOWED_ORIGINS names “${origin}”; an origin looks like https://community.example, without a path.`);
  });
}
