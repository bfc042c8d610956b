/**
 * Which part of a board a request asks for, in the usual conventions, and how an answer says which part it is:
 * `page` and `per_page`; `limit` and `offset`; `Range: 0-99` with `Range-Unit: items`. Pure.
 */
import { ProblemError } from './problem.mjs';

export const defaultLimit = 100;
export const largestLimit = 1_000;
const largestNumber = 1_000_000_000;
const longestSearch = 200;

/** By what a board can be sorted: the column that holds the places, and whether its first place has the greatest value. */
const sorts = {
  rank: { column: 'position', greatestFirst: false },
  score: { column: 'position', greatestFirst: true },
  name: { column: 'name_position', greatestFirst: false },
};

/**
 * @typedef {object} BoardRequest
 * @property {'page' | 'offset' | 'range'} style in which convention it asks
 * @property {number} offset
 * @property {number} limit
 * @property {'position' | 'name_position'} column of places, by which to sort
 * @property {boolean} backwards from the last place to the first
 * @property {string | undefined} search
 * @property {string | undefined} period
 * @property {string | undefined} kind of contribution, by its metric, that is to count alone
 * @property {string | undefined} around a person whose page is wanted
 */

/**
 * Reads what a request asks for; throws a ProblemError that names every parameter that makes no sense.
 *
 * @param {URLSearchParams} parameters
 * @param {Headers} headers
 * @returns {BoardRequest}
 */
export function readBoardRequest(parameters, headers) {
  const errors = [];
  const wrong = (parameter, detail) => void errors.push({ parameter, detail });

  const text = (name, longest) => {
    const values = parameters.getAll(name);
    if (values.length > 1) wrong(name, `“${name}” is there ${values.length} times; say it once.`);
    if ((values[0]?.length ?? 0) > longest) wrong(name, `“${name}” is longer than ${longest} characters.`);
    if (values[0]?.includes('\0')) wrong(name, `“${name}” holds a character that no text has.`);
    return values[0]?.trim() || undefined;
  };
  const number = (name, least, most) => {
    const written = text(name, 100);
    if (written === undefined) return undefined;
    const value = Number(written);
    if (/^\d+$/.test(written) && value >= least && value <= most) return value;
    wrong(name, `“${name}” has to be a whole number from ${least} to ${most}.`);
    return undefined;
  };

  const page = number('page', 1, largestNumber);
  const perPage = number('per_page', 1, largestLimit);
  const limit = number('limit', 1, largestLimit);
  const offset = number('offset', 0, largestNumber);
  if (parameters.has('page') && parameters.has('offset')) wrong('offset', 'Say either “page” or “offset”, not both.');

  const sort = readSort(text('sort', 100) ?? text('order', 100));
  if (!sort) wrong(parameters.has('sort') ? 'sort' : 'order', `This board sorts by ${Object.keys(sorts).join(', ')}: “name”, “-name”, “name.desc”.`);

  const rest = { ...sort, search: text('q', longestSearch), period: text('period', 100), kind: text('kind', 100), around: text('around', 100) };
  if (errors.length) throw badRequest(errors);

  if (limit !== undefined || offset !== undefined) return { style: 'offset', offset: offset ?? 0, limit: limit ?? perPage ?? defaultLimit, ...rest };
  const range = ['page', 'per_page', 'around'].some((name) => parameters.has(name)) ? undefined : readRange(headers);
  if (range) return { style: 'range', ...range, ...rest };
  const size = perPage ?? defaultLimit;
  return { style: 'page', offset: ((page ?? 1) - 1) * size, limit: size, ...rest };
}

/** @param {import('./problem.mjs').FieldError[]} errors */
export function badRequest(errors) {
  return new ProblemError({ status: 400, title: 'This address makes no sense here', detail: errors.map(({ detail }) => detail).join(' '), errors });
}

/** `name`, `-name`, `name.desc`, `name:desc`; nothing sorts by rank. */
function readSort(written = 'rank') {
  const [, minus, name, direction] = /^([-+]?)(\w+)(?:[.:](asc|desc))?$/.exec(written) ?? [];
  if (!Object.hasOwn(sorts, name ?? '')) return undefined;
  const { column, greatestFirst } = sorts[name];
  const descending = direction ? direction === 'desc' : minus === '-';
  return { column, backwards: descending !== greatestFirst };
}

/** `Range: 0-99`; a range in another unit, of bytes say, is not meant for us. */
function readRange(headers) {
  const written = headers.get('range');
  const unit = headers.get('range-unit');
  if (!written || (unit ?? 'items') !== 'items') return undefined;
  const [, first, last] = /^(?:items=)?(\d{1,9})-(\d{1,9})?$/.exec(written.trim()) ?? [];
  if (first === undefined) {
    if (!unit && /^[a-z]+=/.test(written) && !written.startsWith('items=')) return undefined;
    throw badRequest([{ detail: 'The header “Range” has to look like 0-99.' }]);
  }
  const offset = Number(first);
  const wanted = last === undefined ? largestLimit : Number(last) - offset + 1;
  if (wanted < 1) throw badRequest([{ detail: 'The header “Range” ends before it begins.' }]);
  return { offset, limit: Math.min(wanted, largestLimit) };
}

/**
 * The headers that say which part of how many an answer is, and where the other parts are.
 *
 * @param {URL} url as it was asked for
 * @param {Pick<BoardRequest, 'style' | 'limit'>} asked
 * @param {{ offset: number, count: number, total: number }} found where the answer begins, how many it holds, of how many
 */
export function pagingHeaders(url, { style, limit }, { offset, count, total }) {
  const range = count ? `${offset}-${offset + count - 1}` : '*';
  return {
    'content-range': `entries ${range}/${total}`,
    'x-total-count': String(total),
    link: linkHeader(url, style, { offset, limit, total }),
    // how to ask for another part, for programs (RFC 9652)
    'link-template': `"${url.pathname}{?page,per_page,sort,q,kind,period,around}"; rel="search"`,
  };
}

/** RFC 8288: first, prev, next and last, relative to the address asked for. */
function linkHeader(url, style, { offset, limit, total }) {
  const lastOffset = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  const places = {
    first: 0,
    prev: offset > 0 ? Math.min(Math.max(0, offset - limit), lastOffset) : undefined,
    next: offset + limit < total ? offset + limit : undefined,
    last: lastOffset,
  };
  const links = Object.entries(places).filter(([, place]) => place !== undefined).map(([rel, place]) => `<${addressOf(url, style, place, limit)}>; rel="${rel}"`);
  return [...links, '</api/community>; rel="describedby"'].join(', ');
}

function addressOf(url, style, offset, limit) {
  const parameters = new URLSearchParams(url.search);
  for (const name of ['page', 'per_page', 'limit', 'offset', 'around']) parameters.delete(name);
  if (style === 'page') {
    parameters.set('page', String(Math.floor(offset / limit) + 1));
    parameters.set('per_page', String(limit));
  } else {
    parameters.set('offset', String(offset));
    parameters.set('limit', String(limit));
  }
  return `${url.pathname}?${parameters}`;
}
