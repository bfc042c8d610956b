import type { SharedWords } from '../en/shared.js';

export const shared: SharedWords = {
  loading: '正在加载…',
  showMore: (count, f) => `再显示 ${f.number(count)} 个`,
  failed: '无法读取数据，也无法说明原因：组件的一部分没有加载。你可能处于离线状态。',
};
