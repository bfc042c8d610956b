import { expect } from '@open-wc/testing';
import { Community, loadReader } from '../../../src/community/community.js';
import { forms } from '../../../src/community/generated/forms.js';
import { type LadderView, laddersOf, peopleOn, roleLadderReads, type RungView } from '../../../src/widgets/role-ladder/role-ladder.model.js';
import kubesphere from '../../../stories/fixtures/kubesphere.json' with { type: 'json' };

const today = '2026-11-01';
type Document = Record<string, unknown>;

const ladders = (document: Document, day = today): readonly LadderView[] => laddersOf(new Community(document), day, forms);
const rungIn = (all: readonly LadderView[], id: string): RungView => all.flatMap(({ rungs }) => rungs).find(({ rung }) => rung.id === id)!;
const namesOf = ({ holders }: RungView) => holders.people.map(({ name }) => name);
const people = [
  { id: 'rowan', name: 'Rowan' },
  { id: 'mei', name: 'Mei' },
  { id: 'quiet', name: 'Quiet', hidden: true },
];

describe('the model of the role ladder: rungs', () => {
  it('stand highest first, ladders in the order of the document', () => {
    const found = ladders({ ladders: [{ id: 'b', name: 'B', rungs: [{ id: 'low', name: 'Low' }, { id: 'high', name: 'High' }] }, { id: 'a', name: 'A', rungs: [] }] });
    expect(found.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    expect(found[0]!.rungs.map(({ rung, path }) => [rung.id, path])).to.deep.equal([['high', 'ladders[0].rungs[1]'], ['low', 'ladders[0].rungs[0]']]);
  });

  it('are joined to the one below only where one comes from it', () => {
    const found = ladders({ ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'one', name: 'One' }, { id: 'two', name: 'Two', after: 'one' }, { id: 'three', name: 'Three' }, { id: 'four', name: 'Four', after: 'two' }] }] });
    expect(found[0]!.rungs.map(({ rung, isJoined, after }) => [rung.id, isJoined, after?.name])).to.deep.equal([
      ['four', false, 'Two'],
      ['three', false, undefined],
      ['two', true, 'One'],
      ['one', false, undefined],
    ]);
  });

  it('that cross over to another ladder say so on both', () => {
    const found = ladders({ ladders: [{ id: 'a', name: 'A', rungs: [{ id: 'writer', name: 'Writer' }] }, { id: 'b', name: 'B', rungs: [{ id: 'editor', name: 'Editor', after: 'writer' }] }] });
    expect(rungIn(found, 'editor').after).to.deep.equal({ name: 'Writer', ladder: 'A' });
    expect(rungIn(found, 'writer').leadsTo).to.deep.equal([{ name: 'Editor', ladder: 'B' }]);
  });

  it('that two ladders share say so on both, and are told once', () => {
    const core = { id: 'core', name: 'Core', duties: ['Decides'], holders: [{ person: 'rowan' }] };
    const found = ladders({ people, ladders: [{ id: 'a', name: 'A', rungs: [core] }, { id: 'b', name: 'B', rungs: [{ id: 'core', name: 'Core team' }] }] });
    const [first, second] = found.map(({ rungs }) => rungs[0]!);
    expect([first!.alsoOn, second!.alsoOn]).to.deep.equal([['B'], ['A']]);
    expect([second!.rung.name, second!.duties, namesOf(second!)]).to.deep.equal(['Core team', [{ text: 'Decides', from: undefined }], ['Rowan']]);
  });

  it('lead to their form, at its own address or the page it links to', () => {
    const found = ladders({
      forms: [
        { id: 'own', title: 'Own', url: '/own', fields: [], targets: [{ kind: 'link', url: '/elsewhere' }] },
        { id: 'linked', title: 'Linked', fields: [], targets: [{ kind: 'copy' }, { kind: 'link', url: '/page' }] },
        { id: 'none', title: 'None', fields: [] },
      ],
      ladders: [{ id: 'l', name: 'L', rungs: ['own', 'linked', 'none', 'lost'].map((form) => ({ id: form, name: form, form })) }],
    });
    expect(found[0]!.rungs.map(({ form }) => form)).to.deep.equal([undefined, undefined, { title: 'Linked', url: '/page' }, { title: 'Own', url: '/own' }]);
  });

  it('whose criteria cannot be read are told from those that ask for nothing', async () => {
    await loadReader();
    const found = ladders({ ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'lost', name: 'Lost', criteria: { metric: 'talks', min: 1, within: '2 months' } }, { id: 'free', name: 'Free' }] }] });
    expect([rungIn(found, 'lost').isCriteriaLost, rungIn(found, 'free').isCriteriaLost]).to.deep.equal([true, false]);
  });
});

describe('the model of the role ladder: what comes with a rung', () => {
  it('is its own, that of its role, and what both inherit, marked with where it is from', () => {
    const found = ladders({
      roles: [
        { id: 'lead', name: 'Lead', duties: ['Leads'], inherits: 'member' },
        { id: 'member', name: 'Member', duties: ['Helps'] },
      ],
      ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'low', name: 'Low', duties: ['Begins'] }, { id: 'high', name: 'High', role: 'lead', inherits: 'low', duties: ['Ends'] }] }],
    });
    expect(rungIn(found, 'high').duties).to.deep.equal([
      { text: 'Ends', from: undefined },
      { text: 'Leads', from: undefined },
      { text: 'Helps', from: 'Member' },
      { text: 'Begins', from: 'Low' },
    ]);
  });

  it('is there once, however often it is inherited, also in a circle', () => {
    const found = ladders({
      roles: [{ id: 'r', name: 'R', benefits: ['Hat'], inherits: 'r' }],
      ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A', role: 'r', inherits: 'b', benefits: ['Mug'] }, { id: 'b', name: 'B', inherits: 'a', benefits: ['Mug', 'Pin'] }, { id: 'c', name: 'C', inherits: 'c', after: 'c', benefits: ['Cap'] }] }],
    });
    expect(rungIn(found, 'a').benefits.map(({ text, from }) => [text, from])).to.deep.equal([['Mug', undefined], ['Hat', undefined], ['Pin', 'B']]);
    expect(rungIn(found, 'c').benefits).to.have.length(1);
    expect(rungIn(found, 'c').after).to.equal(undefined);
  });

  it('does not repeat as a requirement what its criteria ask for', () => {
    const found = ladders({ ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A', requirements: ['Patience', 'Time'], criteria: { all: [{ text: 'Patience' }] } }] }] });
    expect(rungIn(found, 'a').requirements.map(({ text }) => text)).to.deep.equal(['Time']);
  });
});

describe('the model of the role ladder: holders', () => {
  const held = (holders: readonly Document[] | undefined, more: Document = {}, day = today) => rungIn(ladders({ people, ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', holders, ...more }] }] }, day), 'r');

  it('are those whose time has come and is not over', () => {
    const term = [{ person: 'rowan', since: '2026-02', until: '2026' }];
    const days = ['2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => namesOf(held(term, {}, day)))).to.deep.equal([[], ['Rowan'], ['Rowan'], []]);
  });

  it('are never hidden people, and the rung is held all the same', () => {
    const { holders } = held([{ person: 'quiet' }], { seats: { min: 1, max: 2 } });
    expect([holders.people, holders.isHeldUnseen, holders.isListed]).to.deep.equal([[], true, true]);
    expect(holders.seats).to.include({ held: 1, vacant: 0 });
  });

  it('are there once, with every module they hold it for', () => {
    const rung = held([{ person: 'rowan', scope: 'console' }, { person: 'rowan', scope: 'network' }, { person: 'mei' }, { person: 'rowan', scope: 'console' }]);
    expect(rung.holders.people.map(({ name, scopes }) => [name, scopes])).to.deep.equal([['Rowan', ['console', 'network']], ['Mei', []]]);
  });

  it('that nobody lists are unknown, which is not the same as none', () => {
    expect([held(undefined), held([]), held([{ person: 'rowan', until: '2020' }])].map(({ holders }) => holders.isListed)).to.deep.equal([false, true, true]);
  });

  it('leave seats open, and vacant below the least', () => {
    expect(held([{ person: 'rowan' }], { seats: { min: 2, max: 5 } }).holders.seats).to.deep.include({ held: 1, most: 5, vacant: 1 });
    expect(held([{ person: 'rowan' }]).holders.seats).to.equal(undefined);
    expect(held(undefined, { seats: { max: 5 } }).holders.seats, 'of nobody knows whom').to.equal(undefined);
  });

  it('by a role are those of every group that has it, each with seats of its own', () => {
    const document = {
      people,
      roles: [{ id: 'lead', for: 'station', name: 'Lead', seats: { min: 1, max: 1 } }],
      groups: [
        { id: 'a', kind: 'station', name: 'Aba', rosterAsOf: '2026-09', members: [{ person: 'rowan', role: 'lead' }, { person: 'mei', role: 'lead', until: '2025' }] },
        { id: 'b', kind: 'station', name: 'Bari', members: [], seats: { lead: { min: 2 } } },
        { id: 'c', kind: 'station', name: 'Cadiz' },
        { id: 'd', kind: 'station', name: 'Dunkirk', status: 'retired', members: [{ person: 'mei', role: 'lead' }] },
        { id: 'e', kind: 'sig', name: 'E', members: [] },
      ],
      ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', role: 'lead' }] }],
    };
    const { holders } = rungIn(ladders(document), 'r');
    expect(holders.people.map(({ name, scopes }) => [name, scopes])).to.deep.equal([['Rowan', ['Aba']]]);
    expect(holders.seats).to.deep.equal({ held: 1, most: undefined, vacant: 2, vacantIn: ['Bari'], unknownIn: ['Cadiz'] });
    expect(holders.asOf).to.equal('2026-09');
  });

  it('are counted once over all ladders', () => {
    const rungs = (id: string) => [{ id, name: id, holders: [{ person: 'rowan' }, { person: id }] }];
    expect(peopleOn(ladders({ people, ladders: [{ id: 'a', name: 'A', rungs: rungs('mei') }, { id: 'b', name: 'B', rungs: rungs('quiet') }] }))).to.equal(2);
  });
});

describe('the model of the role ladder: KubeSphere', () => {
  const found = ladders(kubesphere);

  it('is read without the tolerant reader', () => {
    expect(new Community(kubesphere).canRead(roleLadderReads)).to.equal(true);
  });

  it('has three ladders of three rungs; Maintainer does not say that one comes from Reviewer', () => {
    expect(found.map(({ rungs }) => rungs.map(({ rung }) => rung.id))).to.deep.equal([
      ['maintainer', 'reviewer', 'active-contributor'],
      ['leader', 'co-leader', 'ambassador'],
      ['lead', 'deputy', 'member'],
    ]);
    expect([rungIn(found, 'reviewer').isJoined, rungIn(found, 'maintainer').isJoined, rungIn(found, 'leader').isJoined, rungIn(found, 'co-leader').isJoined]).to.deep.equal([true, false, true, false]);
  });

  it('shows the founding rosters as of their day, and names nobody on the other ladders', () => {
    expect(namesOf(rungIn(found, 'lead'))).to.deep.equal(['张海立', '尹珉', '周正军']);
    expect(rungIn(found, 'lead').holders.asOf).to.equal('2021-12-31');
    expect(rungIn(found, 'lead').holders.seats).to.deep.include({ held: 3, most: 3, vacant: 0 });
    expect(rungIn(found, 'lead').holders.seats!.unknownIn).to.have.length(2);
    expect(['maintainer', 'reviewer', 'ambassador'].map((id) => rungIn(found, id).holders.isListed)).to.deep.equal([false, false, false]);
  });

  it('has the duties and benefits of its roles on the rungs', () => {
    expect(rungIn(found, 'lead').duties).to.have.length(5);
    expect(rungIn(found, 'lead').requirements, 'all five stand in the criteria').to.have.length(0);
    expect(rungIn(found, 'member').benefits).to.have.length(4);
  });
});
