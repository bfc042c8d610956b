import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { drawDots, spacingAt } from '../../../src/widgets/station-map/dots.js';
import type { Frame } from '../../../src/widgets/station-map/geo.js';
import { coarse } from '../../../src/widgets/station-map/land.js';
import type { Mask } from '../../../src/widgets/station-map/land.js';

const everywhere: Mask = {
  cellsPerDegree: 2,
  eachRun(_row, from, to, tell) {
    tell(from, to);
  },
};
const nowhere: Mask = { cellsPerDegree: 2, eachRun() {} };

/** All dots of a path, as pixels of the world, whole turns left out. */
function dotsOf(path: string, frame: Frame, spacing: number): Set<string> {
  const dots = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)) {
    for (let i = 0; i <= Math.round(Number(length) / spacing); i++) {
      const column = Math.round(((Number(x) + frame.left) / spacing + i) * 2) / 2;
      const row = Math.round((Number(y) + frame.top) / ((spacing * Math.sqrt(3)) / 2));
      const around = Math.round(frame.scale / spacing);
      dots.add(`${((column % around) + around) % around},${row}`);
    }
  }
  return dots;
}

describe('dots', () => {
  it('are at every scale about as far apart as wanted, a whole number round the world', () => {
    fc.assert(fc.property(fc.double({ min: 200, max: 131072, noNaN: true }), (scale) => {
      const spacing = spacingAt(scale, 8.4);
      expect(spacing).to.be.closeTo(8.4, 0.2);
      expect((scale / spacing) % 1).to.satisfy((rest: number) => rest < 1e-6 || rest > 1 - 1e-6);
    }));
  });

  it('fill a frame that is all land, and leave one that is all sea empty', () => {
    const frame = { left: 100, top: 300, width: 84, height: 40, scale: 840 };
    const path = drawDots(frame, everywhere, spacingAt(840, 8.4));
    expect(path.match(/M/g)).to.have.length.within(6, 8);
    for (const [, length] of path.matchAll(/h([\d.]+)/g)) expect(Number(length)).to.be.within(70, 84.2);
    expect(drawDots(frame, nowhere, 8.4)).to.equal('');
  });

  it('stay where they are in the world, wherever the frame is', () => {
    const scale = 2000;
    const spacing = spacingAt(scale, 8.4);
    const wide = { left: 1300, top: 500, width: 600, height: 500, scale };
    const all = dotsOf(drawDots(wide, coarse, spacing), wide, spacing);
    expect(all.size).to.be.above(500);
    fc.assert(fc.property(fc.double({ min: 1300, max: 1600, noNaN: true }), fc.double({ min: 500, max: 800, noNaN: true }), (left, top) => {
      const part = { left, top, width: 300, height: 200, scale };
      for (const dot of dotsOf(drawDots(part, coarse, spacing), part, spacing)) expect(all.has(dot), dot).to.equal(true);
    }), { numRuns: 40 });
  });

  it('are the same one turn round the globe', () => {
    const frame = { left: 900, top: 200, width: 300, height: 300, scale: 1000 };
    const spacing = spacingAt(1000, 8.4);
    expect(drawDots({ ...frame, left: -100 }, coarse, spacing)).to.equal(drawDots(frame, coarse, spacing));
  });

  it('draw a world of a few hundred lines, not of thousands of dots', () => {
    const path = drawDots({ left: 0, top: 100, width: 1184, height: 640, scale: 1184 }, coarse, spacingAt(1184, 8.4));
    expect(path.match(/M/g)).to.have.length.within(150, 800);
    expect(path).to.match(/^(M-?[\d.]+ -?[\d.]+h[\d.]+)+$/);
  });
});
