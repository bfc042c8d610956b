import type { JoinFormWords } from '../en/join-form.js';

export const joinForm: JoinFormWords = {
  heading: 'グループ',
  empty: 'まだグループはありません。',
  groups: (count, f) => `${f.number(count)} グループ`,
  people: (count, f) => `${f.number(count)} 人`,
};
