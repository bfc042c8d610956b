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

  step: (step: number, of: number, f: Formats) => `Step ${f.number(step)} of ${f.number(of)}`,
  next: 'Next',
  back: 'Back',

  send: {
    'github-issue': 'Continue on GitHub',
    'gitee-issue': 'Continue on Gitee',
    'gitlab-issue': 'Continue on GitLab',
    post: 'Send',
    mailto: 'Write the e-mail',
    link: 'Continue to the form',
    copy: 'Copy as Markdown',
  },
  leftToTick: (what: string) => `Left to tick there: ${what}.`,
  partMissing: 'A part of this form could not be loaded, perhaps because you are offline. What you wrote is kept. Try again in a moment.',
  trap: 'Leave this empty',
};

export type JoinFormWords = Widened<typeof joinForm>;
