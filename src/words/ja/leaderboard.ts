import type { LeaderboardWords } from '../en/leaderboard.js';
import { beside } from '../beside.js';

export const leaderboard: LeaderboardWords = {
  heading: 'ランキング',
  empty: 'まだ誰も載っていません。',
  noBoard: (wanted, known) => beside`「${wanted}」というボードはありません。あるのは ${known} です。`,
  people: (count, f) => `${f.number(count)} 人`,
  asOf: (day) => beside`${day} 現在`,
  rank: '順位',
  name: '名前',
  points: 'ポイント',
  pointsOf: (points, f) => `${f.number(points)} ポイント`,
  tier: '段位',
  up: (places) => beside`${places} つ上昇`,
  down: (places) => beside`${places} つ下降`,
  find: '自分を探す：名前かアカウント',
  board: 'ボード',
  period: '期間',
  kind: '数えるもの',
  allKinds: 'すべての種類',
  seeAll: (count, f) => `${f.number(count)} 人すべてを見る`,
  counted: '数え方',
  copy: 'CSV でコピー',
  from: (tier, points) => beside`${tier}：${points} ポイントから`,
  reward: (tier, reward) => beside`${tier}、賞品は${reward}`,
  left: (reward, count, f) => beside`${reward}、${count ? beside`残り ${f.number(count)}` : '在庫なし'}`,
  claim: '受け取り方',
};
