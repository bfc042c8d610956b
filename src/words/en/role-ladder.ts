import type { Formats } from '../formats.js';
import type { Widened } from './shared.js';

/** Words of the role ladder. */
export const roleLadder = {
  heading: 'Role ladder',
  empty: 'There are no groups yet.',
  groups: (count: number, f: Formats) => f.plural(count, { one: '# group', other: '# groups' }),
  people: (count: number, f: Formats) => f.plural(count, { one: '# person', other: '# people' }),
};

export type RoleLadderWords = Widened<typeof roleLadder>;
