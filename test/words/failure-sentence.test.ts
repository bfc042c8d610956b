import { expect } from '../helpers/expect.js';
import type { RequestFailure } from '../../src/sources/failure.js';
import type { WidgetFailure as Told } from '../../src/words/failure-sentence.js';
import { failureSentence, failureWords } from '../../src/words/failure-sentence.js';
import { Formats } from '../../src/words/formats.js';
import { time } from '../../src/words/units.js';

type Code = Told['code'];

const url = 'https://lighthouse.example/community.json?token=secret#top';
const found = { type: 'object' as const, keys: [], arrays: [] };

/** At least one failure for every code there is: the compiler holds it complete. */
const failures: { [Each in Code]: Extract<Told, { code: Each }>[] } = {
  'no-source': [{ code: 'no-source' }],
  'part-missing': [{ code: 'part-missing' }],
  unexpected: [{ code: 'unexpected' }],
  definition: [{ code: 'definition', at: 'forms[0].fields[2].type' }],
  unreadable: [
    { code: 'unreadable', count: 1 },
    { code: 'unreadable', count: 12 },
  ],
  aborted: [{ url, code: 'aborted' }],
  'bad-url': [{ url: 'http://[', code: 'bad-url' }],
  unsupported: [{ url: 'file:///community.json', code: 'unsupported' }],
  http: [401, 403, 404, 410, 418, 500, 502].map((status) => ({ url, code: 'http', status, statusText: '' })),
  'rate-limited': [{ url, code: 'rate-limited', status: 429 }, { url, code: 'rate-limited', status: 429, retryAt: Date.UTC(2026, 10, 1, 18, 30) }],
  html: [{ url, code: 'html' }],
  'not-json': [
    { url, code: 'not-json', line: 3, column: 14, started: '{ oops', truncated: false },
    { url, code: 'not-json', started: '', truncated: false },
    { url, code: 'not-json', line: 9, column: 1, started: '{', truncated: true },
    { url: '', code: 'not-json', line: 1, column: 1, started: 'hello', truncated: false },
    { url, code: 'not-json', line: 2, column: 14, started: '{', truncated: false, afterComma: true },
  ],
  'empty-body': [{ url, code: 'empty-body' }, { url: '', code: 'empty-body' }],
  'too-large': [{ url, code: 'too-large', maxBytes: 1024 }, { url, code: 'too-large', maxBytes: 64 * 1024 * 1024 }],
  timeout: [{ url, code: 'timeout', seconds: 30 }],
  interrupted: [{ url, code: 'interrupted' }],
  offline: [{ url, code: 'offline' }],
  'blocked-by-csp': [{ url, code: 'blocked-by-csp', directive: 'connect-src' }],
  'mixed-content': [{ url, code: 'mixed-content' }],
  cors: [{ url, code: 'cors' }],
  'redirect-loop': [{ url, code: 'redirect-loop' }],
  unreachable: [{ url, code: 'unreachable' }],
  'unknown-shape': [
    { code: 'unknown-shape', found: { ...found, arrays: [{ path: 'data.chapters', length: 12 }] } },
    { code: 'unknown-shape', found: { ...found, keys: ['one', 'two'] } },
    { code: 'unknown-shape', found: { ...found, said: 'Not found' } },
    { code: 'unknown-shape', found: { ...found, type: 'null' }, expected: 'geojson' },
    { code: 'unknown-shape', found: { ...found, type: 'array', arrays: [{ path: '', length: 4 }] } },
  ],
  'items-not-found': [
    { code: 'items-not-found', items: 'data.rows', reached: 'data', found },
    { code: 'items-not-found', items: 'data.rows', reached: 'data', found: { ...found, arrays: [{ path: 'data.chapters', length: 12 }] } },
  ],
  'unknown-format': [{ code: 'unknown-format', format: 'kml', known: ['document', 'geojson'] }],
  'bad-fields': [
    { code: 'bad-fields', reason: 'not-json' },
    { code: 'bad-fields', reason: 'not-an-object' },
    { code: 'bad-fields', reason: 'not-a-path', key: 'lat' },
  ],
};

const languages = { en: await failureWords('en'), 'zh-CN': await failureWords('zh-CN'), ja: await failureWords('ja') };
const say = (failure: Told, language: keyof typeof languages = 'en') => failureSentence(failure, languages[language], new Formats(language));

describe('failure sentences', () => {
  for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
    it(`every failure has a sentence in ${language}`, () => {
      for (const failure of Object.values(failures).flat() as Told[]) {
        const sentence = say(failure, language);
        expect(sentence, JSON.stringify(failure)).to.match(/[.。?？]$/);
        expect(sentence, JSON.stringify(failure)).not.to.match(/undefined|\[object|NaN|secret/);
      }
    });
  }

  it('a page in another form of a language gets the words of that language', async () => {
    expect(await failureWords('zh-Hant-TW')).to.equal(languages['zh-CN']);
    expect(await failureWords('ja-JP')).to.equal(languages.ja);
    expect(await failureWords('pt')).to.equal(languages.en);
  });

  it('different failures are told apart', () => {
    const first = Object.values(failures).map(([failure]) => say(failure as Told));
    expect(new Set(first).size).to.equal(first.length);
  });

  it('an address is named without its scheme, query and fragment', () => {
    expect(say(failures.http[2]!)).to.equal('lighthouse.example/community.json does not exist (404). Check the address.');
  });

  it('an endless address is cut', () => {
    const long: RequestFailure = { url: `https://lighthouse.example/${'a'.repeat(5000)}`, code: 'unreachable' };
    expect(say(long).length).to.be.below(170);
  });

  it('JSON inside the page has a name too', () => {
    expect(say(failures['empty-body'][1]!)).to.equal('The JSON inside the tag is empty.');
  });

  it('says where JSON breaks off, and what came instead', () => {
    expect(say(failures['not-json'][0]!)).to.equal('lighthouse.example/community.json is not valid JSON (line 3, column 14).');
    expect(say(failures['not-json'][2]!)).to.include('cut off');
  });

  it('names the attribute that would help', () => {
    expect(say(failures['unknown-shape'][0]!)).to.include('items="data.chapters"');
    expect(say(failures['items-not-found'][1]!)).to.include('“data.chapters”');
    expect(say(failures['too-large'][1]!)).to.include('64').and.include('max-bytes');
  });

  it('says when to come back', () => {
    expect(say(failures['rate-limited'][1]!)).to.include(time(Date.UTC(2026, 10, 1, 18, 30), new Formats('en')));
  });
});
