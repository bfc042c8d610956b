import { expect } from '../../helpers/expect.js';
import { isFar, placesFrom } from '../../../src/widgets/station-map/station-map.model.js';

describe('a site’s own places', () => {
  it('are taken with their aliases, coordinates also as text', () => {
    expect(placesFrom([{ name: 'Madrid', aliases: ['Matrit', 7], lat: '40.42', lng: -3.7 }])).to.deep.equal([{ name: 'Madrid', aliases: ['Matrit'], lat: 40.42, lng: -3.7 }]);
    expect(placesFrom([{ name: { en: 'Zero', ja: '零' }, lat: 0, lng: 0 }])).to.deep.equal([{ name: { en: 'Zero', ja: '零' }, aliases: [], lat: 0, lng: 0 }]);
  });

  it('what is no place is passed over', () => {
    expect(placesFrom([null, 7, 'x', {}, { name: 'A' }, { name: 'A', lat: 91, lng: 0 }, { name: 'A', lat: 0, lng: 181 }, { lat: 0, lng: 0 }, { name: 'A', lat: null, lng: 'x' }])).to.deep.equal([]);
  });

  it('what is no list holds none', () => {
    for (const json of [undefined, null, 7, 'x', {}, { places: [] }]) expect(placesFrom(json)).to.deep.equal([]);
  });

  it('no coordinates are not zero', () => {
    expect(placesFrom([{ name: 'A', lat: '', lng: '' }, { name: 'B', lat: [], lng: [] }, { name: 'C', lat: true, lng: false }])).to.deep.equal([]);
  });
});

describe('whether a place is far from every station', () => {
  const place = { name: 'Here', lat: 0, lng: 0 };
  const near = (kilometres: number[], isPartial = false) => ({ place, isPartial, stations: kilometres.map((each, station) => ({ station, kilometres: each })) });

  it('begins at a hundred kilometres', () => {
    expect(isFar({ near: near([100]), count: 0 })).to.equal(false);
    expect(isFar({ near: near([100.1]), count: 0 })).to.equal(true);
    expect(isFar({ near: near([]), count: 0 })).to.equal(true);
  });

  it('is not asked where a station bears the name, a filter hides some, or no place was named', () => {
    expect(isFar({ near: near([500]), count: 1 })).to.equal(false);
    expect(isFar({ near: near([500], true), count: 0 })).to.equal(false);
    expect(isFar({ count: 0 })).to.equal(false);
  });
});
