import { expect } from '../../helpers/expect.js';
import { Community, loadReader } from '../../../src/community/community.js';
import { healthOf } from '../../../src/community/rules/health.js';
import { stationsOf } from '../../../src/community/stations.js';
import { bindsGroup, dutiesIn, hasDuties } from '../../../src/ui/stations/duties.js';
import { type HealthContext, healthFrom, needsAttention, ruleWords, spanWords, standingWords, urgency } from '../../../src/ui/stations/health.model.js';
import { health as english } from '../../../src/words/en/station-health.js';
import { stations as stationWords } from '../../../src/words/en/stations.js';
import { health as chinese } from '../../../src/words/zh-CN/station-health.js';
import { stations as chineseStationWords } from '../../../src/words/zh-CN/stations.js';
import { Formats } from '../../../src/words/formats.js';

await loadReader();

const inEnglish: HealthContext = { own: english, words: stationWords, formats: new Formats('en') };
const inChinese: HealthContext = { own: chinese, words: chineseStationWords, formats: new Formats('zh-CN') };

const yearly = {
  id: 'yearly',
  kind: 'duty',
  name: 'Once a year',
  events: { min: 1, mode: 'in-person' },
  window: { calendar: 'year', founding: 'exempt' },
  exemptions: [{ from: '2022-01-01', to: '2022-12-31', reason: 'epidemic year' }],
  stages: [{ after: 'P0D', becomes: 'overdue' }],
};

const community = (updated: string | undefined, days: string[], group: object = {}, rules: object[] = [yearly]) =>
  new Community({
    version: 1,
    updated,
    rules,
    groups: [{ id: 'faro', kind: 'station', name: 'Faro', founded: '2021-05-15', status: 'active', ...group }],
    events: days.map((start) => ({ id: start, title: 'Evening', group: 'faro', start, mode: 'in-person' })),
  });

/** How the one station of a document stands, as the widgets know it. */
async function standingIn(document: Community, today = '2026-11-10') {
  const stations = stationsOf(document);
  return healthFrom(stations, (await healthOf(document, today)).values()).standings.get(0);
}

/** What is said of it: title, sentence, difference. */
async function said(document: Community, context = inEnglish, today = '2026-11-10') {
  const { title, sentence, difference } = standingWords((await standingIn(document, today))!, context);
  return [title, sentence, difference];
}

describe('a station’s standing, in words', () => {
  it('is due with the day, and with the last time that did not count', async () => {
    expect(await said(community('2026-11-01', ['2025-03-01']))).to.deep.equal(['Due', 'No in-person event in 2026 yet; due by Dec 31, 2026. 2022 was exempt: epidemic year.', '']);
  });

  it('says how many are missing when several are asked for', async () => {
    const three = { ...yearly, events: { min: 3, mode: 'any' }, exemptions: [] };
    const document = community('2026-11-01', ['2025-03-01', '2025-04-01', '2025-05-01', '2026-02-01'], {}, [three]);
    expect((await said(document))[1]).to.equal('Still needed in 2026: 2 events; due by Dec 31, 2026.');
  });

  it('is in good standing with the next day', async () => {
    expect(await said(community('2026-11-01', ['2026-03-01']))).to.deep.equal(['In good standing', 'Done for 2026; next due by Dec 31, 2027.', '']);
  });

  it('is overdue since a day, beside a declared status that says otherwise', async () => {
    const document = community('2026-11-01', ['2023-08-05', '2024-07-20']);
    expect(await said(document)).to.deep.equal([
      'Overdue since Jan 1, 2026',
      'Still needed: 1 in-person event; was due by Dec 31, 2025. 2022 was exempt: epidemic year.',
      'Declared active; by the rule, overdue since Jan 1, 2026',
    ]);
    expect(await said(document, inChinese)).to.deep.equal([
      '自 2026年1月1日起逾期',
      '还需 1 次线下活动，原应于 2025年12月31日前完成。2022年曾豁免：epidemic year。',
      '声明为活跃；按规则：自 2026年1月1日起逾期',
    ]);
  });

  it('is declared inactive, and the rule says otherwise', async () => {
    const document = community('2026-11-01', ['2026-03-01'], { status: 'inactive' });
    expect((await said(document))[2]).to.equal('Declared inactive; by the rule, in good standing');
  });

  it('names the time of grace', async () => {
    const document = community('2026-01-10', ['2024-03-01'], {}, [{ ...yearly, exemptions: [], grace: 'P30D' }]);
    expect(await said(document, inEnglish, '2026-01-10')).to.deep.equal(['Due', 'Still needed: 1 in-person event; the time of grace ends on Jan 30, 2026.', '']);
  });

  it('is exempt with the reason, or for the founding', async () => {
    expect(await said(community('2022-05-01', ['2021-06-01']), inEnglish, '2022-05-01')).to.deep.equal(['Exempt until Dec 31, 2022', 'Epidemic year; next due by Dec 31, 2023.', '']);
    expect((await said(community('2021-05-20', ['2021-06-01']), inEnglish, '2021-05-20'))[1]).to.match(/^The time of the founding does not count; next due by Dec 31, 20\d\d\.$/);
  });

  it('of a document that is too old is unknown, never overdue', async () => {
    expect(await said(community('2023-06-01', ['2021-06-01']))).to.deep.equal(['Unknown since Jun 2, 2024', 'The data is too old to tell.', '']);
  });

  it('without a day, or without anything to count, is unknown', async () => {
    expect((await said(community(undefined, ['2026-03-01'])))[1]).to.equal('The data does not say of which day it is.');
    expect((await said(community('2026-11-01', [])))[1]).to.equal('The data has nothing to count.');
  });

  it('names the rule where several bind', async () => {
    const monthly = { ...yearly, id: 'monthly', name: 'Each month', window: { calendar: 'month' }, exemptions: [] };
    expect((await said(community('2026-11-20', ['2026-10-01'], {}, [yearly, monthly]), inEnglish, '2026-11-20'))[1]).to.equal('Each month: No in-person event in Nov 2026 yet; due by Nov 30, 2026.');
  });

  it('of too few people in a role is told', async () => {
    const seats = { id: 'seats', kind: 'duty', name: 'Two leads', seats: { role: 'lead', min: 2 } };
    expect((await said(community('2026-11-01', [], { members: [{ person: 'a', role: 'lead' }] }, [seats])))[1]).to.match(/^Too few people hold the role; was due by /);
  });
});

describe('what is not judged', () => {
  it('has no standing where people judge', async () => {
    expect(await standingIn(community('2026-11-01', [], {}, [{ ...yearly, judged: 'people' }]))).to.equal(undefined);
  });

  it('has none while it is forming, or when it is retired', async () => {
    for (const status of ['forming', 'retired']) expect(await standingIn(community('2026-11-01', ['2023-01-01'], { status })), status).to.equal(undefined);
  });
});

describe('what needs attention', () => {
  const overdue = ['2023-08-05', '2024-07-20'];

  it('is what was missed, unless it is declared inactive', async () => {
    expect(needsAttention((await standingIn(community('2026-11-01', overdue)))!)).to.equal(true);
    expect(needsAttention((await standingIn(community('2026-11-01', overdue, { status: undefined })))!)).to.equal(true);
    expect(needsAttention((await standingIn(community('2026-11-01', overdue, { status: 'inactive' })))!)).to.equal(false);
    expect(needsAttention((await standingIn(community('2026-11-01', ['2025-03-01'])))!)).to.equal(false);
  });

  it('comes first in order; then what is due, what is known, what is done, what no rule binds', async () => {
    const documents = [
      community('2026-11-01', overdue),
      community('2026-11-01', ['2025-03-01']),
      community('2026-11-01', overdue, { status: 'inactive' }),
      community('2023-01-01', overdue),
      community('2026-11-01', ['2026-03-01']),
    ];
    const order = await Promise.all(documents.map(async (document) => urgency(await standingIn(document))));
    order.push(urgency(undefined));
    expect(order.toSorted()).to.deep.equal(order);
  });
});

describe('the rules, in words', () => {
  const rulesOf = (rules: object[], context = inEnglish) => ruleWords(stationsOf(community('2026-11-01', [], {}, rules)), context).map(({ name, asks, isJudged }) => [name, asks, isJudged]);

  it('say what each asks, and whether people judge it', () => {
    expect(rulesOf([yearly, { ...yearly, id: 'p', judged: 'people', events: { min: 3, mode: 'online' }, window: { rolling: 'P12M' } }])).to.deep.equal([
      ['Once a year', '1 in-person event in each calendar year', false],
      ['Once a year', '3 online events in any 1 year', true],
    ]);
    expect(rulesOf([{ ...yearly, window: { rolling: 'P6M' } }], inChinese)[0]![1]).to.equal('任意 6个月内 1 次线下活动');
    expect(rulesOf([{ ...yearly, evidence: 'reviews', window: { rolling: 'P30D' } }])[0]![1]).to.equal('1 review in any 30 days');
  });

  it('leave out those that bind no station', () => {
    expect(rulesOf([{ ...yearly, applies: { kind: 'committee' } }, { ...yearly, applies: { group: 'porto' } }, { ...yearly, kind: 'founding' }, { ...yearly, evidence: 'activity', applies: { role: 'lead' } }])).to.deep.equal([]);
  });
});

describe('the glance at a document', () => {
  const has = (rules: unknown) => hasDuties(stationsOf(new Community({ version: 1, rules, groups: [{ id: 'faro', name: 'Faro' }] })));

  it('sees a duty of a station', () => {
    expect(has([yearly])).to.equal(true);
    expect(has([{ ...yearly, applies: { group: 'faro' } }])).to.equal(true);
    expect(has([{ ...yearly, applies: { kind: 'chapter' } }])).to.equal(false);
    expect(has([{ ...yearly, kind: 'founding' }])).to.equal(false);
    expect(has([{ ...yearly, evidence: 'activity' }])).to.equal(false);
  });

  it('bears whatever stands there', () => {
    expect(has(undefined)).to.equal(false);
    expect(has([null, 42, 'duty', [], { kind: 'duty', applies: { group: {} } }])).to.equal(false);
    expect(dutiesIn([])).to.deep.equal([]);
    expect(bindsGroup({}, { id: 'a', name: 'A', kind: 'whatever' })).to.equal(true);
  });
});

describe('days in a row', () => {
  const words = (from: string, to: string) => spanWords({ from, to }, new Formats('en')).replace(/\u2009/g, ' ');
  it('are a year, months or days', () => {
    expect(words('2022-01-01', '2022-12-31')).to.equal('2022');
    expect(words('2022-01-01', '2023-12-31')).to.equal('2022 – 2023');
    expect(words('2026-07-01', '2026-09-30')).to.equal('Jul – Sep 2026');
    expect(words('2026-02-01', '2026-02-28')).to.equal('Feb 2026');
    expect(words('2026-01-05', '2026-03-01')).to.equal('Jan 5 – Mar 1, 2026');
  });
});
