import type { DetailWords } from '../en/station-details.js';
import { beside } from '../beside.js';

export const details: DetailWords = {
  onlineWhy: '线上活动，因此地图上没有标记。',
  noCoordinates: '数据未给出坐标，因此地图上没有标记。',
  formerly: (names) => beside`原名 ${names}`,
  pastEvents: (count, f) => `已办 ${f.number(count)} 场活动`,
  postponed: (title, reason) => beside`${title} 已延期${reason && beside`：${reason}`}`,
  channels: '联系方式',
  revealContact: '显示联系方式',
  expired: (day) => beside`已于 ${day} 过期`,
  until: (day) => beside`有效期至 ${day}`,
  full: '已满',
  capacity: (count, f) => `可容纳 ${f.number(count)} 人`,
  linkTo: '本站的链接',
  past: { 'in-good-standing': '已完成', exempt: '豁免', overdue: '未完成', due: '尚未截止', inactive: '不活跃', unknown: '无法判断' },
  met: (met, needed, f) => `${f.number(met)}/${f.number(needed)}`,
};
