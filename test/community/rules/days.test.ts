import * as fc from 'fast-check';
import { expect } from '../../helpers/expect.js';
import { calendarWindow, daysAfter, daysBetween, firstDay, firstWithin, lastDay, lengthOf, numberOf, dayOfNumber, shifted } from '../../../src/community/rules/days.js';
import { localDay } from '../../../src/community/rules/local-days.js';

const anyDay = fc.integer({ min: numberOf('1900-01-01'), max: numberOf('2200-12-31') }).map(dayOfNumber);
const anyLength = fc.record({ months: fc.nat(40), days: fc.nat(100) });
const length = (duration: string) => lengthOf(duration)!;

describe('lengths of time', () => {
  it('are read as ISO 8601, in months and days', () => {
    expect(lengthOf('P2M')).to.deep.equal({ months: 2, days: 0 });
    expect(lengthOf('P1Y2M3W4D')).to.deep.equal({ months: 14, days: 25 });
    expect(lengthOf('P10Y18M10W30D')).to.deep.equal({ months: 138, days: 100 });
    expect(lengthOf('P0D')).to.deep.equal({ months: 0, days: 0 });
  });
  for (const wrong of ['P', '2M', 'P2H', 'PT2H', 'two months', '', 'P-1M', 'P1.5Y', 'xP1Y', 'P1Yx', 5, undefined, null, {}]) {
    it(`${JSON.stringify(wrong)} is none`, () => expect(lengthOf(wrong)).to.equal(undefined));
  }
  const sums: [string, string, 1 | -1, string][] = [
    ['2024-01-31', 'P1M', 1, '2024-02-29'],
    ['2023-01-31', 'P1M', 1, '2023-02-28'],
    ['2024-02-29', 'P1Y', 1, '2025-02-28'],
    ['2024-02-29', 'P1Y', -1, '2023-02-28'],
    ['2024-03-31', 'P1M', -1, '2024-02-29'],
    ['2024-01-15', 'P2M', -1, '2023-11-15'],
    ['2023-12-31', 'P1D', 1, '2024-01-01'],
    ['2024-03-01', 'P1W', -1, '2024-02-23'],
    ['0001-02-03', 'P5Y', -1, '0000-01-01'],
    ['9998-02-03', 'P5Y', 1, '9999-12-31'],
    ['2024-01-01', 'P99999999999999999999Y', 1, '9999-12-31'],
    ['2024-01-01', 'P99999999999999999999D', -1, '0000-01-01'],
    ['0099-12-31', 'P1D', 1, '0100-01-01'],
  ];
  for (const [day, duration, sign, expected] of sums) {
    it(`${day} ${sign > 0 ? '+' : '-'} ${duration} is ${expected}`, () => expect(shifted(day, length(duration), sign)).to.equal(expected));
  }
  it('agree with the calendar on every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40000, max: 40000 }), (day, days) => {
        const date = new Date(`${day}T00:00:00Z`);
        date.setUTCDate(date.getUTCDate() + days);
        expect(daysAfter(day, days)).to.equal(date.toISOString().slice(0, 10));
        expect(daysBetween(day, daysAfter(day, days))).to.equal(days);
      }),
    );
  });
  it('know the first day that is still within them', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (day, length) => {
        const first = firstWithin(day, length);
        expect(first <= day && shifted(first, length) >= day).to.equal(true);
        // months and days together may begin up to three days earlier
        expect(shifted(daysAfter(first, -4), length) < day).to.equal(true);
      }),
    );
    expect(firstWithin('2024-03-15', length('P2M'))).to.equal('2024-01-15');
    expect(firstWithin('2024-02-29', length('P1M'))).to.equal('2024-01-29');
    expect(firstWithin('2024-03-30', length('P1M'))).to.equal('2024-03-01');
    expect(firstWithin('0000-01-05', length('P1Y'))).to.equal('0000-01-01');
  });
});

describe('days that are months or years', () => {
  it('begin and end', () => {
    expect([firstDay('2024'), lastDay('2024')]).to.deep.equal(['2024-01-01', '2024-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).to.deep.equal(['2024-02-01', '2024-02-29']);
    expect([firstDay('2024-02-03'), lastDay('2024-02-03')]).to.deep.equal(['2024-02-03', '2024-02-03']);
  });
});

describe('calendar windows', () => {
  it('hold the days of their year, quarter or month', () => {
    expect(calendarWindow('2024-02-10', 'year')).to.deep.equal({ from: '2024-01-01', to: '2024-12-31' });
    expect(calendarWindow('2024-02-10', 'quarter')).to.deep.equal({ from: '2024-01-01', to: '2024-03-31' });
    expect(calendarWindow('2024-12-31', 'quarter')).to.deep.equal({ from: '2024-10-01', to: '2024-12-31' });
    expect(calendarWindow('2024-02-29', 'month')).to.deep.equal({ from: '2024-02-01', to: '2024-02-29' });
  });
  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('year' as const, 'quarter' as const, 'month' as const), (day, calendar) => {
        const { from, to } = calendarWindow(day, calendar);
        expect(from <= day && day <= to).to.equal(true);
        expect(calendarWindow(daysAfter(to, 1), calendar).from).to.equal(daysAfter(to, 1));
        expect(calendarWindow(to, calendar).from).to.equal(from);
      }),
    );
  });
});

describe('the local day of a moment', () => {
  const moments: [string, string | undefined, string][] = [
    ['2023-12-31', 'Asia/Shanghai', '2023-12-31'],
    ['2023-12-31T23:30', 'Asia/Shanghai', '2023-12-31'],
    ['2023-12-31T20:00Z', 'Asia/Shanghai', '2024-01-01'],
    ['2023-12-31T15:59Z', 'Asia/Shanghai', '2023-12-31'],
    ['2023-12-31T16:00:00.5Z', 'Asia/Shanghai', '2024-01-01'],
    ['2024-01-01T03:00+08:00', 'America/New_York', '2023-12-31'],
    ['2024-01-01T03:00+0800', 'Asia/Shanghai', '2024-01-01'],
    ['2024-01-01T04:59Z', 'America/New_York', '2023-12-31'],
    ['2024-01-01T05:00Z', 'America/New_York', '2024-01-01'],
    ['2024-07-01T03:59Z', 'America/New_York', '2024-06-30'],
    ['2024-07-01T04:00Z', 'America/New_York', '2024-07-01'],
    ['2023-12-31T09:59Z', 'Pacific/Kiritimati', '2023-12-31'],
    ['2023-12-31T10:00Z', 'Pacific/Kiritimati', '2024-01-01'],
    ['2011-12-30T12:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2023-12-31T23:30Z', undefined, '2023-12-31'],
    ['2023-12-31T23:30Z', 'PT (Pacific Time)', '2023-12-31'],
    ['2024-01-01T01:30-03:30', 'America/St_Johns', '2024-01-01'],
    ['2024-01-01T03:29Z', 'America/St_Johns', '2023-12-31'],
    ['2023-12-31T22:00-05:00', 'UTC', '2024-01-01'],
    ['2023-12-31T22:00-0330', 'UTC', '2024-01-01'],
    // half an hour before clocks are put forward, on the last day of a week
    ['2018-03-22T00:30+04:30', 'Asia/Tehran', '2018-03-21'],
  ];
  for (const [moment, zone, day] of moments) it(`${moment} in ${zone} is ${day}`, () => expect(localDay(moment, zone)).to.equal(day));

  it('is that which Intl gives, in any zone at any hour', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Africa/Casablanca', 'Pacific/Apia', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Etc/UTC'];
    const exact = new Map(zones.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone })]));
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2035-01-01') }), fc.constantFrom(...zones), (date, zone) => {
        expect(localDay(date.toISOString(), zone)).to.equal(exact.get(zone)!.format(date));
      }),
      { numRuns: 1000 },
    );
  });
});
