import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distance } from '../../src/community/distance.js';

const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });

describe('distance', () => {
  it('knows how far some cities are apart', () => {
    expect(distance(31.2304, 121.4737, 39.9042, 116.4074)).to.be.closeTo(1067, 3);
    expect(distance(52.52, 13.405, 48.8566, 2.3522)).to.be.closeTo(878, 3);
  });

  it('takes the shorter way over 180°', () => {
    expect(distance(0, 179.5, 0, -179.5)).to.be.closeTo(111.2, 0.1);
  });

  it('is the same both ways, 0 to oneself and never more than half the globe', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, (lat1, lng1, lat2, lng2) => {
      const there = distance(lat1, lng1, lat2, lng2);
      expect(there).to.be.closeTo(distance(lat2, lng2, lat1, lng1), 1e-6);
      expect(there).to.be.within(0, 20016);
      expect(distance(lat1, lng1, lat1, lng1)).to.equal(0);
    }));
  });

  it('does not guess where a place is missing', () => {
    expect(distance(NaN, 0, 0, 0)).to.satisfy(Number.isNaN);
  });
});
