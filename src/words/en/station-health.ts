import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words for how a station stands under the duties of its community; about the station and the rule, never about a person. */
export const health = {
  standing: 'Standing',
  attentionFirst: 'needs attention first',
  standings: {
    'in-good-standing': 'in good standing',
    due: 'due',
    overdue: 'overdue',
    exempt: 'exempt',
    inactive: 'inactive',
    unknown: 'unknown',
  },
  since: (standing: string, day: string) => `${standing} since ${day}`,
  until: (standing: string, day: string) => `${standing} until ${day}`,
  differs: (declared: string, derived: string) => `Declared ${declared}; by the rule, ${derived}`,

  kinds: { 'in-person': 'in-person event', online: 'online event', any: 'event', review: 'review' },
  events: (count: number, kind: string, f: Formats) => f.plural(count, { one: `# ${kind}`, other: `# ${kind}s` }),
  none: (kind: string, window: string) => `no ${kind}${window && ` in ${window}`} yet`,
  needed: (events: string, window: string) => `still needed${window && ` in ${window}`}: ${events}`,
  done: (window: string) => `done${window && ` for ${window}`}`,
  due: (day: string) => `due by ${day}`,
  wasDue: (day: string) => `was due by ${day}`,
  nextDue: (day: string) => `next due by ${day}`,
  grace: (day: string) => `the time of grace ends on ${day}`,
  wasExempt: (time: string, reason: string) => `${time} was exempt${reason && `: ${reason}`}`,
  because: {
    'founding-window': 'the time of the founding does not count',
    'not-founded': 'not founded yet',
    'no-evidence': 'the data has nothing to count',
    'no-date': 'the data does not say of which day it is',
    'document-too-old': 'the data is too old to tell',
    'mode-unknown': 'some events do not say whether they were in person',
    'no-beginning': 'neither a founding day nor an event is known',
    'unusable-rule': 'the rule lacks a number or a window',
    'seats-filled': 'enough people hold the role',
    'too-few-seats': 'too few people hold the role',
    'too-many-seats': 'too many people hold the role',
  },
  and: '; ',
  stop: '. ',

  rules: 'What the rules ask',
  each: { year: 'in each calendar year', quarter: 'in each quarter', month: 'in each month' },
  rolling: (time: string) => `in any ${time}`,
  asks: (events: string, window: string) => [events, window].filter(Boolean).join(' '),
  judged: 'People judge this; nothing is worked out here.',
  basis: (day: string) => `Worked out from the events in this data${day && `, as of ${day}`}.`,
};

export type HealthWords = Widened<typeof health>;
