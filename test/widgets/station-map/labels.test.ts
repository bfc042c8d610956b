import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distanceFromPin, placeLabels, shorten, widthOf } from '../../../src/widgets/station-map/labels.js';
import type { Label, Obstacle } from '../../../src/widgets/station-map/labels.js';

const frame = { width: 400, height: 300, fontSize: 13, most: 40 };
const all = (pins: Obstacle[]) => pins.map((_, i) => i);

function rectangleOf({ pin, side, text }: Label, pins: Obstacle[]) {
  const { x, y, radius } = pins[pin]!;
  const long = widthOf(text) * frame.fontSize;
  const left = side === 'right' ? x + radius + distanceFromPin : x - radius - distanceFromPin - long;
  return { left, right: left + long, top: y - 8.5, bottom: y + 8.5 };
}

describe('labels', () => {
  it('stand right of a pin, left of it where there is no room, and nowhere where there is none at all', () => {
    expect(placeLabels([{ x: 100, y: 100, radius: 4.5 }], [0], () => 'Nanjing', frame)).to.deep.equal([{ pin: 0, text: 'Nanjing', side: 'right' }]);
    expect(placeLabels([{ x: 380, y: 100, radius: 4.5 }], [0], () => 'Nanjing', frame)).to.deep.equal([{ pin: 0, text: 'Nanjing', side: 'left' }]);
    expect(placeLabels([{ x: 100, y: 2, radius: 4.5 }], [0], () => 'Nanjing', frame)).to.deep.equal([]);
    expect(placeLabels([{ x: 100, y: 100, radius: 4.5 }, { x: 130, y: 100, radius: 20 }, { x: 70, y: 100, radius: 20 }], [0], () => 'Nanjing', frame)).to.deep.equal([]);
  });

  it('never cover a pin, one another or the edge', () => {
    const pin = fc.record({ x: fc.double({ min: 0, max: 400, noNaN: true }), y: fc.double({ min: 0, max: 300, noNaN: true }), radius: fc.constantFrom(4.5, 9, 24) });
    fc.assert(fc.property(fc.array(pin, { maxLength: 40 }), fc.array(fc.constantFrom('Xi’an', 'Nanjing', '厦门市', 'Santiago de Compostela'), { minLength: 40, maxLength: 40 }), (pins, names) => {
      const labels = placeLabels(pins, all(pins), (i) => names[i]!, frame);
      const rectangles = labels.map((label) => rectangleOf(label, pins));
      rectangles.forEach((one, i) => {
        expect(one.left).to.be.at.least(0);
        expect(one.right).to.be.at.most(400);
        expect(one.top).to.be.at.least(-0.01);
        expect(one.bottom).to.be.at.most(300.01);
        for (const other of rectangles.slice(i + 1)) expect(one.right < other.left || one.left > other.right || one.bottom <= other.top || one.top >= other.bottom).to.equal(true);
        pins.forEach(({ x, y, radius }, at) => {
          if (at === labels[i]!.pin) return;
          const away = Math.hypot(x - Math.max(one.left, Math.min(one.right, x)), y - Math.max(one.top, Math.min(one.bottom, y)));
          expect(away).to.be.at.least(radius - 0.01);
        });
      });
    }));
  });

  it('make room for one another', () => {
    const sides = (...ys: number[]) => placeLabels(ys.map((y) => ({ x: 200, y, radius: 4.5 })), ys.map((_, i) => i), () => 'Nanjing', frame).map(({ side }) => side);
    expect(sides(100, 112)).to.deep.equal(['right', 'left']);
    expect(sides(100, 112, 124)).to.deep.equal(['right', 'left', 'right']);
    expect(sides(100, 118)).to.deep.equal(['right', 'right']);
  });

  it('go to the first ones asked for, and to no more than are wanted', () => {
    const pins = [{ x: 100, y: 100, radius: 4.5 }, { x: 100, y: 104, radius: 4.5 }, { x: 100, y: 200, radius: 4.5 }];
    expect(placeLabels([pins[0]!, pins[2]!], [1, 0], (i) => `Pin ${i}`, { ...frame, most: 1 })).to.deep.equal([{ pin: 1, text: 'Pin 1', side: 'right' }]);
  });

  it('leave out a station without a name', () => {
    expect(placeLabels([{ x: 100, y: 100, radius: 4.5 }], [0], () => '', frame)).to.deep.equal([]);
  });
});

describe('the text of a label', () => {
  it('counts Chinese, Japanese and Korean as twice as wide, or nearly', () => {
    expect(widthOf('南京')).to.equal(2);
    expect(widthOf('대전')).to.equal(2);
    expect(widthOf('ab')).to.equal(1.2);
  });

  it('is cut when it is long, whole characters only', () => {
    expect(shorten('Nanjing')).to.equal('Nanjing');
    expect(shorten('x'.repeat(5000))).to.have.length.below(32).and.match(/^x+…$/);
    expect(shorten('🏔'.repeat(40))).to.equal(`${'🏔'.repeat(17)}…`);
  });
});
