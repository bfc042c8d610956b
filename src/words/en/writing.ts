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

  interrupted: 'The connection broke before the answer came, so it may have arrived. Send it again: it is not counted twice.',
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
