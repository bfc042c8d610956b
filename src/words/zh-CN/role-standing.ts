import type { StandingWords } from '../en/role-standing.js';
import { beside } from '../beside.js';

export const standing: StandingWords = {
  person: '成员姓名',
  found: (count, f) => `找到 ${f.number(count)} 人`,
  clear: '清除',
  unknownPerson: (id) => beside`这里没有“${id}”。`,
  figure: (metric, lengths) => beside`${metric}（${lengths}内）`,
  ownFigures: '或填写你自己的数字',
  isPrivate: '只在本页计算，不会发送任何内容。',
  asOf: (day) => beside`截至 ${day}。`,
  lost: (count, f) => `${f.number(count)} 条贡献无法读取，未计入。`,

  here: (name) => beside`${name}在这里`,
  hereAsOf: (name, day) => beside`${day} 时${name}在这里`,
  next: '下一级',
  now: (rungs) => beside`现为 ${rungs}`,
  noRung: '尚未担任',
  nextIs: (rung, tally) => beside`下一级是 ${rung}：${tally}`,
  atTop: '已是最高一级',

  allMet: '要求已全部满足',
  nothingAsked: '没有可以计算的要求',
  counts: {
    met: (count, f) => `${f.number(count)} 项已满足`,
    'not-met': (count, f) => `${f.number(count)} 项尚缺`,
    unknown: (count, f) => `${f.number(count)} 项未知`,
    judged: (count, f) => `${f.number(count)} 项由人评判`,
  },
  verdicts: { met: '已满足', 'not-met': '尚缺', unknown: '未知', judged: '由人评判' },
  some: (met, of, f) => `${f.number(of)} 项中已满足 ${f.number(met)} 项`,
  soFar: (value, f) => `目前 ${f.number(value)}`,
  more: (count, f) => `还差 ${f.number(count)}`,
  days: (days, f) => `至今 ${f.number(days)} 天`,
  until: (day) => beside`有效至 ${day}`,
  inScope: (scope) => beside`以 ${scope} 计`,
};
