import type { WritingWords } from '../en/writing.js';
import { beside } from '../beside.js';

export const writing: WritingWords = {
  faults: {
    missing: () => 'ここを入力してください。',
    unticked: () => '同意する場合はチェックしてください。',
    unchosen: () => '選んでください。',
    email: () => 'メールアドレスになっていません。name@example.org のように書いてください。',
    link: () => 'アドレスになっていません。https:// で始めてください。',
    number: () => '数字を書いてください。',
    date: () => 'その日付はありません。年月日を書いてください。',
    least: (bound) => beside`${bound} 以上にしてください。`,
    most: (bound) => beside`${bound} 以下にしてください。`,
    long: (bound) => beside`${bound}多すぎます。`,
  },
  tooManyBy: (count, f) => `${f.number(count)} 文字`,
  summary: (count, f) => `${f.number(count)} 件の回答を見直してください：`,
  kept: '書くたびにこの端末に保存されます。',
  draftIsBack: (when) => beside`${when} の下書きを復元しました。`,
  onItsWay: '前回の送信では応答がありませんでした。もう一度送ってください。届いていても二重にはなりません。',
  notKept: 'このブラウザーは下書きを保存できません。ページを離れると書いたものは失われます。',
  clear: '消す',
  clearAll: '本当にすべて消しますか。',
  clearYes: 'すべて消す',
  clearNo: '残す',
  sending: '送信中…',

  failures: {
    'bad-url': (where) => beside`「${where}」は送信できるアドレスではありません。このサイトの人に知らせてください。`,
    offline: () => 'オフラインです。書いたものは残っており、このページを開いている限り、接続が戻ると送信されます。',
    unreachable: (where) => beside`${where} に接続できません。何も送信されていません。数分後に再度お試しください。`,
    'mixed-content': (where) => beside`${where} は暗号化されていないため、この安全なページからは送信できません。このサイトの人に知らせてください。`,
    cors: (where) => beside`${where} はこのサイトからの送信を受け付けません。サーバーがこのページのオリジンを許可する必要があります。このサイトの人に知らせてください。`,
    'redirect-loop': (where) => beside`${where} はリダイレクトを繰り返しています。このサイトの人に知らせてください。`,
    'blocked-by-csp': (where) => beside`このページの Content-Security-Policy は ${where} を許可していません。connect-src にそのオリジンが必要です。このサイトの人に知らせてください。`,
    interrupted: () => '応答が来る前に接続が切れたため、届いているかもしれません。もう一度送ってください。二重にはなりません。',
    html: (where) => beside`${where} は受領の返事ではなくウェブページを返しました。ログインが必要かもしれません。届いたかどうかは分かりません。もう一度送っても二重にはなりません。`,
    conflict: () => 'この申請は以前、別の内容で届いています。届いた方で正しければ、もう何もする必要はありません。',
    'too-large': (where) => beside`${where} が受け取れる大きさを超えています。長い回答を短くして、もう一度送ってください。`,
  },
  timeout: (where, seconds, f) => beside`${where} から ${f.number(seconds)} 秒以内に応答がなかったため、届いているかもしれません。もう一度送ってください。二重にはなりません。`,
  rateLimited: (where, when) => beside`${where} は今これ以上の申請を受け付けません（429）。${when ? beside`${when} 以降に再度お試しください。` : '数分後に再度お試しください。'}`,
  http: (where, status) =>
    status >= 500
      ? beside`${where} のサーバーでエラーが起きました（${status}）。届いているかもしれません。少し待ってもう一度送ってください。二重にはなりません。`
      : status === 401 || status === 403
        ? beside`${where} はここからの送信を受け付けません（${status}）。ログインが必要かもしれません。`
        : beside`${where} は申請を受け付けていません（${status}）。このサイトの人に知らせてください。`,
  refused: '受け付けられませんでした。理由は各項目の横にあります。',
  saidSo: (said) => beside`受け付けられませんでした：${said}`,
  here: 'このサイト',
  sendAsNew: 'これも送る',
  waiting: 'オフラインです。このページを開いている限り、接続が戻ると送信されます。',
  doNotWait: '待たない',
  trapped: '見えない項目が入力されていました。ブラウザーによるものかもしれません。空に戻したので、もう一度送ってください。',
  tooQuick: 'とても早かったので、見直してからもう一度送ってください。',
  notMet: 'まだ送れません。上の条件に満たないものがあります。',

  sent: '申請が届きました。',
  receipt: (id) => beside`番号は ${id} です。`,
  seeIt: '見る',
  what: '送った内容',
  copy: 'Markdown でコピー',
  copied: 'コピーしました。',
  copyYourself: 'ブラウザーがコピーを許可しません。文字を選んでコピーしてください。',
  everything: '書いた内容すべて',
  another: 'もう一つ書く',
};
