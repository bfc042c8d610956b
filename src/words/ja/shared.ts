import type { SharedWords } from '../en/shared.js';

export const shared: SharedWords = {
  loading: '読み込み中…',
  showMore: (count, f) => `さらに ${f.number(count)} 件を表示`,
  failed: 'データも、その理由も読み込めませんでした。ウィジェットの一部が読み込まれていません。オフラインかもしれません。',
};
