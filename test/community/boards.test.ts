import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { boardIssues } from '../../src/community/board-checks.js';
import { BoardIndex } from '../../src/community/board-search.js';
import { boardOf, periodOf, pointsOf, sharingOf, type Standing, standingOf, tierAt, tiersOf } from '../../src/community/boards.js';
import { Community } from '../../src/community/community.js';
import type { Board, Entry } from '../../src/community/schema/boards.js';
import type { Person } from '../../src/community/schema/people.js';

const scoring = [
  { metric: 'code', weight: 5 },
  { metric: 'answers', weight: 2 },
];

interface Given {
  readonly people?: readonly Person[];
  readonly board?: Partial<Board>;
}

function communityOf(entries: readonly Entry[], { people, board }: Given = {}): Community {
  return new Community({ ...(people && { people }), boards: [{ id: 'board', title: 'Board', ...board, periods: [{ id: 'all', entries }] }] });
}

function standing(entries: readonly Entry[], given?: Given): Standing {
  const community = communityOf(entries, given);
  const board = boardOf(community, undefined)!;
  return standingOf(community, board, board.periods[0]!);
}

const shown = ({ order, entries, scores }: Standing) => Array.from(order, (entry) => [entries[entry]!.person ?? entries[entry]!.name, scores[entry]]);

describe('scores', () => {
  const weights = scoring;

  it('are the sum of counts by weight', () => {
    expect(pointsOf({ counts: { code: 24, answers: 84 } }, weights)).to.equal(288);
  });

  it('leave out what the board does not count', () => {
    expect(pointsOf({ counts: { code: 1, tea: 40, constructor: 3 } }, weights)).to.equal(5);
  });

  it('count everything alike where nothing says what counts for how much', () => {
    expect(pointsOf({ counts: { code: 1, tea: 40 } }, [])).to.equal(41);
  });

  it('are as published where there are no counts', () => {
    expect(pointsOf({ score: 12.5 }, weights)).to.equal(12.5);
    expect(pointsOf({ counts: { tea: 3 }, score: 12 }, weights)).to.equal(12);
    expect(pointsOf({}, weights)).to.deep.equal(NaN);
  });

  it('are nothing that a sum of fractions left over', () => {
    expect(pointsOf({ counts: { code: 0.1, answers: 0.2 } }, [{ metric: 'code', weight: 1 }, { metric: 'answers', weight: 1 }])).to.equal(0.3);
  });

  for (const count of [1e308, -1e308, Infinity, NaN]) {
    it(`a count of ${count} does not count`, () => {
      expect(pointsOf({ counts: { code: count, answers: 2 } }, weights)).to.equal(4);
      expect(pointsOf({ score: count }, weights)).to.deep.equal(NaN);
    });
  }
});

describe('the standing', () => {
  it('is by score, the highest first; who has none comes last', () => {
    expect(shown(standing([{ name: 'Asha', score: 3 }, { name: 'Jun' }, { name: 'Mei', score: 7.5 }, { name: 'Noor', score: -2 }]))).to.deep.equal([
      ['Mei', 7.5],
      ['Asha', 3],
      ['Noor', -2],
      ['Jun', NaN],
    ]);
  });

  it('is what a sort that compares gives, whatever the scores', () => {
    const score = fc.oneof(fc.integer({ min: -50, max: 300 }), fc.double({ noNaN: true, min: -1e13, max: 1e13 }), fc.integer({ min: 0, max: 2 ** 31 }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 60 }), (scores) => {
        const { order, scores: points } = standing(scores.map((each, i) => ({ name: `n${i}`, ...(each !== undefined && { score: each }) })));
        const value = (entry: number) => (Number.isNaN(points[entry]) ? -Infinity : points[entry]!);
        const expected = [...scores.keys()].sort((a, b) => value(b) - value(a) || a - b);
        expect([...order]).to.deep.equal(expected);
      }),
    );
  });

  it('shares places', () => {
    const board = standing([{ name: 'a', score: 5 }, { name: 'b', score: 9 }, { name: 'c', score: 5 }, { name: 'd', score: 1 }]);
    expect([9, 5, 1].map((score) => sharingOf(board, score))).to.deep.equal([{ above: 0, same: 1 }, { above: 1, same: 2 }, { above: 3, same: 1 }]);
  });

  it('leaves out bots, hidden people and those the board leaves out', () => {
    const people = [
      { id: 'rowan', name: 'Rowan' },
      { id: 'courier', name: 'Courier', bot: true },
      { id: 'quiet', name: 'Quiet', hidden: true },
      { id: 'shy', name: 'Shy' },
    ];
    const board = standing(people.map(({ id }) => ({ person: id, score: 3 })), { people, board: { leftOut: { people: ['shy', 'stranger'] } } });
    expect(shown(board)).to.deep.equal([['rowan', 3]]);
    expect(board.bots).to.equal(1);
    expect(board.leftOut, 'by rule, which is no fault').to.equal(0);
    expect(shown(standing([{ person: 'stranger', score: 2 }, { person: 'else', score: 1 }], { board: { leftOut: { people: ['stranger'] } } }))).to.deep.equal([['else', 1]]);
  });

  it('leaves out nobody’s entries and second ones, and counts them', () => {
    const people = [{ id: 'rowan', name: 'Rowan' }];
    const board = standing([{ person: 'rowan', score: 3 }, { person: 'gone', score: 9 }, { score: 8 }, { person: 'rowan', score: 30 }, { person: 'gone', name: 'Known', score: 1 }], { people });
    expect(shown(board)).to.deep.equal([['rowan', 3], ['gone', 1]]);
    expect(board.leftOut).to.equal(3);
    expect(board.isFlawed).to.equal(true);
  });

  it('takes ids for names where the document keeps no people', () => {
    const board = standing([{ person: 'rowan', score: 3 }, { person: 'rowan', score: 2 }, { person: 'mei', score: 1 }]);
    expect(shown(board)).to.deep.equal([['rowan', 3], ['mei', 1]]);
    expect(board.leftOut).to.equal(1);
  });

  it('leaves out an entry of nobody where the document keeps no people, too', () => {
    const board = standing([{ score: 8 }, { name: 'Mei', score: 1 }]);
    expect(shown(board)).to.deep.equal([['Mei', 1]]);
    expect(board.leftOut).to.equal(1);
  });

  it('of one kind counts that alone', () => {
    const community = communityOf([{ name: 'a', counts: { code: 9 } }, { name: 'b', counts: { code: 1, answers: 4 } }, { name: 'c', score: 400 }], { board: { scoring } });
    const board = boardOf(community, 'board')!;
    expect(shown(standingOf(community, board, board.periods[0]!, 'answers'))).to.deep.equal([['b', 8], ['a', 0], ['c', NaN]]);
  });

  it('is made once, and again for another reading of the same data', () => {
    const entries = [{ name: 'a', score: 1 }];
    const community = communityOf(entries);
    const board = boardOf(community, undefined)!;
    const made = standingOf(community, board, board.periods[0]!);
    expect(standingOf(community, board, board.periods[0]!)).to.equal(made);
    expect(standingOf(communityOf(entries), board, board.periods[0]!)).not.to.equal(made);
  });
});

describe('periods and tiers', () => {
  const periods = [{ id: 'now', from: '2026', to: '2026-06', entries: [] }, { id: 'next', from: '2026-07-01', entries: [] }, { id: 'ever', entries: [] }];
  const board = { id: 'b', title: 'B', periods };

  for (const [wanted, today, is] of [['ever', '2026-03-01', 'ever'], [undefined, '2026-06-30', 'now'], [undefined, '2026-07-01', 'next'], [undefined, '2020-01-01', 'now'], ['nonsense', '2026-08-01', 'next']] as const) {
    it(`of ${wanted ?? 'none'} on ${today} is ${is}`, () => {
      expect(periodOf(board, wanted, today)?.id).to.equal(is);
    });
  }

  it('is not one that has not begun, wherever it stands', () => {
    expect(periodOf({ ...board, periods: periods.toReversed() }, undefined, '2026-03-01')?.id).to.equal('now');
    expect(periodOf({ ...board, periods: [{ id: 'until', to: '2027', entries: [] }, ...periods] }, undefined, '2026-03-01')?.id, 'one that does not say when it begins').to.equal('now');
  });

  it('tiers out of order are put in order, and of two that begin alike the first holds', () => {
    const tiers = [{ name: 'Gold', min: 350 }, { name: 'Bronze', min: 100 }, { name: 'Brass', min: 100 }];
    expect(tiersOf({ ...board, tiers }).map(({ name }) => name)).to.deep.equal(['Bronze', 'Gold']);
    const board2 = standing([{ name: 'a', score: 99 }, { name: 'b', score: 100 }, { name: 'c', score: 4000 }], { board: { tiers } });
    expect([99, 100, 349, 350, NaN].map((score) => tierAt(board2, score))).to.deep.equal([-1, 0, 0, 1, -1]);
  });
});

describe('what is odd about a board', () => {
  const people = [
    { id: 'rowan', name: 'Jun Park' },
    { id: 'mei', name: 'Jun Park', avatar: '/forum/{size}.png' },
    { id: 'quiet', name: 'Quiet', hidden: true },
  ];
  const entries: Entry[] = [
    { person: 'rowan', counts: { code: 2, answers: 1e308 }, score: 400 },
    { person: 'mei', counts: { code: -3 } },
    { person: 'mei', score: 1 },
    { person: 'gone', score: 1 },
    { score: 3 },
    { person: 'quiet', score: -4 },
  ];
  const board = { scoring: [...scoring, { metric: 'code', weight: 1 }], tiers: [{ name: 'Gold', min: 350 }, { name: 'Brass', min: 100 }, { name: 'Tin', min: 350 }] };

  it('is reported with its path, and nothing about whom it does not show', () => {
    const found = boardIssues(communityOf(entries, { people, board })).map(({ path, code, loss }) => `${path} ${code} ${loss}`);
    expect(found).to.deep.equal([
      'scoring[2].metric twice value',
      'tiers[1].min out-of-order nothing',
      'tiers[2].min twice value',
      'periods[0].entries[0].counts.answers too-much value',
      'periods[0].entries[0].score not-the-sum nothing',
      'periods[0].entries[1].counts.code negative nothing',
      'periods[0].entries[1] picture-template nothing',
      'periods[0].entries[2].person twice record',
      'periods[0].entries[3].person dangling record',
      'periods[0].entries[4] missing record',
      'periods[0].entries same-name nothing',
    ]);
  });

  it('is known before it is described', () => {
    for (const entry of entries.slice(0, 2)) expect(standing([entry], { people, board: { scoring } }).isFlawed, JSON.stringify(entry)).to.equal(true);
    expect(standing([{ person: 'rowan', counts: { code: 2, answers: 1e308 } }], { people, board: { scoring } }).isFlawed, 'a count that does not count').to.equal(true);
    for (const score of [-4, undefined]) expect(standing([{ person: 'rowan', ...(score !== undefined && { score }) }], { people }).isFlawed, `a score of ${score}`).to.equal(true);
    expect(standing([{ person: 'rowan', score: 4 }], { people, board: { tiers: board.tiers } }).isFlawed, 'tiers out of order').to.equal(true);
    expect(standing([{ person: 'rowan', score: 4 }], { people, board: { tiers: [{ name: 'Tin', min: 1 }, { name: 'Gold', min: 2 }] } }).isFlawed).to.equal(false);
    expect(standing([{ person: 'rowan', counts: { code: 2 }, score: 10 }], { people, board: { scoring } }).isFlawed).to.equal(false);
  });
});

describe('finding people on a board', () => {
  const people: Person[] = [
    { id: 'zuzanna', name: { en: 'Zuzanna Wójcik', ja: 'ズザンナ' }, handles: { github: 'zuzu-w' } },
    { id: 'li', name: '李青荷', handles: { gitee: 'QingHe' } },
    { id: 'nina', name: 'Ｎｉｎａ Łącka' },
    { id: 'para', name: 'पुणे' },
  ];
  const board = standing(people.map(({ id }, i) => ({ person: id, score: i })), { people });

  for (const [search, ids] of [
    ['wojcik', ['zuzanna']],
    ['WÓJCIK zuz', ['zuzanna']],
    ['ズザンナ', ['zuzanna']],
    ['@zuzu', ['zuzanna']],
    ['青荷', ['li']],
    ['qinghe', ['li']],
    ['nina lacka', ['nina']],
    ['पुणे', ['para']],
    ['पणे', []],
    ['zuzanna 李', []],
    ['zuzu-w li', []],
    ['nobody', []],
  ] as [string, string[]][]) {
    it(`“${search}” finds ${ids.join(', ') || 'nobody'}`, () => {
      const marks = new BoardIndex(board).find(search)!;
      expect(board.entries.filter((_, i) => marks[i]).map(({ person }) => person)).to.deep.equal(ids);
    });
  }

  it('reads a name of two lines as one', () => {
    const named = standing([{ name: 'Ana\nMaria Reis', score: 2 }, { name: 'Maria', score: 1 }]);
    for (const [search, marks] of [['ana maria', [1, 0]], ['maria reis', [1, 0]], ['maria', [1, 1]]] as const) expect([...new BoardIndex(named).find(search)!], search).to.deep.equal(marks);
  });

  it('is made ready a few hundred people at a time', () => {
    const index = new BoardIndex(standing(Array.from({ length: 1200 }, (_, i) => ({ name: `n${i}`, score: i }))));
    let left = 1;
    expect(index.build(() => left-- > 0), 'after the first of them').to.equal(false);
    left = 2;
    expect(index.build(() => left-- > 0), 'after the rest').to.equal(true);
  });

  it('an empty search is none', () => {
    expect(new BoardIndex(board).find('  ')).to.equal(undefined);
  });

  it('is never by the name of somebody who is not shown', () => {
    const hidden = standing([{ person: 'quiet', score: 1 }, { person: 'li', score: 2 }], { people: [...people, { id: 'quiet', name: 'Quiet', hidden: true }] });
    expect([...new BoardIndex(hidden).find('quiet')!]).to.deep.equal([0, 0]);
  });

  it('finds every entry that a look at each line finds', () => {
    const names = Array.from({ length: 3000 }, (_, i) => ({ name: `${['Ana', 'Łukasz', '明月', 'Zoë'][i % 4]} ${i}`, score: i % 7 }));
    const many = standing(names);
    for (const search of ['ana', '1', 'lukasz 99', '月 7', 'zoe 2999']) {
      const marks = new BoardIndex(many).find(search)!;
      const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace('Ł', 'L').toLowerCase();
      const expected = names.flatMap(({ name }, i) => (search.split(' ').every((word) => plain(name).includes(word)) ? [i] : []));
      expect(names.flatMap((_, i) => (marks[i] ? [i] : [])), search).to.deep.equal(expected);
    }
  });
});
