import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fit, frameOf, hold, latitudeOf, smallestScale, wrap, xOf, yOf } from '../../../src/widgets/station-map/geo.js';
import type { Camera } from '../../../src/widgets/station-map/geo.js';

type Place = [latitude: number, longitude: number];
const padding = 36;

function fitted(places: Place[], width: number, height: number): Camera {
  return fit(places.map(([, longitude]) => xOf(longitude)), places.map(([latitude]) => yOf(latitude)), places.map((_, i) => i), width, height, padding);
}

/** Where a place stands in the box, in pixels; the shorter way round the globe. */
function inBox([latitude, longitude]: Place, { x, y, scale }: Camera, width: number, height: number) {
  const across = xOf(longitude) - x;
  return { x: width / 2 + (across - Math.round(across)) * scale, y: height / 2 + (yOf(latitude) - y) * scale };
}

const degreesAcross = (camera: Camera, width: number) => (width / camera.scale) * 360;
const longitudeOf = (camera: Camera) => (camera.x - 0.5) * 360;

describe('the world as a square', () => {
  it('has Greenwich in the middle and ±180° at both ends', () => {
    expect(xOf(0)).to.equal(0.5);
    expect(xOf(-180)).to.equal(0);
    expect(xOf(180)).to.equal(0);
    expect(xOf(540)).to.equal(0);
    expect(yOf(0)).to.be.closeTo(0.5, 1e-12);
  });

  it('gives latitudes back', () => {
    fc.assert(fc.property(fc.double({ min: -84, max: 84, noNaN: true }), (latitude) => {
      expect(latitudeOf(yOf(latitude))).to.be.closeTo(latitude, 1e-9);
    }));
  });

  it('keeps what is missing missing', () => {
    expect(xOf(NaN)).to.satisfy(Number.isNaN);
    expect(yOf(NaN)).to.satisfy(Number.isNaN);
  });

  it('wraps to 0 ≤ x < 1', () => {
    fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (x) => {
      expect(wrap(x)).to.be.within(0, 1).and.not.equal(1);
    }));
  });
});

describe('fit', () => {
  it('holds all the places inside the box', () => {
    const place = fc.tuple(fc.double({ min: -55, max: 72, noNaN: true }), fc.double({ min: -168, max: 168, noNaN: true }));
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), fc.integer({ min: 240, max: 1400 }), fc.integer({ min: 240, max: 700 }), (places, width, height) => {
      const camera = fitted(places, width, height);
      for (const at of places.map((one) => inBox(one, camera, width, height))) {
        expect(at.x).to.be.within(0, width);
        expect(at.y).to.be.within(-0.5, height + 0.5);
      }
    }));
  });

  it('goes over the Pacific from Fiji to Hawaii', () => {
    const camera = fitted([[-18.14, 178.44], [21.3, -157.86], [-36.85, 174.76]], 735, 444);
    expect(degreesAcross(camera, 735)).to.be.below(130);
    expect(Math.abs(longitudeOf(camera))).to.be.above(160);
  });

  it('shows three cities of China, not the world', () => {
    const camera = fitted([[31.23, 121.47], [39.9, 116.4], [22.54, 114.06]], 735, 444);
    expect(longitudeOf(camera)).to.be.closeTo(117.8, 0.5);
    expect(degreesAcross(camera, 735)).to.be.below(50);
  });

  it('shows a region round one place', () => {
    const camera = fitted([[52.5, 13.4]], 735, 444);
    expect(degreesAcross(camera, 735)).to.be.closeTo(40, 0.01);
    expect(longitudeOf(camera)).to.be.closeTo(13.4, 0.001);
  });

  it('never closes in on a street, even for several places in one', () => {
    expect(degreesAcross(fitted([[52.5, 13.4], [52.5001, 13.4001]], 735, 444), 735)).to.be.above(5);
  });

  it('shows the world when there is no place, once, with the cut in the Bering Strait', () => {
    const camera = fitted([], 1184, 540);
    expect(longitudeOf(camera)).to.be.closeTo(11, 0.001);
    expect(camera.scale).to.be.at.most(1184);
  });

  it('shows all of the world when the places are all round it, cut at no continent', () => {
    const camera = fitted([[37, -122], [21, -158], [-37, 175], [52, 13], [-34, 18], [36, 140], [-54, -68], [64, 26]], 1184, 540);
    expect(camera.scale).to.be.at.most(1184);
    expect(longitudeOf(camera)).to.be.closeTo(11, 0.001);
  });

  it('leaves a very wide box empty at the sides rather than show a continent twice', () => {
    const camera = fitted([], 3000, 300);
    const frame = frameOf(camera, 3000, 300);
    expect(frame.width).to.be.closeTo(camera.scale, 1e-9);
    expect(frame.width).to.be.below(3000);
  });
});

describe('hold', () => {
  it('lets nobody look beyond the ends of the world or out of scale', () => {
    const camera = fc.record({ x: fc.double({ min: -3, max: 3, noNaN: true }), y: fc.double({ min: -3, max: 3, noNaN: true }), scale: fc.double({ min: 0.1, max: 1e9, noNaN: true }) });
    fc.assert(fc.property(camera, (wanted) => {
      const held = hold(wanted, 800, 400);
      expect(held.scale).to.be.within(smallestScale(800, 400), 2 ** 17);
      expect(held.y - 200 / held.scale).to.be.at.least(yOf(84) - 1e-9);
      expect(held.y + 200 / held.scale).to.be.at.most(yOf(-60) + 1e-9);
      expect(hold(held, 800, 400)).to.deep.equal(held);
    }));
  });
});
