import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** What is said to somebody who writes: what is wrong with an answer, that it is kept, what became of it. Loaded when somebody goes to a field. */
export const writing = {
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
  kept: 'Kept on this device as you type.',
  draftIsBack: (when: string) => `Your draft of ${when} is back.`,
  onItsWay: 'When you last sent this, no answer came. Send it again: what has arrived already is not counted twice.',
  notKept: 'This browser keeps no draft. What you write is lost when you leave the page.',
  clear: 'Clear',
  clearAll: 'Really clear everything?',
  clearYes: 'Clear everything',
  clearNo: 'Keep it',
  sending: 'Sending…',

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
  everything: 'Everything you wrote',
  another: 'Write another',
};

export type WritingWords = Widened<typeof writing>;
