import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** What is said of an application on its way: what went wrong, what to do, what became of it. Loaded when somebody begins to write. */
export const sending = {
  failures: {
    'bad-url': (where: string) => `“${where}” is not an address to which anything can be sent. Please tell the people of this site.`,
    offline: (_: string) => 'You are offline. What you wrote is kept here and is sent when you are back, as long as this page is open.',
    unreachable: (where: string) => `${where} cannot be reached. Nothing has been sent. Try again in a few minutes.`,
    'mixed-content': (where: string) => `${where} is not encrypted, so this secure page may not send anything there. Please tell the people of this site.`,
    cors: (where: string) => `${where} takes nothing from this site: its server has to allow this page’s origin. Please tell the people of this site.`,
    'redirect-loop': (where: string) => `${where} redirects without end. Please tell the people of this site.`,
    'blocked-by-csp': (where: string) => `This page’s Content-Security-Policy does not allow ${where}. Its origin has to stand in connect-src. Please tell the people of this site.`,
    interrupted: (_: string) => 'The connection broke before the answer came, so it may have arrived. Send it again: it is not counted twice.',
    html: (where: string) => `${where} answered with a web page instead of a receipt. It may ask for a login. It is not certain that anything has arrived; sending it again is not counted twice.`,
    conflict: (_: string) => 'This application has arrived before, with another text. If the one that arrived is right, there is nothing left to do.',
    'too-large': (where: string) => `This is more than ${where} takes. Please shorten the long answers and send it again.`,
  },
  timeout: (where: string, seconds: number, f: Formats) =>
    f.plural(seconds, { one: `${where} did not answer within # second`, other: `${where} did not answer within # seconds` }) + ', so it may have arrived. Send it again: it is not counted twice.',
  rateLimited: (where: string, when: string) => `${where} takes no more applications for now (429).${when ? ` It asks to come back at ${when}.` : ' Try again in a few minutes.'}`,
  http: (where: string, status: number) =>
    status >= 500
      ? `The server of ${where} failed (${status}), so it may have arrived. Send it again in a while: it is not counted twice.`
      : status === 401 || status === 403
        ? `${where} does not take this from here (${status}). It may ask for a login.`
        : `${where} does not take applications (${status}). Please tell the people of this site.`,
  refused: 'It was not taken, for what stands beside the fields.',
  saidSo: (said: string) => `It was not taken: ${said}`,
  here: 'this site',
  sendAsNew: 'Send this one as well',
  waiting: 'You are offline. This is sent as soon as you are back, as long as this page is open.',
  doNotWait: 'Do not wait',
  trapped: 'A field that people do not see was filled in, perhaps by your browser. It is empty again: please send once more.',
  tooQuick: 'That was quick. Please look it over and send it once more.',
  notMet: 'This cannot be sent yet: a condition above is not met.',

  sent: 'Your application has arrived.',
  receipt: (id: string) => `Its number is ${id}.`,
  seeIt: 'See it',
  what: 'What you sent',
  copy: 'Copy as Markdown',
  copied: 'Copied.',
  copyYourself: 'The browser does not let this page copy. Mark the text and copy it yourself.',
  another: 'Write another',

  handed: {
    'github-issue': 'Not sent yet: GitHub opens with what you wrote. Send it there.',
    'gitee-issue': 'Not sent yet: Gitee opens with what you wrote. If its page is empty, copy the text and paste it there. Then send it there.',
    'gitlab-issue': 'Not sent yet: GitLab opens with what you wrote. Send it there.',
    mailto: 'Not sent yet: your e-mail program opens with what you wrote. Send it there.',
    link: 'Not sent yet: the form opens on its own page. Fill it in and send it there.',
    copy: 'Not sent yet: copy the text, and send it where it belongs.',
    post: '',
  },
  open: {
    'github-issue': 'Open GitHub',
    'gitee-issue': 'Open Gitee',
    'gitlab-issue': 'Open GitLab',
    mailto: 'Open the e-mail',
    link: 'Open the form',
    copy: '',
    post: '',
  },
  toTick: 'To tick or choose there',
  toPaste: 'Did not go along: copy and paste it there',
  copyField: (label: string) => `Copy “${label}”`,
  everything: 'Everything you wrote',
  finished: 'It is sent: clear the draft',
};

export type SendingWords = Widened<typeof sending>;
