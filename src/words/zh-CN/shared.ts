import type { SharedWords } from '../en/shared.js';

export const shared: SharedWords = {
  loading: '正在加载…',
  retry: '重试',
  showMore: (count, f) => `再显示 ${f.number(count)} 个`,
  leftOut: (count, f) => `有 ${f.number(count)} 条记录未能显示`,
  staleSince: (time) => `未能刷新，以下为 ${time} 的数据。`,
  details: '给网站维护者的详情',
  notes: (count, f) => `关于数据的 ${f.number(count)} 条说明`,
  noNotes: '数据全部可以读取。',
  failed: '无法读取数据，也无法说明原因：组件的一部分没有加载。你可能处于离线状态。',
  unreadable: (count, f) => `${f.number(count)} 条记录都无法读取。`,
  unexpected: '这个组件出了问题，详情见浏览器控制台。',
  loss: { record: '未显示', value: '一个值未采用', nothing: '已保留' },
  more: (count, f) => `另有 ${f.number(count)} 条`,
};
