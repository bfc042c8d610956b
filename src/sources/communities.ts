/** From JSON to a community: understood once, however many widgets show it. */
import { type Collection, Community, loadReader } from '../community/community.js';
import type { Issue } from '../community/read.js';
import type { ShapeFailure } from './failure.js';

export interface ShapeOptions {
  /** The collection that a bare list holds. */
  readonly collection: string;
  readonly format?: string;
  readonly items?: string;
  /** The `fields` attribute as written. */
  readonly fields?: string;
  /** The collections that will be read. */
  readonly reads: readonly Collection<unknown>[];
}

export type CommunityResult = { ok: true; community: Community } | { ok: false; failure: ShapeFailure };

const cache = new WeakMap<object, Map<string, CommunityResult | Promise<CommunityResult>>>();

/**
 * Understands a JSON value as a community; the same value with the same options gives the very same community.
 *
 * A document that is exactly right is understood at once. Other shapes, and records to be mended, take parts that are
 * loaded when they are needed: then the answer is a promise, which rejects when they cannot be loaded.
 */
export function communityFrom(json: unknown, options: ShapeOptions): CommunityResult | Promise<CommunityResult> {
  if (typeof json !== 'object' || json === null) return fromOtherShape(json, options);
  let results = cache.get(json);
  if (!results) cache.set(json, (results = new Map()));
  const key = [options.collection, options.format, options.items, options.fields].join('\n');
  const known = results.get(key) ?? fromDocument(json, options) ?? fromOtherShape(json, options);
  results.set(key, known);
  if (!(known instanceof Promise)) return withReader(known, options);
  void known.then(
    (result) => results.set(key, result),
    () => results.delete(key),
  );
  return known;
}

/** Our own marks on records of two collections; without any, fields may be others' by names that mean the same, or a list one of people. */
const marks: Record<string, readonly string[]> = { groups: ['place', 'kind', 'online', 'figures', 'members'], boards: ['periods'] };

const isOurs = (record: unknown, collection: string) => !marks[collection] || marks[collection].some((name) => Object.hasOwn(Object(record), name));

/** A community document, or a list of right records, as it stands. */
function fromDocument(json: object, options: ShapeOptions): CommunityResult | undefined {
  if (options.format || options.items || options.fields) return undefined;
  try {
    const document = (Array.isArray(json) ? { [options.collection]: json } : json) as Record<string, unknown>;
    const records = document[options.collection];
    if (!Array.isArray(records) || !(Object.hasOwn(document, 'version') || records.slice(0, 5).some((record) => isOurs(record, options.collection)))) return undefined;
    const community = new Community(document, Array.isArray(json) ? (_, index) => `[${index}]` : undefined);
    return community.canRead(options.reads) ? { ok: true, community } : undefined;
  } catch {
    // an object of a page's own, with a property that throws: a closer look says more
    return undefined;
  }
}

async function fromOtherShape(json: unknown, { reads: _, fields: written, ...options }: ShapeOptions): Promise<CommunityResult> {
  const [{ fieldsFrom, toDocument }] = await Promise.all([import('./other-shapes.js'), loadReader()]);
  const fields = fieldsFrom(written);
  if (!fields.ok) return fields;
  const result = toDocument(json, { ...options, fields: fields.fields });
  if (!result.ok) return result;
  const notes = result.unmatched?.map((found): Issue => ({ collection: options.collection, index: -1, record: '', path: '', code: 'no-such-field', loss: 'nothing', found }));
  return { ok: true, community: new Community(result.document, result.origin, notes, result.whereabouts) };
}

/** A community that another widget understood may hold collections that are not right for this one. */
function withReader(result: CommunityResult, { reads }: ShapeOptions): CommunityResult | Promise<CommunityResult> {
  if (!result.ok || result.community.canRead(reads)) return result;
  return loadReader().then(() => result);
}

/** Forgets what was understood of a value, so that one that a page changed in place is read again. */
export const forget = (json: unknown): void => void (typeof json === 'object' && json !== null && cache.delete(json));
