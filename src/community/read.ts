/**
 * Reads the records of one collection tolerantly: what is right is used as it stands (the very same object), what is
 * clearly meant is taken ("31.2" as a number, the address out of an `<a href>`), what is wrong is left out and reported.
 *
 * The tables that say what a record holds are made from the schemas (`npm run generate`); this file only knows the kinds
 * of leaves in them. It never throws, whatever comes in.
 */
import type { Collection, Reading } from './community.js';
import { dayOf } from './dates.js';
import { head, tables } from './generated/tables.js';
import { criteria } from './read-criteria.js';
import type { Head } from './schema/document.js';
import { folded } from './fold.js';
import { isZone } from './zones.js';

/** What a value holds: a kind's name, a choice `a|b`, a list `[x]`, a map `{ '*': x }`, or fields with the required ones under `!`. */
export type Table = string | readonly [Table] | { readonly [field: string]: Table };

/** Why something was left out or changed; `words/…/issues.ts` has the sentence for each. */
export type IssueCode =
  | 'not-a-record'
  | 'unreadable'
  | 'missing'
  | 'not-text'
  | 'not-a-number'
  | 'not-whole'
  | 'latitude'
  | 'longitude'
  | 'not-a-link'
  | 'not-a-day'
  | 'never'
  | 'not-a-duration'
  | 'not-a-zone'
  | 'not-a-language'
  | 'not-a-flag'
  | 'not-in-list'
  | 'not-a-list'
  | 'not-criteria'
  | 'too-deep'
  | 'duplicate-id'
  | 'dangling'
  | 'no-such-field'
  | 'empty-list'
  | 'repeated-id'
  | 'circular'
  | 'unknown-field'
  | 'not-a-repository'
  | 'not-an-address'
  | 'twice'
  | 'too-much'
  | 'negative'
  | 'not-the-sum'
  | 'out-of-order'
  | 'same-name'
  | 'picture-template'
  | 'circular-rungs'
  | 'nobody-holds'
  | 'no-threshold'
  | 'asks-too-many'
  | 'mistyped';

/** One thing about the data that its author should know. */
export interface Issue {
  /** Empty for what stands at the top of the document. */
  readonly collection: string;
  /** Position of the record in its collection as received, from 0; -1 for what concerns them all. */
  readonly index: number;
  /** The record's id or name, to recognise it by. */
  readonly record: string;
  /** Path inside the record, e.g. `place.lat` or `members[2].since`; empty for the record itself. */
  readonly path: string;
  readonly code: IssueCode;
  /** What was lost: the whole record, one value in it, or nothing. */
  readonly loss: 'record' | 'value' | 'nothing';
  /** What stood there, shortened. */
  readonly found?: string;
  /** What is allowed, where that is a list, or the name of what is missing. */
  readonly expected?: string;
}

/** Where the reader is, and where it reports to. */
export interface Context {
  readonly path: (string | number)[];
  report(code: IssueCode, found?: unknown, expected?: string): void;
  /** The whole record goes, for want of this field. */
  lost?(field: string): void;
}

/** Takes one value: gives it back as it is, mended, or `undefined` when it cannot be taken (and then has reported why). */
export type Take = (value: unknown, at: Context) => unknown;

const MOST_ISSUES = 1000;
const link = /^(?!<)(?:https?:\/\/|mailto:|[^:]*(?:$|[/?#]))/i;
const anchor = /^\s*<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/i;
const moment = /^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/;
const thousands = /^-?\d{1,3}(?:,\d{3})+$/;

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A missing value, as data often spells it; gone without a word. */
const isMissing = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const plain: Take = (value, at) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  at.report('not-text', value);
};

/** The number that a text stands for; a comma is a decimal point (`31,2`). */
const numberIn = (text: string) => Number(text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2'));

const amount: Take = (value, at) => {
  // "1,234" is a thousand and more to some and one and a bit to others: not guessed
  const number = typeof value !== 'string' ? value : thousands.test(value) ? NaN : numberIn(value);
  if (Number.isFinite(number)) return number;
  at.report('not-a-number', value);
};

/** A number of degrees, up to `most` either way. */
const degrees = (code: 'latitude' | 'longitude', most: number): Take => (value, at) => {
  const number = typeof value === 'string' ? numberIn(value) : value;
  if (!Number.isFinite(number)) at.report('not-a-number', value);
  else if (Math.abs(number as number) > most) at.report(code, value);
  else return number;
};

/** A word or number in lower case; nothing for anything else, which may not even have a text. */
const wordIn = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '');

const leaves: Record<string, Take> = {
  plain,
  id: plain,
  text(value, at) {
    if (!isObject(value)) return plain(value, at);
    const texts = textsByLanguage(value, at) as object;
    for (const _ in texts) return texts;
    at.report('not-text', value);
  },
  amount,
  count(value, at) {
    const number = typeof value === 'string' && thousands.test(value) ? Number(value.replaceAll(',', '')) : amount(value, at);
    if (number === undefined || ((number as number) >= 0 && Number.isSafeInteger(number))) return number;
    at.report('not-whole', value);
  },
  latitude: degrees('latitude', 90),
  longitude: degrees('longitude', 180),
  flag(value, at) {
    if (typeof value === 'boolean') return value;
    const word = wordIn(value);
    if (/^(?:true|yes|1)$/.test(word)) return true;
    if (/^(?:false|no|0)$/.test(word)) return false;
    at.report('not-a-flag', value);
  },
  link(value, at) {
    if (typeof value === 'string') {
      // tabs and line breaks vanish in an address as browsers read it: java\nscript: would pass as relative otherwise
      const given = (anchor.exec(value)?.[1]?.replaceAll('&amp;', '&') ?? value).replace(/[\u0000-\u0020]+/g, (gap) => (/^ +$/.test(gap) ? gap : '')).trim();
      const address = /^www\./i.test(given) ? `https://${given}` : given;
      if (link.test(address)) return address === value ? value : address;
    }
    at.report('not-a-link', value);
  },
  day(value, at) {
    const day = dayOf(value);
    if (day && day.startsWith('1970-01-01')) at.report('never', value);
    else if (day) return day;
    else at.report('not-a-day', value);
  },
  moment(value, at) {
    const [, day, time, offset] = (typeof value === 'string' && moment.exec(value.trim())) || [];
    if (!day || !dayOf(day)) at.report('not-a-day', value);
    else if (day === '1970-01-01') at.report('never', value);
    else return time ? `${day}T${time}${offset ?? ''}` : day;
  },
  duration(value, at) {
    const length = typeof value === 'string' ? value.trim() : '';
    if (/^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/.test(length)) return length;
    at.report('not-a-duration', value);
  },
  language(value, at) {
    const tag = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
    if (/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return tag;
    at.report('not-a-language', value);
  },
  zone(value, at) {
    if (typeof value === 'string' && isZone(value)) return value;
    at.report('not-a-zone', value);
  },
};

/** One of several words; case and what follows the word ("retired on 29-09-2019") do not matter. */
const oneOf = (choice: string): Take => {
  const words = choice.split('|');
  const known = new Set<unknown>(words);
  return (value, at) => {
    if (known.has(value)) return value;
    const word = wordIn(value).replaceAll(' ', '-');
    const meant = words.find((each) => word === each) ?? words.find((each) => word.startsWith(`${each}-`));
    if (meant) return meant;
    at.report('not-in-list', value, words.join(', '));
    // a word we do not know is no reason to take a group for an active one
    return known.has('unknown') ? 'unknown' : undefined;
  };
};

const listOf = (take: Take): Take => (value, at) => {
  if (!Array.isArray(value)) {
    // one value where a list is expected is clearly a list of one
    if (typeof value !== 'string' && !isObject(value)) return void at.report('not-a-list', value);
    value = [value];
  }
  const given = value as unknown[];
  let kept: unknown[] | undefined;
  given.forEach((item, index) => {
    at.path.push(index);
    const taken = isMissing(item) ? undefined : take(item, at);
    at.path.pop();
    if (taken !== item || taken === undefined) kept ??= given.slice(0, index);
    if (kept && taken !== undefined) kept.push(taken);
  });
  return kept ?? given;
};

const mapOf = (take: Take): Take => (value, at) => {
  if (!isObject(value)) return void at.report('not-a-record', value);
  let kept: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    at.path.push(key);
    const taken = isMissing(value[key]) || key === '__proto__' ? undefined : take(value[key], at);
    at.path.pop();
    if (taken === value[key]) continue;
    kept ??= { ...value };
    if (taken === undefined) delete kept[key];
    else kept[key] = taken;
  }
  return kept ?? value;
};

const textsByLanguage = mapOf(plain);

const recordOf = (table: Record<string, Table>, kinds: Readonly<Record<string, Take>>): Take => {
  const fields = new Map(Object.entries(table).flatMap(([name, field]) => (name === '!' ? [] : [[name, takeOf(field, kinds)] as const])));
  const required = ((table['!'] as string) ?? '').split(' ').filter(Boolean);
  return (value, at) => {
    if (!isObject(value)) return void at.report('not-a-record', value);
    let kept: Record<string, unknown> | undefined;
    for (const key in value) {
      const take = fields.get(key);
      if (!take) continue;
      const given = value[key];
      at.path.push(key);
      const taken = isMissing(given) ? undefined : take(given, at);
      at.path.pop();
      if (taken !== given) (kept ??= { ...value })[key] = taken;
    }
    const record = kept ?? value;
    for (const name of required) {
      // a record without an id of its own gets one from its content, later
      if (record[name] !== undefined || (name === 'id' && (at.path.length === 0 || nameOf(record)))) continue;
      // what stood there has been reported already
      if (isMissing(value[name])) at.report('missing', undefined, name);
      if (at.path.length === 0) at.lost?.(name);
      return undefined;
    }
    return record;
  };
};

/** A list inside a record, such as rungs or options: what has a name and no id gets one from its name, as whole records do. */
const withIds = (take: Take): Take => (value, at) => {
  const list = take(value, at) as Identified[] | undefined;
  return list?.some(({ id }) => id === undefined) ? identify(list, value as readonly unknown[]) : list;
};

/** What takes a value described by a table. `kinds` adds kinds of leaves. */
export function takeOf(table: Table, kinds: Readonly<Record<string, Take>> = {}): Take {
  if (typeof table !== 'string') {
    if (Array.isArray(table)) {
      const item = table[0] as Table;
      const list = listOf(takeOf(item, kinds));
      return typeof item === 'object' && ((item as Record<string, Table>)['!'] as string | undefined)?.split(' ').includes('id') ? withIds(list) : list;
    }
    const fields = table as Record<string, Table>;
    return fields['*'] ? mapOf(takeOf(fields['*'], kinds)) : recordOf(fields, kinds);
  }
  const kind = table.split('>')[0]!;
  return kinds[kind] ?? leaves[kind] ?? oneOf(table);
}

/** Found values are shown to people: short, and as text. */
export const excerpt = (value: unknown) => {
  if (value === undefined) return undefined;
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    text = typeof value;
  }
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

export const pathText = (path: readonly (string | number)[]) =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step), '');

/** A name to recognise a record by, whatever it is. */
export const nameOf = (value: unknown) => {
  if (!isObject(value)) return '';
  try {
    const name = value['name'] ?? value['title'] ?? value['label'] ?? value['id'];
    return excerpt(isObject(name) ? Object.values(name)[0] : name) ?? '';
  } catch {
    return '';
  }
};

/** All that a record holds, as text; of one too deep for that, or not JSON at all, its name. */
const contentOf = (record: unknown) => {
  try {
    return JSON.stringify(record) ?? '';
  } catch {
    return nameOf(record);
  }
};

/** A short, stable number for a text (FNV-1a), in base 36. */
const hash = (text: string) => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
};

type Identified = { id?: string; name?: unknown; title?: unknown };

/**
 * Gives an id to every record that has none, or the id of another: from its name, and where that is not enough from all
 * its content, so that links to it hold when the order of the file changes.
 * @param report hears of ids that another has; without it, these stay as they are
 */
function identify(records: Identified[], received: readonly unknown[], indexes?: readonly number[], report?: (index: number, id: string) => void): Identified[] {
  const seen = new Set<string>();
  const nameless: number[] = [];
  for (let i = 0; i < records.length; i++) {
    const id = records[i]!.id;
    if (id !== undefined && (!report || !seen.has(id))) {
      seen.add(id);
      continue;
    }
    if (id !== undefined) report?.(indexes?.[i] ?? i, id);
    nameless.push(i);
  }
  if (!nameless.length) return records;
  const slugs = nameless.map((i) => folded(nameOf(records[i])).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60));
  const times = new Map<string, number>();
  for (const slug of slugs) times.set(slug, (times.get(slug) ?? 0) + 1);
  const identified = records === received ? records.slice() : records;
  nameless.forEach((at, n) => {
    const slug = slugs[n]!;
    const content = `${slug || 'record'}-${hash(contentOf(records[at]))}`;
    let id = slug && times.get(slug) === 1 && !seen.has(slug) ? slug : content;
    for (let twin = 2; seen.has(id); twin++) id = `${content}-${twin}`;
    seen.add(id);
    identified[at] = { ...records[at], id };
  });
  return identified;
}

const takes = new WeakMap<object, Take>();

/**
 * Reads one collection. Without anything to mend, `records` is the array that came in.
 *
 * @param received what the document holds under the collection's name; anything but a list is reported
 */
export function readRecords<Item>(received: unknown, collection: Collection<Item>): Reading<Item> {
  const issues: Issue[] = [];
  let issueCount = 0;
  let index = 0;
  let current: unknown;
  const add = (path: readonly (string | number)[], code: IssueCode, loss: Issue['loss'], found?: unknown, expected?: string, at = index) => {
    if (++issueCount > MOST_ISSUES) return;
    issues.push({ collection: collection.name, index: at, record: nameOf(current), path: pathText(path), code, loss, found: excerpt(found), expected });
  };
  const context: Context = {
    path: [],
    report: (code, found, expected) => add(context.path, code, context.path.length ? 'value' : 'record', found, expected),
    lost: (field) => {
      const at = issues.findLastIndex((issue) => issue.index === index && (issue.path === '' || issue.path.match(/^[^.[]+/)?.[0] === field));
      if (at >= 0) issues[at] = { ...issues[at]!, loss: 'record' };
    },
  };

  if (!Array.isArray(received)) {
    if (!isMissing(received)) add([], 'not-a-list', 'record', received);
    return { records: [], issues, issueCount, received: 0 };
  }

  let take = takes.get(collection);
  if (!take) takes.set(collection, (take = takeOf(tableOf(collection), { criteria })));

  let kept: unknown[] | undefined;
  let indexes: number[] | undefined;
  for (; index < received.length; index++) {
    const record = (current = received[index]);
    const before = issueCount;
    let taken: unknown;
    context.path.length = 0;
    try {
      taken = collection.exact(record) ? record : take(record, context);
    } catch {
      // a getter that throws, an exotic object: not JSON, but hosts pass objects too
      add([], 'unreadable', 'record');
    }
    const lost = taken === undefined;
    if (lost && !isObject(record) && issueCount === before) add([], 'not-a-record', 'record', record);
    if (taken !== record && !kept) {
      kept = received.slice(0, index);
      indexes = Array.from(kept.keys());
    }
    if (kept && !lost) {
      kept.push(taken);
      indexes!.push(index);
    }
  }

  const readable = (kept ?? received) as Identified[];
  const records = hasIds(collection)
    ? identify(readable, received, indexes, (at, id) => {
        current = received[at];
        add(['id'], 'duplicate-id', 'nothing', id, undefined, at);
      })
    : readable;
  return { records: records as unknown as Item[], issues, issueCount, received: received.length };
}

const tableOf = (collection: Collection<unknown>): Table => tables[collection.name as keyof typeof tables];

const hasIds = (collection: Collection<unknown>) => 'id' in (tableOf(collection) as object);

/** Reads the top of a document, beside its collections. */
export function readHead(document: unknown): Head {
  const take = takeOf(head);
  try {
    return (take(document, { path: [], report() {} }) as Head) ?? {};
  } catch {
    return {};
  }
}
