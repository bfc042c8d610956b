import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the join form that it needs at once. */
export const joinForm = {
  heading: 'Take part',
  empty: 'There is no form here yet.',
  notHere: (form: string) => `There is no form “${form}” here.`,

  goesTo: {
    'github-issue': (where: string) => `Goes to ${where} on GitHub as a public issue`,
    'gitee-issue': (where: string) => `Goes to ${where} on Gitee as a public issue`,
    'gitlab-issue': (where: string) => `Goes to ${where} on GitLab as a public issue`,
    post: (where: string) => (where ? `Goes to ${where}` : 'Goes to this site'),
    mailto: (where: string) => `Goes to ${where} by e-mail`,
    link: (where: string) => (where ? `Continues on ${where}` : 'Continues on another page'),
    copy: (_: string) => 'To be copied and sent by yourself',
  },
  goesWhere: 'Goes to',
  account: 'Account',
  needsAccount: (site: string) => `You need an account at ${site}. Everybody can read what you send.`,
  afterwards: 'Afterwards',
  decides: 'Who decides',
  privacy: 'Privacy',
  privacyLink: 'What happens with your answers',

  optional: 'optional',
  choose: 'Choose…',
  example: (example: string) => `For example: ${example}`,
  atMost: (count: number, f: Formats) => f.plural(count, { one: 'At most # character', other: 'At most # characters' }),
  faults: {
    missing: () => 'Please fill this in.',
    unticked: () => 'Please tick this box if you agree.',
    unchosen: () => 'Please choose.',
    email: () => 'This is not an e-mail address yet. It looks like name@example.org.',
    link: () => 'This is not an address yet. It begins with https://.',
    number: () => 'Please write a number.',
    date: () => 'This day does not exist. Please write day, month and year.',
    least: (bound: string) => `At least ${bound}, please.`,
    most: (bound: string) => `At most ${bound}, please.`,
    long: (bound: string) => `This is too long by ${bound}.`,
  },
  tooManyBy: (count: number, f: Formats) => f.plural(count, { one: '# character', other: '# characters' }),
  summary: (count: number, f: Formats) => f.plural(count, { one: 'One answer needs another look:', other: '# answers need another look:' }),

  step: (step: number, of: number, f: Formats) => `Step ${f.number(step)} of ${f.number(of)}`,
  next: 'Next',
  back: 'Back',

  kept: 'Kept on this device as you type.',
  draftIsBack: (when: string) => `Your draft of ${when} is back.`,
  onItsWay: 'When you last sent this, no answer came. Send it again: what has arrived already is not counted twice.',
  notKept: 'This browser keeps no draft. What you write is lost when you leave the page.',
  clear: 'Clear',
  clearAll: 'Really clear everything?',
  clearYes: 'Clear everything',
  clearNo: 'Keep it',

  send: {
    'github-issue': 'Continue on GitHub',
    'gitee-issue': 'Continue on Gitee',
    'gitlab-issue': 'Continue on GitLab',
    post: 'Send',
    mailto: 'Write the e-mail',
    link: 'Continue to the form',
    copy: 'Copy as Markdown',
  },
  sending: 'Sending…',
  leftToTick: (what: string) => `Left to do there: ${what}.`,
  partMissing: 'A part of this form could not be loaded, perhaps because you are offline. What you wrote is kept. Try again in a moment.',
  trap: 'Leave this empty',
};

export type JoinFormWords = Widened<typeof joinForm>;
