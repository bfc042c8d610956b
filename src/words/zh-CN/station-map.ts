import type { MapWords } from '../en/station-map.js';
import { beside } from '../beside.js';

export const map: MapWords = {
  map: (stations) => beside`${stations}的地图；列表中有相同的内容。方向键移动，加减键缩放，0 显示全部。`,
  zoomIn: '放大',
  zoomOut: '缩小',
  showAll: '显示整张地图',
  noPins: (count, f) => `有 ${f.number(count)} 个城市站没有坐标，因此没有标记。`,
  nothingNear: (place, distance) => beside`离${place}最近的城市站在 ${distance} 外。`,
  away: (distance) => beside`相距 ${distance}`,
  noCountry: '未注明国家',
};
