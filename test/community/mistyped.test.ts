import { expect } from '../helpers/expect.js';
import { collections } from '../../src/community/collections.js';
import { headFaults, mistypedIn } from '../../src/community/mistyped.js';
import kubesphere from '../../stories/fixtures/kubesphere.json';
import lighthouse from '../../stories/fixtures/lighthouse.json';

const names = Object.keys(collections);
const mistyped = (document: object) => mistypedIn(document, names).map(({ collection, index, path, expected, loss }) => [collection, index, path, expected, loss]);

describe('faults of the head', () => {
  it('are found with their path', () => {
    const faults = headFaults({ version: 1, name: { en: 'A', ja: {} }, updated: '15/11/2026', timeZone: 'Nowhere', groups: 7 });
    expect(faults.map(({ path, code, found }) => [path, code, found])).to.deep.equal([
      ['name.ja', 'not-text', '{}'],
      ['updated', 'not-a-day', '15/11/2026'],
      ['timeZone', 'not-a-zone', 'Nowhere'],
    ]);
  });

  it('are none in a document that is right', () => {
    for (const document of [lighthouse, kubesphere, {}, { version: 1, updated: '2026-11-15' }]) expect(headFaults(document)).to.deep.equal([]);
  });
});

describe('mistyped names', () => {
  for (const [written, meant] of [['grops', 'groups'], ['leaders', 'ladders'], ['board', 'boards'], ['form', 'forms'], ['Groups', 'groups'], ['person', 'people'], ['event', 'events']] as const) {
    it(`“${written}” at the top is told, with “${meant}”`, () => {
      expect(mistyped({ version: 1, [written]: [] })).to.deep.equal([['', -1, written, meant, 'record']]);
    });
  }

  it('at the top are told as the document’s own', () => {
    expect(mistypedIn({ version: 1, updatd: 'x' }, names)).to.deep.equal([{ collection: '', index: -1, record: '', path: 'updatd', code: 'mistyped', loss: 'value', found: 'updatd', expected: 'updated' }]);
    expect(headFaults({ version: 1, updated: 'x' })).to.deep.equal([{ collection: '', index: -1, record: '', path: 'updated', code: 'not-a-day', loss: 'value', found: 'x', expected: undefined }]);
  });

  it('at the top are those of the head, too', () => {
    expect(mistyped({ version: 1, updatd: '2026-11-01' })).to.deep.equal([['', -1, 'updatd', 'updated', 'value']]);
  });

  it('in records are told with their path', () => {
    const groups = [{ id: 'a', name: 'A', palce: {} }, { id: 'b', name: 'B', place: { citty: 'Porto' }, members: [{ persn: 'rowan' }] }];
    expect(mistyped({ version: 1, groups })).to.deep.equal([
      ['groups', 0, 'palce', 'place', 'value'],
      ['groups', 1, 'place.citty', 'city', 'value'],
      ['groups', 1, 'members[0].persn', 'person', 'value'],
    ]);
  });

  it('in records are looked for in the collections that were named', () => {
    const document = { version: 1, groups: [{ id: 'a', name: 'A', palce: {} }] };
    expect(mistypedIn(document, ['people'])).to.deep.equal([]);
    expect(mistypedIn(document, ['groups'])).to.have.length(1);
  });

  it('are not a community’s own, nor those beside the right ones, nor those of other shapes', () => {
    expect(mistyped({ version: 1, groups: [{ id: 'a', name: 'A' }], group: [], $schema: 'x', sponsors: [], wiki: {} })).to.deep.equal([]);
    expect(mistyped({ version: 1, groups: [{ id: 'a', name: 'A', url: '/', uri: '/', colour: 'blue' }] })).to.deep.equal([]);
    expect(mistyped({ groups: [{ title: 'A', palce: 'Porto' }] })).to.deep.equal([]);
    expect(mistyped(lighthouse)).to.deep.equal([]);
    expect(mistyped(kubesphere)).to.deep.equal([]);
  });

  it('are at most 1,000', () => {
    const groups = Array.from({ length: 1200 }, (_, index) => ({ id: `g${index}`, name: 'A', palce: {} }));
    expect(mistyped({ version: 1, groups })).to.have.length(1000);
  });

  it('are looked for in whatever comes', () => {
    for (const document of [{ version: 1, groups: [null, 7, 'x', []] }, { version: 1, groups: 'x' }, { version: 1, get groups() { throw new Error('no'); } }, []]) expect(mistyped(document)).to.deep.equal([]);
  });
});
