import type { JoinFormWords } from '../en/join-form.js';

export const joinForm: JoinFormWords = {
  heading: '参加する',
  empty: 'まだフォームがありません。',
  notHere: (form) => `「${form}」というフォームはここにありません。`,

  goesTo: {
    'github-issue': (where) => `GitHub の ${where} に公開の issue として送ります`,
    'gitee-issue': (where) => `Gitee の ${where} に公開の issue として送ります`,
    'gitlab-issue': (where) => `GitLab の ${where} に公開の issue として送ります`,
    post: (where) => (where ? `${where} に送ります` : 'このサイトに送ります'),
    mailto: (where) => `${where} にメールで送ります`,
    link: (where) => (where ? `${where} に続きます` : '別のページに続きます'),
    copy: () => 'コピーして自分で送ります',
  },
  goesWhere: '送り先',
  account: 'アカウント',
  needsAccount: (site) => `${site} のアカウントが必要です。送った内容は誰でも読めます。`,
  afterwards: 'その後',
  decides: '決める人',
  privacy: 'プライバシー',
  privacyLink: '回答の取り扱い',

  optional: '任意',
  choose: '選んでください…',
  example: (example) => `例：${example}`,
  atMost: (count, f) => `${f.number(count)} 文字まで`,

  step: (step, of, f) => `${f.number(of)} ステップ中 ${f.number(step)}`,
  next: '次へ',
  back: '戻る',

  send: {
    'github-issue': 'GitHub に進む',
    'gitee-issue': 'Gitee に進む',
    'gitlab-issue': 'GitLab に進む',
    post: '送信',
    mailto: 'メールを書く',
    link: 'フォームに進む',
    copy: 'Markdown でコピー',
  },
  leftToTick: (what) => `移動先でチェックが必要なもの：${what}。`,
  partMissing: 'フォームの一部を読み込めませんでした。オフラインかもしれません。書いたものは残っています。少し待って再度お試しください。',
  trap: 'ここは空のままにしてください',
};
