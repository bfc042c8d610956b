import type { SharedWords } from '../en/shared.js';

export const shared: SharedWords = {
  loading: '読み込み中…',
  retry: '再試行',
  showMore: (count, f) => `さらに ${f.number(count)} 件を表示`,
  leftOut: (count, f) => `${f.number(count)} 件の記録を表示していません`,
  staleSince: (time) => `更新できませんでした。${time} 時点のデータです。`,
  details: 'サイト管理者向けの詳細',
  notes: (count, f) => `データについての注記 ${f.number(count)} 件`,
  noNotes: 'データはすべて読み取れました。',
  failed: 'データも、その理由も読み込めませんでした。ウィジェットの一部が読み込まれていません。オフラインかもしれません。',
  unreadable: (count, f) => `${f.number(count)} 件の記録はどれも読み取れませんでした。`,
  unexpected: 'このウィジェットで問題が起きました。詳細はブラウザーのコンソールにあります。',
  loss: { record: '表示なし', value: '値を一つ省略', nothing: '保持' },
  more: (count, f) => `ほか ${f.number(count)} 件`,
};
