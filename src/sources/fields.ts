import type { ShapeFailure } from './failure.js';
import { isObject } from './paths.js';

/** A field of theirs, and what its values mean; one that is not named stays as it is. `null` takes a value out. */
export interface FieldSource {
  readonly from: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * Which of their fields is which of ours: our path to theirs, e.g. `{ "place.lat": "location.latitude" }`, and where
 * they say it in other words `{ "status": { "from": "state", "values": { "live": "active" } } }`.
 */
export type Fields = Record<string, string | FieldSource>;

/** The path to their field. */
export const pathOf = (source: string | FieldSource): string => (typeof source === 'string' ? source : source.from);

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
  const wrong = Object.keys(fields).find((key) => !isSource(fields[key]));
  return wrong === undefined ? { ok: true, fields: fields as Fields } : fail('not-a-path', wrong);
}

const isPath = (value: unknown): boolean => typeof value === 'string' && !!value.trim();

const isSource = (value: unknown): boolean => isPath(value) || (isObject(value) && isPath(value['from']) && (value['values'] === undefined || isObject(value['values'])));
