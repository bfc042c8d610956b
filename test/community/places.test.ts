import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placesIn } from '../../src/community/places.js';

const original = Object.getOwnPropertyDescriptor(String.prototype, 'charCodeAt')!;

/** The places of some ids, and how many were taken for new. */
function placesOf(ids: readonly string[]) {
  const records = ids.map((id) => ({ id }));
  const places = placesIn(records);
  return { places, isNew: ids.map((id, position) => places.add(id, position)) };
}

describe('places of ids', () => {
  it('are those of a map, for any ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 300 }), fc.string(), (ids, other) => {
        const { places, isNew } = placesOf(ids);
        expect(isNew.every(Boolean)).to.equal(true);
        ids.forEach((id, position) => expect(places.get(id)).to.equal(position));
        if (!ids.includes(other)) expect(places.get(other)).to.equal(undefined);
      }),
    );
  });

  it('an id that was there is not new', () => {
    expect(placesOf(['a', 'b', 'a']).isNew).to.deep.equal([true, true, false]);
  });

  it('stay those they are however often they are asked for', () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `s${i}`);
    const { places } = placesOf(ids);
    for (let time = 0; time < 200; time++) for (const [position, id] of ids.entries()) if (places.get(id) !== position) throw new Error(`${id} is elsewhere`);
  });

  it('ids that are chosen to fall on each other end in a refusal, not in a page that hangs', () => {
    const records = Array.from({ length: 2000 }, (_, i) => ({ id: String(i) }));
    const places = placesIn(records);
    Object.defineProperty(String.prototype, 'charCodeAt', { value: () => 65, configurable: true, writable: true });
    let refused = 0;
    try {
      records.forEach(({ id }, position) => {
        if (!places.add(id, position)) refused++;
      });
    } finally {
      Object.defineProperty(String.prototype, 'charCodeAt', original);
    }
    expect(refused).to.be.greaterThan(0);
  });
});


