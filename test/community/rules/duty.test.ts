import * as fc from 'fast-check';
import { expect } from '../../helpers/expect.js';
import { recordOf } from '../../helpers/arbitraries.js';
import { collections } from '../../../src/community/collections.js';
import { readRecords } from '../../../src/community/read.js';
import { tables } from '../../../src/community/generated/tables.js';
import { loadReader } from '../../../src/community/community.js';
import { nextChange } from '../../../src/community/rules/changes.js';
import { dayOfNumber, daysAfter, numberOf } from '../../../src/community/rules/days.js';
import { type DutyRecords, type Standing } from '../../../src/community/rules/duty.js';
import { evidenceOf } from '../../../src/community/rules/duty-verdict.js';
import { allStandingsOf, holderStandings } from '../../../src/community/rules/roster-duty.js';
import type { Event } from '../../../src/community/schema/events.js';
import type { Group } from '../../../src/community/schema/groups.js';
import type { Rule } from '../../../src/community/schema/rules.js';

await loadReader();

const event = (start: string, more: Partial<Event> = {}): Event => ({ id: `on-${start}`, title: 'Meetup', group: 'a', mode: 'in-person', status: 'held', start, ...more });
const elsewhere = event('2001-01-01', { group: 'another' });
const yearly: Rule = { id: 'yearly', kind: 'duty', name: 'Yearly', events: { min: 1, mode: 'in-person' }, window: { calendar: 'year', founding: 'exempt' } };
const halfYearly: Rule = { id: 'half', kind: 'duty', name: 'In six months', events: { min: 1 }, window: { rolling: 'P6M' } };

const records = (rule: Rule, days: (string | Event)[], group: Partial<Group> = {}): DutyRecords => ({
  rules: [rule],
  groups: [{ id: 'a', name: 'A', founded: '2020-03-01', ...group }],
  events: [elsewhere, ...days.map((day) => (typeof day === 'string' ? event(day) : day))],
});
const only = (given: DutyRecords, asOf: string, today?: string) => allStandingsOf(given, { asOf, today })[0]!;
const brief = (given: DutyRecords, asOf: string) => {
  const { standing, reason, due } = only(given, asOf).decisive;
  return [standing, reason, due];
};

describe('a duty of the calendar year', () => {
  const given = (more: Partial<Rule> = {}, days: (string | Event)[] = ['2021-05-05']) => records({ ...yearly, ...more }, days);

  it('is done by an event, due until the year ends, and overdue after it', () => {
    expect(brief(given(), '2021-05-05')).to.deep.equal(['in-good-standing', 'done', '2022-12-31']);
    expect(brief(given(), '2022-01-01')).to.deep.equal(['due', 'window-runs', '2022-12-31']);
    expect(brief(given(), '2022-12-31')).to.deep.equal(['due', 'window-runs', '2022-12-31']);
    expect(brief(given(), '2023-01-01')).to.deep.equal(['overdue', 'missed', '2022-12-31']);
    expect(only(given(), '2023-01-01').decisive.since).to.equal('2023-01-01');
  });

  it('does not ask for anything in the year of the founding, unless the rule counts it', () => {
    expect(brief(given({}, []), '2020-12-31')).to.deep.equal(['exempt', 'founding-window', '2021-12-31']);
    expect(brief(given({}, []), '2021-01-01')).to.deep.equal(['due', 'window-runs', '2021-12-31']);
    const counts = given({ window: { calendar: 'year', founding: 'counts' } }, []);
    expect(brief(counts, '2020-12-31')).to.deep.equal(['due', 'window-runs', '2020-12-31']);
    expect(brief(counts, '2021-01-01')).to.deep.equal(['overdue', 'missed', '2020-12-31']);
    expect(brief(counts, '2020-02-29')).to.deep.equal(['exempt', 'not-founded', undefined]);
  });

  it('rests on the events that took place, and on those of the right kind', () => {
    const after = (...days: (string | Event)[]) => only(given({}, days), '2021-12-31').standing;
    expect(after(event('2021-05-05', { mode: 'hybrid' }))).to.equal('in-good-standing');
    expect(after(event('2021-05-05', { mode: 'online' }))).to.equal('due');
    expect(after(event('2021-05-05', { status: 'cancelled' }))).to.equal('due');
    expect(after(event('2021-05-05', { status: 'postponed' }))).to.equal('due');
    expect(after(event('2021-05-05', { status: undefined }))).to.equal('in-good-standing');
    expect(after(event('2021-05-05', { group: 'another' }))).to.equal('due');
    expect(after(event('2021-05-05', { mode: undefined, place: { city: 'Shanghai' } }))).to.equal('in-good-standing');
    expect(evidenceOf(only(given(), '2021-05-05').decisive).map((act) => act.event!.id)).to.deep.equal(['on-2021-05-05']);
  });

  it('is unknown where an event that does not say how it was held makes the difference', () => {
    const vague = given({}, [event('2021-05-05', { mode: undefined, place: { lat: 31, lng: 121 } })]);
    expect(brief(vague, '2021-12-31')).to.deep.equal(['unknown', 'mode-unknown', undefined]);
    expect(brief(vague, '2022-12-31')).to.deep.equal(['unknown', 'mode-unknown', undefined]);
    const { decisive } = only(vague, '2021-12-31');
    expect([decisive.met, decisive.missing?.count, evidenceOf(decisive).map((act) => act.event!.id)], 'none is sure, one is possible').to.deep.equal([0, 1, ['on-2021-05-05']]);
    expect(only(given({}, ['2021-03-03', event('2021-05-05', { mode: undefined })]), '2021-12-31').standing).to.equal('in-good-standing');
  });

  it('has grace, then its stages', () => {
    const staged = given({ grace: 'P30D', stages: [{ after: 'P0D', becomes: 'overdue' }, { after: 'P6M', becomes: 'inactive' }, { becomes: 'retired', when: { text: 'Nobody answers' } }] });
    expect(brief(staged, '2023-01-30')).to.deep.equal(['due', 'grace', '2023-01-30']);
    expect(brief(staged, '2023-01-31')).to.deep.equal(['overdue', 'missed', '2022-12-31']);
    expect(brief(staged, '2023-06-30')).to.deep.equal(['overdue', 'missed', '2022-12-31']);
    expect(brief(staged, '2023-07-01')).to.deep.equal(['inactive', 'missed', '2022-12-31']);
    expect(brief(staged, '2030-07-01')).to.deep.equal(['inactive', 'missed', '2022-12-31']);
  });

  it('has its stages in whatever order they are written', () => {
    const staged = given({ stages: [{ after: 'P6M', becomes: 'inactive' }, { after: 'P1M', becomes: 'overdue' }] });
    expect(['2023-01-31', '2023-02-01', '2023-07-01'].map((asOf) => only(staged, asOf).standing)).to.deep.equal(['due', 'overdue', 'inactive']);
  });

  it('names the exemptions that hold', () => {
    const exemptions = [{ from: '2022-12-31', to: '2022-01-01' }, { from: '2019', to: '2019' }];
    expect(only(given({ exemptions }), '2022-07-01').decisive.exempted).to.deep.equal([exemptions[1]]);
  });

  it('is done until the end of the year after the latest event, whatever was done before', () => {
    expect(brief(given({}, ['2021-05-05', '2022-03-03']), '2022-06-01')).to.deep.equal(['in-good-standing', 'done', '2023-12-31']);
  });

  it('has no day where the document has none', () => {
    for (const more of [{ judged: 'people' as const }, {}]) expect(allStandingsOf(given(more))[0]!.decisive).to.include({ standing: 'unknown', asOf: '' });
  });

  it('beside one that needs attention more, is not what decides', () => {
    const both = { ...given(), rules: [yearly, halfYearly] };
    expect(only(both, '2022-06-01').standings.map(({ standing }) => standing)).to.deep.equal(['due', 'overdue']);
    expect(only(both, '2022-06-01').decisive.rule.id).to.equal('half');
    expect(only(both, '2021-06-01').decisive.standing).to.equal('in-good-standing');
  });

  it('is brought back by a new event', () => {
    const days = ['2021-05-05', '2026-02-01'];
    expect(only(given({}, days), '2026-01-31').standing).to.equal('overdue');
    expect(only(given({}, days), '2026-02-01').standing).to.equal('in-good-standing');
    expect(brief(given({}, days), '2027-05-01')).to.deep.equal(['due', 'window-runs', '2027-12-31']);
  });

  it('is exempt where exemptions together cover the year, for everybody or for one', () => {
    const exempt = (...exemptions: NonNullable<Rule['exemptions']>) => brief(given({ exemptions }), '2022-07-01').slice(0, 2);
    expect(exempt({ from: '2022-01-01', to: '2022-12-31' })).to.deep.equal(['exempt', 'exemption']);
    expect(exempt({ from: '2022', to: '2022' })).to.deep.equal(['exempt', 'exemption']);
    expect(exempt({ from: '2022-06-15', to: '2022-12-31' }, { from: '2022-01-01', to: '2022-06-14' })).to.deep.equal(['exempt', 'exemption']);
    expect(exempt({ from: '2022-01-01', to: '2022-12-31', group: 'a' })).to.deep.equal(['exempt', 'exemption']);
    expect(exempt({ from: '2022-01-01', to: '2022-12-31', group: 'another' })).to.deep.equal(['due', 'window-runs']);
    expect(exempt({ from: '2022-01-01', to: '2022-12-30' })).to.deep.equal(['due', 'window-runs']);
    expect(exempt({ from: '2022-12-31', to: '2022-01-01' })).to.deep.equal(['due', 'window-runs']);
  });

  it('passes over an exempt year: what was missed before it stays missed, what was done stays done', () => {
    const exemptions = [{ from: '2022', to: '2023' }];
    expect(brief(given({ exemptions }), '2021-12-31')).to.deep.equal(['in-good-standing', 'done', '2024-12-31']);
    expect(brief(given({ exemptions }), '2024-12-31')).to.deep.equal(['due', 'window-runs', '2024-12-31']);
    expect(brief(given({ exemptions }, []), '2024-06-01')).to.deep.equal(['overdue', 'missed', '2021-12-31']);
  });

  it('counts a New Year’s Eve event in the year it was there', () => {
    const eve = (start: string, timeZone: string) => only({ ...given({}, [event(start)]), timeZone }, '2022-12-31').standing;
    expect(eve('2021-12-31T20:00Z', 'Asia/Shanghai')).to.equal('in-good-standing');
    expect(eve('2021-12-31T20:00Z', 'Europe/Lisbon')).to.equal('due');
    expect(eve('2022-01-01T01:00Z', 'America/New_York')).to.equal('due');
    const own = (more: Partial<Event>, group: Partial<Group>) => only({ ...records(yearly, [event('2021-12-31T20:00Z', more)], group), timeZone: 'Europe/Lisbon' }, '2022-12-31').standing;
    expect(own({}, { timeZone: 'Asia/Shanghai' })).to.equal('in-good-standing');
    expect(own({ timeZone: 'Asia/Shanghai' }, {})).to.equal('in-good-standing');
    expect(own({ timeZone: 'Europe/Lisbon' }, { timeZone: 'Asia/Shanghai' })).to.equal('due');
  });
});

describe('a rolling duty', () => {
  const given = (days: string[], more: Partial<Rule> = {}) => records({ ...halfYearly, ...more }, days);

  it('is done for as long as its window, from the last event that is needed', () => {
    expect(brief(given(['2021-01-15']), '2021-07-15')).to.deep.equal(['in-good-standing', 'done', '2021-07-15']);
    expect(brief(given(['2021-01-15']), '2021-07-16')).to.deep.equal(['overdue', 'missed', '2021-07-15']);
    const three = { events: { min: 3 }, window: { rolling: 'P12M' } };
    expect(brief(given(['2021-04-01', '2021-06-01', '2022-03-31'], three), '2022-03-31')).to.deep.equal(['in-good-standing', 'done', '2022-04-01']);
    expect(brief(given(['2021-04-01', '2021-06-01', '2022-04-02'], three), '2022-04-02')).to.deep.equal(['overdue', 'missed', '2021-03-01']);
    expect(only(given(['2021-04-01', '2021-06-01', '2022-04-02'], three), '2022-04-02').decisive.missing).to.include({ count: 1 });
  });

  it('begins with the founding', () => {
    expect(brief(given([]), '2020-09-01')).to.deep.equal(['exempt', 'founding-window', '2020-09-01']);
    expect(brief(given([]), '2020-09-02')).to.deep.equal(['overdue', 'missed', '2020-09-01']);
    expect(brief(given([], { window: { rolling: 'P6M', founding: 'counts' } }), '2020-09-01')).to.deep.equal(['due', 'window-runs', '2020-09-01']);
    expect(brief(records(halfYearly, [], { founded: undefined }), '2020-09-02').slice(0, 2)).to.deep.equal(['unknown', 'no-beginning']);
  });

  it('does not count exempt days as time', () => {
    const exemptions = [{ from: '2021-03-01', to: '2021-03-31' }, { from: '2021-03-15', to: '2021-03-20' }, { from: '2021-08-01', to: '2021-08-10' }];
    expect(brief(given(['2021-01-15'], { exemptions }), '2021-08-05')).to.deep.equal(['in-good-standing', 'done', '2021-08-25']);
    expect(only(given(['2021-01-15'], { exemptions }), '2021-08-26').standing).to.equal('overdue');
    expect(brief(given(['2021-01-15'], { exemptions: [{ from: '2021-07-15', to: '2021-07-19' }] }), '2021-07-15'), 'from its last day on').to.deep.equal(['in-good-standing', 'done', '2021-07-20']);
    expect(only(given([], { exemptions }), '2021-08-05').standing).to.equal('exempt');
  });
});

describe('what cannot be known', () => {
  it('is unknown, never overdue', () => {
    const none = { ...records(yearly, []), events: [] };
    expect(brief(none, '2025-01-01')).to.deep.equal(['unknown', 'no-evidence', undefined]);
    expect(brief(records({ ...yearly, judged: 'people' }, []), '2025-01-01')).to.deep.equal(['unknown', 'judged-by-people', undefined]);
    expect(allStandingsOf(records(yearly, []))[0]!.decisive.reason).to.equal('no-date');
    for (const unusable of [{ window: {} }, { window: { rolling: 'P0D' } }, { events: undefined }]) expect(brief(records({ ...yearly, ...unusable }, []), '2025-01-01'), JSON.stringify(unusable)).to.deep.equal(['unknown', 'unusable-rule', undefined]);
  });

  it('says since when, for a document older than its window', () => {
    const given = { ...records(yearly, ['2024-05-05']), updated: '2024-06-30' };
    expect(allStandingsOf(given, { today: '2025-06-30' })[0]!.standing).to.equal('in-good-standing');
    const { standing, reason, since } = allStandingsOf(given, { today: '2025-07-01' })[0]!.decisive;
    expect([standing, reason, since]).to.deep.equal(['unknown', 'document-too-old', '2025-07-01']);
  });

  it('is made as of the day of the document', () => {
    expect(allStandingsOf({ ...records(yearly, ['2024-05-05']), updated: '2024-05-04' })[0]!.decisive.asOf).to.equal('2024-05-04');
    expect(allStandingsOf({ ...records(yearly, ['2024-05-05']), updated: '2024' })[0]!.standing).to.equal('in-good-standing');
  });

  it('rests on published figures where there are no events', () => {
    const given = { ...records(halfYearly, [], { figures: { lastEvent: '2024-05-05' } }), events: [] };
    expect(only(given, '2024-11-05').standing).to.equal('in-good-standing');
    expect(only(given, '2024-11-06').standing).to.equal('overdue');
  });
});

describe('declared and derived status', () => {
  const differs = (status: Group['status'], asOf: string, more: Partial<Group> = {}) => only(records(yearly, ['2024-05-05'], { status, ...more }), asOf).differs;
  it('differ where they contradict each other', () => {
    expect(differs('active', '2026-01-01')).to.deep.equal({ declared: 'active', derived: 'overdue' });
    expect(differs('inactive', '2024-06-01')).to.deep.equal({ declared: 'inactive', derived: 'in-good-standing' });
  });
  it('do not where they agree, or where nothing can be compared', () => {
    expect(differs('active', '2024-06-01')).to.equal(undefined);
    expect(differs('active', '2025-06-01')).to.equal(undefined);
    expect(differs('inactive', '2026-01-01')).to.equal(undefined);
    for (const status of ['forming', 'retired', 'unknown', undefined] as const) expect(differs(status, '2026-01-01')).to.equal(undefined);
    expect(differs('active', '2026-01-01', { statusUntil: '2025' })).to.equal(undefined);
  });
});

describe('several duties', () => {
  it('bind whom they name; the one that needs attention most decides', () => {
    const given = { ...records(yearly, ['2024-05-05']), rules: [yearly, { ...halfYearly, applies: { kind: 'station' } }, { ...yearly, id: 'other', applies: { kind: 'sig' } }, { ...yearly, id: 'one', applies: { group: 'b' } }] };
    const group = only(given, '2024-12-01');
    expect(group.standings.map(({ duty, standing }) => [duty.rule.id, standing])).to.deep.equal([['yearly', 'in-good-standing'], ['half', 'overdue']]);
    expect(group.standing).to.equal('overdue');
    const judged = { ...given, rules: [{ ...halfYearly, judged: 'people' as const }, yearly] };
    expect(only(judged, '2024-12-01').standing).to.equal('in-good-standing');
    expect(allStandingsOf({ ...given, rules: [] }, { asOf: '2024-12-01' })).to.deep.equal([]);
  });
});

// ----------------------------------------------------------------------------------------------------- properties

const anyDay = fc.integer({ min: numberOf('2019-01-01'), max: numberOf('2025-12-31') }).map(dayOfNumber);
const anyRule: fc.Arbitrary<Rule> = fc.record({
  id: fc.constant('rule'),
  kind: fc.constant('duty' as const),
  name: fc.constant('Rule'),
  events: fc.record({ min: fc.integer({ min: 1, max: 3 }), mode: fc.constantFrom('in-person' as const, 'online' as const, 'any' as const) }),
  window: fc.oneof(
    fc.record({ calendar: fc.constantFrom('year' as const, 'quarter' as const, 'month' as const), founding: fc.constantFrom('exempt' as const, 'counts' as const) }),
    fc.record({ rolling: fc.constantFrom('P6M', 'P12M', 'P30D', 'P1Y2W'), founding: fc.constantFrom('exempt' as const, 'counts' as const) }),
  ),
  exemptions: fc.array(fc.record({ from: anyDay, to: anyDay, group: fc.constantFrom(undefined, 'a', 'b') }), { maxLength: 3 }),
  grace: fc.constantFrom(undefined, 'P30D', 'P3M'),
  stages: fc.constantFrom(undefined, [], [{ after: 'P6M', becomes: 'inactive' as const }, { after: 'P0D', becomes: 'overdue' as const }], [{ after: 'P1M', becomes: 'overdue' as const }]),
});
const anyEvent = fc.record({ start: anyDay, mode: fc.constantFrom('in-person' as const, 'online' as const, 'hybrid' as const), status: fc.constantFrom('held' as const, undefined, 'cancelled' as const) });
const anyEvents = fc.array(anyEvent, { maxLength: 8 }).map((list) => list.map((one, i) => event(one.start, { ...one, id: `e${i}` })));
const anyGroup = fc.record({ founded: fc.option(anyDay, { nil: undefined }) });
const rank = (word: string) => ['inactive', 'overdue', 'due', 'exempt', 'in-good-standing'].indexOf(word);

describe('any duty', () => {
  it('does not depend on the order of the events', () => {
    fc.assert(
      fc.property(anyRule, anyEvents, anyGroup, anyDay, (rule, events, group, asOf) => {
        const forward = only(records(rule, events, group), asOf).decisive;
        const backward = only(records(rule, [...events].reverse(), group), asOf).decisive;
        const data = ({ subject: _, counting: __, ...rest }: Standing): unknown => JSON.parse(JSON.stringify(rest));
        const rest = (standing: Standing) => evidenceOf(standing).map((act) => act.event!.id).sort();
        expect(data(backward)).to.deep.equal(data(forward));
        expect(rest(backward)).to.deep.equal(rest(forward));
      }),
    );
  });

  it('is never worse for one more event', () => {
    fc.assert(
      fc.property(anyRule, anyEvents, anyGroup, anyDay, anyEvent, (rule, events, group, asOf, more) => {
        const before = only(records(rule, events, { founded: '2020-03-01', ...(group.founded && group) }), asOf).standing;
        const after = only(records(rule, [...events, event(more.start, { ...more, id: 'more' })], { founded: '2020-03-01', ...(group.founded && group) }), asOf).standing;
        expect(rank(after)).to.be.at.least(rank(before));
      }),
      { numRuns: 500 },
    );
  });

  it('is done once what is missing is there', () => {
    fc.assert(
      fc.property(anyRule, anyEvents, anyGroup, anyDay, (rule, events, group, asOf) => {
        const { standing, missing, reason } = only(records(rule, events, group), asOf).decisive;
        if (standing === 'in-good-standing' || reason === 'not-founded') return void expect(missing).to.equal(undefined);
        expect(missing!.count).to.be.above(0);
        const mode = missing!.mode === 'any' ? 'online' : missing!.mode;
        const added = (count: number) => [...events, ...Array.from({ length: count }, (_, i) => event(asOf, { id: `more${i}`, mode }))];
        expect(only(records(rule, added(missing!.count), group), asOf).standing).to.equal('in-good-standing');
        if (missing!.count > 1) expect(only(records(rule, added(missing!.count - 1), group), asOf).standing).not.to.equal('in-good-standing');
      }),
      { numRuns: 500 },
    );
  });

  it('changes on the day it says, and not before', () => {
    fc.assert(
      fc.property(anyRule, anyEvents, anyGroup, anyDay, (rule, events, group, asOf) => {
        const given = records(rule, events.filter(({ start }) => start <= asOf), group);
        const { decisive } = only(given, asOf);
        const change = nextChange(decisive);
        const last = change?.on ?? daysAfter(asOf, 400);
        if (change) expect(only(given, change.on).standing).to.equal(change.to);
        if (decisive.standing === 'unknown') return;
        for (let day = asOf; day < last; day = daysAfter(day, 1)) expect(only(given, day).standing, day).to.equal(decisive.standing);
      }),
      { numRuns: 40 },
    );
  });

  it('is judged without an exception, whatever the reader lets through', () => {
    const list = (name: 'rules' | 'groups' | 'events' | 'contributions') => fc.array(recordOf(tables[name], 4), { maxLength: 4 });
    fc.assert(
      fc.property(list('rules'), list('groups'), list('events'), list('contributions'), fc.oneof(anyDay, fc.constantFrom('2024', '2024-05', '0000-01-01', '9999-12-31')), (rules, groups, events, contributions, asOf) => {
        const read: DutyRecords = {
          rules: readRecords(rules, collections.rules).records.map((rule) => ({ ...rule, kind: 'duty' as const })),
          groups: readRecords(groups, collections.groups).records,
          events: readRecords(events, collections.events).records,
        };
        for (const standing of allStandingsOf(read, { asOf, today: asOf })) expect(standing.standing).to.be.a('string');
        for (const rule of read.rules!) holderStandings(rule, { ...read, contributions: readRecords(contributions, collections.contributions).records }, { asOf });
      }),
      { numRuns: 300 },
    );
  });
});
