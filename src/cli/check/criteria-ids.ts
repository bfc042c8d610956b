/** Ids inside criteria that point at nothing: the reader's tables end where criteria begin. Pure. */
import { collections } from '../../community/collections.js';
import type { Collection, Community } from '../../community/community.js';
import { tables } from '../../community/generated/tables.js';
import type { Table } from '../../community/read.js';
import { isObject } from '../../sources/paths.js';
import { fieldOf } from '../tables.js';
import { type Step, pathText } from '../source.js';

export interface DanglingId {
  readonly collection: string;
  /** Among the records that could be read. */
  readonly index: number;
  readonly path: string;
  readonly id: string;
  readonly target: string;
}

/** Which collection each key of a criterion points into. */
const targets: Readonly<Record<string, string>> = { metric: 'metrics', role: 'roles', rung: 'rungs', of: 'groups' };

/** The dangling ids of all criteria in a community; a collection that it does not bring makes none dangle. */
export function danglingInCriteria(community: Community): DanglingId[] {
  const dangling: DanglingId[] = [];
  for (const [name, collection] of Object.entries(collections)) {
    if (!community.has(name)) continue;
    community.all(collection as Collection<unknown>).forEach((record, index) => {
      for (const { path, key, id } of idsIn(record, tables[name as keyof typeof tables])) {
        const target = targets[key]!;
        const known = idsOf(community, target);
        if (known && !known.has(id)) dangling.push({ collection: name, index, path, id, target });
      }
    });
  }
  return dangling;
}

/** The ids of a collection, or of all rungs; `undefined` when the document does not bring it. */
export function idsOf(community: Community, target: string): ReadonlySet<string> | undefined {
  if (target === 'rungs') {
    if (!community.has('ladders')) return undefined;
    return new Set(community.all(collections.ladders).flatMap((ladder) => ladder.rungs.map((rung) => rung.id)));
  }
  if (!community.has(target)) return undefined;
  const collection = collections[target as keyof typeof collections] as Collection<unknown> | undefined;
  return collection && new Set(community.all(collection as Collection<{ id: string }>).map(({ id }) => id));
}

interface FoundId {
  path: string;
  key: string;
  id: string;
}

function idsIn(value: unknown, table: Table, path: readonly Step[] = []): FoundId[] {
  if (table === 'criteria') return idsInCriteria(value, path);
  if (typeof table === 'string') return [];
  if (Array.isArray(table)) return Array.isArray(value) ? value.flatMap((item, index) => idsIn(item, table[0] as Table, [...path, index])) : [];
  if (!isObject(value)) return [];
  const fields = table as Record<string, Table>;
  return Object.entries(value).flatMap(([key, item]) => {
    const field = fieldOf(fields, key);
    return field ? idsIn(item, field, [...path, key]) : [];
  });
}

function idsInCriteria(value: unknown, path: readonly Step[]): FoundId[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => idsInCriteria(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item === 'string' && Object.hasOwn(targets, key)) return [{ path: pathText([...path, key]), key, id: item }];
    return typeof item === 'object' && key !== 'text' ? idsInCriteria(item, [...path, key]) : [];
  });
}
