import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Why an application was not taken, or why nobody knows whether it was. Loaded when sending failed. */
export const sendFailures = {
  failures: {
    'bad-url': (where: string) => `“${where}” is not an address to which anything can be sent. Please tell the people of this site.`,
    unreachable: (where: string) => `${where} cannot be reached. Nothing has been sent. Try again in a few minutes.`,
    'mixed-content': (where: string) => `${where} is not encrypted, so this secure page may not send anything there. Please tell the people of this site.`,
    cors: (where: string) => `${where} takes nothing from this site: its server has to allow this page’s origin. Please tell the people of this site.`,
    'redirect-loop': (where: string) => `${where} redirects without end. Please tell the people of this site.`,
    'blocked-by-csp': (where: string) => `This page’s Content-Security-Policy does not allow ${where}. Its origin has to stand in connect-src. Please tell the people of this site.`,
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
};

export type SendFailureWords = Widened<typeof sendFailures>;
