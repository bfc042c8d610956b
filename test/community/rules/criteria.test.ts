import * as fc from 'fast-check';
import { expect } from '../../helpers/expect.js';
import { recordOf } from '../../helpers/arbitraries.js';
import { collections } from '../../../src/community/collections.js';
import { loadReader } from '../../../src/community/community.js';
import { tables } from '../../../src/community/generated/tables.js';
import { readRecords } from '../../../src/community/read.js';
import { whatToDo } from '../../../src/community/rules/advice.js';
import { type Candidate, type CriteriaRecords, type CriteriaResult, evaluate, type Missing } from '../../../src/community/rules/criteria.js';
import { daysAfter, dayOfNumber, numberOf } from '../../../src/community/rules/days.js';
import type { Criteria } from '../../../src/community/schema/criteria.js';
import type { Contribution } from '../../../src/community/schema/metrics.js';

await loadReader();

const today = '2024-06-30';
const pr = (at: string | undefined, count?: number, more: Partial<Contribution> = {}): Contribution => ({ person: 'x', metric: 'prs', at, count, ...more });
const verdict = (criteria: Criteria, candidate: Candidate = {}, records: CriteriaRecords = {}, asOf = today) => evaluate(criteria, { person: 'x', ...candidate }, records, asOf).result.verdict;
const moreThanFour: Criteria = { metric: 'prs', over: 4, within: 'P2M' };

describe('a metric', () => {
  const withPrs = (...contributions: Contribution[]) => ({ contributions });
  it('over a threshold is strict: more than 4 refuses 4', () => {
    expect(verdict(moreThanFour, {}, withPrs(pr('2024-06-01', 4)))).to.equal('not-met');
    expect(verdict(moreThanFour, {}, withPrs(pr('2024-06-01', 4), pr('2024-06-02')))).to.equal('met');
    expect(verdict({ metric: 'prs', min: 4 }, {}, withPrs(pr('2024-06-01', 4)))).to.equal('met');
    expect(verdict({ metric: 'prs', min: 2, over: 4 }, {}, withPrs(pr('2024-06-01', 4)))).to.equal('not-met');
  });
  it('counts within its window, to the day', () => {
    expect(verdict(moreThanFour, {}, withPrs(pr('2024-04-30', 5)))).to.equal('met');
    expect(verdict(moreThanFour, {}, withPrs(pr('2024-04-29', 5)))).to.equal('not-met');
    expect(verdict(moreThanFour, {}, withPrs(pr('2024-07-01', 5)))).to.equal('not-met');
    expect(verdict({ metric: 'prs', over: 4 }, {}, withPrs(pr('2014-04-29', 5)))).to.equal('met');
  });
  it('is unknown, not zero, without figures', () => {
    expect(verdict(moreThanFour)).to.equal('unknown');
    expect(verdict(moreThanFour, {}, withPrs(pr('2024-06-01', 9, { person: 'y' })))).to.equal('unknown');
    expect(verdict(moreThanFour, {}, withPrs(pr(undefined, 9)))).to.equal('unknown');
    expect(verdict(moreThanFour, {}, withPrs(pr(undefined, 2), pr('2024-06-01', 2)))).to.equal('not-met');
    expect(verdict({ metric: 'prs', over: 4 }, {}, withPrs(pr(undefined, 9)))).to.equal('met');
  });
  it('takes figures that were typed in', () => {
    expect(verdict(moreThanFour, { figures: { prs: 4 } })).to.equal('not-met');
    expect(verdict(moreThanFour, { figures: { prs: 5 } })).to.equal('met');
    expect(verdict({ metric: 'constructor', min: 1 }, { figures: {} })).to.equal('unknown');
  });
  it('of a scope counts that scope', () => {
    const inModule: Criteria = { metric: 'prs', min: 2, scope: 'module' };
    const two = withPrs(pr('2024-06-01', 2, { scope: 'console' }));
    expect(verdict(inModule, { scope: 'console' }, two)).to.equal('met');
    expect(verdict(inModule, { scope: 'network' }, two)).to.equal('unknown');
    expect(verdict({ metric: 'prs', min: 3 }, { scope: 'network' }, withPrs(pr('2024-06-01', 2, { scope: 'console' }), pr('2024-06-01'))), 'of none counts all').to.equal('met');
  });
  it('says how many are missing, and when it lapses', () => {
    const { result } = evaluate(moreThanFour, { person: 'x' }, withPrs(pr('2024-06-01', 3)), today);
    expect(result).to.deep.include({ value: 3, needed: 5, missing: [{ kind: 'metric', path: '', metric: 'prs', more: 2, within: 'P2M', scope: undefined }] });
    const met = evaluate(moreThanFour, { person: 'x' }, withPrs(pr('2024-06-01', 4), pr('2024-05-01', 2), pr('2024-06-20')), today).result;
    expect(met.changes).to.deep.equal({ on: '2024-08-02', to: 'not-met' });
  });
});

describe('nominations', () => {
  const records: CriteriaRecords = {
    people: [{ id: 'a', name: 'A', company: 'One' }, { id: 'b', name: 'B', company: 'ONE ' }, { id: 'c', name: 'C', company: 'Two' }, { id: 'd', name: 'D' }],
    groups: [{ id: 'core', name: 'Core', members: [{ person: 'a', role: 'maintainer' }, { person: 'b', role: 'maintainer' }, { person: 'c', role: 'maintainer', until: '2024-03-31' }, { person: 'd', role: 'maintainer' }, { person: 'x', role: 'maintainer' }, { person: 'guest', role: 'guest' }, { role: 'maintainer' }] }],
    ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'top', name: 'Top', holders: [{ person: 'a' }, { person: 'c' }] }, { id: 'empty', name: 'Empty' }] }],
  };
  const by = (people: (string | [string, string])[], criteria: Partial<Extract<Criteria, { nominations: number }>> = { role: 'maintainer' }) =>
    verdict({ nominations: 2, ...criteria }, { nominations: people.map((each) => (typeof each === 'string' ? { person: each } : { person: each[0], at: each[1] })) }, records);
  it('are by holders of the role, each counted once, and never one’s own', () => {
    expect(by(['a', 'b'])).to.equal('met');
    expect(by(['a', 'a'])).to.equal('not-met');
    expect(by(['a', 'x'])).to.equal('not-met');
    expect(by(['a', 'stranger'])).to.equal('not-met');
    expect(by(['a', 'guest']), 'who holds another role').to.equal('not-met');
    expect(by(['a', 'c'])).to.equal('not-met');
    expect(by(['a', ['c', '2024-03-31']])).to.equal('met');
    expect(by(['a', 'b'], { role: 'maintainer', of: 'elsewhere' })).to.equal('not-met');
    expect(by(['a', 'c'], { rung: 'top' })).to.equal('met');
    expect(by(['a', 'c'], { rung: 'empty' })).to.equal('unknown');
    expect(verdict({ nominations: 2, role: 'maintainer' }, {}, records)).to.equal('unknown');
  });
  it('by distinct employers count each employer once; one that is not known is not guessed', () => {
    const distinct = { role: 'maintainer', distinct: 'company' as const };
    expect(by(['a', 'b'], distinct)).to.equal('not-met');
    expect(by(['a', ['c', '2024-03-31']], distinct)).to.equal('met');
    expect(by(['a', 'd'], distinct)).to.equal('unknown');
    const unlisted = { groups: records.groups, people: records.people!.slice(0, 1) };
    const two = { nominations: [{ person: 'a' }, { person: 'd' }] };
    expect(verdict({ nominations: 2, ...distinct }, two, unlisted), 'of whom there is no record').to.equal('unknown');
    expect(verdict({ nominations: 2, ...distinct }, two, { groups: records.groups }), 'where there are no records of people').to.equal('unknown');
  });
});

describe('a rung held before', () => {
  const records: CriteriaRecords = {
    ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'first', name: 'First', holders: [{ person: 'x', since: '2024-03-01', until: '2024-05-31' }, { person: 'y', since: '2024-03-01' }, { person: 'z' }] }, { id: 'nobody', name: 'Nobody' }] }],
  };
  it('is met by whoever held it, for so long where that is asked', () => {
    expect(verdict({ rung: 'first' }, {}, records)).to.equal('met');
    expect(verdict({ rung: 'first' }, { person: 'w' }, records)).to.equal('not-met');
    expect(verdict({ rung: 'first', for: 'P6M' }, {}, records)).to.equal('not-met');
    expect(verdict({ rung: 'first', for: 'P6M' }, { person: 'z' }, records)).to.equal('unknown');
    expect(verdict({ rung: 'nobody' }, {}, records)).to.equal('unknown');
    expect(verdict({ rung: 'first', for: 'long' }, {}, records), 'for a time that cannot be read').to.equal('unknown');
    expect(verdict({ rung: 'first' }, {}, records, '2024-02-29')).to.equal('not-met');
    expect(evaluate({ rung: 'first', for: 'P6M' }, { person: 'y' }, records, today).result.value, 'days so far').to.equal(121);
    expect(evaluate({ rung: 'first', for: 'P6M' }, { person: 'y' }, records, today).result.changes).to.deep.equal({ on: '2024-09-01', to: 'met' });
  });
});

describe('a rung held in one scope', () => {
  const records: CriteriaRecords = { ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'top', name: 'Top', holders: [{ person: 'x', scope: 'console' }] }] }] };
  it('is held', () => {
    expect(verdict({ rung: 'top' }, {}, records)).to.equal('met');
  });
  it('lets its holder nominate there, and wherever no scope is asked for', () => {
    const nominated = (of?: string) => verdict({ nominations: 1, rung: 'top', ...(of && { of }) }, { person: 'y', nominations: [{ person: 'x' }] }, records);
    expect([nominated(), nominated('console'), nominated('network')]).to.deep.equal(['met', 'met', 'not-met']);
  });
});

describe('a rung that comes with a role', () => {
  const records: CriteriaRecords = {
    groups: [{ id: 'core', name: 'Core', members: [{ person: 'x', role: 'maintainer', since: '2024-01-01' }, { person: 'y', role: 'guest' }] }],
    ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'top', name: 'Top', role: 'maintainer' }] }],
  };
  it('is held by whoever holds the role', () => {
    expect(verdict({ rung: 'top' }, {}, records)).to.equal('met');
    expect(verdict({ rung: 'top', for: 'P1Y' }, {}, records)).to.equal('not-met');
    expect(verdict({ rung: 'top' }, { person: 'y' }, records)).to.equal('not-met');
  });
});

describe('activity', () => {
  const contributions = [pr('2024-02-01T23:00Z'), pr('2024-01-01', 1, { person: 'y' })];
  it('is within its time, of as many people as are asked', () => {
    expect(verdict({ activeWithin: 'P6M' }, {}, { contributions })).to.equal('met');
    expect(verdict({ activeWithin: 'P4M' }, {}, { contributions })).to.equal('not-met');
    expect(verdict({ activeWithin: 'P4M' }, { person: 'silent' }, { contributions })).to.equal('unknown');
    expect(verdict({ activeWithin: 'P4M' }, { lastActive: { x: '2024-06-01' } }, { contributions })).to.equal('met');
    expect(evaluate({ activeWithin: 'P6M' }, { person: 'x' }, { contributions }, today).result.changes).to.deep.equal({ on: '2024-08-02', to: 'not-met' });
    expect(verdict({ activeWithin: 'P4M' }, { lastActive: { x: '2024-07-01' } }, { contributions }), 'not by a day that is yet to come').to.equal('not-met');
    const group = { id: 'g', name: 'G', members: [{ person: 'x', role: 'lead' }, { person: 'y', role: 'lead' }] };
    expect(verdict({ activeWithin: 'P6M', role: 'lead', min: 2 }, { group }, { contributions })).to.equal('met');
    expect(verdict({ activeWithin: 'P5M', role: 'lead', min: 2 }, { group }, { contributions })).to.equal('not-met');
    expect(evaluate({ activeWithin: 'P5M', role: 'lead', min: 2 }, { group }, { contributions }, today).result).to.deep.include({ value: 1, needed: 2, missing: [{ kind: 'activity', path: '', more: 1, within: 'P5M', role: 'lead', people: ['y'] }] });
  });
});

describe('uniqueness', () => {
  const groups = [{ id: 'gz', name: 'Guangzhou', place: { city: { en: 'Guangzhou', 'zh-CN': '广州' } }, aliases: ['Canton'] }, { id: 'old', name: 'Old', status: 'retired' as const, place: { city: 'Beijing' } }, { id: 'sig', name: 'SIG', kind: 'sig', place: { city: 'Wuhan' } }];
  const inCity = (city: string | undefined) => verdict({ unique: 'place.city' }, { group: { id: 'new', name: 'New', ...(city && { place: { city } }) } }, { groups });
  it('knows a city in other spellings, and makes room where there is none any more', () => {
    for (const city of ['广州', 'guangzhou', 'Guang Zhou', 'CANTON']) expect(inCity(city), city).to.equal('not-met');
    for (const city of ['Beijing', 'Wuhan', 'Changsha']) expect(inCity(city), city).to.equal('met');
    expect(inCity(undefined)).to.equal('unknown');
    const missing = (city: string) => evaluate({ unique: 'place.city' }, { group: { id: 'new', name: 'New', place: { city } } }, { groups }, today, 'rules[0].criteria').result.missing;
    expect(missing('Canton')).to.deep.equal([{ kind: 'unique', path: 'rules[0].criteria', field: 'place.city', takenBy: ['gz'] }]);
    expect(missing('Changsha')).to.deep.equal([]);
  });
});

describe('criteria together', () => {
  const met: Criteria = { metric: 'a', min: 1 };
  const not: Criteria = { metric: 'b', min: 1 };
  const unknown: Criteria = { metric: 'c', min: 1 };
  const people: Criteria = { text: { en: 'Knows the module', 'zh-CN': '熟悉' } };
  const of = (criteria: Criteria, candidate: Candidate = {}) => verdict(criteria, { figures: { a: 1, b: 0 }, ...candidate });
  it('are as good as the parts that they need', () => {
    expect(of({ all: [met, met] })).to.equal('met');
    expect(of({ all: [met, not, people, unknown] })).to.equal('not-met');
    expect(of({ all: [met, people, unknown] })).to.equal('unknown');
    expect(of({ all: [met, people] })).to.equal('judged');
    expect(of({ any: [not, met] })).to.equal('met');
    expect(of({ any: [not, unknown] })).to.equal('unknown');
    expect(of({ any: [not, not] })).to.equal('not-met');
    expect(of({ atLeast: 2, of: [met, not, people] })).to.equal('judged');
    expect(of({ atLeast: 2, of: [met, not, met] })).to.equal('met');
  });
  it('take people’s word where it is given', () => {
    expect(of({ all: [met, people] }, { judged: { 'Knows the module': true } })).to.equal('met');
    expect(of({ all: [met, people] }, { judged: { 熟悉: false } })).to.equal('not-met');
    expect(of({ all: [met, people] }, { judged: { 'all[1]': true } })).to.equal('met');
    expect(of({ all: [met, unknown] }, { judged: { c: true } })).to.equal('met');
  });
  it('that are none are met by nobody, but none of some by everybody', () => {
    for (const empty of [{ all: [] }, { any: [] }, { atLeast: 0, of: [] }, { atLeast: 2, of: [] }] as Criteria[]) expect(of(empty), JSON.stringify(empty)).to.equal('unknown');
    expect(of({ atLeast: 0, of: [not] })).to.equal('met');
  });
  it('say of each part when it changes by itself', () => {
    const contributions = [pr('2024-06-01', 5), pr('2024-06-10', 1, { metric: 'answers' })];
    const either: Criteria = { any: [moreThanFour, { metric: 'answers', min: 1, within: 'P1M' }, { text: 'Kind' }] };
    const { parts, changes } = evaluate(either, { person: 'x' }, { contributions }, today).result;
    expect(changes, 'once both are over').to.deep.equal({ on: '2024-08-02', to: 'judged' });
    expect(parts!.map((part) => part.changes)).to.deep.equal([{ on: '2024-08-02', to: 'not-met' }, { on: '2024-07-11', to: 'not-met' }, undefined]);
  });
  it('of a choice say what to choose from', () => {
    const { missing } = evaluate({ atLeast: 2, of: [met, not, unknown, people] }, { person: 'x', figures: { a: 1, b: 0 } }, {}, today).result;
    expect(missing[0]).to.deep.include({ kind: 'choice', count: 1 });
    expect((missing[0] as Extract<Missing, { kind: 'choice' }>).of.map(([each]) => each!.kind)).to.deep.equal(['metric', 'metric', 'judgement']);
  });
});

describe('criteria with mistakes in them', () => {
  const records: CriteriaRecords = { metrics: [], roles: [{ id: 'lead', name: 'Lead' }], groups: [{ id: 'g', name: 'G' }], ladders: [] };
  const reported: [Criteria, string, string][] = [
    [{ all: [{ metric: 'prs', min: 1 }] }, 'rules[0].criteria.all[0].metric', 'unknown-metric'],
    [{ metric: 'prs' }, 'rules[0].criteria', 'no-threshold'],
    [{ metric: 'prs', min: -1 }, 'rules[0].criteria.min', 'negative-count'],
    [{ metric: 'prs', min: 1, within: 'two months' }, 'rules[0].criteria.within', 'unreadable-duration'],
    [{ any: [] }, 'rules[0].criteria', 'no-parts'],
    [{ atLeast: 3, of: [{ text: 'A' }] }, 'rules[0].criteria', 'asks-too-many'],
    [{ nominations: 2, role: 'lead' }, 'rules[0].criteria.role', 'role-nobody-holds'],
    [{ nominations: 2, role: 'king' }, 'rules[0].criteria.role', 'unknown-role'],
    [{ nominations: 2, rung: 'top' }, 'rules[0].criteria.rung', 'unknown-rung'],
    [{ nominations: 2 }, 'rules[0].criteria', 'nominations-by-nobody'],
    [{ nominations: -2, role: 'lead' }, 'rules[0].criteria.nominations', 'negative-count'],
    [{ atLeast: -1, of: [{ text: 'A' }] }, 'rules[0].criteria', 'negative-count'],
    [{ metric: 'prs', over: -1 }, 'rules[0].criteria.over', 'negative-count'],
    [{ activeWithin: 'P6M', min: -1 }, 'rules[0].criteria.min', 'negative-count'],
    [{ activeWithin: 'P' }, 'rules[0].criteria.activeWithin', 'unreadable-duration'],
    [{ rung: 'top', for: 'long' }, 'rules[0].criteria.for', 'unreadable-duration'],
    [{ rung: 'top' }, 'rules[0].criteria.rung', 'unknown-rung'],
    [{ all: [] }, 'rules[0].criteria', 'no-parts'],
    [{ all: [{ any: [{ metrik: 5 } as unknown as Criteria, { text: 'A' }] }] }, 'rules[0].criteria.all[0].any[0]', 'not-criteria'],
  ];
  for (const [criteria, path, code] of reported) {
    it(`${JSON.stringify(criteria)}: ${code}`, () => {
      const { problems, result } = evaluate(criteria, { person: 'x', lastActive: { x: today }, figures: { prs: 3 } }, records, today, 'rules[0].criteria');
      expect(problems.map((problem) => [problem.path, problem.code])).to.deep.include([path, code]);
      for (const problem of problems) expect(whatToDo(problem), 'what to do about it').to.match(/^[A-Z].*\.$/);
      if (code !== 'unknown-metric') expect(result.verdict).to.be.oneOf(['not-met', 'unknown', 'judged']);
    });
  }
});

// ----------------------------------------------------------------------------------------------------- properties

const anyDay = fc.integer({ min: numberOf('2023-01-01'), max: numberOf('2024-12-31') }).map(dayOfNumber);
const anyMetric = fc.constantFrom('a', 'b');
const { tree: anyCriteria } = fc.letrec<{ tree: Criteria; leaf: Criteria }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ metric: anyMetric, over: fc.integer({ min: 0, max: 4 }), within: fc.constantFrom('P2M', 'P30D', 'P1Y') }),
    fc.record({ metric: anyMetric, min: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ nominations: fc.integer({ min: 1, max: 3 }), role: fc.constant('maintainer'), distinct: fc.constantFrom(undefined, 'company' as const) }),
    fc.record({ rung: fc.constantFrom('first', 'second') }),
    fc.record({ activeWithin: fc.constantFrom('P2M', 'P6M') }),
    fc.record({ text: fc.constantFrom('One', 'Two') }),
  ) as fc.Arbitrary<Criteria>,
  tree: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: tie('leaf') },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((of) => ({ atLeast: 2, of })) },
  ),
}));
const anyContribution = fc.record({ person: fc.constantFrom('x', 'y'), metric: anyMetric, at: fc.option(anyDay, { nil: undefined }), count: fc.option(fc.nat(3), { nil: undefined }) });

interface World {
  contributions: Contribution[];
  nominations: { person: string }[];
  held: string[];
  judged: Record<string, boolean>;
}
const anyWorld: fc.Arbitrary<World> = fc.record({
  contributions: fc.array(anyContribution, { maxLength: 8 }),
  nominations: fc.subarray(['m0', 'm1', 'm2', 'stranger']).map((list) => list.map((person) => ({ person }))),
  held: fc.subarray(['first', 'second']),
  judged: fc.constantFrom<Record<string, boolean>>({}, { One: true }),
});
const maintainers = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'];
const evaluateIn = (criteria: Criteria, { contributions, nominations, held, judged }: World, asOf: string) =>
  evaluate(
    criteria,
    { person: 'x', nominations, judged },
    {
      contributions,
      people: maintainers.map((id) => ({ id, name: id, company: id === 'm1' ? 'of m0' : `of ${id}` })),
      groups: [{ id: 'core', name: 'Core', members: maintainers.map((person) => ({ person, role: 'maintainer' })) }],
      ladders: [{ id: 'l', name: 'L', rungs: ['first', 'second'].map((id) => ({ id, name: id, holders: held.includes(id) ? [{ person: 'x' }] : [] })) }],
    },
    asOf,
  ).result;

/** The world with what was missing in it. */
function satisfied(world: World, missing: readonly Missing[], asOf: string): World {
  return missing.reduce<World>((now, each) => {
    if (each.kind === 'metric') return { ...now, contributions: [...now.contributions, { person: 'x', metric: each.metric, at: asOf, count: each.more }] };
    if (each.kind === 'rung') return { ...now, held: [...now.held, each.rung] };
    if (each.kind === 'judgement') return { ...now, judged: { ...now.judged, [each.path]: true, ...(typeof each.text === 'string' && { [each.text]: true }) } };
    if (each.kind === 'activity') return { ...now, contributions: [...now.contributions, { person: 'x', metric: 'other', at: asOf }] };
    if (each.kind === 'choice') return each.of.slice(0, each.count).reduce((then, some) => satisfied(then, some, asOf), now);
    if (each.kind === 'nominations') {
      const free = ['m2', 'm3', 'm4', 'm5'].filter((id) => !now.nominations.some(({ person }) => person === id));
      return { ...now, nominations: [...now.nominations, ...free.slice(0, each.more).map((person) => ({ person }))] };
    }
    return now;
  }, world);
}

describe('any criteria', () => {
  it('are met once what is missing is there', () => {
    fc.assert(
      fc.property(anyCriteria, anyWorld, anyDay, (criteria, world, asOf) => {
        const { verdict, missing } = evaluateIn(criteria, world, asOf);
        if (verdict === 'met') return void expect(missing).to.deep.equal([]);
        expect(missing).not.to.deep.equal([]);
        expect(evaluateIn(criteria, satisfied(world, missing, asOf), asOf).verdict).to.equal('met');
      }),
      { numRuns: 500 },
    );
  });

  it('that are met stay so with more evidence', () => {
    fc.assert(
      fc.property(anyCriteria, anyWorld, anyDay, anyContribution, (criteria, world, asOf, more) => {
        fc.pre(evaluateIn(criteria, world, asOf).verdict === 'met');
        expect(evaluateIn(criteria, { ...world, contributions: [...world.contributions, more], nominations: [...world.nominations, { person: 'm5' }], held: ['first', 'second'] }, asOf).verdict).to.equal('met');
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(anyCriteria, anyWorld, anyDay, (criteria, world, asOf) => {
        const shape = (result: CriteriaResult): unknown => ({ verdict: result.verdict, value: result.value, missing: result.missing, changes: result.changes, parts: result.parts?.map(shape) });
        const backward = { ...world, contributions: [...world.contributions].reverse(), nominations: [...world.nominations].reverse() };
        expect(shape(evaluateIn(criteria, backward, asOf))).to.deep.equal(shape(evaluateIn(criteria, world, asOf)));
      }),
    );
  });

  it('change on the day they say, and not before', () => {
    fc.assert(
      fc.property(anyCriteria, anyWorld, anyDay, (criteria, world, asOf) => {
        const past = { ...world, contributions: world.contributions.filter(({ at }) => !at || at <= asOf) };
        const { verdict, changes } = evaluateIn(criteria, past, asOf);
        if (changes) expect(evaluateIn(criteria, past, changes.on).verdict).to.equal(changes.to);
        for (let day = asOf; day < (changes?.on ?? daysAfter(asOf, 400)); day = daysAfter(day, 7)) expect(evaluateIn(criteria, past, day).verdict).to.equal(verdict);
      }),
      { numRuns: 200 },
    );
  });

  it('are evaluated without an exception, whatever the reader lets through', () => {
    const list = (name: keyof typeof tables) => fc.array(recordOf(tables[name], 3), { maxLength: 3 });
    fc.assert(
      fc.property(list('rules'), list('contributions'), list('groups'), list('ladders'), list('people'), (rules, contributions, groups, ladders, people) => {
        const read: CriteriaRecords = {
          contributions: readRecords(contributions, collections.contributions).records,
          groups: readRecords(groups, collections.groups).records,
          ladders: readRecords(ladders, collections.ladders).records,
          people: readRecords(people, collections.people).records,
          metrics: [],
          roles: [],
        };
        for (const { criteria } of readRecords(rules, collections.rules).records) {
          if (criteria) expect(evaluate(criteria, { person: 'a', group: read.groups![0], nominations: [{ person: 'a' }] }, read, today).result.verdict).to.be.a('string');
        }
      }),
      { numRuns: 300 },
    );
  });
});
