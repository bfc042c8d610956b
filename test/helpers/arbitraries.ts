/** Values for property tests, made from the tables by which documents are read: what a field holds, nearly holds, or does not hold at all. */
import * as fc from 'fast-check';
import { criteriaTables } from '../../src/community/generated/criteria.js';
import type { Table } from '../../src/community/read.js';

/** Any JSON whatever, prototype keys included. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'valueOf', 'id', 'name', 'title', 'en', 'length'), fc.jsonValue({ maxDepth: 2 }))
      .map((entries) => JSON.parse(JSON.stringify(entries)) as unknown),
  },
);

/** Text put together from pieces: near enough to the real thing to be mistaken for it. */
const piecesOf = (...pieces: string[]) => fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join(''));

const words = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('上海站', 'لشبونة', 'São Paulo', ' ', '\t', '\u00a0', '0', '__proto__', '<b>bold</b>'));
const numbers = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1, 90, -90, 180, -180, 90.0001, 2 ** 53, 1e300), fc.integer().map(String), fc.constantFrom('1,5', '1,234', '12 ', '', '0x10', '1e3', 'NaN'));

/** Values for a kind of leaf: right ones, and ones that nearly are. */
const leaves: Record<string, fc.Arbitrary<unknown>> = {
  id: words,
  plain: words,
  text: fc.oneof(words, fc.dictionary(fc.constantFrom('en', 'zh-CN', 'ja', 'ar', '', 'constructor'), fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.constantFrom('', null, 5, []) }))),
  amount: numbers,
  count: fc.oneof(fc.nat(), numbers),
  latitude: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), numbers),
  longitude: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), numbers),
  flag: fc.oneof(fc.boolean(), fc.constantFrom('true', 'no', 1, 0, 2, 'perhaps')),
  link: fc.oneof(fc.webUrl(), fc.constantFrom('/x', 'mailto:a@b.example', '#x', 'page.html', 'javascript:alert(1)'), piecesOf('https:', 'http://', '//', '/', 'www.', 'javascript', ':', '?', '#', ' ', '\t', '\n', '\u00a0', 'a', '<a href=', '"', '>', "'", '<', '.example')),
  day: fc.oneof(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString().slice(0, 10)), fc.constantFrom('2021', '2021-05', '1970-01-01', '2021-02-30', '2024-02-29', 2021), piecesOf('20', '21', '-', '05', '31', '/', 'T', '10:00', ' ', 'Z')),
  moment: fc.oneof(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString()), fc.constantFrom('2026-11-21T18:30', '2026-11-21 18:30 +01:00', '2026-02-30T10:00', '1970-01-01T00:00Z', '2026-11-21T18:30 Z'), piecesOf('2026-11-21', 'T', ' ', '18:30', ':15', '.5', 'Z', '+01:00', '+0100', '\t')),
  duration: fc.oneof(fc.constantFrom('P2M', 'P6M', 'P30D', 'P1Y', 'P1Y2M3W4D', 'P', '2M', ' P2M'), piecesOf('P', '1', '30', 'Y', 'M', 'W', 'D', 'T', ' ')),
  language: fc.oneof(fc.constantFrom('en', 'zh-CN', 'zh-Hans-CN', 'zh_CN', 'Chinese (simplified)', ' en'), piecesOf('zh', '-', '_', 'CN', 'a', '1')),
  zone: fc.constantFrom('Asia/Shanghai', 'Etc/UTC', 'utc', '+01:00', 'PT (Pacific Time)', 'Nowhere/Land', ' Etc/UTC', ''),
};

/** Criteria, up to three deep. */
const criteria: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(...['metric', 'nominations', 'activeWithin', 'rung', 'unique', 'text'].map((key) => valueOf(criteriaTables[key]!, 0))),
  any: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: tie('leaf') },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('any'), { maxLength: 3 }), text: leaves['text']! }, { requiredKeys: ['any'] }) },
    { weight: 1, arbitrary: fc.record({ atLeast: leaves['count']!, of: fc.array(tie('any'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.constantFrom({ metrik: 'a' }, { metric: 5, text: 'A' }, { all: null, text: 'A' }, 'kind') },
  ),
})).any as fc.Arbitrary<unknown>;

const arrayOf = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 3 });

/** A record for a table, as JSON brings it. See `valueOf` below. */
export const recordOf = (table: Table, damage: number): fc.Arbitrary<unknown> => valueOf(table, damage).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/**
 * A value for a table: mostly of the right shape, with leaves that are right or nearly so.
 *
 * @param damage how often, in a hundred, anything whatever stands in a value's place
 */
function valueOf(table: Table, damage: number): fc.Arbitrary<unknown> {
  return damage ? fc.oneof({ weight: 100 - damage, arbitrary: shapeOf(table, damage) }, { weight: damage, arbitrary: anyJson }) : shapeOf(table, damage);
}

function shapeOf(table: Table, damage: number): fc.Arbitrary<unknown> {
  if (typeof table === 'string') {
    const kind = table.split('>')[0]!;
    if (kind === 'criteria') return criteria;
    const choice = table.split('|');
    return leaves[kind] ?? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...choice) }, { weight: 1, arbitrary: fc.constantFrom(choice[0]!.toUpperCase(), `${choice[0]} on 29-09-2019`, 'sleeping', 1) });
  }
  if (Array.isArray(table)) return arrayOf(valueOf(table[0] as Table, damage));
  const fields = Object.entries(table as Record<string, Table>).filter(([name]) => name !== '!' && name !== '*');
  const map = (table as Record<string, Table>)['*'];
  if (map) return fc.dictionary(fc.constantFrom('a', 'lead', 'constructor', 'pull-requests'), valueOf(map, damage), { maxKeys: 3 });
  const required = String((table as Record<string, Table>)['!'] ?? '').split(' ');
  return fc
    .record(Object.fromEntries(fields.map(([name, field]) => [name, valueOf(field, damage)])), { requiredKeys: fields.map(([name]) => name) })
    .chain((full) => fc.subarray(fields.map(([name]) => name)).map((kept) => Object.fromEntries(Object.entries(full).filter(([name]) => kept.includes(name) || (required.includes(name) && !damage)))));
}
