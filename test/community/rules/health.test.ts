import { expect } from '../../helpers/expect.js';
import { Community } from '../../../src/community/community.js';
import { type Change, nextChange } from '../../../src/community/rules/changes.js';
import { problemsIn } from '../../../src/community/rules/checks.js';
import { evidenceOf } from '../../../src/community/rules/duty-verdict.js';
import type { DutyRecords, GroupStanding } from '../../../src/community/rules/duty.js';
import { healthIn, healthOf } from '../../../src/community/rules/health.js';
import { historyOf } from '../../../src/community/rules/history.js';
import { presets } from '../../../src/community/rules/presets.js';
import { allStandingsOf, holderStandings } from '../../../src/community/rules/roster-duty.js';
import type { Event } from '../../../src/community/schema/events.js';
import type { Group } from '../../../src/community/schema/groups.js';
import type { Rule } from '../../../src/community/schema/rules.js';

const rulesOf = (id: string) => presets.find((preset) => preset.id === id)!.rules;
const held = (...days: string[]): Event[] => days.map((start) => ({ id: start, title: 'Meetup', group: 'a', start, mode: 'in-person' }));
const elsewhere: Event = { id: 'elsewhere', title: 'Elsewhere', start: '2010-01-01' };
const standing = (preset: string, group: Partial<Group>, events: Event[], asOf: string): GroupStanding => {
  const groups: Group[] = [{ id: 'a', name: 'A', kind: rulesOf(preset)[0]!.applies!.kind, ...group }];
  return allStandingsOf({ rules: rulesOf(preset), groups, events: [elsewhere, ...events] }, { asOf })[0]!;
};

describe('the history of a station', () => {
  const station = { founded: '2021-05-15' };
  const events = held('2023-08-05', '2024-07-20');
  const years = (asOf: string, more: Event[] = []) => historyOf(standing('kubesphere', station, [...events, ...more], asOf).decisive).map((past) => [past.from.slice(0, 4), past.standing, past.reason, past.met]);

  it('is told year by year', () => {
    const known = [['2021', 'exempt', 'founding-window', 0], ['2022', 'exempt', 'exemption', 0], ['2023', 'in-good-standing', 'done', 1], ['2024', 'in-good-standing', 'done', 1]];
    expect(years('2024-12-31')).to.deep.equal(known);
    expect(years('2025-06-01')).to.deep.equal([...known, ['2025', 'due', 'window-runs', 0]]);
    expect(years('2026-01-01')).to.deep.equal([...known, ['2025', 'overdue', 'missed', 0], ['2026', 'due', 'window-runs', 0]]);
    expect(years('2022-06-01')).to.deep.equal(known.slice(0, 2));
    expect(years('2021-05-14')).to.deep.equal([]);
  });

  it('judges each year by itself: what is done later does not undo what was missed', () => {
    expect(years('2026-06-01', held('2026-03-03')).slice(-2)).to.deep.equal([['2025', 'overdue', 'missed', 0], ['2026', 'in-good-standing', 'done', 1]]);
    expect(years('2024-12-31', held('2030-01-01'))).to.have.lengthOf(4);
  });

  it('names the exemption, and what was asked for', () => {
    const [, exempt] = historyOf(standing('kubesphere', station, events, '2024-12-31').decisive);
    expect(exempt).to.deep.include({ from: '2022-01-01', to: '2022-12-31', needed: 1 });
    expect(exempt!.exemption!.reason).to.deep.include({ en: 'Epidemic' });
  });

  it('of a rolling duty is told from change to change', () => {
    const past = historyOf(standing('r-ladies', { founded: '2023-01-31' }, held('2023-09-15', '2024-06-01'), '2025-01-01').decisive);
    expect(past.map(({ from, to, standing: each }) => [from, to, each])).to.deep.equal([
      ['2023-01-31', '2023-07-31', 'exempt'],
      ['2023-08-01', '2023-09-14', 'inactive'],
      ['2023-09-15', '2024-03-15', 'in-good-standing'],
      ['2024-03-16', '2024-05-31', 'inactive'],
      ['2024-06-01', '2024-12-01', 'in-good-standing'],
      ['2024-12-02', '2025-01-01', 'inactive'],
    ]);
  });

  it('tells overdue from inactive, though both missed the same', () => {
    const rule: Rule = { id: 'r', kind: 'duty', name: 'R', events: { min: 1 }, window: { rolling: 'P6M' }, stages: [{ after: 'P0D', becomes: 'overdue' }, { after: 'P3M', becomes: 'inactive' }] };
    const [found] = allStandingsOf({ rules: [rule], groups: [{ id: 'a', name: 'A', founded: '2023-01-01' }], events: held('2023-02-01') }, { asOf: '2024-01-01' });
    expect(historyOf(found!.decisive).map(({ from, to, standing: each }) => [from, to, each])).to.deep.equal([
      ['2023-01-01', '2023-01-31', 'exempt'],
      ['2023-02-01', '2023-08-01', 'in-good-standing'],
      ['2023-08-02', '2023-11-01', 'overdue'],
      ['2023-11-02', '2024-01-01', 'inactive'],
    ]);
  });

  it('ends: with the calendar, and after 1,200 windows', () => {
    expect(historyOf(standing('r-ladies', { founded: '9999-01-31' }, [], '9999-12-31').decisive).at(-1)).to.include({ to: '9999-12-31', standing: 'inactive' });
    expect(historyOf(standing('jenkins-zh', { founded: '1900-01-01' }, [], '2024-01-01').standings[1]!)).to.have.lengthOf(1200);
  });

  it('is empty where there is no verdict, and where a document keeps no past', () => {
    const of = (rule: Partial<Rule>) => historyOf(allStandingsOf({ rules: [{ ...rulesOf('kubesphere')[0]!, ...rule }], groups: [{ id: 'a', name: 'A', ...station, reviewed: '2024-01-01', members: [] }], events }, { asOf: '2025-01-01' })[0]!.decisive);
    expect(of({ judged: 'people' })).to.deep.equal([]);
    expect(of({ window: {} })).to.deep.equal([]);
    expect(of({ evidence: 'reviews' })).to.deep.equal([]);
    expect(of({ seats: { role: 'lead', min: 1 } })).to.deep.equal([]);
  });
});

describe('the next change', () => {
  const leader = (person: string, until?: string) => ({ person, role: 'chapter-leader', until });
  const changes: [string, number, Partial<Group>, Event[], string, Change | undefined][] = [
    ['kubesphere', 0, { founded: '2021-05-15' }, [], '2021-12-31', { on: '2023-01-01', to: 'due' }],
    ['kubesphere', 0, { founded: '2021-05-15' }, held('2023-08-05'), '2023-08-05', { on: '2024-01-01', to: 'due' }],
    ['kubesphere', 0, { founded: '2021-05-15' }, held('2023-08-05'), '2024-01-01', { on: '2025-01-01', to: 'overdue' }],
    ['kubesphere', 0, { founded: '2021-05-15' }, held('2023-08-05'), '2025-01-01', undefined],
    ['kubesphere', 0, { founded: '2021-05-15' }, [], '2020-01-01', { on: '2023-01-01', to: 'due' }],
    ['owasp', 0, { founded: '2020-01-10' }, [], '2020-12-31', { on: '2021-01-11', to: 'overdue' }],
    ['owasp', 1, { members: [leader('x'), leader('y', '2022-03-31')] }, [], '2022-03-01', { on: '2022-04-01', to: 'due' }],
    ['owasp', 1, { members: [leader('x'), leader('y', '2022-03-31')] }, [], '2022-05-01', { on: '2022-07-01', to: 'overdue' }],
    ['owasp', 2, { founded: '2020-01-10', reviewed: '2022-02-01' }, [], '2022-05-01', { on: '2023-02-02', to: 'due' }],
    ['owasp', 2, { founded: '2020-01-10', reviewed: '2022-02-01' }, [], '2023-02-02', { on: '2023-03-04', to: 'overdue' }],
    ['r-ladies', 0, { founded: '2023-01-31' }, held('2024-06-01'), '2024-06-01', { on: '2024-12-02', to: 'inactive' }],
    ['jamstack', 0, { founded: '2021-11-01' }, held('2022-02-01', '2022-05-01', '2022-07-01'), '2022-08-01', { on: '2023-01-01', to: 'due' }],
    ['jenkins-zh', 1, { founded: '2022-12-10' }, [], '2022-12-31', { on: '2023-01-01', to: 'due' }],
  ];
  for (const [preset, index, group, events, asOf, expected] of changes) {
    it(`${preset} ${index}, ${asOf}: ${expected ? `${expected.to} on ${expected.on}` : 'none'}`, () => {
      expect(nextChange(standing(preset, group, events, asOf).standings[index]!)).to.deep.equal(expected);
    });
  }

  it('of a person in a role', () => {
    const groups: Group[] = [{ id: 'reps', name: 'Reps', members: [{ person: 'x', role: 'rep', since: '2023-01-15' }] }];
    const [found] = holderStandings(rulesOf('mozilla-reps')[0]!, { groups, contributions: [{ person: 'x', metric: 'activities', at: '2023-09-01' }] }, { asOf: '2023-10-01' });
    const standingAfter = (...days: string[]) => holderStandings(rulesOf('mozilla-reps')[0]!, { groups, contributions: days.map((at) => ({ person: 'x', metric: 'activities', at })) }, { asOf: '2023-10-01' })[0]!;
    expect(standingAfter('2023-09-01', '2023-02-01'), 'in whatever order they are listed').to.deep.include({ standing: 'in-good-standing', due: standingAfter('2023-02-01', '2023-09-01').due });
    const others: Group['members'] = [{ person: 'left', role: 'rep', until: '2023-06-30' }, { person: 'guest', role: 'guest' }, { role: 'rep' }];
    expect(holderStandings(rulesOf('mozilla-reps')[0]!, { groups: [{ ...groups[0]!, members: [...groups[0]!.members!, ...others] }] }, { asOf: '2023-10-01' }).map(({ member }) => member.person), 'only of those who hold the role').to.deep.equal(['x']);
    expect(nextChange(found!)).to.deep.equal({ on: '2024-03-02', to: 'inactive' });
    expect(historyOf(found!).map(({ from, standing: each }) => [from, each])).to.deep.equal([['2023-01-15', 'exempt'], ['2023-07-16', 'inactive'], ['2023-09-01', 'in-good-standing']]);
  });
});

describe('station health', () => {
  const document = {
    version: 1,
    name: 'C',
    updated: '2024-10-01',
    timeZone: 'Asia/Shanghai',
    rules: [...rulesOf('kubesphere')],
    groups: [
      { id: 'a', name: 'A', kind: 'station', founded: '2020-01-01', status: 'active' },
      { id: 'b', name: 'B', kind: 'station', founded: '2020-01-01', status: 'inactive' },
      { id: 'sig', name: 'SIG', kind: 'sig' },
    ],
    events: [...held('2023-08-05'), { id: 'b1', title: 'B', group: 'b', start: '2024-03-03T14:00', venue: 'Hall' }],
  };

  it('has every station that a duty binds: derived beside declared, the reason in figures, the next date', async () => {
    const health = await healthOf(new Community(document));
    expect([...health.keys()]).to.deep.equal(['a', 'b']);
    const a = health.get('a')!;
    expect(a).to.deep.include({ standing: 'due', declared: 'active', differs: undefined });
    expect(a.decisive).to.deep.include({ reason: 'window-runs', met: 0, needed: 1, mode: 'in-person', asOf: '2024-10-01', due: '2024-12-31' });
    expect(a.decisive.window).to.deep.equal({ from: '2024-01-01', to: '2024-12-31' });
    expect(a.decisive.missing).to.deep.equal({ count: 1, mode: 'in-person', from: '2024-01-01', to: '2024-12-31' });
    expect(a.decisive.exempted.map(({ from }) => from)).to.deep.equal(['2022-01-01']);
    expect(health.get('b')!.differs).to.deep.equal({ declared: 'inactive', derived: 'in-good-standing' });
    expect(evidenceOf(health.get('b')!.decisive).map(({ day, event }) => [day, event!.id])).to.deep.equal([['2024-03-03', 'b1']]);
  });

  it('is unknown since a day, when the document is too old for the visitor’s', async () => {
    const { standing: derived, decisive } = (await healthOf(new Community(document), '2026-11-21')).get('a')!;
    expect([derived, decisive.reason, decisive.since]).to.deep.equal(['unknown', 'document-too-old', '2025-10-02']);
    expect((await healthOf(new Community(document), undefined, '2025-01-01')).get('a')!).to.deep.include({ standing: 'overdue', differs: { declared: 'active', derived: 'overdue' } });
  });

  it('makes no verdict where people judge', async () => {
    const rules = document.rules.map((rule) => ({ ...rule, judged: 'people' }));
    const { standing: derived, decisive, differs } = (await healthOf(new Community({ ...document, rules }))).get('a')!;
    expect([derived, decisive.reason, decisive.rule.id, differs, decisive.due]).to.deep.equal(['unknown', 'judged-by-people', 'yearly-offline-event', undefined, undefined]);
  });

  it('mends what is to be mended, and puts moments on the calendar of the community', async () => {
    const eve = { id: 'eve', title: 'Eve', group: 'a', start: '2023-12-31T20:00Z', mode: 'in-person' };
    const health = await healthOf(new Community({ ...document, events: [eve, { id: 'broken', title: 'No date', group: 'a' }] }));
    expect(health.get('a')!.standing).to.equal('in-good-standing');
    expect((await healthOf(new Community({ ...document, timeZone: 'Europe/Lisbon', events: [eve] }))).get('a')!.standing).to.equal('due');
  });

  it('knows duties of seats and reviews when the document has them', async () => {
    const records: DutyRecords = { rules: rulesOf('owasp'), groups: [{ id: 'c', name: 'C', kind: 'chapter', founded: '2020-01-01', members: [] }], events: [elsewhere], updated: '2024-10-01' };
    expect((await healthIn(records)).get('c')!.standings.map(({ duty, reason }) => [duty.rule.id, reason])).to.deep.equal([['three-meetings', 'missed'], ['two-to-five-leaders', 'too-few-seats'], ['yearly-confirmation', 'no-evidence']]);
    expect((await healthIn(records)).get('c')!.standings[1]!.missing).to.deep.equal({ count: 2, mode: 'any', from: '2024-10-01', to: '2024-10-01' });
  });

  it('knows a duty of reviews alone', async () => {
    const rules = rulesOf('owasp').filter(({ evidence }) => evidence === 'reviews');
    const groups: Group[] = [{ id: 'c', name: 'C', kind: 'chapter', founded: '2020-01-01', reviewed: '2024-05-01' }];
    expect((await healthIn({ rules, groups, events: [elsewhere], updated: '2024-10-01' })).get('c')!.decisive).to.include({ standing: 'in-good-standing', reason: 'done', met: 1 });
  });

  it('takes seats of nobody for a duty, and seats of no number for none', async () => {
    const reasonOf = async (seats: Rule['seats']) => {
      const rules: Rule[] = [{ id: 'seats', kind: 'duty', name: 'Seats', seats }];
      return (await healthIn({ rules, groups: [{ id: 'c', name: 'C', founded: '2020-01-01', members: [{ person: 'x', role: 'guest' }] }], updated: '2024-10-01' })).get('c')!.decisive.reason;
    };
    expect(await reasonOf({ role: 'chair', max: 0 })).to.equal('seats-filled');
    expect(await reasonOf({ role: 'guest', max: 0 })).to.equal('too-many-seats');
    expect(await reasonOf({ role: 'chair' })).to.equal('unusable-rule');
  });

  it('says what is wrong with a window, and where', () => {
    const problemsOf = (window: Rule['window']) => problemsIn({ rules: [{ ...document.rules[0]!, window }] }, '2024-10-01').map(({ path, code, found }) => [path, code, found]);
    expect(problemsOf({ rolling: 'P0D' })).to.deep.equal([['rules[0].window.rolling', 'empty-window', 'P0D']]);
    expect(problemsOf({ rolling: 'soon' })).to.deep.equal([['rules[0].window.rolling', 'unreadable-duration', 'soon']]);
    expect(problemsOf({ rolling: 'P1Y', calendar: 'year' })).to.deep.equal([['rules[0].window', 'two-windows', undefined]]);
    expect(problemsOf({ rolling: 'P6M' })).to.deep.equal([]);
  });

  it('judges the rest when one rule or one event is wrong, and says what', async () => {
    const good = document.rules[0]!;
    const wrong: Rule[] = [
      { ...good, id: 'no-window', window: undefined },
      { ...good, id: 'unreadable', window: { rolling: 'half a year' } },
      { ...good, id: 'negative', events: { min: -1 } },
      { ...good, id: 'backwards', exemptions: [{ from: '2024-12-31', to: '2024-01-01' }] },
    ];
    const never = { id: 'never', title: 'Never', group: 'a', start: '1970-01-01', mode: 'in-person' } as const;
    const records: DutyRecords = { rules: [...wrong, good], groups: document.groups as Group[], events: [never, { id: 'none', title: 'None', group: 'a' } as unknown as Event, ...held('2024-05-05')], updated: '2024-10-01' };
    const { standings } = (await healthIn(records)).get('a')!;
    expect(standings.map(({ rule, standing: each, reason }) => [rule.id, each, reason])).to.deep.equal([
      ['no-window', 'unknown', 'unusable-rule'],
      ['unreadable', 'unknown', 'unusable-rule'],
      ['negative', 'unknown', 'unusable-rule'],
      ['backwards', 'in-good-standing', 'done'],
      ['yearly-offline-event', 'in-good-standing', 'done'],
    ]);
    const problems = problemsIn(records, '2024-10-01').map(({ path, code }) => `${path} ${code}`);
    expect(problems).to.include.members(['rules[0].window no-window', 'rules[1].window.rolling unreadable-duration', 'rules[2].events.min negative-count', 'rules[3].exemptions[0] exemption-backwards', 'events[0].start event-never', 'events[1].start event-without-date']);
  });
});
