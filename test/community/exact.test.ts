import { expect } from '../helpers/expect.js';
import { Community, loadReader } from '../../src/community/community.js';
import { is, readExact } from '../../src/community/exact.js';
import { contributions } from '../../src/community/generated/contributions.js';
import { groups } from '../../src/community/generated/groups.js';
import { people } from '../../src/community/generated/people.js';
import { manyStations } from '../../stories/fixtures/generate.js';

// in a file of its own, since the tolerant reader stays loaded once it is
describe('before the tolerant reader is loaded', () => {
  it('a document that is exactly right is read as it stands', () => {
    const list = [{ id: 'a', name: { en: 'A', ja: 'あ' }, timeZone: 'Asia/Shanghai', founded: '2021-05-15' }];
    const community = new Community({ name: 'Right', groups: list });
    expect(community.canRead([groups, people])).to.equal(true);
    expect(community.head.name).to.equal('Right');
    expect(community.all(groups)).to.equal(list);
    expect(community.all(people)).to.deep.equal([]);
    expect(community.leftOut).to.equal(0);
  });

  it('a large one too', () => {
    const document = manyStations(500, { rosters: true, events: 1 });
    expect(readExact(document.groups, groups)!.records).to.equal(document.groups);
    expect(readExact(document.people, people)!.received).to.be.above(500);
  });

  it('any other is refused whole, rather than shown in part', async () => {
    const nearly = { name: 'Nearly', locale: 'zh_CN', groups: [{ id: 'a', name: 'A', place: { lat: '31.2', lng: 121 } }] };
    const community = new Community(nearly);
    expect(community.canRead([groups])).to.equal(false);
    expect(() => community.all(groups)).to.throw('loadReader');
    expect(() => community.head).to.throw('loadReader');
    expect(new Community({ groups: 'none' }).canRead([groups])).to.equal(false);
    await loadReader();
    expect(community.canRead([groups])).to.equal(true);
    expect(community.head.locale).to.equal('zh-CN');
    expect(community.all(groups)[0]!.place!.lat).to.equal(31.2);
  });

  it('records without ids, or two of one id, are not exactly right; without need of one they are', () => {
    expect(readExact([{ name: 'A' }], groups)).to.equal(undefined);
    expect(readExact([{ id: 'a', name: 'A' }, { id: 'a', name: 'B' }], groups)).to.equal(undefined);
    expect(readExact([{ person: 'a', metric: 'b' }, { person: 'a', metric: 'b' }], contributions)!.records).to.have.length(2);
    expect(readExact([{ id: 7, person: 'a', metric: 'b' }, { id: 7, person: 'c', metric: 'b' }], contributions)!.records, 'an id that means nothing here').to.have.length(2);
    expect(readExact(undefined, groups)!.records).to.deep.equal([]);
    expect(readExact([Object.defineProperty({ id: 'a' }, 'name', { enumerable: true, get: () => { throw new Error('no'); } })], groups)).to.equal(undefined);
  });
});

describe('a value that is right as it stands', () => {
  const right: [keyof typeof is, unknown[], unknown[]][] = [
    ['duration', ['P1Y', 'P2M10D', 'P1W'], ['P', 'P1Yx', 'xP1Y', 'PT1H', 'P1D2M']],
    ['day', ['2024', '2024-02', '2024-02-28', '1999-12-31'], ['1970-01-01', '2024-2', '2024-13', '2024-04-31', '2024-02-28x', 'x2024']],
    ['moment', ['2024-02-28', '2024-02-28T20:00', '2024-02-28T20:00:30Z', '2024-02-28T20:00+08:00'], ['2024-02', '2024-02-28T24:00', '2024-02-28 20:00', '2024-02-28T20:00Z.']],
    ['language', ['en', 'zh-CN', 'ast'], ['e', 'zh_CN', 'EN', 'en-']],
    ['zone', ['Asia/Shanghai', 'UTC'], ['Nowhere', '']],
    ['link', ['https://a.example/b?c#d', 'http://a.example', 'mailto:a@b.example', '/a', './a', '../a'], ['javascript:alert(1)', '//a.example', 'https://a b', 'https://a.example x', ' /a', 'a@b.example']],
    ['plain', ['A', '广州', '\u00a0A'], ['', ' A', '\u00a0', '\u3000']],
    ['amount', [0, -1.5], [NaN, Infinity, '1']],
    ['count', [0, 7], [-1, 1.5, 2 ** 53, '1']],
    ['latitude', [0, 90, -90], [90.1, -90.1, NaN]],
    ['longitude', [0, 180, -180], [180.1, -180.1, NaN]],
    ['flag', [true, false], [0, 'true', null]],
  ];
  for (const [kind, good, bad] of right) {
    it(`${kind}: ${good.join(', ')}`, () => {
      for (const value of good) expect(is[kind](value), JSON.stringify(value)).to.equal(true);
      for (const value of [...bad, good.slice(0, 1), {}, null, undefined]) expect(is[kind](value), `not ${JSON.stringify(value)}`).to.equal(false);
    });
  }
});
