import type { ElsewhereWords } from '../en/elsewhere.js';

export const elsewhere: ElsewhereWords = {
  handed: {
    'github-issue': 'まだ送信していません。書いた内容を入れて GitHub が開きます。そこで送信してください。',
    'gitee-issue': 'まだ送信していません。書いた内容を入れて Gitee が開きます。空の場合は文章をコピーして貼り付け、そこで送信してください。',
    'gitlab-issue': 'まだ送信していません。書いた内容を入れて GitLab が開きます。そこで送信してください。',
    mailto: 'まだ送信していません。書いた内容を入れてメールソフトが開きます。そこで送信してください。',
    link: 'まだ送信していません。フォームが別のページで開きます。そこで記入して送信してください。',
    copy: 'まだ送信していません。文章をコピーして、必要なところへ送ってください。',
  },
  open: {
    'github-issue': 'GitHub を開く',
    'gitee-issue': 'Gitee を開く',
    'gitlab-issue': 'GitLab を開く',
    mailto: 'メールを開く',
    link: 'フォームを開く',
  },
  toTick: '移動先でチェックや選択が必要なもの',
  toPaste: '一緒に送れなかったもの：コピーして移動先に貼り付けてください',
  copyField: (label) => `「${label}」をコピー`,
  finished: '送信済み：下書きを消す',
};
