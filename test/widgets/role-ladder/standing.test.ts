import { expect } from '@open-wc/testing';
import { Community, loadReader } from '../../../src/community/community.js';
import type { Criteria } from '../../../src/community/schema/criteria.js';
import { isDoubtful } from '../../../src/widgets/role-ladder/doubts.model.js';
import { ladderFlaws } from '../../../src/widgets/role-ladder/ladder-flaws.js';
import { laddersOf } from '../../../src/widgets/role-ladder/role-ladder.model.js';
import { type Asked, metricsAsked, standingsOn } from '../../../src/widgets/role-ladder/standing.model.js';
import { judgementOf, ladderLine, tally } from '../../../src/widgets/role-ladder/standing-sentences.js';
import { Formats } from '../../../src/words/formats.js';
import { standing as words } from '../../../src/words/en/role-standing.js';
import kubesphere from '../../../stories/fixtures/kubesphere.json' with { type: 'json' };
import lighthouse from '../../../stories/fixtures/lighthouse.json' with { type: 'json' };

const day = '2026-11-01';
const formats = new Formats('en');
type Document = Record<string, unknown>;

const look = (document: Document, asked: Partial<Asked>) => {
  const community = new Community(document);
  return standingsOn(laddersOf(community, day), { figures: {}, ...asked }, community, day);
};

/** How somebody meets one rung's criteria. */
const meet = (criteria: Criteria, more: Document, asked: Partial<Asked> = { person: 'rowan' }) => {
  const document = { metrics: [{ id: 'talks', name: 'Talks' }], people: [{ id: 'rowan', name: 'Rowan' }], ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria }] }], ...more };
  return look(document, asked).rungs.get('ladders[0].rungs[0]')!;
};
const talks = (at: string, count = 1, scope?: string) => ({ person: 'rowan', metric: 'talks', at, count, ...(scope && { scope }) });

describe('where somebody stands', () => {
  it('counts contributions within the rule’s window, and more than 4 refuses 4', () => {
    const criteria = { metric: 'talks', over: 4, within: 'P2M' };
    const four = [talks('2026-10-01', 4), talks('2026-08-01', 9)];
    expect(meet(criteria, { contributions: four }).result).to.include({ verdict: 'not-met', value: 4 });
    expect(meet(criteria, { contributions: [...four, talks('2026-09-01')] }).result).to.include({ verdict: 'met', value: 5 });
  });

  it('knows nothing of whom the document says nothing: not zero', () => {
    const { result } = meet({ metric: 'talks', min: 1 }, { contributions: [{ person: 'mei', metric: 'talks', at: '2026-10-01' }] });
    expect(result!.verdict).to.equal('unknown');
    expect(judgementOf(result!, words, formats).said).to.equal('not known');
  });

  it('takes figures that a visitor typed in, without a name', () => {
    const { result } = meet({ metric: 'talks', min: 3 }, {}, { figures: { talks: 1 } });
    expect(judgementOf(result!, words, formats).said).to.equal('missing · 1 so far · 2 more needed');
  });

  it('says how long a verdict holds if nothing new happens', () => {
    const { result } = meet({ metric: 'talks', min: 1, within: 'P1M' }, { contributions: [talks('2026-10-20')] });
    expect(judgementOf(result!, words, formats).said).to.equal('met · 1 so far · until Nov 20, 2026');
  });

  it('counts nominations in proposals for that rung, and knows of none without a proposal', () => {
    const holders = { id: 'chair', name: 'Chair', holders: [{ person: 'mei' }, { person: 'jun' }] };
    const ladders = [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria: { nominations: 2, rung: 'chair' } }, holders] }];
    const proposal = { id: 'p', subject: { person: 'rowan', rung: 'r' }, proposer: 'mei', opened: '2026-10-01' };
    const said = (proposals: Document[]) => judgementOf(look({ ladders, proposals }, { person: 'rowan' }).rungs.get('ladders[0].rungs[0]')!.result!, words, formats).said;
    expect(said([proposal])).to.equal('missing · 1 so far · 1 more needed');
    expect(said([{ ...proposal, subject: { person: 'rowan', rung: 'other' } }])).to.equal('not known');
  });

  it('looks at the module in which most is met, and names it', () => {
    const contributions = [talks('2026-10-01', 2, 'network'), talks('2026-10-01', 7, 'console'), talks('2026-10-01', 1, 'docs')];
    const found = meet({ metric: 'talks', min: 10, scope: 'module' }, { contributions });
    expect(found).to.include({ scope: 'console' });
    expect(tally(found, words, formats)).to.equal('1 missing, as looked at for console');
  });

  it('judges each part of a group, and sums up', () => {
    const criteria: Criteria = { all: [{ metric: 'talks', min: 1 }, { any: [{ metric: 'talks', min: 9 }, { text: 'Helps' }] }, { atLeast: 2, of: [{ metric: 'talks', min: 2 }, { metric: 'talks', min: 3 }] }, { rung: 'r', for: 'P1Y' }] };
    const found = meet(criteria, { contributions: [talks('2026-10-01', 2)] });
    const judgement = judgementOf(found.result!, words, formats);
    expect(judgement).to.include({ verdict: 'not-met', said: '1 of 4 met' });
    expect(judgement.parts!.map(({ verdict, said }) => [verdict, said])).to.deep.equal([
      ['met', 'met · 2 so far'],
      ['judged', 'for people to judge'],
      ['not-met', '1 of 2 met'],
      ['unknown', 'not known'],
    ]);
    expect(tally(found, words, formats)).to.equal('1 met, 1 missing, 1 not known, and 1 for people to judge');
  });

  it('is on the rungs somebody holds; next is what says so, else the one above, else the lowest', () => {
    const rungs = [{ id: 'low', name: 'Low' }, { id: 'left', name: 'Left', after: 'low' }, { id: 'right', name: 'Right', after: 'low', holders: [{ person: 'mei' }] }, { id: 'top', name: 'Top' }];
    const ladders = [{ id: 'l', name: 'L', rungs: rungs.map((rung) => (rung.id === 'low' ? { ...rung, holders: [{ person: 'rowan' }] } : rung)) }];
    const of = (person: string) => {
      const { ladders: found, rungs: results } = look({ ladders }, { person });
      return ladderLine(found[0]!, results, true, words, formats);
    };
    expect(of('rowan')).to.equal('now Low · next is Right: it asks for nothing that can be counted · next is Left: it asks for nothing that can be counted');
    expect(of('mei')).to.equal('now Right · next is Top: it asks for nothing that can be counted');
    expect(of('jun')).to.equal('no rung yet · next is Low: it asks for nothing that can be counted');
  });

  it('asks for each metric once, with every length of time in which it counts', () => {
    const community = new Community(lighthouse);
    const asked = [...metricsAsked(laddersOf(community, day))].map(([metric, lengths]) => [metric, [...lengths]]);
    expect(asked).to.deep.include.members([['pull-requests', ['P2M']], ['answers', ['P1Y']]]);
  });

  it('for KubeSphere: five pull requests make an Active Contributor, four do not', () => {
    const verdictFor = (figure: number) => look(kubesphere, { figures: { 'pull-requests': figure } }).rungs.get('ladders[0].rungs[0]')!.result!.verdict;
    expect([verdictFor(4), verdictFor(5)]).to.deep.equal(['not-met', 'met']);
  });
});

describe('what is wrong with the ladders themselves', () => {
  const held = { id: 'held', name: 'Held', holders: [{ person: 'rowan' }] };
  const check = async (rungs: Document[], more: Document = {}) => {
    await loadReader();
    const community = new Community({ people: [{ id: 'rowan', name: 'Rowan' }], metrics: [{ id: 'talks', name: 'Talks' }], ladders: [{ id: 'l', name: 'L', rungs }], ...more });
    const flaws = ladderFlaws(community, day).map(({ path, code, found, expected }) => [path, code, found ?? expected]);
    return { doubtful: isDoubtful(community, laddersOf(community, day)), flaws };
  };

  for (const [what, rungs, flaw] of [
    ['a rung that comes from itself', [{ id: 'a', name: 'A', after: 'a' }], ['rungs[0]', 'circular-rungs', 'a → a']],
    ['rungs in a circle', [{ id: 'a', name: 'A', after: 'b' }, { id: 'b', name: 'B', after: 'a' }], ['rungs[0]', 'circular-rungs', 'a → b → a']],
    ['rungs that inherit in a circle', [{ id: 'a', name: 'A', inherits: 'b' }, { id: 'b', name: 'B', inherits: 'a' }], ['rungs[0]', 'circular-rungs', 'a → b → a']],
    ['a rung that asks for itself', [{ id: 'a', name: 'A', criteria: { all: [{ rung: 'a' }] } }], ['rungs[0]', 'circular-rungs', 'a → a']],
    ['a metric nobody defines', [{ id: 'a', name: 'A', criteria: { any: [{ metric: 'walks', min: 1 }] } }], ['rungs[0].criteria.any[0].metric', 'dangling', 'walks']],
    ['a metric without a threshold', [{ id: 'a', name: 'A', criteria: { metric: 'talks' } }], ['rungs[0].criteria', 'no-threshold', undefined]],
    ['a negative threshold', [{ id: 'a', name: 'A', criteria: { metric: 'talks', over: -1 } }], ['rungs[0].criteria.over', 'negative', '-1']],
    ['more than there are', [{ id: 'a', name: 'A', criteria: { atLeast: 2, of: [{ text: 'One' }] } }], ['rungs[0].criteria', 'asks-too-many', '2']],
    ['none to choose from', [{ id: 'a', name: 'A', criteria: { any: [] } }], ['rungs[0].criteria', 'empty-list', 'criteria']],
    ['nominations by a role nobody holds', [{ id: 'a', name: 'A', criteria: { nominations: 1, role: 'chair' } }], ['rungs[0].criteria.role', 'nobody-holds', 'chair']],
    ['nominations by a rung nobody holds', [{ id: 'a', name: 'A', criteria: { nominations: 1, rung: 'a' } }], ['rungs[0].criteria.rung', 'nobody-holds', 'a']],
    ['nominations by nobody', [held, { id: 'a', name: 'A', criteria: { nominations: 1 } }], ['rungs[1].criteria', 'missing', 'role']],
  ] as [string, Document[], unknown[]][]) {
    it(`${what} is suspected, and told with its path`, async () => {
      const { doubtful, flaws } = await check(rungs, { groups: [], roles: [{ id: 'chair', name: 'Chair' }] });
      expect(doubtful).to.equal(true);
      expect(flaws).to.deep.include(flaw);
    });
  }

  it('is nothing where rungs point at those before them, and nobody is asked in vain', async () => {
    const { doubtful, flaws } = await check([held, { id: 'b', name: 'B', after: 'held', inherits: 'held', criteria: { all: [{ rung: 'held' }, { metric: 'talks', min: 0 }, { nominations: 1, rung: 'held' }] } }]);
    expect([doubtful, flaws]).to.deep.equal([false, []]);
  });

  it('lighthouse has no flaw', () => {
    expect(ladderFlaws(new Community(lighthouse), day)).to.deep.equal([]);
  });
});
