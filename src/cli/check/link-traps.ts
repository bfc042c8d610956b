/** Links that look like another site and lead into one's own. Pure. */
import { collections } from '../../community/collections.js';
import type { Collection, Community } from '../../community/community.js';
import { head, tables } from '../../community/generated/tables.js';
import type { Table } from '../../community/read.js';
import { isObject } from '../../sources/paths.js';
import { pathText, type Step } from '../source.js';
import { fieldOf } from '../tables.js';
import type { Found } from './finding.js';

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
/** Endings of files beside the page, rather than of domains. */
const fileEnding = /\.(?:html?|xhtml|php|aspx?|jsp|pdf|md|txt|xml|json|ya?ml|csv|ics|png|jpe?g|gif|svg|webp|avif|ico|bmp|mp[34]|webm|zip)$/i;

/** Notes on bare domains among the links of the document; `index` counts the records that could be read. */
export function linkTraps(community: Community): Found[] {
  const ofHead = linksIn(community.head, head).flatMap(bareDomain);
  const ofRecords = Object.entries(collections).flatMap(([name, collection]) =>
    community.all(collection as Collection<unknown>).flatMap((record, index) => {
      const found = linksIn(record, tables[name as keyof typeof tables]).flatMap(bareDomain);
      return found.map((each) => ({ ...each, collection: name, index }));
    }),
  );
  return [...ofHead, ...ofRecords];
}

function bareDomain({ path, link }: FoundLink): Found[] {
  if (!domain.test(link) || fileEnding.test(link)) return [];
  const nearest = `https://${link}`;
  const message = `“${link}” is taken for a page of your own site. If another site is meant, write ${nearest}.`;
  return [{ level: 'note', code: 'link-without-scheme', path: pathText(path), found: link, nearest, message }];
}

interface FoundLink {
  readonly path: readonly Step[];
  readonly link: string;
}

function linksIn(value: unknown, table: Table, path: readonly Step[] = []): FoundLink[] {
  if (table === 'link') return typeof value === 'string' ? [{ path, link: value }] : [];
  if (typeof table === 'string') return [];
  if (Array.isArray(table)) return Array.isArray(value) ? value.flatMap((item, index) => linksIn(item, table[0] as Table, [...path, index])) : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const field = fieldOf(table as Record<string, Table>, key);
    return field ? linksIn(item, field, [...path, key]) : [];
  });
}
