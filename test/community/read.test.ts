import { expect } from '../helpers/expect.js';
import { Community, loadReader } from '../../src/community/community.js';
import { collections } from '../../src/community/collections.js';
import { danglingIn } from '../../src/community/references.js';
import { groups } from '../../src/community/generated/groups.js';
import { events } from '../../src/community/generated/events.js';
import { ladders } from '../../src/community/generated/ladders.js';
import { people } from '../../src/community/generated/people.js';
import { rules } from '../../src/community/generated/rules.js';
import type { Collection } from '../../src/community/community.js';
import { type IssueCode, readHead, readRecords } from '../../src/community/read.js';
import { criteria } from '../../src/community/read-criteria.js';

const read = (...records: unknown[]) => readRecords(records, groups);

/** A group with one field, as read, and what was reported about it. */
function field(name: string, value: unknown, collection: Collection<object> = groups, rest: object = { id: 'a', name: 'A' }) {
  const reading = readRecords([{ ...rest, [name]: value }], collection);
  return {
    value: (reading.records[0] as Record<string, unknown> | undefined)?.[name],
    codes: reading.issues.map((issue) => issue.code),
    paths: reading.issues.map((issue) => issue.path),
  };
}

await loadReader();

describe('reading a collection', () => {
  it('gives back the very list that came in when nothing is to mend', () => {
    const received = [
      { id: 'shanghai', name: { en: 'Shanghai', 'zh-CN': '上海站' }, place: { lat: 31.23, lng: 121.47 }, unknown: { key: 1 }, members: [{ person: 'a', since: '2021' }] },
      { id: 'online', name: 'Online', online: true, url: '/online', seats: { lead: { min: 1 } } },
    ];
    const reading = readRecords(received, groups);
    expect(reading.records).to.equal(received);
    expect(reading.issues).to.have.length(0);
    expect(reading.received).to.equal(2);
  });

  it('keeps every good record around bad ones, as the very same objects', () => {
    const first = { id: 'a', name: 'A' };
    const last = { id: 'z', name: 'Z' };
    const reading = read(first, 'no record', { id: 'nameless' }, last);
    expect(reading.records).to.have.length(2);
    expect(reading.records[0]).to.equal(first);
    expect(reading.records[1]).to.equal(last);
    expect(reading.received - reading.records.length).to.equal(2);
  });

  it('does not change what it was given', () => {
    const received = [{ name: 'A', place: { lat: '12', lng: 'x' }, aliases: 'B', members: [null] }];
    const before = structuredClone(received);
    readRecords(received, groups);
    expect(received).to.deep.equal(before);
  });

  it('takes a missing collection for an empty one, and says so when it is no list', () => {
    expect(readRecords(undefined, groups)).to.deep.include({ records: [], issues: [], received: 0 });
    expect(readRecords(null, groups).issues).to.have.length(0);
    expect(readRecords('', groups).issues).to.have.length(0);
    const [issue] = readRecords({ a: 1 }, groups).issues;
    expect(issue).to.include({ collection: 'groups', code: 'not-a-list', loss: 'record', found: '{"a":1}' });
  });

  it('says where, what stood there and by which name the record is known', () => {
    const [issue] = read({ id: 'a', name: 'A' }, { id: 'b', name: { en: 'Bee' }, members: [{}, { since: 'soon' }] }).issues;
    expect(issue).to.deep.equal({ collection: 'groups', index: 1, record: 'Bee', path: 'members[1].since', code: 'not-a-day', loss: 'value', found: 'soon', expected: undefined });
  });

  it('tells the loss of a record from the loss of a value in it', () => {
    const reading = readRecords([{ id: 'e', title: 'E', start: 'soon', url: 'javascript:alert(1)' }], events);
    expect(reading.records).to.have.length(0);
    expect(reading.issues.map(({ path, loss }) => [path, loss])).to.deep.equal([
      ['start', 'record'],
      ['url', 'value'],
    ]);
  });

  it('shortens what it found', () => {
    const [issue] = read({ id: 'a', name: 'A', place: { lat: 'x'.repeat(500) } }).issues;
    expect(issue!.found).to.have.length(60);
  });

  it('reports a thousand issues and counts the rest', () => {
    const reading = readRecords(Array.from({ length: 1500 }, (_, i) => ({ id: `g${i}` })), groups);
    expect(reading.issues).to.have.length(1000);
    expect(reading.issueCount).to.equal(1500);
    expect(reading.issues.at(-1)!.loss).to.equal('record');
  });
});

describe('what is clearly meant', () => {
  const mended: [name: string, given: unknown, taken: unknown][] = [
    ['place', { lat: '31.2', lng: ' 121.47 ' }, { lat: 31.2, lng: 121.47 }],
    ['place', { lat: '-23,55', lng: '109,333' }, { lat: -23.55, lng: 109.333 }],
    ['place', { lat: 0, lng: '0' }, { lat: 0, lng: 0 }],
    ['figures', { members: '1,204', pastEvents: '12' }, { members: 1204, pastEvents: 12 }],
    ['url', "<a href='https://groups.example/one'>One</a>", 'https://groups.example/one'],
    ['url', '<a class="x" href="https://groups.example/?a=1&amp;b=2">One</a>', 'https://groups.example/?a=1&b=2'],
    ['url', 'www.groups.example', 'https://www.groups.example'],
    ['url', ' https://www.groups.example/www.html', 'https://www.groups.example/www.html'],
    ['url', '  /stations/1\n', '/stations/1'],
    ['status', 'retired on 29-09-2019', 'retired'],
    ['status', ' Active ', 'active'],
    ['online', 'yes', true],
    ['online', 0, false],
    ['aliases', 'Su Zhou', ['Su Zhou']],
    ['aliases', ['a', '', null, 7], ['a', '7']],
    ['members', { person: 'rowan' }, [{ person: 'rowan' }]],
    ['founded', '2021/5/3', '2021-05-03'],
    ['founded', 2021, '2021'],
    ['founded', '2021-05-15T10:00:00Z', '2021-05-15'],
    ['name', 404, '404'],
    ['name', { en: 'A', de: '', fr: null, ja: 5 }, { en: 'A', ja: '5' }],
    ['id', 7, '7'],
  ];
  for (const [name, given, taken] of mended) {
    it(`takes ${name}: ${JSON.stringify(given)} as ${JSON.stringify(taken)}`, () => {
      const { value, codes } = field(name, given);
      expect(value).to.deep.equal(taken);
      expect(codes).to.have.length(0);
    });
  }

  it('takes moments with a space, and modes with one', () => {
    const [event] = readRecords([{ id: 'e', title: 'E', start: '2026-11-21 18:30 +01:00', end: '2026-11-21T19:00 Z', mode: 'In person' }], events).records;
    expect(event).to.include({ start: '2026-11-21T18:30+01:00', end: '2026-11-21T19:00Z', mode: 'in-person' });
  });

  it('takes language tags with an underscore', () => {
    expect(field('languages', ['zh_CN'], people).value).to.deep.equal(['zh-CN']);
  });

  it('takes blanks for missing, without a word', () => {
    const reading = read({ id: 'a', name: 'A', url: '', kind: ' ', founded: null, place: { city: '', lat: '' } });
    expect(reading.issues).to.have.length(0);
    expect(reading.records[0]).to.deep.equal({ id: 'a', name: 'A', url: undefined, kind: undefined, founded: undefined, place: { city: undefined, lat: undefined } });
  });
});

describe('what is left out, and why', () => {
  const refused: [code: IssueCode, name: string, given: unknown, path?: string][] = [
    ['not-text', 'description', ['a']],
    ['not-text', 'description', { en: '' }],
    ['not-text', 'description', true],
    ['not-text', 'description', { en: ['a'], ja: 'あ' }, 'description.en'],
    ['not-a-number', 'place', { lat: 'north', lng: 1 }, 'place.lat'],
    ['not-a-number', 'place', { lat: true, lng: 1 }, 'place.lat'],
    ['not-whole', 'figures', { members: 2.5 }, 'figures.members'],
    ['not-whole', 'figures', { members: -1 }, 'figures.members'],
    ['not-whole', 'figures', { members: 1e300 }, 'figures.members'],
    ['latitude', 'place', { lat: 91, lng: 1 }, 'place.lat'],
    ['latitude', 'place', { lat: 139.7, lng: 35.7 }, 'place.lat'],
    ['longitude', 'place', { lat: 1, lng: -180.5 }, 'place.lng'],
    ['not-a-day', 'founded', '2021-02-30'],
    ['not-a-day', 'founded', 'last spring'],
    ['not-a-day', 'founded', '2021 or so'],
    ['never', 'founded', '1970-01-01'],
    ['never', 'figures', { lastEvent: '1970-01-01T00:00:00Z' }, 'figures.lastEvent'],
    ['not-a-zone', 'timeZone', 'PT (Pacific Time)'],
    ['not-a-zone', 'timeZone', { zone: 1 }],
    ['not-a-flag', 'online', 'perhaps'],
    ['not-a-flag', 'online', 'nobody'],
    ['not-a-flag', 'online', 'yes, but'],
    ['not-a-flag', 'online', 'oh yes'],
    ['not-a-flag', 'online', { toString: 1 }],
    ['not-in-list', 'status', 'sleeping'],
    ['not-in-list', 'status', { toString: null, valueOf: null }],
    ['not-a-list', 'links', 7],
    ['not-a-record', 'place', 'Paris'],
    ['not-a-record', 'place', []],
    ['not-a-record', 'seats', ['lead']],
    ['missing', 'links', [{ name: 'Nowhere' }], 'links[0]'],
  ];
  for (const [code, name, given, path = name] of refused) {
    it(`${code}: ${name} ${JSON.stringify(given)}`, () => {
      const found = field(name, given);
      expect(found.codes).to.deep.equal([code]);
      expect(found.paths).to.deep.equal([path]);
    });
  }

  it('gives what has a name and no id inside a record an id from its name, and leaves ids as they are', () => {
    const rungs = [{ name: 'Member' }, { id: 'member-2', name: 'Lead' }, { name: { en: 'Member' }, by: 'election' }, { by: 'election' }];
    const found = field('rungs', rungs, ladders);
    const ids = (found.value as { id: string }[]).map(({ id }) => id);
    expect(ids[1]).to.equal('member-2');
    expect(new Set(ids).size).to.equal(3);
    for (const id of ids) expect(id).to.match(/^member-\w+$/);
    expect([found.codes, found.paths]).to.deep.equal([['missing'], ['rungs[3]']]);
    expect((field('rungs', [{ name: 'Kubernetes Member' }], ladders).value as { id: string }[])[0]!.id).to.equal('kubernetes-member');
    const same = [{ id: 'a', name: 'A' }, { id: 'a', name: 'B' }, { name: 'C' }];
    expect((field('rungs', same, ladders).value as { id: string }[]).map(({ id }) => id)).to.deep.equal(['a', 'a', 'c']);
  });

  it('keeps the other half of a value that is half right', () => {
    expect(field('place', { city: 'Tokyo', lat: 139.7, lng: 35.7 }).value).to.deep.equal({ city: 'Tokyo', lat: undefined, lng: 35.7 });
  });

  for (const link of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\njava\nscript:alert(1)', '\u0001javascript:alert(1)', '\u00a0javascript:alert(1)', 'vbscript:x', 'data:text/html,x', 'file:///etc/passwd', 'https:x', "<a href='javascript:alert(1)'>x</a>", '<a href="">x</a>', 5, { href: '/x' }]) {
    it(`not-a-link: ${JSON.stringify(link)}`, () => {
      const found = field('url', link);
      expect(found.codes).to.deep.equal(['not-a-link']);
      expect(found.value).to.equal(undefined);
    });
  }

  for (const link of ['https://a.example/x?y=z#w', 'HTTP://A.EXAMPLE', 'mailto:a@b.example', '/path', 'page.html', '../up?q=a:b', '#part', '?query', '//cdn.example/x', 'with space.html', 'with  two.html', '/user/{size}/1.png']) {
    it(`follows ${link}`, () => {
      expect(field('url', link)).to.deep.include({ value: link, codes: [] });
    });
  }

  it('does not guess whether "1,234" is more than a thousand or a little more than one', () => {
    const [issue] = readRecords([{ id: 'm', name: 'M', series: [{ at: '2026', value: '1,234' }] }], collections.metrics).issues;
    expect(issue).to.include({ path: 'series[0].value', code: 'not-a-number' });
    expect(readRecords([{ id: 'm', name: 'M', series: [{ at: '2026', value: '+1,234' }] }], collections.metrics).issues.map(({ code }) => code)).to.deep.equal(['not-a-number']);
  });

  it('takes commas between thousands where a count is whole', () => {
    const members = (written: string) => readRecords([{ id: 'g', name: 'G', figures: { members: written } }], collections.groups).records[0]!.figures?.members;
    expect([members('1,234'), members('1,234,567'), members('12')]).to.deep.equal([1234, 1234567, 12]);
    expect([members('12,34'), members('1,2345'), members(',123')]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('knows durations, and languages', () => {
    expect(field('grace', '2 months', rules, { id: 'r', kind: 'duty', name: 'R' }).codes).to.deep.equal(['not-a-duration']);
    for (const wrong of ['xP1Y', 'P1Yx', 'P', 'P1D2M']) expect(field('grace', wrong, rules, { id: 'r', kind: 'duty', name: 'R' }).codes, wrong).to.deep.equal(['not-a-duration']);
    for (const right of ['P10Y', 'P18M', 'P10W', 'P30D', 'P1Y2M3W4D']) expect(field('grace', right, rules, { id: 'r', kind: 'duty', name: 'R' })).to.deep.include({ value: right, codes: [] });
    for (const right of ['P10Y', 'P18M', 'P10W', 'P30D']) expect(field('grace', ` ${right}`, rules, { id: 'r', kind: 'duty', name: 'R' })).to.deep.include({ value: right, codes: [] });
    expect(field('grace', ' P2M ', rules, { id: 'r', kind: 'duty', name: 'R' }).value).to.equal('P2M');
    expect(field('languages', ['Chinese (simplified)', 7], people).codes).to.deep.equal(['not-a-language', 'not-a-language']);
  });

  it('says which words are allowed', () => {
    expect(read({ id: 'a', name: 'A', status: 'sleeping' }).issues[0]!.expected).to.equal('active, inactive, forming, retired, unknown');
  });

  it('leaves out what is no record, and what cannot even be looked at', () => {
    const trap = Object.defineProperty({}, 'name', { enumerable: true, get: () => { throw new Error('no'); } });
    const circle: Record<string, unknown> = { name: 'Circle' };
    circle['self'] = circle;
    const reading = read(null, 7, [], 'text', trap, circle, { id: 'last', name: 'Last' });
    expect(reading.issues.map(({ index, code, loss }) => [index, code, loss])).to.deep.equal([
      [0, 'not-a-record', 'record'],
      [1, 'not-a-record', 'record'],
      [2, 'not-a-record', 'record'],
      [3, 'not-a-record', 'record'],
      [4, 'unreadable', 'record'],
    ]);
    expect(reading.records.map(({ id }) => id)).to.deep.equal(['circle', 'last']);
  });

  it('is not impressed by prototype keys', () => {
    const record = JSON.parse('{"id":"__proto__","name":{"__proto__":"A","constructor":"B","en":5},"seats":{"__proto__":{"min":"1"},"constructor":{"min":2}},"__proto__":{"polluted":true},"constructor":7}');
    const reading = readRecords([record, { id: 'constructor', name: 'C' }], groups);
    expect(reading.records.map(({ id }) => id)).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(reading.records[0])).to.equal(Object.prototype);
    expect(Object.getPrototypeOf(reading.records[0]!.seats!)).to.equal(Object.prototype);
    expect('polluted' in {}).to.equal(false);
    expect(new Community({ groups: [record] }).find(groups, '__proto__')).to.not.equal(undefined);
  });
});

describe('criteria', () => {
  const rung = (given: unknown) => {
    const reading = readRecords([{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria: given }] }], ladders);
    return { criteria: reading.records[0]!.rungs[0]!.criteria, codes: reading.issues.map(({ code }) => code), paths: reading.issues.map(({ path }) => path.replace('rungs[0].criteria', '')) };
  };

  it('are used as they stand', () => {
    const given = { all: [{ metric: 'prs', over: 4, within: 'P2M' }, { any: [{ nominations: 2, role: 'lead', distinct: 'company' }, { rung: 'x' }] }, { atLeast: 1, of: [{ text: 'Kind' }] }] };
    expect(rung(given)).to.deep.equal({ criteria: given, codes: [], paths: [] });
    expect(rung(given).criteria).to.equal(given);
  });

  it('are mended like all else', () => {
    expect(rung({ metric: 'prs', over: '4' }).criteria).to.deep.equal({ metric: 'prs', over: 4 });
  });

  it('are refused with one message for a key that is none', () => {
    expect(rung({ metrik: 'prs', over: 4 })).to.deep.equal({ criteria: undefined, codes: ['not-criteria'], paths: [''] });
    expect(rung(['a']).codes).to.deep.equal(['not-criteria']);
    expect(rung('kind').codes).to.deep.equal(['not-criteria']);
  });

  it('are left out whole when a part is wrong: half of them would be met too easily', () => {
    const found = rung({ all: [{ metric: 'prs', over: 4, within: '2 months' }, { text: 'Kind' }] });
    expect(found).to.deep.equal({ criteria: undefined, codes: ['not-a-duration'], paths: ['.all[0].within'] });
  });

  it('do not take the text of a broken metric for a criterion', () => {
    expect(rung({ metric: ['prs'], text: 'Many' }).criteria).to.equal(undefined);
  });

  it('may be nested, but not without end', () => {
    const nested = (levels: number): object => (levels ? { all: [nested(levels - 1)] } : { text: 'Kind' });
    expect(rung(nested(10)).codes).to.have.length(0);
    expect(rung(nested(40)).codes).to.deep.equal(['too-deep']);
    expect(rung(nested(5000)).codes).to.deep.equal(['too-deep']);
  });

  it('can be taken alone', () => {
    const codes: IssueCode[] = [];
    expect(criteria({ text: 'Kind' }, { path: [], report: (code) => codes.push(code) })).to.deep.equal({ text: 'Kind' });
    expect(codes).to.have.length(0);
  });
});

describe('ids', () => {
  it('come from the name where a record has none', () => {
    expect(read({ name: 'São Paulo & friends' }, { name: { 'zh-CN': '苏州站' } }, { name: 'पुणे' }).records.map(({ id }) => id)).to.deep.equal(['sao-paulo-friends', '苏州站', 'पुणे']);
  });

  it('stay the same when the order changes, also for records of one name', () => {
    const list = [{ name: 'Café', place: { lat: 1 } }, { name: 'Café', place: { lat: 2 } }, { name: '!!!' }, { name: 'Bar' }, { id: 'bar', name: 'Of that id' }, { name: 'x'.repeat(100) }];
    const idsByContent = (records: object[]) => new Map(readRecords(records, groups).records.map(({ id, ...rest }) => [JSON.stringify(rest), id]));
    const there = idsByContent(list);
    const back = idsByContent([...list].reverse());
    expect(new Set(there.values()).size).to.equal(6);
    for (const [content, id] of there) expect(back.get(content)).to.equal(id);
  });

  it('are told apart even where the records are the same', () => {
    const { records } = read({ name: 'Twin' }, { name: 'Twin' }, { name: 'Twin' });
    expect(new Set(records.map(({ id }) => id)).size).to.equal(3);
  });

  it('that are used twice are reported, and both records kept', () => {
    const reading = read({ id: 'twin', name: 'First' }, 'nothing', { id: 'twin', name: 'Second' });
    expect(reading.records.map(({ id }) => id)).to.deep.equal(['twin', 'second']);
    expect(reading.issues.at(-1)).to.include({ code: 'duplicate-id', index: 2, record: 'Second', found: 'twin', loss: 'nothing' });
  });

  it('are not made for collections that have none', () => {
    const reading = readRecords([{ person: 'a', metric: 'b' }], collections.contributions);
    expect(reading.records[0]).to.not.have.property('id');
  });
});

describe('the head of a document', () => {
  it('is read tolerantly, and is empty for anything else', () => {
    expect(readHead({ name: 'A', locale: 'zh_CN', updated: '2026/11/1', timeZone: 'nowhere', groups: 7 })).to.deep.include({ name: 'A', locale: 'zh-CN', updated: '2026-11-01', timeZone: undefined });
    for (const nothing of [null, 7, 'text', []]) expect(readHead(nothing)).to.deep.equal({});
    expect(readHead({ get name() { throw new Error('no'); } })).to.deep.equal({});
  });
});

describe('ids that point nowhere', () => {
  it('are found in every collection, with path and target', () => {
    const community = new Community({
      people: [{ id: 'rowan', name: 'Rowan' }],
      roles: [{ id: 'lead', name: 'Lead' }],
      ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'one', name: 'One' }, { id: 'two', name: 'Two', after: 'zero' }] }],
      groups: [{ id: 'a', name: 'A', parent: 'gone', members: [{ person: 'rowan', role: 'lead' }, { person: 'nobody', role: 'cook' }] }],
    });
    expect(danglingIn(community).map(({ collection, path, code, found, expected }) => [collection, path, code, found, expected])).to.deep.equal([
      ['groups', 'parent', 'dangling', 'gone', 'groups'],
      ['groups', 'members[1].person', 'dangling', 'nobody', 'people'],
      ['groups', 'members[1].role', 'dangling', 'cook', 'roles'],
      ['ladders', 'rungs[1].after', 'dangling', 'zero', 'rungs'],
    ]);
  });

  it('are not looked for in collections that the document does not bring', () => {
    expect(danglingIn(new Community({ groups: [{ id: 'a', name: 'A', members: [{ person: 'rowan' }] }] }))).to.have.length(0);
  });
});
