import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the leaderboard that are loaded when they are asked for: what explains it, finds in it, copies it, and its other layouts. */
export const leaderboardDetails = {
  counting: (kind: string, weight: string) => `${kind}: ${weight} each`,
  equal: 'Equal points share a place; the places after it stay free.',
  asPublished: 'Points and places are as the data publishes them.',
  eachOne: 'Every contribution counts one.',
  noBots: (count: number, f: Formats) => f.plural(count, { one: 'Bots are not listed: # here.', other: 'Bots are not listed: # here.' }),
  notListed: (who: string) => `Not listed: ${who}.`,
  ask: 'Ask to be left out',
  source: 'Where the figures come from',
  times: (count: string, weight: string) => `${count} × ${weight}`,
  notCounted: 'does not count here',
  sum: 'Points in all',
  toNext: (points: number, tier: string, f: Formats) => f.plural(points, { one: `# more point to ${tier}`, other: `# more points to ${tier}` }),
  page: 'Their page',
  since: (day: string) => `since ${day}`,
  placeOf: (place: string, all: string) => `Place ${place} of ${all}`,
  linkTo: 'Link to this person',
  notHere: 'This person is not on this board.',
  found: (count: number, all: number, f: Formats) => `${f.number(count)} of ${f.plural(all, { one: '# person', other: '# people' })}`,
  nobody: 'Nobody of that name or handle is on this board.',
  clear: 'Show all',
  copied: (rows: number, f: Formats) => f.plural(rows, { one: '# row copied.', other: '# rows copied.' }),
  notCopied: 'The browser does not allow copying here. The file is saved instead.',
  handle: 'Handle',
  order: 'Order',
  orders: { name: 'By name', newest: 'Newest first' },
  andMore: (count: number, f: Formats) => `and ${f.number(count)} more`,
  pageFailed: (reason: string) => `The rest could not be loaded. ${reason}`,
  again: 'Try again',
  odd: {
    'page-repeated': (page: string) => `The server sends part ${page} twice over; the board ends here.`,
    'page-missing': (page: string) => `The server promised more, but part ${page} is empty; the board ends here.`,
    'page-short': (page: string) => `Rows are missing from part ${page} that the server sent.`,
  },
};

export type LeaderboardDetailWords = Widened<typeof leaderboardDetails>;
