/** Looking into the tables that say what a record holds. Pure. */
import { tables } from '../community/generated/tables.js';
import type { Table } from '../community/read.js';

export type Fields = Readonly<Record<string, Table>>;

/** What a table says of a key; of a map, what it says of all of them. */
export function fieldOf(fields: Fields, key: string): Table | undefined {
  if (Object.hasOwn(fields, '*')) return fields['*'];
  return key !== '!' && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** What the records of a collection hold. */
export const tableOf = (collection: string): Fields | undefined => (Object.hasOwn(tables, collection) ? (tables[collection as keyof typeof tables] as Fields) : undefined);

/** The names of all collections, in their order in a document. */
export const collectionNames: readonly string[] = ['people', 'contributions', 'metrics', 'groups', 'roles', 'ladders', 'rules', 'events', 'proposals', 'boards', 'forms', 'partners', 'posts'];
