import * as fc from 'fast-check';
import { expect } from '../../helpers/expect.js';
import { recordOf } from '../../helpers/arbitraries.js';
import { collections } from '../../../src/community/collections.js';
import { loadReader } from '../../../src/community/community.js';
import { tables } from '../../../src/community/generated/tables.js';
import { readRecords } from '../../../src/community/read.js';
import { problemsIn } from '../../../src/community/rules/checks.js';
import { foundingOf, nominationsFor } from '../../../src/community/rules/founding.js';
import { whatToDo } from '../../../src/community/rules/advice.js';
import { presets } from '../../../src/community/rules/presets.js';
import { type QuorumRecords, quorumOf } from '../../../src/community/rules/quorum.js';
import { type Search, successionOf } from '../../../src/community/rules/succession.js';
import type { Group } from '../../../src/community/schema/groups.js';
import type { Proposal } from '../../../src/community/schema/proposals.js';
import type { Rule } from '../../../src/community/schema/rules.js';

await loadReader();

const today = '2024-06-30';
const sig: Group = {
  id: 'sig',
  name: 'SIG',
  kind: 'sig',
  members: [
    { person: 'lead', role: 'sig-lead' },
    { person: 'other-lead', role: 'sig-lead' },
    { person: 'both', role: 'sig-lead' },
    { person: 'both', role: 'sig-member' },
    { person: 'm1', role: 'sig-member' },
    { person: 'm2', role: 'sig-member' },
    { person: 'm3', role: 'sig-member' },
    { person: 'left', role: 'sig-member', until: '2024-05-31' },
    { person: 'new', role: 'sig-member', since: '2024-06-15' },
  ],
};
const records: QuorumRecords = { groups: [sig], roles: [{ id: 'sig-lead', name: 'SIG lead' }, { id: 'sig-member', name: { en: 'SIG member' } }] };
const rule: Rule = { id: 'found', kind: 'founding', name: 'Found', quorum: [{ role: 'sig-lead', of: 'sig', count: 1 }, { role: 'sig-member', of: 'sig', count: 2 }] };
const orLead: Rule = { ...rule, quorum: [rule.quorum![0]!, { ...rule.quorum![1]!, orRole: 'sig-lead' }] };
const proposal = (...people: (string | [string, string])[]): Proposal => ({
  id: 'p',
  opened: '2024-06-01',
  approvals: people.map((each) => (typeof each === 'string' ? { person: each, at: '2024-06-10' } : { person: each[0], at: each[1] })),
});
const state = (given: Rule, people: Parameters<typeof proposal>, asOf = today) => {
  const { verdict, missing } = quorumOf(given, proposal(...people), records, asOf);
  return [verdict, ...missing.map(({ name }) => (typeof name === 'string' ? name : name['en']))];
};

describe('a quorum of one lead and two members', () => {
  it('is met by them, and says whose seats are open', () => {
    expect(state(rule, ['lead', 'm1', 'm2'])).to.deep.equal(['met']);
    expect(state(rule, [])).to.deep.equal(['not-met', 'SIG lead', 'SIG member', 'SIG member']);
    expect(state(rule, ['lead', 'm1'])).to.deep.equal(['not-met', 'SIG member']);
    expect(state(rule, ['m1', 'm2', 'm3'])).to.deep.equal(['not-met', 'SIG lead']);
  });
  it('seats who is in a role for sure before who says so, and the earliest first', () => {
    const two: Rule = { ...rule, quorum: [{ role: 'sig-lead', of: 'unlisted', count: 1 }, { role: 'sig-lead', of: 'sig', count: 1 }] };
    const { seats, missing } = quorumOf(two, { id: 'p', approvals: [{ person: 'lead', role: 'sig-lead' }] }, records, today);
    expect(seats.map(({ approval, claimed }) => [approval?.person, claimed])).to.deep.equal([[undefined, undefined], ['lead', undefined]]);
    expect(missing.map(({ of }) => of)).to.deep.equal(['unlisted']);
    const three = quorumOf(rule, proposal(['m1', '2024-06-12'], ['m2', '2024-06-11'], ['m3', '2024-06-10'], 'lead'), records, today);
    expect(three.left.map(({ approval, why }) => [approval.person, why])).to.deep.equal([['m1', 'not-needed']]);
  });
  it('counts one person once, where they are needed most', () => {
    expect(state(rule, ['both', 'm1'])).to.deep.equal(['not-met', 'SIG member']);
    expect(state(rule, ['both', 'm1', 'm2'])).to.deep.equal(['met']);
    expect(state(rule, ['both', 'lead', 'm1'])).to.deep.equal(['met']);
    expect(state(rule, ['m1', 'm1', 'lead'])).to.deep.equal(['not-met', 'SIG member']);
  });
  it('lets a lead fill a member’s seat only where the rule says so', () => {
    expect(state(rule, ['lead', 'other-lead', 'm1'])).to.deep.equal(['not-met', 'SIG member']);
    expect(state(orLead, ['lead', 'other-lead', 'm1'])).to.deep.equal(['met']);
    expect(state(orLead, ['m1', 'm2', 'm3'])).to.deep.equal(['not-met', 'SIG lead']);
  });
  it('counts an approval by the role held on its day', () => {
    expect(state(rule, ['lead', 'm1', 'left'])).to.deep.equal(['not-met', 'SIG member']);
    expect(state(rule, ['lead', 'm1', ['left', '2024-05-31']])).to.deep.equal(['met']);
    expect(state(rule, ['lead', 'm1', 'new'])).to.deep.equal(['not-met', 'SIG member']);
    expect(state(rule, ['lead', 'm1', ['new', '2024-06-15']])).to.deep.equal(['met']);
    expect(state(rule, ['lead', 'm1', ['m2', '2024-07-01']])).to.deep.equal(['not-met', 'SIG member']);
    expect(state(rule, ['lead', 'm1', ['m2', '2024-07-01']], '2024-07-01')).to.deep.equal(['met']);
    expect(quorumOf(rule, proposal('left', 'stranger'), records, today).left.map(({ why }) => why)).to.deep.equal(['not-in-role', 'not-in-role']);
  });
  it('counts the last word of each', () => {
    const changed: Proposal = { id: 'p', approvals: [{ person: 'm1', at: '2024-06-12', verdict: 'reject' }, { person: 'm1', at: '2024-06-10' }, { person: 'm2', at: '2024-06-10', verdict: 'abstain' }, { person: 'lead' }] };
    expect(quorumOf(rule, changed, records, today).missing).to.have.lengthOf(2);
    expect(quorumOf(rule, changed, records, today).left.map(({ approval, why }) => [approval.person, why])).to.deep.equal([['m1', 'not-approved'], ['m1', 'withdrawn'], ['m2', 'not-approved']]);
    expect(quorumOf(rule, changed, records, '2024-06-11').missing).to.have.lengthOf(1);
    expect(quorumOf({ ...rule, blocks: true }, changed, records, today)).to.deep.include({ state: 'blocked', verdict: 'not-met' });
    const unsure: Proposal = { id: 'p', approvals: [{ person: 'lead' }, { person: 'm1' }, { person: 'm2', verdict: 'abstain' }] };
    expect(quorumOf({ ...rule, blocks: true }, unsure, records, today), 'an abstention blocks nothing').to.include({ state: 'open' }).and.not.have.property('blockedBy');
  });
  it('waits for the least time, and ends with the most', () => {
    const voting = { ...rule, voting: { min: 'P14D', max: 'P30D' } };
    const at = (people: Parameters<typeof proposal>, asOf: string) => {
      const { state, changes } = quorumOf(voting, proposal(...people), records, asOf);
      return [state, changes];
    };
    expect(at(['lead', 'm1', 'm2'], '2024-06-14')).to.deep.equal(['too-early', { on: '2024-06-15', to: 'reached' }]);
    expect(quorumOf(voting, proposal('lead', 'm1', 'm2'), records, '2024-06-14').verdict).to.equal('not-met');
    expect(at(['lead', 'm1', 'm2'], '2024-06-15')).to.deep.equal(['reached', undefined]);
    expect(at(['lead', 'm1'], '2024-07-01')).to.deep.equal(['open', { on: '2024-07-02', to: 'lapsed' }]);
    expect(at(['lead', 'm1', ['m2', '2024-07-02']], '2024-07-02')).to.deep.equal(['lapsed', undefined]);
  });
  it('is unknown where the document has no roster to look approvals up in', () => {
    const claimed: Proposal = { id: 'p', approvals: [{ person: 'a', role: 'sig-lead' }, { person: 'b', role: 'sig-member' }, { person: 'c', role: 'sig-member' }] };
    const found = quorumOf(rule, claimed, { groups: [{ id: 'sig', name: 'SIG' }] }, today);
    const other = quorumOf(rule, { id: 'p', approvals: [{ person: 'a', role: 'cook' }, { person: 'b' }] }, { groups: [{ id: 'sig', name: 'SIG' }] }, today);
    expect([other.missing.length, ...other.left.map(({ why }) => why)]).to.deep.equal([3, 'not-in-role', 'not-in-role']);
    expect([found.verdict, found.missing.length, found.seats.every(({ claimed }) => claimed)]).to.deep.equal(['unknown', 0, true]);
  });
  it('cannot be without a rule for it', () => {
    expect(quorumOf({ ...rule, quorum: undefined }, proposal('lead'), records, today)).to.deep.include({ verdict: 'unknown', state: 'unusable', seats: [], problems: [{ path: 'quorum', code: 'no-quorum' }] });
  });
  it('does not depend on the order of approvals, and is never worse for one more', () => {
    const people = fc.array(fc.constantFrom('lead', 'other-lead', 'both', 'm1', 'm2', 'm3', 'left', 'new', 'stranger'), { maxLength: 6 });
    fc.assert(
      fc.property(people, fc.constantFrom(rule, orLead), fc.constantFrom('m1', 'both', 'lead'), (list, given, more) => {
        const found = quorumOf(given, proposal(...list), records, today);
        const open = ({ missing }: typeof found) => missing.map(({ role }) => role).sort();
        expect(open(quorumOf(given, proposal(...[...list].reverse()), records, today))).to.deep.equal(open(found));
        expect(quorumOf(given, proposal(...list, more), records, today).missing.length).to.be.at.most(found.missing.length);
        // with somebody new in each open seat it is met
        const added = found.missing.map(({ role }, i) => ({ person: `extra${i}`, role }));
        const larger = { ...records, groups: [{ ...sig, members: [...sig.members!, ...added] }] };
        expect(quorumOf(given, proposal(...list, ...added.map(({ person }) => person)), larger, today).verdict).to.equal('met');
      }),
      { numRuns: 300 },
    );
  });
});

describe('nominations', () => {
  it('are by the proposer, where there is one, and by who approves', () => {
    const asked: Proposal[] = [
      { id: 'p', subject: { person: 'x' }, proposer: 'lead', opened: '2024-06-01', approvals: [{ person: 'm1', at: '2024-06-02' }, { person: 'm2', verdict: 'reject' }] },
      { id: 'q', subject: { person: 'x' }, approvals: [{ person: 'm3' }] },
      { id: 'r', subject: { person: 'y' }, proposer: 'lead' },
      { id: 's', subject: { person: 'x' }, proposer: 'both', outcome: 'withdrawn' },
    ];
    expect(nominationsFor('x', asked)).to.deep.equal([{ person: 'lead', at: '2024-06-01' }, { person: 'm1', at: '2024-06-02' }, { person: 'm3', at: undefined }]);
  });
});

describe('founding a station', () => {
  const founding: Rule = {
    ...rule,
    criteria: { all: [{ activeWithin: 'P6M', role: 'station-lead', min: 1 }, { metric: 'expected-attendance', min: 20 }, { unique: 'place.city' }] },
  };
  const asked: Proposal = { ...proposal('lead', 'm1', 'm2'), subject: { person: 'x', city: 'Changsha' } };
  const world = { ...records, groups: [sig, { id: 'gz', name: 'GZ', place: { city: { en: 'Guangzhou', 'zh-CN': '广州' } } }], contributions: [{ person: 'x', metric: 'answers', at: '2024-02-01' }] };
  const check = (more: Partial<Proposal> = {}, attendance: number | undefined = 20, contributions = world.contributions) => {
    const found = foundingOf(founding, { ...asked, ...more }, { ...world, contributions }, today, attendance === undefined ? {} : { figures: { 'expected-attendance': attendance } });
    return [found.verdict, found.conditions.map((each) => each.verdict).join(' '), found.missing.seats.length];
  };
  it('takes an active lead, twenty people, a city without a station, and the quorum', () => {
    expect(check()).to.deep.equal(['met', 'met met met', 0]);
    expect(check({}, 19)).to.deep.equal(['not-met', 'met not-met met', 0]);
    expect(check({ subject: { person: 'x', city: '广州' } })).to.deep.equal(['not-met', 'met met not-met', 0]);
    expect(check({}, 20, [{ person: 'x', metric: 'answers', at: '2023-12-29' }])).to.deep.equal(['not-met', 'not-met met met', 0]);
    expect(check({}, 20, [])).to.deep.equal(['unknown', 'unknown met met', 0]);
    expect(check({ approvals: [] })).to.deep.equal(['not-met', 'met met met', 3]);
    expect(check({ conditions: { 'expected-attendance': true } }, NaN)).to.deep.equal(['met', 'met met met', 0]);
  });
});

describe('the conditions of a rule', () => {
  it('have their path in the document, whatever is wrong with them', () => {
    const asked: Proposal = { id: 'p', subject: { person: 'x' } };
    const placesOf = (criteria: Rule['criteria']) => {
      const { conditions, problems } = foundingOf({ ...rule, quorum: undefined, criteria }, asked, records, today, {}, 'rules[3]');
      return [conditions.map(({ path }) => path), problems.map(({ path, code }) => `${path} ${code}`)];
    };
    expect(placesOf({ all: [{ text: 'Kind' }, { any: [{ metric: 'prs' }] }] })).to.deep.equal([['rules[3].criteria.all[0]', 'rules[3].criteria.all[1]'], ['rules[3].criteria.all[1].any[0] no-threshold']]);
    expect(placesOf({ metric: 'prs' })).to.deep.equal([['rules[3].criteria'], ['rules[3].criteria no-threshold']]);
    expect(placesOf(undefined)).to.deep.equal([[], ['rules[3].criteria no-criteria']]);
  });
});

describe('succession', () => {
  const stepDown: Rule = { id: 's', kind: 'succession', name: 'S', applies: { role: 'station-lead' }, order: ['recommended', 'members', 'community'], otherwise: 'inactive', grace: 'P3M' };
  const station = (...more: NonNullable<Group['members']>): Group => ({ id: 'a', name: 'A', members: [{ person: 'old', role: 'station-lead', until: '2024-05-31' }, { person: 'old', role: 'station-member' }, { person: 'm2', role: 'station-member' }, { person: 'm1', role: 'station-member' }, ...more] });
  const roles = { roles: [{ id: 'station-lead', name: 'Lead' }, { id: 'station-deputy', name: 'Deputy' }, { id: 'station-member', name: 'Member' }] };
  const search = (given: Search, asOf = today, group = station(), by = stepDown) => successionOf(by, group, roles, asOf, given);
  it('goes by the order of the rule: whom the lead recommends, members, the community', () => {
    expect(search({ recommended: ['r'] }).next).to.deep.equal({ step: 'recommended', candidates: ['r'], done: false });
    expect(search({}).next).to.deep.equal({ step: 'members', candidates: ['m1', 'm2'], done: false });
    expect(search({ declined: ['m1', 'm2'] }).next).to.deep.equal({ step: 'community', done: false });
    expect(search({}, today, station({ person: 'd', role: 'station-deputy' }), { ...stepDown, order: ['deputy', 'members'] }).steps.map(({ candidates }) => candidates)).to.deep.equal([['d'], ['m1', 'm2']]);
  });
  it('says what is wrong with the rule, and nothing of one that is right', () => {
    expect(search({}).problems).to.deep.equal([]);
    expect(search({}, today, station(), { ...stepDown, applies: { role: 'king' } }).problems).to.deep.equal([{ path: 'applies.role', code: 'unknown-role', found: 'king' }]);
    expect(search({}, today, station(), { ...stepDown, applies: {}, grace: undefined }).problems).to.deep.equal([{ path: 'applies.role', code: 'unknown-role' }]);
    expect(search({}, today, station(), { ...stepDown, grace: 'soon', order: [] }).problems.map(({ path, code }) => `${path} ${code}`)).to.deep.equal(['order no-order', 'grace unreadable-duration']);
  });
  it('says what follows when nobody is found, until somebody is', () => {
    const nobody = search({ tried: ['members', 'community'] });
    expect([nobody.state, nobody.vacantSince, nobody.due]).to.deep.equal(['inactive', '2024-06-01', '2024-08-31']);
    expect(search({}, '2024-08-31').state).to.equal('open');
    expect(search({}, '2024-09-01').state).to.equal('inactive');
    expect(search({}, '2024-09-01', station({ person: 'new', role: 'station-lead', since: '2024-09-01' })).state).to.equal('filled');
    expect(search({}, '2024-05-31').state).to.equal('filled');
    expect(search({}, today, { id: 'a', name: 'A' }).state).to.equal('unknown');
    const elected = station({ person: 'new', role: 'station-lead', since: '2024-09-01', until: '2025-08-31' });
    expect(search({}, today, elected), 'though somebody is to take it, for some time').to.include({ state: 'open', vacantSince: '2024-06-01', due: '2024-08-31' });
  });
});

describe('a document with mistakes in its rules', () => {
  const found = problemsIn(
    {
      roles: [{ id: 'lead', name: 'Lead' }],
      groups: [{ id: 'g', name: 'G', members: [] }],
      rules: [
        { id: 'a', kind: 'duty', name: 'A', events: { min: 1 } },
        { id: 'b', kind: 'duty', name: 'B', events: { min: -1 }, window: { rolling: 'half a year' }, grace: 'P', stages: [{ after: 'soon', becomes: 'overdue' }], exemptions: [{ from: '2022', to: '2022' }, { from: '2022-12-31', to: '2022-01-01' }] },
        { id: 'c', kind: 'duty', name: 'C', window: { calendar: 'year', rolling: 'P0D' } },
        { id: 'd', kind: 'founding', name: 'D', quorum: [{ role: 'lead', count: 1 }, { role: 'king', count: -1 }], voting: { min: 'P', max: 'P30D' } },
        { id: 'e', kind: 'succession', name: 'E', applies: { role: 'king' } },
        { id: 'f', kind: 'duty', name: 'F', seats: { role: 'king', min: -1, max: -2 } },
      ],
      ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'one', name: '1', after: 'two' }, { id: 'two', name: '2', criteria: { all: [{ rung: 'one' }] } }, { id: 'self', name: '3', inherits: 'self', term: 'a year' }, { id: 'free', name: '4', after: 'one', criteria: { any: [{ rung: 'free' }, { text: 'A' }] } }] }],
      events: [{ id: 'x', title: 'X', start: '2024-01-01' }, { id: 'y', title: 'Y' } as never, { id: 'z', title: 'Z', start: '1970-01-01T00:00Z' }],
    },
    today,
  );
  const expected = [
    ['rules[0].window', 'no-window'],
    ['rules[1].events.min', 'negative-count'],
    ['rules[1].window.rolling', 'unreadable-duration'],
    ['rules[1].grace', 'unreadable-duration'],
    ['rules[1].stages[0].after', 'unreadable-duration'],
    ['rules[1].exemptions[1]', 'exemption-backwards'],
    ['rules[2].events', 'no-count'],
    ['rules[2].window', 'two-windows'],
    ['rules[3].criteria', 'no-criteria'],
    ['rules[3].quorum[0].role', 'role-nobody-holds'],
    ['rules[3].quorum[1].role', 'unknown-role'],
    ['rules[3].quorum[1].count', 'negative-count'],
    ['rules[3].voting.min', 'unreadable-duration'],
    ['rules[4].applies.role', 'unknown-role'],
    ['rules[4].order', 'no-order'],
    ['rules[5].seats.min', 'negative-count'],
    ['rules[5].seats.max', 'negative-count'],
    ['rules[5].seats.role', 'unknown-role'],
    ['ladders[0].rungs[0]', 'circular-rungs'],
    ['ladders[0].rungs[2]', 'circular-rungs'],
    ['ladders[0].rungs[2].term', 'unreadable-duration'],
    ['events[1].start', 'event-without-date'],
    ['events[2].start', 'event-never'],
  ];
  for (const [path, code] of expected) it(`${path}: ${code}`, () => expect(found.map((each) => [each.path, each.code])).to.deep.include([path, code]));
  it('has each circle once, and a sentence for each mistake', () => {
    expect(found.filter(({ code }) => code === 'circular-rungs').map((each) => each.found)).to.deep.equal(['one → two → one', 'self → self']);
    for (const problem of found) expect(whatToDo(problem), problem.code).to.match(/\.$/);
  });
});

describe('rules that are right', () => {
  it('have no problem, with or without the records that they name', () => {
    for (const { id, rules } of presets) expect(problemsIn({ rules }, today), id).to.deep.equal([]);
    const seats = presets.flatMap(({ rules }) => rules).filter((each) => each.seats);
    expect(seats).not.to.have.lengthOf(0);
    expect(problemsIn({ rules: seats, roles: seats.map((each) => ({ id: each.seats!.role, name: 'Role' })) }, today)).to.deep.equal([]);
  });
});

describe('rules, rosters and proposals that the reader lets through', () => {
  it('are evaluated without an exception', () => {
    const list = (name: keyof typeof tables) => fc.array(recordOf(tables[name], 3), { maxLength: 3 });
    fc.assert(
      fc.property(list('rules'), list('groups'), list('proposals'), list('ladders'), list('roles'), (rules, groups, proposals, ladders, roles) => {
        const read = {
          rules: readRecords(rules, collections.rules).records,
          groups: readRecords(groups, collections.groups).records,
          proposals: readRecords(proposals, collections.proposals).records,
          ladders: readRecords(ladders, collections.ladders).records,
          roles: readRecords(roles, collections.roles).records,
        };
        for (const problem of problemsIn(read, today)) expect(whatToDo(problem)).to.be.a('string');
        for (const each of read.rules) {
          for (const one of read.proposals) foundingOf(each, one, read, today);
          for (const group of read.groups) successionOf(each, group, read, today);
        }
      }),
      { numRuns: 300 },
    );
  });
});
