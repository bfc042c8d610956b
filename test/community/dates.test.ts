import { expect } from '../helpers/expect.js';
import { dayOf } from '../../src/community/dates.js';
import { isZone } from '../../src/community/zones.js';

describe('the day a value stands for', () => {
  const days: [unknown, string | undefined][] = [
    ['2021-05-15', '2021-05-15'],
    ['2021-5-3', '2021-05-03'],
    ['2021/05/15', '2021-05-15'],
    ['2021-05', '2021-05'],
    ['2021', '2021'],
    [2021, '2021'],
    [' 2021-05-15 ', '2021-05-15'],
    ['2021-05-15T23:59:59+08:00', '2021-05-15'],
    ['2021-05-15 10:00', '2021-05-15'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['2021-02-30', undefined],
    ['2021-04-31', undefined],
    ['2021-13-01', undefined],
    ['2021-00-10', undefined],
    ['2021-05-00', undefined],
    ['2021-13', undefined],
    ['2021 was good', undefined],
    ['15.05.2021', undefined],
    ['05/15/2021', undefined],
    ['soon', undefined],
    ['', undefined],
    [99, undefined],
    [20210515, undefined],
    [2021.5, undefined],
    [null, undefined],
    [{}, undefined],
  ];
  for (const [given, day] of days) {
    it(`${JSON.stringify(given)}: ${day ?? 'none'}`, () => expect(dayOf(given)).to.equal(day));
  }
});

describe('time zones', () => {
  it('are known by their IANA names', () => {
    for (const name of ['Asia/Shanghai', 'Europe/Lisbon', 'UTC', 'Asia/Shanghai']) expect(isZone(name), name).to.equal(true);
    for (const name of ['PT (Pacific Time)', 'Nowhere/Land', '', 'PT (Pacific Time)']) expect(isZone(name), name).to.equal(false);
  });
});
