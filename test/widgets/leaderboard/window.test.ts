import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { boxHeight, frameOf, scrolledBox, scrolledRows } from '../../../src/widgets/leaderboard/window.js';

const small = { count: 1000, rowHeight: 40, viewHeight: 400 };
const huge = { count: 1_000_000, rowHeight: 42, viewHeight: 600 };

describe('the rows in sight', () => {
  it('are drawn where they stand, with some to spare', () => {
    expect(frameOf(small, 0, 0)).to.deep.equal({ first: 0, end: 14, offset: 0 });
    expect(frameOf(small, 20_010, 20_010)).to.deep.equal({ first: 496, end: 515, offset: 19_840 });
    expect(frameOf(small, 39_600, 39_600)).to.deep.equal({ first: 986, end: 1000, offset: 39_440 });
  });

  it('a box of a million rows is no higher than browsers bear', () => {
    expect(boxHeight(small)).to.equal(40_000);
    expect(boxHeight(huge)).to.be.at.most(17_000_000);
  });

  it('a leap goes to the same part of the whole, the end to the last row', () => {
    const reach = boxHeight(huge) - huge.viewHeight;
    expect(scrolledRows(huge, 0, reach, 0)).to.equal(42_000_000 - 600);
    expect(scrolledRows(huge, 0, reach / 2, 0)).to.be.closeTo((42_000_000 - 600) / 2, 1);
    expect(frameOf(huge, scrolledRows(huge, 0, reach, 0), reach).end).to.equal(1_000_000);
  });

  it('a step moves the rows as far as it says', () => {
    expect(scrolledRows(huge, 4_000_000, 4_000_100, 21_000_000)).to.equal(21_000_100);
    expect(scrolledRows(huge, 4_000_000, 3_999_958, 21_000_000)).to.equal(20_999_958);
  });

  it('every row comes into view at some place of the box', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (row) => {
        const rows = Math.min(row * huge.rowHeight, huge.count * huge.rowHeight - huge.viewHeight);
        const { first, end } = frameOf(huge, rows, scrolledBox(huge, rows));
        expect(first <= row && row < end).to.equal(true);
      }),
    );
  });

  it('step by step every row is passed, none twice over', () => {
    let [box, rows] = [0, 0];
    for (let step = 0; step < 2000; step++) {
      rows = scrolledRows(huge, box, box + 100, rows);
      // as the widget does: the box stands for where the rows are
      box = scrolledBox(huge, rows);
      expect(rows).to.be.closeTo((step + 1) * 100, 0.01);
    }
  });
});
