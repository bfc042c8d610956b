import type { DetailWords } from '../en/station-details.js';
import { beside } from '../beside.js';

export const details: DetailWords = {
  onlineWhy: 'オンラインで集まるため、地図に印はありません。',
  noCoordinates: 'データに座標がないため、地図に印はありません。',
  formerly: (names) => beside`旧称 ${names}`,
  pastEvents: (count, f) => `これまで ${f.number(count)} 回開催`,
  postponed: (title, reason) => beside`${title} は延期${reason && beside`：${reason}`}`,
  channels: '連絡先',
  revealContact: '連絡先を表示',
  expired: (day) => beside`${day} に期限切れ`,
  until: (day) => beside`${day} まで`,
  full: '満員',
  capacity: (count, f) => `定員 ${f.number(count)} 人`,
  linkTo: 'このステーションへのリンク',
  past: { 'in-good-standing': '達成', exempt: '免除', overdue: '未達成', due: '期限前', inactive: '休止', unknown: '判定不能' },
  met: (met, needed, f) => `${f.number(needed)} 回中 ${f.number(met)} 回`,
};
