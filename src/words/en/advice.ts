import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** What a form says before anybody writes: conditions, ways to join, what follows when somebody steps down. Loaded for forms that need it. */
export const advice = {
  conditions: 'Conditions',
  peopleLook: 'people will look',
  youWrote: (value: string) => `you wrote ${value}`,
  youNamed: (name: string) => `you named ${name}`,
  thereIs: (names: string) => `There is one already: ${names}.`,
  notYet: 'Not met yet. You may send it all the same: people decide.',
  mustBeMet: 'It can be sent once this is met.',
  verdicts: { met: 'met', 'not-met': 'not met', unknown: 'not known', judged: 'for people to judge' },
  atLeast: (count: number, what: string, f: Formats) => `${what}: ${f.number(count)} or more`,
  moreThan: (count: number, what: string, f: Formats) => `${what}: more than ${f.number(count)}`,
  within: (text: string, time: string) => `${text} within ${time}`,
  active: (time: string) => `Active within the last ${time}`,
  activePeople: (count: number, role: string, time: string, f: Formats) => `${role}: ${f.plural(count, { one: '# person', other: '# people' })} active within the last ${time}`,
  unique: 'None in this place yet',
  rung: (rung: string) => `Holds “${rung}”`,
  nominations: (count: number, by: string, f: Formats) => f.plural(count, { one: '# nomination', other: '# nominations' }) + (by && ` by ${by}`),
  all: 'All of these',
  any: 'One of these',
  someOf: (count: number, f: Formats) => `At least ${f.number(count)} of these`,

  ways: 'Ways to join',
  chooseStation: 'Choose a station, and it says here whom you can ask.',
  askLead: (names: string) => `Ask ${names}`,
  askStation: (station: string) => `Ask ${station}`,
  askParent: (parent: string) => `Ask ${parent}`,
  fillIn: 'Fill in the form',
  show: 'Show',
  showChannel: (channel: string) => `Show: ${channel}`,
  until: (day: string) => `until ${day}`,
  expired: (day: string) => `expired on ${day}`,
  full: 'full',
  room: (count: number, f: Formats) => f.plural(count, { one: 'room for one more', other: 'room for # more' }),
  noneOpen: 'Nothing here is open any more: please take the next way.',
  code: (channel: string) => `QR code of ${channel}`,

  whatFollows: 'What follows',
  recommended: (name: string) => `${name}, whom you recommend, is asked first.`,
  deputy: (names: string) => (names ? `The deputy is asked: ${names}.` : 'The deputy is asked.'),
  members: (names: string) => (names ? `The members are asked: ${names}.` : 'The members are asked.'),
  community: 'The community is asked.',
  parent: (parent: string, names: string) => `${parent || 'The parent organisation'} is asked${names && `: ${names}`}.`,
  otherwise: {
    inactive: 'If nobody is found, the station becomes inactive until somebody takes over.',
    retired: 'If nobody is found, the station is retired.',
  },
  membersOf: (station: string) => `Members of ${station}`,
  others: 'Others',
  askCommunity: 'Nobody yet: ask the community',
};

export type AdviceWords = Widened<typeof advice>;
