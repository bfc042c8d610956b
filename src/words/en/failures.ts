import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** What is said when data is bad or does not arrive: one sentence for each way, what is wrong and what to do. */
export const failures = {
  retry: 'Try again',
  leftOut: (count: number, f: Formats) => f.plural(count, { one: '# record left out', other: '# records left out' }),
  staleSince: (time: string) => `Could not be refreshed; this is as of ${time}.`,
  garbled: 'Some characters could not be read: the file is not in UTF-8. Save it as UTF-8, or have its server name its charset.',
  details: 'Details for the site’s author: ',
  notes: (count: number, f: Formats) => f.plural(count, { one: '# note on the data', other: '# notes on the data' }),
  noNotes: 'Everything in the data could be read.',
  unreadable: (count: number, f: Formats) =>
    f.plural(count, { one: 'The one record could not be read.', other: 'None of the # records could be read.' }),
  unexpected: 'Something in this widget failed. The browser’s console has the details.',
  definition: (at: string) => `This is not shown, since its definition has a fault at ${at}. The attribute “diagnose” on the tag says what to mend.`,
  loss: { record: 'Left out.', value: 'One value left out.', nothing: 'Kept.' },
  more: (count: number, f: Formats) => `and ${f.number(count)} more`,

  'no-source': 'This widget has no data: give it src="…" with the address of a JSON file.',
  aborted: 'Loading was stopped.',
  http: (address: string, status: number) =>
    status === 404
      ? `${address} does not exist (404). Check the address.`
      : status === 401 || status === 403
        ? `${address} refuses to be read (${status}). It may ask for a login.`
        : status >= 500
          ? `The server of ${address} failed (${status}). It may work again later.`
          : `${address} answered with status ${status} instead of data.`,
  'rate-limited': (address: string, when: string | undefined) =>
    `${address} takes no more requests for now (429).${when ? ` It asks to come back at ${when}.` : ' Try again in a few minutes.'}`,
  html: (address: string) => `${address} answered with a web page, not JSON. It may ask for a login, or the address may be wrong.`,
  'not-json': (address: string, where: string) => `${address} is not valid JSON${where}.`,
  cutOff: (address: string) => `${address} ends in the middle of the data. The file may have been cut off.`,
  where: (line: number, column: number) => ` (line ${line}, column ${column})`,
  commaTooMany: ': perhaps the comma before it is one too many',
  starting: (start: string) => `: it begins with “${start}”`,
  'empty-body': (address: string) => `${address} is empty.`,
  'too-large': (address: string, most: string) => `${address} is larger than ${most}. Raise max-bytes if that is meant.`,
  timeout: (address: string, seconds: number) => `${address} did not answer within ${seconds} seconds.`,
  offline: 'You are offline. The data will load when you are back.',
  'blocked-by-csp': (address: string) => `This page’s Content-Security-Policy does not allow ${address}. Add its origin to connect-src.`,
  cors: (address: string) => `${address} does not let other sites read it. Its server has to send Access-Control-Allow-Origin.`,
  unreachable: (address: string) => `${address} cannot be reached. Check the address, and whether its server is running.`,
  'redirect-loop': (address: string) => `${address} redirects without end.`,
  interrupted: (address: string) => `The connection to ${address} broke before all of it had arrived.`,
  unsupported: (address: string) => `${address} cannot be read from a page opened from the disk. Serve the page, or put the data inside the tag.`,
  'mixed-content': (address: string) => `${address} is not encrypted, so this secure page may not read it. Use https.`,
  'bad-url': (address: string) => `“${address}” is not an address.`,
  'unknown-shape': (found: string) => `The data has an unknown shape: ${found}.`,
  found: {
    list: (path: string, count: number) => `a list is at “${path}” (${count}). Add items="${path}"`,
    keys: (keys: string) => `an object with ${keys}. Expected a list, or an object with “groups”, “people” or the like`,
    said: (message: string) => `it says “${message}” instead of sending data`,
    value: (type: string) => `${type}, where a list or an object was expected`,
  },
  'items-not-found': (items: string, nearest: string) => `items="${items}" finds no list in the data.${nearest ? ` There is one at “${nearest}”.` : ''}`,
  'unknown-format': (format: string, known: string) => `format="${format}" is not known. Known are: ${known}.`,
  'bad-fields': {
    'not-json': (_: string) => 'The fields attribute is not valid JSON. Write fields=\'{"name":"title"}\'.',
    'not-an-object': (_: string) => 'The fields attribute has to be an object: fields=\'{"name":"title"}\'.',
    'not-a-path': (key: string) => `In the fields attribute, “${key}” does not name a field as text.`,
  },
  'part-missing': 'A part of this widget could not be loaded. Is the whole folder of its script on the site?',
  inside: 'The JSON inside the tag',
};

export type FailureWords = Widened<typeof failures>;
