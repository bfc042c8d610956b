import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Gathering, radiusOf } from '../../../src/widgets/station-map/gather.js';

const largest = 24;
const coordinate = fc.double({ min: 0, max: 0.999999, noNaN: true });
const crowd = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 120 });
const scales = fc.constantFrom(100, 320, 900, 4000, 131072);

function gather(points: (readonly [number, number])[], scale: number, shown = points.map((_, i) => i)) {
  const places = { x: Float32Array.from(points, ([x]) => x), y: Float32Array.from(points, ([, y]) => y) };
  return new Gathering(places, Uint32Array.from(shown), scale, largest);
}

const discsOf = (gathering: Gathering) => [...gathering.count.keys()].filter((disc) => gathering.count[disc]! > 0);

describe('gathering', () => {
  it('never lets two discs overlap, not even over ±180°', () => {
    fc.assert(fc.property(crowd, scales, (points, scale) => {
      const gathering = gather(points, scale);
      const discs = discsOf(gathering);
      for (const one of discs) {
        for (const other of discs) {
          if (one >= other) continue;
          const straight = Math.abs(gathering.x[one]! - gathering.x[other]!);
          const away = Math.hypot(Math.min(straight, scale - straight), gathering.y[one]! - gathering.y[other]!);
          expect(away).to.be.at.least(radiusOf(gathering.count[one]!, largest) + radiusOf(gathering.count[other]!, largest));
        }
      }
    }));
  });

  it('counts every shown station once, and names it as a member of its disc', () => {
    fc.assert(fc.property(crowd, scales, (points, scale) => {
      const shown = points.map((_, i) => i).filter((i) => i % 3 !== 1);
      const gathering = gather(points, scale, shown);
      const members = discsOf(gathering).map((disc) => {
        const found = gathering.membersOf(disc);
        expect(found).to.have.length(gathering.count[disc]!);
        for (const station of found) expect(gathering.discOf(station)).to.equal(disc);
        return found;
      });
      expect(members.flat().sort((a, b) => a - b)).to.deep.equal(shown);
    }));
  });

  it('puts a disc in the middle of its stations', () => {
    const gathering = gather([[0.5, 0.5], [0.5, 0.508], [0.5, 0.504]], 1000);
    const [disc] = discsOf(gathering);
    expect(gathering.count[disc!]).to.equal(3);
    expect(gathering.y[disc!]).to.be.closeTo(504, 0.01);
  });

  it('leaves a station that stands alone exactly where it is', () => {
    const gathering = gather([[0.25, 0.5], [0.75, 0.5]], 1024);
    expect(discsOf(gathering)).to.have.length(2);
    expect([...gathering.x]).to.deep.equal([256, 768]);
    expect([...gathering.station]).to.deep.equal([0, 1]);
  });

  it('gathers neighbours on both sides of ±180° at ±180°', () => {
    const west: [number, number] = [0.999, 0.5];
    const east: [number, number] = [0.001, 0.5];
    for (const points of [[west, east], [east, west]]) {
      const gathering = gather(points, 1000);
      const [disc, ...rest] = discsOf(gathering);
      expect(rest).to.have.length(0);
      expect(Math.min(gathering.x[disc!]!, 1000 - gathering.x[disc!]!)).to.be.below(0.01);
    }
  });

  it('parts stations when one comes closer', () => {
    const near: [number, number][] = [[0.5, 0.5], [0.501, 0.5]];
    expect(discsOf(gather(near, 1000))).to.have.length(1);
    expect(discsOf(gather(near, 20000))).to.have.length(2);
  });

  it('does not know a station that is not shown', () => {
    expect(gather([[0.1, 0.1], [0.9, 0.9]], 1000, [0]).discOf(1)).to.equal(-1);
  });
});

describe('the radius of a disc', () => {
  it('grows with the root of its count up to the largest', () => {
    expect(radiusOf(1, largest)).to.equal(4.5);
    expect(radiusOf(4, largest)).to.be.closeTo(9.9, 1e-9);
    expect(radiusOf(1000, largest)).to.equal(24);
    expect(radiusOf(1000, 17)).to.equal(17);
  });
});
