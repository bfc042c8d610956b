import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the join form. */
export const joinForm = {
  heading: 'Join form',
  empty: 'There are no groups yet.',
  groups: (count: number, f: Formats) => f.plural(count, { one: '# group', other: '# groups' }),
  people: (count: number, f: Formats) => f.plural(count, { one: '# person', other: '# people' }),
};

export type JoinFormWords = Widened<typeof joinForm>;
