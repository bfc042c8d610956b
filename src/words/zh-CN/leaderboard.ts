import type { LeaderboardWords } from '../en/leaderboard.js';
import { beside } from '../beside.js';

export const leaderboard: LeaderboardWords = {
  heading: '排行榜',
  empty: '榜上还没有人。',
  noBoard: (wanted, known) => beside`没有名为“${wanted}”的榜单。现有：${known}。`,
  people: (count, f) => `${f.number(count)} 人`,
  asOf: (day) => beside`截至 ${day}`,
  rank: '名次',
  name: '姓名',
  points: '积分',
  pointsOf: (points, f) => `${f.number(points)} 分`,
  tier: '段位',
  up: (places) => beside`上升 ${places} 名`,
  down: (places) => beside`下降 ${places} 名`,
  find: '找到我：姓名或账号',
  board: '榜单',
  period: '时段',
  kind: '计入哪些',
  allKinds: '所有类别',
  seeAll: (count, f) => `查看全部 ${f.number(count)} 人`,
  counted: '积分怎么算？',
  copy: '复制为 CSV',
  from: (tier, points) => beside`${tier}：${points} 分起`,
  reward: (tier, reward) => beside`${tier}，奖 ${reward}`,
  left: (reward, count, f) => beside`${reward}，${count ? beside`还剩 ${f.number(count)} 份` : '已领完'}`,
  claim: '如何领取',
};
