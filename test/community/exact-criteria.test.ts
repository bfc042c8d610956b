import fc from 'fast-check';
import { expect } from '../helpers/expect.js';
import { exactCriteria } from '../../src/community/exact-criteria.js';
import { readExact } from '../../src/community/exact.js';
import { ladders } from '../../src/community/generated/ladders.js';
import { rules } from '../../src/community/generated/rules.js';
import { readRecords } from '../../src/community/read.js';
import kubesphere from '../../stories/fixtures/kubesphere.json' with { type: 'json' };
import lighthouse from '../../stories/fixtures/lighthouse.json' with { type: 'json' };

const word = fc.constantFrom('pull-requests', 'P2M', 'P1Y', ' ');
const number = fc.constantFrom<unknown>(0, 2, 2.5, '2');
const text = fc.constantFrom<unknown>('Well', { en: 'Well', ja: 'よい' }, {});
const valueOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  atLeast: number,
  nominations: number,
  over: number,
  min: number,
  text,
  metric: word,
  role: word,
  rung: word,
  within: word,
  activeWithin: word,
  for: word,
  scope: word,
  unique: word,
  distinct: fc.constant('company'),
  more: word,
};

/** A few of the keys of criteria, with values that are sometimes wrong. */
const someKeys = fc.subarray(Object.keys(valueOf), { minLength: 1, maxLength: 4 }).chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, valueOf[key]!]))));

const looksLikeCriteria: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  someKeys,
  fc.tuple(fc.constantFrom('all', 'any', 'of'), fc.array(someKeys, { maxLength: 2 }), someKeys).map(([key, parts, beside]) => ({ ...beside, [key]: parts })),
);

describe('the quick check of criteria', () => {
  it('lets those of the sample communities pass, so that their ladders and rules need no other reader', () => {
    for (const sample of [kubesphere, lighthouse]) {
      expect(readExact(sample.ladders, ladders)?.records).to.equal(sample.ladders);
      expect(readExact(sample.rules, rules)?.records).to.equal(sample.rules);
    }
  });

  it('lets nothing pass that the tables would change', () => {
    fc.assert(
      fc.property(looksLikeCriteria, (criteria) => {
        fc.pre(exactCriteria(criteria));
        const list = [{ id: 'l', name: 'L', rungs: [{ id: 'r', name: 'R', criteria }] }];
        const { records, issues } = readRecords(list, { ...ladders, exact: () => false });
        expect(issues).to.deep.equal([]);
        expect(records).to.equal(list);
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });

  it('refuses what is wrong in any part, and what is nested very deep', () => {
    const nested = (levels: number): Record<string, unknown> => (levels ? { all: [nested(levels - 1)] } : { text: 'at last' });
    expect(exactCriteria(nested(9))).to.equal(true);
    for (const criteria of [nested(40), {}, { all: {} }, { of: [] }, { atLeast: 1 }, { metric: 5 }, { metric: 'a', within: '2 months' }, { any: [{ all: [{ rung: '' }] }] }, { activeWithin: 'P1Y', min: 1.5 }, null, 'all', [{ text: 'a' }]]) {
      expect(exactCriteria(criteria as Record<string, unknown>), JSON.stringify(criteria)?.slice(0, 60)).to.equal(false);
    }
  });
});
