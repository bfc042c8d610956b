import { expect } from '@open-wc/testing';
import { boardOf, boardReads, standingOf } from '../../../src/community/boards.js';
import { communityFrom } from '../../../src/sources/communities.js';
import { doubtsOf } from '../../../src/widgets/leaderboard/doubts.model.js';
import { leaderboard } from '../../../src/words/en/leaderboard.js';
import { Formats } from '../../../src/words/formats.js';

async function doubtsIn(entries: readonly unknown[], more: object = {}, others: readonly unknown[] = []) {
  const people = entries.map((_, i) => ({ id: `p${i}`, name: `Person ${i}` }));
  const document = { version: 1, people, boards: [...others, { id: 'board', title: 'Board', scoring: [{ metric: 'code', weight: 5 }], periods: [{ id: 'before', entries: [] }, { id: 'all', entries }], ...more }] };
  const result = await communityFrom(document, { collection: 'boards', reads: boardReads });
  if (!result.ok) throw new Error('not understood');
  const { community } = result;

  const board = boardOf(community, 'board')!;
  return doubtsOf({ community, standing: standingOf(community, board, board.periods.at(-1)!), words: leaderboard, formats: new Formats('en') });
}

describe('counts that could not be taken as they stand', () => {
  it('are text, numbers beyond belief and numbers below zero', async () => {
    const doubts = await doubtsIn([
      { person: 'p0', counts: { code: 'many', talks: 3 } },
      { person: 'p1', counts: { code: 1e308 } },
      { person: 'p2', counts: { code: -4 } },
      { person: 'p3', score: 'lots' },
      { person: 'p4', counts: { code: NaN } },
      { person: 'p5', counts: { code: '24' } },
    ]);
    expect(doubts).to.deep.equal([
      { entry: 0, metric: 'code', is: 'unreadable', found: 'many' },
      { entry: 3, metric: '', is: 'unreadable', found: 'lots' },
      { entry: 4, metric: 'code', is: 'unreadable', found: 'null' },
      { entry: 1, metric: 'code', is: 'beyond-belief', found: '' },
      { entry: 2, metric: 'code', is: 'below-zero', found: '' },
    ]);
  });

  it('are of the right person where lines before them were left out', async () => {
    const doubts = await doubtsIn(['somebody', { person: 'p1', counts: { code: 3 } }, 7, { person: 'p3', counts: { code: [] } }]);
    expect(doubts.map(({ entry, is }) => [entry, is])).to.deep.equal([[1, 'unreadable']]);
  });

  it('are of the right board', async () => {
    expect(await doubtsIn([{ person: 'p0', counts: { code: 3 } }], {}, [{ id: 'other', title: 'Other', periods: [{ id: 'a', entries: [] }, { id: 'b', entries: [{ person: 'p0', counts: { code: 'many' } }] }] }])).to.deep.equal([]);
    expect(await doubtsIn([{ person: 'p0', counts: { code: 'many' } }], {}, ['not a board'])).to.have.length(1);
  });

  it('of people who are not shown are not told', async () => {
    expect(await doubtsIn([{ person: 'p0', counts: { code: 'many' } }], { leftOut: { people: ['p0'] } })).to.deep.equal([]);
  });

  it('are none where all is well', async () => {
    expect(await doubtsIn([{ person: 'p0', counts: { code: 3 }, score: 15 }])).to.deep.equal([]);
  });
});
