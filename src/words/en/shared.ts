/** The typed master: every language has exactly these words. Sentences say what is wrong and what to do. */
import type { Formats } from '../formats.js';

export const shared = {
  loading: 'Loading…',
  showMore: (count: number, f: Formats) => `Show ${f.number(count)} more`,
  failed: 'The data could not be read, and neither could the reason: a part of this widget did not load. You may be offline.',
};

/** Widened, so that another language may say it in its own words. */
export type Widened<Words> = Words extends string ? string : Words extends (...given: infer Given) => string ? (...given: Given) => string : { [Key in keyof Words]: Widened<Words[Key]> };

export type SharedWords = Widened<typeof shared>;
