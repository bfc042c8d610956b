import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words for a station that was chosen on the map. */
export const details = {
  onlineWhy: 'Meets online, so it has no pin.',
  noCoordinates: 'The data gives no coordinates, so it has no pin.',
  formerly: (names: string) => `Formerly ${names}`,
  pastEvents: (count: number, f: Formats) => f.plural(count, { one: '# event so far', other: '# events so far' }),
  postponed: (title: string, reason: string) => `${title} is postponed${reason && `: ${reason}`}`,
  channels: 'Ways to get in touch',
  revealContact: 'Show contact',
  expired: (day: string) => `expired ${day}`,
  until: (day: string) => `until ${day}`,
  full: 'full',
  capacity: (count: number, f: Formats) => f.plural(count, { one: 'takes # person', other: 'takes # people' }),
  linkTo: 'Link to this station',
  past: { 'in-good-standing': 'done', exempt: 'exempt', overdue: 'not done', due: 'still open', inactive: 'inactive', unknown: 'unknown' },
  met: (met: number, needed: number, f: Formats) => `${f.number(met)} of ${f.number(needed)}`,
};

export type DetailWords = Widened<typeof details>;
