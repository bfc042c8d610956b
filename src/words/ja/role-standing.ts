import type { StandingWords } from '../en/role-standing.js';
import { beside } from '../beside.js';

export const standing: StandingWords = {
  person: 'メンバーの名前',
  found: (count, f) => `${f.number(count)} 人見つかりました`,
  clear: '消す',
  unknownPerson: (id) => beside`「${id}」という人はいません。`,
  figure: (metric, lengths) => beside`${metric}（${lengths}以内）`,
  ownFigures: 'または自分の数値',
  isPrivate: 'このページの中だけで計算し、何も送信しません。',
  asOf: (day) => beside`${day} 時点。`,
  lost: (count, f) => `読み取れない貢献 ${f.number(count)} 件は数えていません。`,

  here: (name) => beside`${name} はここ`,
  hereAsOf: (name, day) => beside`${day} 時点で ${name} はここ`,
  next: '次の段',
  now: (rungs) => beside`現在 ${rungs}`,
  noRung: 'まだどの段にもいません',
  nextIs: (rung, tally) => beside`次は ${rung}：${tally}`,
  atTop: 'いちばん上の段です',

  allMet: '条件はすべて満たしています',
  nothingAsked: '数えられる条件はありません',
  counts: {
    met: (count, f) => `達成 ${f.number(count)} 件`,
    'not-met': (count, f) => `不足 ${f.number(count)} 件`,
    unknown: (count, f) => `不明 ${f.number(count)} 件`,
    judged: (count, f) => `人が判断 ${f.number(count)} 件`,
  },
  verdicts: { met: '達成', 'not-met': '不足', unknown: '不明', judged: '人が判断' },
  some: (met, of, f) => `${f.number(of)} 件中 ${f.number(met)} 件達成`,
  soFar: (value, f) => `今のところ ${f.number(value)}`,
  more: (count, f) => `あと ${f.number(count)}`,
  days: (days, f) => `これまで ${f.number(days)} 日`,
  until: (day) => beside`${day} まで有効`,
  inScope: (scope) => beside`${scope} として`,
};
