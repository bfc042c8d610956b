import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words for where somebody stands on the ladders. */
export const standing = {
  person: 'A person’s name',
  found: (count: number, f: Formats) => f.plural(count, { one: '# person found', other: '# people found' }),
  clear: 'Clear',
  unknownPerson: (id: string) => `Nobody here is called “${id}”.`,
  figure: (metric: string, lengths: string) => `${metric}, in ${lengths}`,
  ownFigures: 'Or figures of your own',
  isPrivate: 'Worked out on this page; nothing is sent.',
  asOf: (day: string) => `As of ${day}.`,
  lost: (count: number, f: Formats) => f.plural(count, { one: '# contribution could not be read and is not counted.', other: '# contributions could not be read and are not counted.' }),

  here: (name: string) => `${name} is here`,
  hereAsOf: (name: string, day: string) => `${name} was here on ${day}`,
  next: 'next',
  now: (rungs: string) => `now ${rungs}`,
  noRung: 'no rung yet',
  nextIs: (rung: string, tally: string) => `next is ${rung}: ${tally}`,
  atTop: 'nothing above it',

  allMet: 'all that it asks for is met',
  nothingAsked: 'it asks for nothing that can be counted',
  counts: {
    met: (count: number, f: Formats) => `${f.number(count)} met`,
    'not-met': (count: number, f: Formats) => `${f.number(count)} missing`,
    unknown: (count: number, f: Formats) => `${f.number(count)} not known`,
    judged: (count: number, f: Formats) => `${f.number(count)} for people to judge`,
  },
  verdicts: { met: 'met', 'not-met': 'missing', unknown: 'not known', judged: 'for people to judge' },
  some: (met: number, of: number, f: Formats) => `${f.number(met)} of ${f.number(of)} met`,
  soFar: (value: number, f: Formats) => `${f.number(value)} so far`,
  more: (count: number, f: Formats) => `${f.number(count)} more needed`,
  days: (days: number, f: Formats) => f.plural(days, { one: '# day so far', other: '# days so far' }),
  until: (day: string) => `until ${day}`,
  inScope: (scope: string) => `as looked at for ${scope}`,
};

export type StandingWords = Widened<typeof standing>;
