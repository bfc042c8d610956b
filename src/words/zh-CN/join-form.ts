import type { JoinFormWords } from '../en/join-form.js';

export const joinForm: JoinFormWords = {
  heading: '小组',
  empty: '还没有小组。',
  groups: (count, f) => `${f.number(count)} 个小组`,
  people: (count, f) => `${f.number(count)} 人`,
};
