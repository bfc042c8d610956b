import * as fc from 'fast-check';
import { expect } from '../helpers/expect.js';
import { anyJson, recordOf } from '../helpers/arbitraries.js';
import { collections } from '../../src/community/collections.js';
import { Community, loadReader } from '../../src/community/community.js';
import { foundingAddress } from '../../src/community/founding.js';
import type { Collection } from '../../src/community/community.js';
import { readRecords } from '../../src/community/read.js';
import { danglingIn } from '../../src/community/references.js';
import { tables } from '../../src/community/generated/tables.js';
import { collections as schemas } from '../../src/community/schema/document.js';
import { filtered, nearest, openCities, placeNamed } from '../../src/community/search.js';
import { byName, eventsAround, hasOtherFounders, rosterOf, stationsOf, unplaced } from '../../src/community/stations.js';

const each = Object.values(collections) as Collection<Record<string, unknown>>[];
const strict = (name: string) => schemas[name as keyof typeof schemas];

await loadReader();

describe('any JSON whatever', () => {
  it('is read without an exception, in every collection', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, fc.array(anyJson)), (json) => {
        for (const collection of each) {
          const { records, received, issues } = readRecords(json, collection);
          if (records.length < received) expect(issues).to.have.length.above(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes a community that can be asked anything', () => {
    const document = fc.dictionary(fc.constantFrom(...Object.keys(collections), 'name', 'locale', 'updated', '__proto__'), fc.oneof(anyJson, fc.array(anyJson)));
    fc.assert(
      fc.property(document, (json) => {
        const community = new Community(JSON.parse(JSON.stringify(json)) as Record<string, unknown>);
        askEverything(community);
      }),
      { numRuns: 200 },
    );
  });
});

/** All that a page asks of the stations. */
function askEverything(community: Community) {
  void community.head.name;
  danglingIn(community);
  foundingAddress(community);
  const stations = stationsOf(community);
  [...stations.groups.keys()].sort(byName(stations, 'zh-CN', (a, b) => (a < b ? -1 : 1)));
  openCities(stations);
  filtered(stations, { text: 'a', country: 'CN', status: 'active' });
  nearest(stations, { name: 'Here', lat: 1, lng: 1 }, 3);
  placeNamed('Shanghai', stations);
  stations.groups.forEach((group, i) => {
    unplaced(stations, i);
    rosterOf(community, group, '2026-11-01');
    rosterOf(community, group, '2026-11-01', true);
    hasOtherFounders(group, '2026-11-01');
    eventsAround(community, group, '2026-11-01');
  });
  expect(community.leftOut).to.be.at.least(0);
}

describe('records that are nearly right', () => {
  for (const collection of each) {
    const schema = strict(collection.name);

    it(`of ${collection.name}: whatever is taken is what the schema describes`, () => {
      fc.assert(
        fc.property(fc.array(recordOf(tables[collection.name as keyof typeof tables], 6), { maxLength: 4 }), (list) => {
          const { records, received, issues } = readRecords(list, collection);
          expect(received).to.equal(list.length);
          expect(records.length + issues.filter(({ loss }) => loss === 'record').length).to.equal(received);
          for (const record of records) {
            const result = schema.safeParse(record);
            if (!result.success) throw new Error(`taken, but not by the schema: ${JSON.stringify(record)} ${JSON.stringify(result.error.issues)}`);
          }
        }),
        { numRuns: 150 },
      );
    });

    it(`of ${collection.name}: whatever the schema allows is taken as it stands`, () => {
      fc.assert(
        fc.property(recordOf(tables[collection.name as keyof typeof tables], 0), (record) => {
          fc.pre(schema.safeParse(record).success);
          const list = [record];
          const { records, issues } = readRecords(list, collection);
          expect(issues.map(({ code, path, found }) => ({ code, path, found }))).to.deep.equal([]);
          expect(records).to.equal(list);
        }),
        { numRuns: 60, maxSkipsPerRun: 1000 },
      );
    });

    it(`of ${collection.name}: the quick check lets nothing pass that the tables would change`, () => {
      const tablesOnly = { ...collection, exact: () => false };
      fc.assert(
        fc.property(fc.array(recordOf(tables[collection.name as keyof typeof tables], 2), { maxLength: 4 }), (list) => {
          expect(readRecords(list, collection)).to.deep.equal(readRecords(list, tablesOnly));
        }),
        { numRuns: 150 },
      );
    });

    it(`of ${collection.name}: a bad one does no harm to its neighbours`, () => {
      fc.assert(
        fc.property(recordOf(tables[collection.name as keyof typeof tables], 0), anyJson, (good, bad) => {
          fc.pre(schema.safeParse(good).success);
          const alone = readRecords([good], collection).records;
          const { records } = readRecords([bad, good, bad], collection);
          // a bad record may use the same id: then one of them gets another
          expect(records.map((record) => JSON.stringify({ ...record, id: 0 }))).to.include(JSON.stringify({ ...alone[0], id: 0 }));
        }),
        { numRuns: 40, maxSkipsPerRun: 1000 },
      );
    });
  }

  it('keep the ids made from their content when their order changes', () => {
    const nameless = fc.array(fc.record({ name: fc.constantFrom('A', 'B', 'Ä', '上海', '!'), url: fc.constantFrom('/1', '/2', '/3'), founded: fc.constantFrom('2020', '2021') }), { maxLength: 8 });
    const idsByContent = (records: readonly object[]) => {
      const ids: Record<string, string[]> = {};
      for (const { id, ...content } of readRecords(records, collections.groups).records) (ids[JSON.stringify(content)] ??= []).push(id);
      for (const list of Object.values(ids)) list.sort();
      return ids;
    };
    fc.assert(
      fc.property(nameless, (records) => {
        expect(idsByContent([...records].reverse())).to.deep.equal(idsByContent(records));
      }),
    );
  });
});
