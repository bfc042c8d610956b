import type { ShapeFailure } from './failure.js';
import { isObject } from './paths.js';

/** Which of their fields is which of ours: our path to theirs, e.g. `{ "place.lat": "location.latitude" }`. */
export type Fields = Record<string, string>;

export type FieldsResult = { ok: true; fields: Fields | undefined } | { ok: false; failure: ShapeFailure };

/** Reads the `fields` attribute: a JSON object of paths. Nothing written gives no fields. */
export function fieldsFrom(written: string | undefined): FieldsResult {
  if (!written?.trim()) {
    return { ok: true, fields: undefined };
  }
  const fail = (reason: 'not-json' | 'not-an-object' | 'not-a-path', key?: string): FieldsResult => ({
    ok: false,
    failure: { code: 'bad-fields', reason, key },
  });
  let fields: unknown;
  try {
    fields = JSON.parse(written);
  } catch {
    return fail('not-json');
  }
  if (!isObject(fields)) {
    return fail('not-an-object');
  }
  const wrong = Object.keys(fields).find((key) => typeof fields[key] !== 'string' || !fields[key].trim());
  return wrong === undefined ? { ok: true, fields: fields as Fields } : fail('not-a-path', wrong);
}
