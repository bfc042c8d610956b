import * as fc from 'fast-check';
import { expect } from '../../helpers/expect.js';
import { retentionOf } from '../../../src/community/rules/retention.js';
import type { Event } from '../../../src/community/schema/events.js';

const meetup = (start: string, people: string[] | undefined, more: Partial<Event> = {}): Event => ({ id: start, title: 'Meetup', group: 'a', start, attendance: people && { people }, ...more });
const people = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `x${from + i}`);
const told = (events: Event[], options = {}) => retentionOf(events, options).returns.map((each) => (each.people === undefined ? '–' : `${each.people} of ${each.chance}`));

// about the series of an organiser's essay: 14 at each, two new at the fourth
const series = [meetup('2019-09-01', people(1, 14)), meetup('2019-09-18', people(1, 13)), meetup('2019-10-02', people(1, 14)), meetup('2019-10-20', [...people(1, 13), 'new1', 'new2'])];

describe('retention', () => {
  it('counts who comes to the second, third and fourth meetup, of those who could', () => {
    expect(told(series)).to.deep.equal(['16 of 16', '14 of 14', '13 of 14', '13 of 14']);
    expect(retentionOf(series).returns[3]!.share).to.be.closeTo(13 / 14, 1e-9);
    expect(told(series, { upTo: 2 })).to.have.lengthOf(2);
  });

  it('asks nobody who came first to the last meetup to have come again', () => {
    const growing = [meetup('2024-01-01', people(1, 6)), meetup('2024-02-01', people(1, 20))];
    expect(told(growing, { upTo: 3 })).to.deep.equal(['20 of 20', '6 of 6', '–']);
  });

  it('goes by the day it was there, not by how the start is written', () => {
    const late = meetup('2024-01-01T20:00Z', ['x', 'y']);
    const early = meetup('2024-01-01T23:00', ['x']);
    expect(told([late, early], { least: 1, upTo: 2, timeZone: 'Asia/Shanghai' })).to.deep.equal(['2 of 2', '1 of 1']);
  });

  it('of a series counts that alone', () => {
    const events = [meetup('2024-01-01', people(1, 6), { series: 'first' }), meetup('2024-02-01', people(1, 6), { series: 'second' }), meetup('2024-03-01', people(1, 6))];
    expect(retentionOf(events, { series: 'second' }).events).to.equal(1);
    expect(retentionOf(events).events).to.equal(3);
  });

  it('tells nothing of few people', () => {
    expect(retentionOf([meetup('2024-01-01', people(1, 4))], { upTo: 2 }).returns).to.deep.equal([{ times: 1 }, { times: 2 }]);
    expect(told([meetup('2024-01-01', people(1, 4)), meetup('2024-02-01', people(1, 4))])).to.deep.equal(['–', '–', '–', '–']);
    expect(told([meetup('2024-01-01', people(1, 9)), meetup('2024-02-01', people(1, 2))], { upTo: 2 })).to.deep.equal(['9 of 9', '–']);
    expect(told([meetup('2024-01-01', people(1, 9)), meetup('2024-02-01', people(21, 29))], { upTo: 2 })).to.deep.equal(['18 of 18', '0 of 9']);
    expect(told([meetup('2024-01-01', people(1, 4)), meetup('2024-02-01', people(1, 4))], { least: 3, upTo: 2 })).to.deep.equal(['4 of 4', '4 of 4']);
  });

  it('counts a person once a meetup, at those that took place and say who came', () => {
    const twice = meetup('2024-01-01', [...people(1, 6), 'x1', ' x1 ', '']);
    expect(told([twice], { upTo: 1 })).to.deep.equal(['6 of 6']);
    const events = [twice, meetup('2024-01-02', people(1, 6), { status: 'cancelled' }), meetup('2024-01-03', undefined), meetup('1970-01-01', people(1, 6)), meetup('2025-01-01', people(1, 6))];
    expect(retentionOf(events, { asOf: '2024-12-31' })).to.deep.include({ events: 1, withoutList: 1 });
    expect(retentionOf([meetup('1970-01-02', people(1, 6))]).events, 'only the first day of 1970 means never').to.equal(1);
    expect(retentionOf([...events, meetup('2024-03-01', people(1, 6), { group: 'b' })], { group: 'a', asOf: '2024-12-31' }).events).to.equal(1);
  });

  it('is the same in any order, and never more by the next meetup of those who could come to both', () => {
    const anyMeetup = fc.record({ day: fc.integer({ min: 1, max: 28 }), who: fc.subarray(people(1, 12)) });
    fc.assert(
      fc.property(fc.array(anyMeetup, { maxLength: 6 }), (list) => {
        const events = list.map(({ day, who }, i) => meetup(`2024-02-${String(day).padStart(2, '0')}T10:${String(i).padStart(2, '0')}`, who));
        const found = retentionOf(events, { least: 1 });
        expect(retentionOf([...events].reverse(), { least: 1 })).to.deep.equal(found);
        const counts = found.returns.map((each) => each.people ?? 0);
        expect([...counts].sort((one, other) => other - one)).to.deep.equal(counts);
        for (const { share } of found.returns) if (share !== undefined) expect(share).to.be.within(0, 1);
      }),
    );
  });
});
