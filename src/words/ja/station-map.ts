import type { MapWords } from '../en/station-map.js';
import { beside } from '../beside.js';

export const map: MapWords = {
  map: (stations) => beside`${stations}の地図。一覧にも同じ内容があります。矢印キーで移動、プラスとマイナスで拡大縮小、0 で全体表示。`,
  zoomIn: '拡大',
  zoomOut: '縮小',
  showAll: '地図全体を表示',
  noPins: (count, f) => `${f.number(count)} か所のステーションには座標がなく、印がありません。`,
  nothingNear: (place, distance) => beside`${place} から最も近いステーションまで ${distance} です。`,
  away: (distance) => beside`${distance} 先`,
  noCountry: '国の記載なし',
};
