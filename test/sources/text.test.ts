import { expect } from '../helpers/expect.js';
import * as fc from 'fast-check';
import { fieldsFrom } from '../../src/sources/fields.js';
import { findFault } from '../../src/sources/json-fault.js';
import { parseJson, whyNotJson } from '../../src/sources/json-text.js';
import { pathTo, readPath } from '../../src/sources/paths.js';
import { readRetryAt, retryDelay } from '../../src/sources/retry.js';
import { transportSettings } from '../../src/sources/settings.js';
import { anyJson } from '../helpers/arbitraries.js';

describe('where text stops being JSON', () => {
  const cases: [text: string, line: number, column: number, truncated?: boolean][] = [
    ['{"a":1\n "b":2}', 2, 2],
    ["{'a':1}", 1, 2],
    ['{a:1}', 1, 2],
    ['[1] // done', 1, 5],
    ['[01]', 1, 3],
    ['[TRUE]', 1, 2],
    ['[1.]', 1, 3],
    ['["a\nb"]', 1, 2],
    ['["\\x"]', 1, 2],
    ['}', 1, 1],
    ['[1}', 1, 3],
    ['{"a",1}', 1, 5],
    ['{"a":}', 1, 6],
    ['{1:2}', 1, 2],
    ['{"a":1}{"a":2}', 1, 8],
    ['callback({})', 1, 1],
    ['', 1, 1, true],
    ['[1,', 1, 4, true],
    ['[1', 1, 3, true],
    ['{"a":"b\\', 1, 6, true],
    ['{"a":tru', 1, 6, true],
    ['{"a"', 1, 5, true],
    ['[-', 1, 2, true],
  ];
  for (const [text, line, column, truncated = false] of cases) {
    it(JSON.stringify(text), () => {
      expect(findFault(text)).to.deep.equal({ line, column, truncated });
    });
  }

  for (const [text, line, column] of [['[1,2,]', 1, 6], ['{"a":1,}', 1, 8], ['{"a":[1,\n  ]}', 2, 3]] as const) {
    it(`${JSON.stringify(text)}, where a comma is one too many`, () => {
      expect(findFault(text)).to.deep.equal({ line, column, truncated: false, afterComma: true });
    });
  }

  it('is not put down to a comma that has nothing to do with it', () => {
    for (const text of ['[,1]', '[1,,2]', '{"a":}', '[1,x]', '["a,]', '[1,2}', '["a,"}']) expect(findFault(text), text).not.to.have.property('afterComma');
  });

  it('agrees with the browser on what is JSON, whatever is done to some', () => {
    const mangled = fc
      .tuple(anyJson, fc.nat(), fc.nat(3), fc.constantFrom('', ',', ']', '}', '"', '\\', '\n', '0', 'e', '.', '-', ':', '\u00a0', '\u0001', 'null'))
      .map(([json, at, gone, put]) => {
        const text = JSON.stringify(json, null, at % 3);
        const index = at % (text.length + 1);
        return text.slice(0, index) + put + text.slice(index + gone);
      });
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(mangled, (text) => {
        expect(findFault(text) === undefined, text).to.equal(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in long strings and deep nesting, too', () => {
    const long = 'x\\n'.repeat(300_000);
    expect(findFault(`["${long}",]`)).to.deep.include({ column: long.length + 5 });
    expect(findFault('['.repeat(200_000))).to.deep.include({ column: 200_001, truncated: true });
  });
});

describe('JSON inside the page', () => {
  it('is parsed, with or without a byte order mark', () => {
    expect(parseJson('\uFEFF [1]')).to.deep.equal({ json: [1] });
    expect(parseJson('null')).to.deep.equal({ json: null });
    expect(parseJson('[1,2,]')).to.equal(undefined);
  });

  it('that is broken is located', async () => {
    expect(await whyNotJson('[1,2,]')).to.deep.equal({ url: '', code: 'not-json', started: '[1,2,]', truncated: false, line: 1, column: 6, afterComma: true });
    expect(await whyNotJson('\uFEFF\n  [1,2,]')).to.deep.include({ line: 2, column: 8 });
  });

  it('that is missing or markup has nowhere to be located', async () => {
    expect(await whyNotJson(' ', '/x')).to.deep.equal({ url: '/x', code: 'empty-body' });
    expect(await whyNotJson('<p>', '/x')).to.deep.equal({ url: '/x', code: 'html' });
    expect(await whyNotJson('Please log in', '/x', 'text/html; charset=utf-8')).to.deep.equal({ url: '/x', code: 'html' });
  });

  it('shows the beginning of what came on one line of 40 characters', async () => {
    expect(await whyNotJson(`a\n\tb\u0000${'c'.repeat(99)}`)).to.have.property('started', `a b ${'c'.repeat(35)}`);
  });

  it('tells text that was cut off', async () => {
    for (const text of ['[', '{', '[1,2', '{"a":[]', '[{"a":1}']) expect(await whyNotJson(text), text).to.have.property('truncated', true);
    expect(await whyNotJson('[1,2,]')).to.have.property('truncated', false);
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        if (!parseJson(text)) expect(await whyNotJson(text)).to.have.property('code');
      }),
    );
  });
});

describe('the fields attribute', () => {
  it('may be absent', () => {
    for (const written of [undefined, '', ' ']) {
      expect(fieldsFrom(written)).to.deep.equal({ ok: true, fields: undefined });
    }
  });

  it('is an object of paths', () => {
    expect(fieldsFrom('{"name":"title"}')).to.deep.equal({ ok: true, fields: { name: 'title' } });
  });

  for (const [written, reason, key] of [
    ['name: title', 'not-json', undefined],
    ['["name"]', 'not-an-object', undefined],
    ['null', 'not-an-object', undefined],
    ['{"name":"title","lat":5}', 'not-a-path', 'lat'],
    ['{"name":" "}', 'not-a-path', 'name'],
  ] as const) {
    it(`that is ${written} fails with the reason`, () => {
      expect(fieldsFrom(written)).to.deep.equal({ ok: false, failure: { code: 'bad-fields', reason, key } });
    });
  }
});

describe('paths', () => {
  it('are read in every spelling', () => {
    expect(readPath('data.rows[0]["odd.key"].x')).to.deep.equal(['data', 'rows', '0', 'odd.key', 'x']);
    expect(readPath('$')).to.deep.equal(['$']);
    expect(readPath('')).to.deep.equal([]);
  });

  it('are read as they were written', () => {
    const key = fc.string().filter((text) => !text.includes('"') && text.trim() === text);
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(readPath(keys.reduce(pathTo, ''))).to.deep.equal(keys);
      }),
    );
  });
});

describe('coming back', () => {
  const now = Date.UTC(2026, 10, 21);
  const at = (headers: Record<string, string>) => readRetryAt(new Headers(headers), now);

  it('is read from Retry-After in seconds or as a date', () => {
    expect(at({ 'retry-after': '5' })).to.equal(now + 5000);
    expect(at({ 'retry-after': ' 0 ' })).to.equal(now);
    expect(at({ 'retry-after': 'Sat, 21 Nov 2026 00:01:00 GMT' })).to.equal(now + 60_000);
  });

  it('is unknown when a server says nothing sensible', () => {
    for (const value of ['soon', '', '99999999999999999999']) {
      expect(at({ 'retry-after': value }), value).to.equal(undefined);
    }
    expect(at({ 'x-ratelimit-remaining': '0' })).to.equal(undefined);
    expect(at({ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '1800000000' })).to.equal(undefined);
  });

  it('is read from a used-up quota', () => {
    expect(at({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' })).to.equal(1800000000_000);
    expect(at({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000', 'retry-after': '5' })).to.equal(now + 5000);
    const last = 8_640_000_000_000;
    expect([last, last + 1].map((reset) => at({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) })), 'as far as there are days').to.deep.equal([last * 1000, undefined]);
  });

  const url = '';
  const { retryDelays, jitter, longestRetryAfter } = transportSettings;

  it('takes longer each time, with some chance in it, and ends', () => {
    const delay = (triesBefore: number, random: number) => retryDelay({ url, code: 'unreachable' }, triesBefore, now, random);
    expect([delay(0, 0), delay(1, 0), delay(2, 0)]).to.deep.equal([...retryDelays, undefined]);
    expect(delay(0, 1)).to.equal(retryDelays[0]! * (1 + jitter));
  });

  it('waits as long as a server asks, within reason', () => {
    const delay = (retryAt?: number) => retryDelay({ url, code: 'rate-limited', status: 429, retryAt }, 0, now, 0);
    expect(delay()).to.equal(retryDelays[0]);
    expect(delay(now - 5000)).to.equal(retryDelays[0]);
    expect(delay(now + 5000)).to.equal(5000);
    expect(delay(now + longestRetryAfter * 1000)).to.equal(longestRetryAfter * 1000);
    expect(delay(now + longestRetryAfter * 1000 + 1)).to.equal(undefined);
  });

  it('is worth it only for what passes by itself', () => {
    const again = (status: number) => retryDelay({ url, code: 'http', status, statusText: '' }, 0, now, 0) !== undefined;
    expect([404, 500, 501, 502, 503, 504, 505].filter(again)).to.deep.equal([502, 503, 504]);
    for (const code of ['aborted', 'offline', 'cors', 'redirect-loop', 'html', 'empty-body', 'bad-url', 'mixed-content', 'unsupported'] as const) {
      expect(retryDelay({ url, code }, 0, now, 0), code).to.equal(undefined);
    }
    expect(retryDelay({ url, code: 'interrupted' }, 0, now, 0)).to.equal(retryDelays[0]);
  });
});
