import { expect } from '../../helpers/expect.js';
import { presets } from '../../../src/community/rules/presets.js';
import { dutyProblems } from '../../../src/community/rules/checks.js';
import { allStandingsOf, holderStandings } from '../../../src/community/rules/roster-duty.js';
import { Rule } from '../../../src/community/schema/rules.js';
import type { Event } from '../../../src/community/schema/events.js';
import type { Group } from '../../../src/community/schema/groups.js';

const rulesOf = (id: string) => presets.find((preset) => preset.id === id)!.rules;
const elsewhere: Event = { id: 'elsewhere', title: 'Elsewhere', start: '2010-01-01' };
const events = (mode: Event['mode'], ...days: string[]): Event[] => days.map((start) => ({ id: `${mode} ${start}`, title: 'Meetup', group: 'a', start, mode, status: 'held' }));

describe('presets', () => {
  it('say whom each rule binds, with sentences for people', () => {
    for (const { id, name, rules } of presets) {
      expect(name, id).to.not.be.oneOf([undefined, '']);
      for (const rule of rules) {
        expect(Object.values(rule.applies ?? {}).filter(Boolean), `${id} ${rule.id}`).not.to.have.lengthOf(0);
        expect(rule.name, `${id} ${rule.id}`).to.not.be.oneOf([undefined, '']);
      }
    }
  });
});

/** One line of a table: the day, and the standing under each rule (or under all of them). */
type Line = [asOf: string, ...standings: string[]];

function table(id: string, group: Partial<Group>, held: Event[], lines: Line[]) {
  for (const [asOf, ...expected] of lines) {
    it(`${asOf}: ${expected.join(' · ')}`, () => {
      const groups: Group[] = [{ id: 'a', name: 'A', kind: rulesOf(id)[0]!.applies!.kind, ...group }];
      const [found] = allStandingsOf({ rules: rulesOf(id), groups, events: [elsewhere, ...held] }, { asOf });
      expect(found!.standings.map(({ standing, due }) => [standing, ...(standing === 'due' || standing === 'overdue' ? [due] : [])].join(' '))).to.deep.equal(expected);
    });
  }
}

describe('presets', () => {
  it('are rules by the schema, with nothing wrong in them and nothing left to judgement', () => {
    expect(presets).to.have.lengthOf(6);
    for (const { rules } of presets) {
      for (const rule of rules) {
        expect(Rule.parse(rule)).to.deep.equal(rule);
        expect(dutyProblems(rule)).to.deep.equal([]);
        expect(JSON.stringify(rule)).not.to.contain('"judged"').and.not.to.contain('"text"');
      }
    }
  });
});

// a station founded in May 2021: the dates are those of a real sequence, the station is nobody's
describe('the yearly event of city stations', () => {
  table('kubesphere', { founded: '2021-05-15' }, events('in-person', '2023-08-05', '2024-07-20'), [
    ['2021-05-14', 'exempt'],
    ['2021-06-01', 'exempt'],
    ['2021-12-31', 'exempt'],
    ['2022-12-31', 'exempt'],
    ['2023-08-04', 'due 2023-12-31'],
    ['2023-08-05', 'in-good-standing'],
    ['2023-12-31', 'in-good-standing'],
    ['2024-07-19', 'due 2024-12-31'],
    ['2024-12-31', 'in-good-standing'],
    ['2025-01-01', 'due 2025-12-31'],
    ['2025-12-31', 'due 2025-12-31'],
    ['2026-01-01', 'overdue 2025-12-31'],
    ['2026-11-01', 'overdue 2025-12-31'],
  ]);
  it('says why: the founding year is not counted, the next was exempt', () => {
    const reason = (asOf: string) => allStandingsOf({ rules: rulesOf('kubesphere'), groups: [{ id: 'a', name: 'A', founded: '2021-05-15' }], events: [elsewhere] }, { asOf })[0]!.decisive;
    expect(reason('2021-12-31').reason).to.equal('founding-window');
    expect(reason('2022-12-31')).to.deep.include({ reason: 'exemption', due: '2023-12-31' });
    expect(reason('2022-12-31').exemption!.reason).to.deep.include({ en: 'Epidemic' });
  });
  describe('with a hybrid event', () => table('kubesphere', { founded: '2022-08-06' }, events('hybrid', '2024-12-28'), [['2023-12-31', 'due 2023-12-31'], ['2024-01-01', 'overdue 2023-12-31'], ['2024-12-28', 'in-good-standing'], ['2025-06-01', 'due 2025-12-31']]));
});

describe('OWASP: three meetings in twelve months, two to five leaders, a confirmation each year', () => {
  const leader = (person: string, until?: string) => ({ person, role: 'chapter-leader', until });
  table('owasp', { founded: '2020-01-10', reviewed: '2022-02-01', members: [leader('x'), leader('y', '2022-03-31')] }, events('online', '2021-02-01', '2021-06-01', '2021-12-01', '2022-05-01'), [
    ['2020-12-31', 'exempt', 'in-good-standing', 'exempt'],
    ['2021-12-01', 'in-good-standing', 'in-good-standing', 'overdue 2021-01-10'],
    ['2022-02-01', 'in-good-standing', 'in-good-standing', 'in-good-standing'],
    ['2022-02-02', 'overdue 2022-02-01', 'in-good-standing', 'in-good-standing'],
    ['2022-05-01', 'in-good-standing', 'due 2022-06-30', 'in-good-standing'],
    ['2022-06-01', 'in-good-standing', 'due 2022-06-30', 'in-good-standing'],
    ['2022-06-30', 'overdue 2022-06-01', 'due 2022-06-30', 'in-good-standing'],
    ['2022-07-01', 'overdue 2022-06-01', 'overdue 2022-03-31', 'in-good-standing'],
    ['2023-02-01', 'overdue 2022-06-01', 'overdue 2022-03-31', 'in-good-standing'],
    ['2023-03-03', 'overdue 2022-06-01', 'overdue 2022-03-31', 'due 2023-03-03'],
    ['2023-03-04', 'overdue 2022-06-01', 'overdue 2022-03-31', 'overdue 2023-02-01'],
  ]);
  it('has room for five leaders, and says when there are more', () => {
    const standing = (count: number) => {
      const members = Array.from({ length: count }, (_, i) => leader(`p${i}`));
      return allStandingsOf({ rules: rulesOf('owasp'), groups: [{ id: 'a', name: 'A', kind: 'chapter', members }], events: [elsewhere] }, { asOf: '2022-01-01' })[0]!.standings[1]!.reason;
    };
    expect([2, 5, 6].map(standing)).to.deep.equal(['seats-filled', 'seats-filled', 'too-many-seats']);
  });
});

describe('R-Ladies: inactive after six months without an event', () => {
  table('r-ladies', { founded: '2023-01-31' }, events('online', '2023-09-15', '2024-06-01'), [
    ['2023-07-31', 'exempt'],
    ['2023-08-01', 'inactive'],
    ['2023-09-15', 'in-good-standing'],
    ['2024-03-15', 'in-good-standing'],
    ['2024-03-16', 'inactive'],
    ['2024-06-01', 'in-good-standing'],
    ['2024-12-01', 'in-good-standing'],
    ['2024-12-02', 'inactive'],
  ]);
});

describe('Mozilla Reps: lists at six and at twelve months, then alumni', () => {
  const lines: [string, string, string | undefined][] = [
    ['2023-06-30', 'exempt', undefined],
    ['2023-09-01', 'in-good-standing', undefined],
    ['2024-03-01', 'in-good-standing', undefined],
    ['2024-03-02', 'inactive', 'inactive'],
    ['2024-09-01', 'inactive', 'inactive'],
    ['2024-09-02', 'inactive', 'retired'],
    ['2025-01-01', 'in-good-standing', undefined],
  ];
  for (const [asOf, standing, becomes] of lines) {
    it(`${asOf}: ${standing}${becomes ? `, ${becomes}` : ''}`, () => {
      const groups: Group[] = [{ id: 'reps', name: 'Reps', members: [{ person: 'x', role: 'rep', since: '2023-01-15' }, { person: 'silent', role: 'rep' }] }];
      const contributions = [{ person: 'x', metric: 'activities', at: '2023-09-01T23:30Z' }, { person: 'x', metric: 'activities', at: '2025-01-01' }, { person: 'z', metric: 'activities' }];
      const [found, silent] = holderStandings(rulesOf('mozilla-reps')[0]!, { groups, contributions }, { asOf });
      expect([found!.standing, found!.stage?.becomes]).to.deep.equal([standing, becomes]);
      expect(silent!.standing).to.equal('unknown');
    });
  }
});

describe('Jamstack: three meetings a year', () => {
  table('jamstack', { founded: '2021-11-01' }, events('online', '2022-02-01', '2022-05-01', '2022-12-31', '2023-01-01', '2023-02-01'), [
    ['2021-12-31', 'exempt'],
    ['2022-12-30', 'due 2022-12-31'],
    ['2022-12-31', 'in-good-standing'],
    ['2023-02-01', 'due 2023-12-31'],
    ['2024-01-01', 'overdue 2023-12-31'],
  ]);
});

describe('jenkins-zh: an offline event a year and an online meeting a month', () => {
  table('jenkins-zh', { founded: '2022-12-10' }, [...events('in-person', '2023-05-20'), ...events('online', '2023-01-31', '2023-02-01'), ...events('hybrid', '2023-04-01')], [
    ['2022-12-31', 'exempt', 'exempt'],
    ['2023-01-30', 'due 2023-12-31', 'due 2023-01-31'],
    ['2023-01-31', 'due 2023-12-31', 'in-good-standing'],
    ['2023-02-28', 'due 2023-12-31', 'in-good-standing'],
    ['2023-03-31', 'due 2023-12-31', 'due 2023-03-31'],
    ['2023-04-01', 'in-good-standing', 'in-good-standing'],
    ['2023-05-31', 'in-good-standing', 'due 2023-05-31'],
    ['2023-06-01', 'in-good-standing', 'overdue 2023-05-31'],
    ['2025-01-01', 'overdue 2024-12-31', 'overdue 2023-05-31'],
  ]);
});
