/**
 * Long lists in parts: how an answer says that there is more (`Content-Range`, `X-Total-Count`, `Link`), and where the other
 * parts are. Loaded when a source pages. Pure.
 */
import { expand, isTemplate } from './uri-template.js';

/** What is asked for: one part of a list, in an order, of what a search finds. */
export interface PageWish {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  /** `name`, or nothing for the server's own order. */
  readonly sort?: string;
  readonly search?: string;
  /** One kind of contribution, by its metric, that is to count alone. */
  readonly kind?: string;
  readonly period?: string;
  /** The id of somebody whose page it is to be, where the address has a place for that. */
  readonly around?: string;
}

/** What an answer says of the list that it is a part of. */
export interface Extent {
  /** How many there are in all. */
  readonly total?: number;
  /** The place of the first row of this part, from 0. */
  readonly first?: number;
  readonly next?: string;
  readonly last?: string;
  /** A range was given of a list whose length nobody has counted yet: `0-99/*`, as PostgREST answers. */
  readonly isUncounted?: boolean;
  /** Where it is said what the list is: a community document with the board, its scoring and its tiers. */
  readonly about?: string;
}

/** Addresses of a `Link` header (RFC 8288) by their relation, made absolute. */
export function linksIn(header: string | null, base: string): Record<string, string> {
  const links: Record<string, string> = {};
  for (const [, address, parameters] of (header ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[^;,="]+(?:=(?:"[^"]*"|[^;,"]*))?)*)/g)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s"]+))/i.exec(parameters!);
    for (const relation of (relations?.[1] ?? relations?.[2] ?? '').toLowerCase().split(/\s+/)) {
      if (relation && URL.canParse(address!, base)) links[relation] ??= new URL(address!, base).href;
    }
  }
  return links;
}

/** A whole number of 0 or more; `undefined` for anything else. */
const countIn = (text: string | null | undefined): number | undefined => (/^\d{1,15}$/.test(text?.trim() ?? '') ? Number(text) : undefined);

/** What the headers of an answer say. */
export function extentOf(headers: Headers, address: string): Extent {
  const { next, last, describedby: about } = linksIn(headers.get('link'), address);
  const [, first, written] = /(?:^|\s)(?:(\d+)-\d+|\*)\/(\d+|\*)\s*$/.exec(headers.get('content-range') ?? '') ?? [];
  const total = countIn(written) ?? countIn(headers.get('x-total-count'));
  const extent: Extent = { next, last, about, first: countIn(first), total };
  return first !== undefined && total === undefined ? { ...extent, isUncounted: true } : extent;
}

/** Asks PostgREST to count what it gives a range of. */
export const countWish: Readonly<Record<string, string>> = { Prefer: 'count=exact' };

/** Whether an answer is a part of something longer, as far as it says. */
export function isPart(headers: Headers, rows: number, address: string): boolean {
  const { next, total } = extentOf(headers, address);
  return next !== undefined || (total ?? 0) > rows;
}

/** Where the parts of a list are. */
export interface Paging {
  addressOf(wish: PageWish): string;
  /** Whether something can be asked for: a place that the address has for it. */
  has(name: PlaceName): boolean;
}

/** What an address may have places for, besides that for the part itself (`page`, `offset`). */
export type PlaceName = 'sort' | 'q' | 'kind' | 'period' | 'around' | 'per_page' | 'limit';

/** The template of a `Link-Template` header (RFC 9652), made absolute; '' for none. */
export function templateIn(headers: Headers, base: string): string {
  const [, address] = /"([^"]*\{[^"]*)"/.exec(headers.get('link-template') ?? '') ?? [];
  // what stands in braces must not be escaped
  const [, path, places] = /^([^{]*)(.*)$/.exec(address ?? '') ?? [];
  return address && URL.canParse(path!, base) ? new URL(path!, base).href + places! : '';
}

const pageNames = /^(?:page|p|page_?number|page\[number\])$/i;
const offsetNames = /^(?:offset|start|skip|from|page\[offset\])$/i;

/**
 * Where the parts of a list are.
 *
 * @param source the address as the author wrote it, a template or not
 * @param next where the first answer says that the second part is
 * @param template how the first answer says that parts are asked for (`Link-Template`)
 */
export function pagingOf(source: string, next: string | undefined, base: string, template = ''): Paging {
  const written = isTemplate(source) ? source : template;
  if (written) {
    return {
      has: (name) => new RegExp(`\\{[^}]*\\b${name}\\b`).test(written),
      addressOf({ page, size, search: q, around, ...choices }) {
        // whoever asks for somebody's part does not know which one that is
        const part = around ? {} : { page: page + 1, offset: page * size };
        return expand(written, { ...part, ...choices, per_page: size, limit: size, q, around });
      },
    };
  }
  const first = new URL(source, base);
  const second = next === undefined ? undefined : new URL(next);
  const moved = second && [...second.searchParams].find(([name, value]) => (pageNames.test(name) || offsetNames.test(name)) && countIn(value) && value !== first.searchParams.get(name));
  return {
    // a search and an order are asked for as most servers have them
    has: (name) => name === 'q' || name === 'sort',
    addressOf({ page, size, sort, search }) {
      const url = new URL(page ? (second ?? first) : first);
      const { searchParams } = url;
      // PostgREST's own words for it, unless the answer shows others
      const isPostgrest = !second;
      if (page && moved) {
        const [name, value] = moved;
        searchParams.set(name, String(pageNames.test(name) ? Number(value) - 1 + page : Number(value) * page));
      } else if (page) {
        searchParams.set('limit', String(size));
        searchParams.set('offset', String(size * page));
      }
      if (search) searchParams.set(isPostgrest ? 'name' : 'q', isPostgrest ? `ilike.*${search}*` : search);
      if (sort) searchParams.set(isPostgrest ? 'order' : 'sort', isPostgrest ? `${sort}.asc` : sort);
      return url.href;
    },
  };
}
