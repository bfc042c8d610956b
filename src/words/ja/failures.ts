import type { FailureWords } from '../en/failures.js';

export const failures: FailureWords = {
  retry: '再試行',
  leftOut: (count, f) => `${f.number(count)} 件の記録を表示していません`,
  staleSince: (time) => `更新できませんでした。${time} 時点のデータです。`,
  garbled: '読み取れない文字があります。ファイルが UTF-8 ではありません。UTF-8 で保存するか、サーバーに文字コードを示させてください。',
  details: 'サイト管理者向けの詳細：',
  notes: (count, f) => `データについての注記 ${f.number(count)} 件`,
  noNotes: 'データはすべて読み取れました。',
  unreadable: (count, f) => `${f.number(count)} 件の記録はどれも読み取れませんでした。`,
  unexpected: 'このウィジェットで問題が起きました。詳細はブラウザーのコンソールにあります。',
  definition: (at) => `定義の ${at} に誤りがあるため表示していません。タグに diagnose 属性を付けると直し方が分かります。`,
  loss: { record: '表示なし。', value: '値を一つ省略。', nothing: '保持。' },
  more: (count, f) => `ほか ${f.number(count)} 件`,

  'no-source': 'このウィジェットにはデータがありません。src="…" で JSON ファイルのアドレスを指定してください。',
  aborted: '読み込みを中止しました。',
  http: (address, status) =>
    status === 404
      ? `${address} は存在しません（404）。アドレスを確認してください。`
      : status === 401 || status === 403
        ? `${address} は読み取りを拒否しています（${status}）。ログインが必要かもしれません。`
        : status >= 500
          ? `${address} のサーバーでエラーが起きました（${status}）。後で回復するかもしれません。`
          : `${address} はデータではなくステータス ${status} を返しました。`,
  'rate-limited': (address, when) => `${address} は今リクエストを受け付けていません（429）。${when ? `${when} 以降にもう一度お試しください。` : '数分後にもう一度お試しください。'}`,
  html: (address) => `${address} は JSON ではなくウェブページを返しました。ログインが必要か、アドレスが違うかもしれません。`,
  'not-json': (address, where) => `${address} は正しい JSON ではありません${where}。`,
  cutOff: (address) => `${address} のデータは途中で終わっています。ファイルが切れているかもしれません。`,
  where: (line, column) => `（${line} 行 ${column} 列）`,
  commaTooMany: '：その前のカンマが余分かもしれません',
  starting: (start) => `：「${start}」で始まっています`,
  'empty-body': (address) => `${address} は空です。`,
  'too-large': (address, most) => `${address} は ${most} を超えています。意図したものであれば max-bytes を上げてください。`,
  timeout: (address, seconds) => `${address} から ${seconds} 秒以内に応答がありませんでした。`,
  offline: 'オフラインです。接続が戻るとデータを読み込みます。',
  'blocked-by-csp': (address) => `このページの Content-Security-Policy は ${address} を許可していません。connect-src に追加してください。`,
  cors: (address) => `${address} は他のサイトからの読み取りを許していません。サーバーが Access-Control-Allow-Origin を送る必要があります。`,
  unreachable: (address) => `${address} に接続できません。アドレスと、サーバーが動いているかを確認してください。`,
  'redirect-loop': (address) => `${address} はリダイレクトを繰り返しています。`,
  interrupted: (address) => `${address} の受信が終わる前に接続が切れました。`,
  unsupported: (address) => `ディスクから開いたページでは ${address} を読めません。サーバー経由で開くか、タグの中にデータを書いてください。`,
  'mixed-content': (address) => `${address} は暗号化されていないため、この安全なページからは読めません。https を使ってください。`,
  'bad-url': (address) => `「${address}」はアドレスではありません。`,
  'unknown-shape': (found) => `データの形がわかりません：${found}。`,
  found: {
    list: (path, count) => `「${path}」にリストがあります（${count} 件）。items="${path}" を加えてください`,
    keys: (keys) => `${keys} を持つオブジェクトです。リスト、または「groups」「people」などを持つオブジェクトが必要です`,
    said: (message) => `データの代わりに「${message}」と返しました`,
    value: (type) => `${type} ですが、リストまたはオブジェクトが必要です`,
  },
  'items-not-found': (items, nearest) => `items="${items}" にはリストがありません。${nearest ? `「${nearest}」にあります。` : ''}`,
  'unknown-format': (format, known) => `format="${format}" は使えません。使えるもの：${known}。`,
  'bad-fields': {
    'not-json': () => 'fields 属性が正しい JSON ではありません。fields=\'{"name":"title"}\' のように書いてください。',
    'not-an-object': () => 'fields 属性はオブジェクトでなければなりません：fields=\'{"name":"title"}\'。',
    'not-a-path': (key) => `fields 属性の「${key}」が項目名を文字列で示していません。`,
  },
  'part-missing': 'ウィジェットの一部を読み込めませんでした。スクリプトのフォルダー全体がサイトにありますか。',
  inside: 'タグの中の JSON',
};
