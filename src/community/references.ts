/** Ids that point at records which are not there. Pure. */
import type { Community } from './community.js';
import { collections } from './collections.js';
import type { Collection } from './community.js';
import { tables } from './generated/tables.js';
import type { Issue, Table } from './read.js';

/**
 * The dangling ids in the collections that a document brings. A collection that is not there at all makes no id in
 * another dangle: a slice of a document is a document.
 */
export function danglingIn(community: Community): Issue[] {
  const issues: Issue[] = [];
  const known = new Map<string, Set<string> | undefined>();
  const idsOf = (target: string) => {
    if (!known.has(target)) known.set(target, community.has(target === 'rungs' ? 'ladders' : target) ? new Set(idsIn(community, target)) : undefined);
    return known.get(target);
  };
  for (const collection of Object.values(collections)) {
    if (!community.has(collection.name)) continue;
    community.all(collection as Collection<{ id?: string }>).forEach((record, index) => {
      walk(record, tables[collection.name as keyof typeof tables], '', (path, target, id) => {
        const ids = idsOf(target);
        if (!ids || ids.has(id) || issues.length >= 1000) return;
        issues.push({ collection: collection.name, index, record: record.id ?? '', path, code: 'dangling', loss: 'nothing', found: id, expected: target });
      });
    });
  }
  return issues;
}

function idsIn(community: Community, target: string): string[] {
  if (target === 'rungs') return community.all(collections.ladders).flatMap((ladder) => ladder.rungs.map((rung) => rung.id));
  const collection = Object.values(collections).find(({ name }) => name === target);
  return collection ? community.all(collection as Collection<{ id: string }>).map((record) => record.id) : [];
}

function walk(value: unknown, table: Table, path: string, found: (path: string, target: string, id: string) => void): void {
  if (value === undefined || value === null) return;
  if (typeof table === 'string') {
    const target = table.split('>')[1];
    if (target && typeof value === 'string') found(path, target, value);
  } else if (Array.isArray(table)) {
    (value as unknown[]).forEach((item, index) => walk(item, table[0] as Table, `${path}[${index}]`, found));
  } else {
    const fields = table as Record<string, Table>;
    for (const [name, field] of Object.entries(value)) {
      const inner = fields['*'] ?? (name === '!' ? undefined : fields[name]);
      if (inner) walk(field, inner, path ? `${path}.${name}` : name, found);
    }
  }
}
