/** The typed master: every language has exactly these words. Sentences say what is wrong and what to do. */
import type { Formats } from '../formats.js';

export const shared = {
  loading: 'Loading…',
  retry: 'Try again',
  showMore: (count: number, f: Formats) => `Show ${f.number(count)} more`,
  leftOut: (count: number, f: Formats) => f.plural(count, { one: '# record left out', other: '# records left out' }),
  staleSince: (time: string) => `Could not be refreshed; this is as of ${time}.`,
  details: 'Details for the site’s author',
  notes: (count: number, f: Formats) => f.plural(count, { one: '# note on the data', other: '# notes on the data' }),
  noNotes: 'Everything in the data could be read.',
  failed: 'The data could not be read, and neither could the reason: a part of this widget did not load. You may be offline.',
  unreadable: (count: number, f: Formats) =>
    f.plural(count, { one: 'The one record could not be read.', other: 'None of the # records could be read.' }),
  unexpected: 'Something in this widget failed. The browser’s console has the details.',
  loss: { record: 'Left out', value: 'One value left out', nothing: 'Kept' },
  more: (count: number, f: Formats) => `and ${f.number(count)} more`,
};

/** Widened, so that another language may say it in its own words. */
export type Widened<Words> = Words extends string ? string : Words extends (...given: infer Given) => string ? (...given: Given) => string : { [Key in keyof Words]: Widened<Words[Key]> };

export type SharedWords = Widened<typeof shared>;
