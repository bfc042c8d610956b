import type { Formats } from './formats.js';

/** A country by its ISO 3166 code; a name stays as it is. Pure. */
export function countryName(code: string, formats: Formats): string {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return formats.once('country', () => new Intl.DisplayNames(formats.language, { type: 'region' })).of(code.toUpperCase()) ?? code;
}
