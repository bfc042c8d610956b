import { expect } from '@open-wc/testing';
import { faultsOf, type PageToCheck } from '../../../src/widgets/leaderboard/paged-faults.js';

const entry = (id: string, rank?: number, score?: number) => ({ person: id, rank, score });

/** The second part of a list of three, of two rows each; all right unless changed. */
function faultsIn(changes: Partial<PageToCheck>) {
  const entries = changes.entries ?? [entry('c', 3, 7), entry('d', 4, 5)];
  const page: PageToCheck = {
    number: 1,
    size: 2,
    ids: entries.map(({ person }) => person!),
    extent: { total: 6, first: 2 },
    totalBefore: 6,
    isPromised: true,
    others: new Map([[0, ['a', 'b']]]),
    isByRank: true,
    people: 6,
    ...changes,
    entries,
  };
  return faultsOf(page).map(({ code, row }) => (row === undefined ? code : `${code} ${row}`));
}

describe('what is wrong with a part of a board', () => {
  for (const [what, changes, is] of [
    ['nothing, where all is right', {}, []],
    ['nothing, where nobody promised what was only tried', { entries: [], isPromised: false }, []],
    ['that it is empty', { entries: [] }, ['page-missing']],
    ['that it came before', { entries: [entry('a', 1), entry('b', 2)] }, ['page-repeated']],
    ['that it is too short', { entries: [entry('c', 3)] }, ['page-short']],
    ['not that the last is shorter', { number: 2, extent: { total: 5, first: 4 }, totalBefore: 5, people: 5, entries: [entry('e', 5)] }, []],
    ['that it is too long', { entries: [entry('c', 3), entry('d', 4), entry('e', 5)] }, ['page-long']],
    ['that it is another one', { extent: { total: 6, first: 4 } }, ['page-astray']],
    ['that the list has become shorter', { extent: { total: 5, first: 2 } }, ['total-shrank']],
    ['not that the list has become longer', { extent: { total: 8, first: 2 }, people: 8 }, []],
    ['that a row stands elsewhere too', { entries: [entry('b', 3), entry('d', 4)] }, ['rows-repeated 0']],
    ['that a row stands twice', { entries: [entry('c', 3), entry('c', 4)] }, ['rows-repeated 1']],
    ['that a rank is missing', { entries: [entry('c', 3), entry('d')] }, ['rank-missing 1']],
    ['that a rank falls', { entries: [entry('c', 3), entry('d', 2)] }, ['rank-wrong 1']],
    ['not that ranks fall in another order', { entries: [entry('c', 3), entry('d', 2)], isByRank: false }, []],
    ['not that a rank is shared', { entries: [entry('c', 3, 7), entry('d', 3, 7)] }, []],
    ['that equal points have different ranks', { entries: [entry('c', 3, 7), entry('d', 4, 7)] }, ['rank-wrong 1']],
    ['that a rank is beyond the last', { entries: [entry('c', 3), entry('d', 9)] }, ['rank-wrong 1']],
  ] as const satisfies readonly (readonly [string, Partial<PageToCheck>, readonly string[]])[]) {
    it(what, () => {
      expect(faultsIn(changes)).to.deep.equal(is);
    });
  }
});
