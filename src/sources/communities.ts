/** From JSON to a community: understood once, however many widgets show it. */
import { Community } from '../community/community.js';
import type { ShapeFailure } from './failure.js';
import { fieldsFrom } from './fields.js';
import { toDocument } from './shapes.js';

export interface ShapeOptions {
  /** The collection that a bare list holds. */
  readonly collection: string;
  readonly format?: string;
  readonly items?: string;
  /** The `fields` attribute as written. */
  readonly fields?: string;
}

export type CommunityResult = { ok: true; community: Community } | { ok: false; failure: ShapeFailure };

const cache = new WeakMap<object, Map<string, CommunityResult>>();

/** Reads a JSON value as a community. The same value with the same options gives the very same community. */
export function communityFrom(json: unknown, options: ShapeOptions): CommunityResult {
  if (typeof json !== 'object' || json === null) return convert(json, options);
  let results = cache.get(json);
  if (!results) cache.set(json, (results = new Map()));
  const key = [options.collection, options.format, options.items, options.fields].join('\n');
  let result = results.get(key);
  if (!result) results.set(key, (result = convert(json, options)));
  return result;
}

/** Forgets what was understood of a value, so that one that a page changed in place is read again. */
export const forget = (json: unknown): void => void (typeof json === 'object' && json !== null && cache.delete(json));

function convert(json: unknown, { fields: written, ...options }: ShapeOptions): CommunityResult {
  const fields = fieldsFrom(written);
  if (!fields.ok) return fields;
  const result = toDocument(json, { ...options, fields: fields.fields });
  return result.ok ? { ok: true, community: new Community(result.document, result.origin) } : result;
}
