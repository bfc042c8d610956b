import type { RoleLadderWords } from '../en/role-ladder.js';

export const roleLadder: RoleLadderWords = {
  heading: 'グループ',
  empty: 'まだグループはありません。',
  groups: (count, f) => `${f.number(count)} グループ`,
  people: (count, f) => `${f.number(count)} 人`,
};
