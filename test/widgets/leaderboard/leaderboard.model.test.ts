import { expect } from '@open-wc/testing';
import { standingOf } from '../../../src/community/boards.js';
import { Community } from '../../../src/community/community.js';
import type { Entry, Board } from '../../../src/community/schema/boards.js';
import { type BoardContext, boardRow, boardSummary, Ranking, tierSentence } from '../../../src/widgets/leaderboard/leaderboard.model.js';
import { Formats } from '../../../src/words/formats.js';
import { leaderboard as words } from '../../../src/words/en/leaderboard.js';

function contextOf(entries: Entry[], more: Partial<Board> = {}): BoardContext {
  const community = new Community({ updated: '2026-11-01', metrics: [{ id: 'code', name: 'Code' }], boards: [{ id: 'board', title: 'Board', periods: [{ id: 'all', entries }], ...more }] });
  const board = { id: 'board', title: 'Board', periods: [{ id: 'all', entries }], ...more };
  return { community, standing: standingOf(community, board, board.periods[0]!), words, formats: new Formats('en') };
}

const rowsOf = (context: BoardContext) => Array.from(new Ranking(context).between(0, 99), (entry) => boardRow(entry, context));

describe('the model of the leaderboard', () => {
  it('shares a place where points are equal, by name, and goes on with the next free one', () => {
    const rows = rowsOf(contextOf([{ name: 'Zoë', score: 5 }, { name: 'Asha', score: 5 }, { name: 'Jun', score: 9 }, { name: 'Noor', score: 1 }]));
    expect(rows.map(({ rank, name }) => `${rank} ${name}`)).to.deep.equal(['1 Jun', '=2 Asha', '=2 Zoë', '4 Noor']);
  });

  it('shows nobody’s place without points', () => {
    expect(rowsOf(contextOf([{ name: 'Asha' }, { name: 'Jun', score: 0 }])).map(({ rank, points, name }) => [rank, points, name])).to.deep.equal([['1', '0', 'Jun'], ['', '–', 'Asha']]);
  });

  it('takes places as published where no points are', () => {
    const rows = rowsOf(contextOf([{ name: 'Asha', rank: 12 }, { name: 'Jun', rank: 10 }, { name: 'Noor', rank: 10 }]));
    expect(rows.map(({ rank, points, name }) => [rank, points, name])).to.deep.equal([['=10', '', 'Jun'], ['=10', '', 'Noor'], ['12', '', 'Asha']]);
  });

  it('tells how many places were won or lost', () => {
    const rows = rowsOf(contextOf([{ name: 'Asha', score: 3, previousRank: 5 }, { name: 'Jun', score: 2, previousRank: 1 }, { name: 'Noor', score: 1 }]));
    expect(rows.map(({ moved }) => moved)).to.deep.equal([4, -1, 0]);
  });

  it('draws bars as long as the points beside the most, each kind its part', () => {
    const scoring = [{ metric: 'code', weight: 5 }, { metric: 'talks', weight: 10 }];
    const rows = rowsOf(contextOf([{ name: 'Asha', counts: { code: 2, talks: 3 } }, { name: 'Jun', counts: { talks: 2, tea: 9 } }], { scoring }));
    expect(rows.map(({ shares }) => shares)).to.deep.equal([
      [{ kind: 0, start: 0, size: 25, count: 2 }, { kind: 1, start: 25, size: 75, count: 3 }],
      [{ kind: 1, start: 0, size: 50, count: 2 }],
    ]);
  });

  it('says of a tier where it begins, and what is left of its reward', () => {
    const context = contextOf([{ name: 'Asha', score: 1 }]);
    expect(tierSentence({ name: 'Gold', min: 1350, reward: { name: 'hoodie', left: 3 } }, context)).to.equal('Gold from 1,350: hoodie, 3 left');
    expect(tierSentence({ name: 'Silver', min: 200, reward: { name: 'T-shirt', left: 0 } }, context)).to.equal('Silver from 200: T-shirt, none left');
    expect(tierSentence({ name: 'Bronze', min: 100 }, context)).to.equal('Bronze from 100');
  });

  it('says of when it is, and how many there are', () => {
    expect(boardSummary(contextOf([{ name: 'Asha', score: 1 }]), 1)).to.equal('1 person · as of Nov 1, 2026');
  });

  it('fills in the size of a picture that is a template', () => {
    expect(rowsOf(contextOf([{ name: 'Asha', score: 1, avatar: '/pictures/asha/{size}/1.png' }]))[0]!.avatar).to.equal('/pictures/asha/96/1.png');
  });
});
