import { beside } from '../beside.js';
import type { SendFailureWords } from '../en/send-failures.js';

export const sendFailures: SendFailureWords = {
  failures: {
    'bad-url': (where) => beside`「${where}」は送信できるアドレスではありません。このサイトの人に知らせてください。`,
    unreachable: (where) => beside`${where} に接続できません。何も送信されていません。数分後に再度お試しください。`,
    'mixed-content': (where) => beside`${where} は暗号化されていないため、この安全なページからは送信できません。このサイトの人に知らせてください。`,
    cors: (where) => beside`${where} はこのサイトからの送信を受け付けません。サーバーがこのページのオリジンを許可する必要があります。このサイトの人に知らせてください。`,
    'redirect-loop': (where) => beside`${where} はリダイレクトを繰り返しています。このサイトの人に知らせてください。`,
    'blocked-by-csp': (where) => beside`このページの Content-Security-Policy は ${where} を許可していません。connect-src にそのオリジンが必要です。このサイトの人に知らせてください。`,
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
};
