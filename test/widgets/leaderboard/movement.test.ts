import { expect } from '@open-wc/testing';
import { boardOf, boardReads, type Period, standingOf } from '../../../src/community/boards.js';
import { communityFrom } from '../../../src/sources/communities.js';
import { movesOf, movesSince, periodBefore } from '../../../src/widgets/leaderboard/movement.js';
import { leaderboard } from '../../../src/words/en/leaderboard.js';
import { Formats } from '../../../src/words/formats.js';

const period = (id: string, from?: string, to?: string): Period => ({ id, from, to, entries: [] });
const year = period('2026', '2026-01-01', '2026-12-31');
const lastYear = period('2025', '2025-01-01', '2025-12-31');
const lastQuarter = period('2025-q4', '2025-10-01', '2025-12-31');
const quarter = period('2026-q1', '2026-01-01', '2026-03-31');

describe('the period before', () => {
  for (const [what, periods, of, is] of [
    ['is the one that ended last', [period('2024', '2024-01-01', '2024-12-31'), lastYear, year], year, '2025'],
    ['stands in any order', [year, lastYear, period('2024', '2024', '2024')], year, '2025'],
    ['of a year is a year, though a quarter ended on the same day', [year, lastQuarter, lastYear], year, '2025'],
    ['of a quarter is a quarter', [lastYear, lastQuarter, quarter], quarter, '2025-q4'],
    ['of one that has not ended is the longest', [lastQuarter, lastYear, period('now', '2026-01-01')], period('now', '2026-01-01'), '2025'],
    ['may be given by months', [period('11', '2026-11', '2026-11'), period('10', '2026-10', '2026-10')], period('11', '2026-11', '2026-11'), '10'],
    ['is none for the first', [lastYear, year], lastYear, undefined],
    ['is none for one without a date', [lastYear, period('all')], period('all'), undefined],
    ['is none where they overlap', [period('half', '2025-07-01', '2026-06-30'), year], year, undefined],
  ] as const) {
    it(what, () => {
      expect(periodBefore(periods, of)?.id).to.equal(is);
    });
  }
});

async function boardWith(entries: readonly object[], before: readonly object[]) {
  const document = { version: 1, boards: [{ id: 'board', title: 'Board', periods: [{ ...year, entries }, { ...lastYear, entries: before }] }] };
  const result = await communityFrom(document, { collection: 'boards', reads: boardReads });
  if (!result.ok) throw new Error('not understood');
  const { community } = result;
  const board = boardOf(community, undefined)!;
  const [now, earlier] = board.periods.map((each) => standingOf(community, board, each));
  return { now: now!, earlier: earlier!, context: { community, standing: now!, words: leaderboard, formats: new Formats('en') } };
}

describe('places won since the period before', () => {
  const entries = [{ name: 'Mei', score: 9 }, { name: 'Rowan', score: 9 }, { name: 'Noor', score: 5 }, { name: 'Jun', score: 7 }, { name: 'Ilse' }];
  const before = [{ name: 'Noor', score: 9 }, { name: 'Mei', score: 5 }, { name: 'Jun', score: 5 }, { name: 'Ilse', score: 2 }];

  it('are counted from shared places too; none for who is new, or without points', async () => {
    const { now, earlier } = await boardWith(entries, before);
    // now: Mei and Rowan 1, Jun 3, Noor 4; before: Noor 1, Mei and Jun 2, Ilse 4
    expect([...movesSince(now, earlier)]).to.deep.equal([1, 0, -3, -1, 0]);
  });

  it('of a board are those since its period before', async () => {
    const { context } = await boardWith(entries, before);
    expect([...movesOf(context)]).to.deep.equal([1, 0, -3, -1, 0]);
  });

  it('are left to the data where it says the places before', async () => {
    const { context } = await boardWith([{ name: 'Mei', score: 9, previousRank: 4 }, ...entries.slice(1)], before);
    expect([...movesOf(context)]).to.deep.equal([]);
  });

  it('are counted from places where the data gives no scores', async () => {
    const { now, earlier } = await boardWith([{ name: 'Mei', rank: 3 }, { name: 'Noor', rank: 1 }], [{ name: 'Noor', rank: 5 }, { name: 'Mei', rank: 2 }]);
    expect([...movesSince(now, earlier)]).to.deep.equal([-1, 4]);
  });
});
