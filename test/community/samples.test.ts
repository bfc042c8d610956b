import { expect } from '../helpers/expect.js';
import { Community, loadReader } from '../../src/community/community.js';
import { collections } from '../../src/community/collections.js';
import { tables } from '../../src/community/generated/tables.js';
import { criteriaTables } from '../../src/community/generated/criteria.js';
import type { Collection } from '../../src/community/community.js';
import { type Table, readRecords } from '../../src/community/read.js';
import { danglingIn } from '../../src/community/references.js';
import { CommunityDocument } from '../../src/community/schema/document.js';
import { openCities } from '../../src/community/search.js';
import { rosterOf, stationsOf } from '../../src/community/stations.js';
import { textIn } from '../../src/community/text.js';
import kubesphere from '../../stories/fixtures/kubesphere.json';
import lighthouse from '../../stories/fixtures/lighthouse.json';
import traps from '../../stories/fixtures/traps.json';
import { manyStations } from '../../stories/fixtures/generate.js';

await loadReader();

const each = Object.values(collections) as Collection<{ id?: string }>[];

for (const [name, sample] of Object.entries({ kubesphere, lighthouse, 'fifty generated stations': manyStations(50, { rosters: true, events: 2 }) })) {

describe(`the sample ${name}`, () => {
    const document: Record<string, unknown> = sample;

    it('is read with nothing rejected and nothing mended', () => {
      for (const collection of each) {
        const { records, issues } = readRecords(document[collection.name], collection);
        expect(issues).to.deep.equal([]);
        expect(records).to.deep.equal(document[collection.name] ?? []);
      }
    });

    it('is what the schemas describe', () => {
      const result = CommunityDocument.safeParse(document);
      expect(result.success ? [] : result.error.issues).to.deep.equal([]);
    });

    it('points at nothing that is not there', () => {
      expect(danglingIn(new Community(document))).to.deep.equal([]);
    });
  });
}

/** Every field and word of a table that a document does not use. */
function unused(document: Record<string, unknown>): string[] {
  const all = new Set<string>();
  const used = new Set<string>();
  const walk = (table: Table, value: unknown, path: string): void => {
    if (table === 'criteria') {
      const key = Object.keys(criteriaTables).find((each) => value !== undefined && Object.hasOwn(value as object, each));
      if (key) walk(criteriaTables[key]!, value, `criteria ${key}`);
    } else if (typeof table === 'string') {
      for (const word of table.includes('|') ? table.split('|') : []) all.add(`${path} ${word}`);
      used.add(`${path} ${String(value)}`);
    } else if (Array.isArray(table)) {
      for (const item of (value as unknown[] | undefined) ?? [undefined]) walk(table[0] as Table, item, path);
    } else {
      for (const [name, field] of Object.entries(table as Record<string, Table>)) {
        if (name === '!') continue;
        const values = name === '*' ? Object.values(value ?? {}) : [(value as Record<string, unknown> | undefined)?.[name]];
        all.add(`${path}.${name}`);
        if (values.some((each) => each !== undefined)) used.add(`${path}.${name}`);
        for (const each of values.length ? values : [undefined]) walk(field, each, `${path}.${name}`);
      }
    }
  };
  for (const { name } of each) {
    const table = tables[name as keyof typeof tables];
    for (const record of (document[name] as unknown[] | undefined) ?? [undefined]) walk(table, record, name);
  }
  return [...all].filter((path) => !used.has(path));
}

describe('the invented community', () => {
  it('uses every collection, every field and every word of the schema', () => {
    expect(unused(lighthouse)).to.deep.equal([]);
    expect(unused({ ...lighthouse, posts: undefined })).to.include('posts.translationOf');
  });

  it('has what a map has to cope with', () => {
    const stations = stationsOf(new Community(lighthouse));
    expect(stations.groups.filter(({ online }) => online).map(({ id }) => id)).to.deep.equal(['online']);
    expect(stations.groups.filter((_, i) => Number.isNaN(stations.lat[i])).map(({ id }) => id)).to.deep.equal(['highlands', 'online']);
    expect(stations.groups[stations.lat.indexOf(0)]!.id).to.equal('pontianak');
    expect(Math.max(...stations.lng.filter((lng) => lng === lng))).to.be.above(178);
    expect(Math.min(...stations.lng.filter((lng) => lng === lng))).to.be.below(-171);
    expect(openCities(stations).map(({ name }) => textIn(name, 'en'))).to.deep.equal(['Qingdao', 'Reykjavík', 'Oaxaca']);
  });
});

describe('the published facts', () => {
  const community = new Community(kubesphere);
  const stations = stationsOf(community);

  it('have five stations, three with their founding rosters, as of then', () => {
    expect(stations.groups.map(({ id, founded }) => [id, founded])).to.deep.equal([
      ['shanghai', '2021-05-15'],
      ['hangzhou', '2021-05-29'],
      ['chengdu', '2021-06-19'],
      ['guangzhou', '2022-08-06'],
      ['shenzhen', '2023-04-08'],
    ]);
    const rosters = stations.groups.map((group) => rosterOf(community, group, '2024-12-28').roles.map(({ seats }) => seats.map(({ name }) => name)));
    expect(rosters).to.deep.equal([
      [['张海立'], ['申红磊'], ['刘德涵', '张浩飞']],
      [['尹珉'], ['薛兴林'], ['马金晶']],
      [['周正军'], ['娄举'], ['胡涛', '黄世豪']],
      [],
      [],
    ]);
    for (const { members, rosterAsOf } of stations.groups) {
      if (members) expect(rosterAsOf).to.equal('2021-12-31');
      for (const member of members ?? []) expect(member.founding).to.equal(true);
    }
  });

  it('ask for no verdict about real people', () => {
    for (const rule of community.all(collections.rules)) if (rule.kind === 'duty') expect(rule.judged).to.equal('people');
    expect(kubesphere).to.not.have.any.keys('contributions', 'boards', 'proposals');
  });

  it('hold nothing later than the day they stand for', () => {
    for (const { start } of community.all(collections.events)) expect(start.slice(0, 10) <= kubesphere.updated).to.equal(true);
    expect(openCities(stations).map(({ name }) => textIn(name, 'en'))).to.deep.equal(['Beijing']);
  });

  it('ask more than four pull requests, two agreeing maintainers, one lead and two members', () => {
    const rungs = new Map(community.all(collections.ladders).flatMap((ladder) => ladder.rungs.map((rung) => [rung.id, rung])));
    expect(rungs.get('active-contributor')!.criteria).to.deep.equal({ metric: 'pull-requests', over: 4, within: 'P2M' });
    expect(rungs.get('reviewer')!.criteria).to.have.nested.property('all[1].nominations', 2);
    expect(community.find(collections.rules, 'found-station')!.quorum!.map(({ role, count }) => [role, count])).to.deep.equal([
      ['sig-lead', 1],
      ['sig-member', 2],
    ]);
    expect(community.find(collections.forms, 'new-station')!.targets![0]).to.include({ repository: 'kubesphere/community', template: 'new_leader.yml' });
  });
});

describe('the bad twin', () => {
  const document: Record<string, unknown> = traps;
  const readingOf = (name: keyof typeof collections) => readRecords(document[name], collections[name] as Collection<{ id: string }>);

  it('loses only what cannot be saved', () => {
    const lost = Object.fromEntries(each.map(({ name }) => [name, readingOf(name as keyof typeof collections)]).map(([name, { received, records }]: any) => [name, received - records.length]));
    expect(lost).to.deep.equal({ people: 1, contributions: 1, metrics: 1, groups: 7, roles: 0, ladders: 1, rules: 1, events: 4, proposals: 0, boards: 1, forms: 1, partners: 0, posts: 0 });
    expect(readingOf('partners').issues[0]!.code).to.equal('not-a-list');
  });

  it('says of each group what is wrong with it', () => {
    const { issues } = readingOf('groups');
    const found = issues.map(({ index, path, code }) => `${(traps.groups[index] as { id?: string } | null)?.id ?? index} ${path} ${code}`);
    for (const expected of [
      'latitude-91 place.lat latitude',
      'longitude-200 place.lng longitude',
      'swapped place.lat latitude',
      'bad-coordinates place.lat not-a-number',
      'javascript-link url not-a-link',
      'javascript-link links[1].url not-a-link',
      'status-other status not-in-list',
      'zone timeZone not-a-zone',
      'never founded never',
      'never figures.lastEvent never',
      'days rosterAsOf not-a-day',
      'twin id duplicate-id',
      'nameless  missing',
      'no-language name not-text',
      '47  not-a-record',
    ]) {
      expect(found).to.include(expected);
    }
    for (const fine of ['good', 'text-coordinates', 'zero', 'markup', '__proto__', 'long-name', 'right-to-left', 'retired-on', 'anchor', 'www', 'blanks', 'phantom']) {
      expect(found.filter((line) => line.startsWith(`${fine} `))).to.deep.equal([]);
    }
  });

  it('pins what has a place, and nothing else', () => {
    const stations = stationsOf(new Community(document));
    const pinned = new Set(stations.groups.filter((_, i) => !Number.isNaN(stations.lat[i])).map(({ id }) => id));
    for (const id of ['good', 'text-coordinates', 'comma-coordinates', 'zero', 'without-an-id-' /* two of them, told apart by their content */]) {
      expect([...pinned].some((each) => each.startsWith(id)), id).to.equal(true);
    }
    for (const id of ['latitude-91', 'longitude-200', 'swapped', 'bad-coordinates', 'half', 'phantom', 'blanks']) expect(pinned.has(id), id).to.equal(false);
  });

  it('has prototype keys, which change nothing', () => {
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
    expect(new Community(document).find(collections.groups, 'prototype-keys')!.name).to.include({ en: 'Keys' });
  });

  it('points at what is not there', () => {
    const found = danglingIn(new Community(document)).map(({ collection, path, found: id }) => `${collection} ${path} ${id}`);
    expect(found).to.include.members(['groups parent nowhere', 'groups members[0].person nobody', 'groups members[0].role no-role', 'events group gone', 'contributions metric no-such-metric', 'proposals subject.rung gone', 'posts translationOf gone']);
  });
});

describe('generated communities', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(manyStations(30)).to.deep.equal(manyStations(30));
    expect(manyStations(30)).to.not.deep.equal(manyStations(30, { seed: 2 }));
    expect(manyStations(1000).groups).to.have.length(1000);
  });
});
