import type { WritingWords } from '../en/writing.js';
import { beside } from '../beside.js';

export const writing: WritingWords = {
  faults: {
    missing: () => '请填写这一项。',
    unticked: () => '如果同意，请勾选。',
    unchosen: () => '请选择一项。',
    email: () => '这还不是电子邮件地址，应类似 name@example.org。',
    link: () => '这还不是网址，应以 https:// 开头。',
    number: () => '请填写数字。',
    date: () => '没有这一天，请写明年、月、日。',
    least: (bound) => beside`不能小于 ${bound}。`,
    most: (bound) => beside`不能大于 ${bound}。`,
    long: (bound) => beside`超出 ${bound}。`,
  },
  tooManyBy: (count, f) => `${f.number(count)} 个字`,
  summary: (count, f) => `有 ${f.number(count)} 项需要再看一下：`,
  kept: '边写边保存在这台设备上。',
  draftIsBack: (when) => beside`已恢复 ${when} 的草稿。`,
  onItsWay: '上次提交时没有收到回应。请再提交一次，已收到的不会重复计算。',
  notKept: '这个浏览器不能保存草稿，离开本页后所写内容会丢失。',
  clear: '清除',
  clearAll: '确定全部清除吗？',
  clearYes: '全部清除',
  clearNo: '保留',
  sending: '正在提交…',

  failures: {
    'bad-url': (where) => beside`“${where}”不是可以提交的地址，请告知本站的人。`,
    offline: () => '你现在处于离线状态。所写内容已保留，只要本页开着，恢复联网后就会提交。',
    unreachable: (where) => beside`无法连接 ${where}，没有提交任何内容。请过几分钟再试。`,
    'mixed-content': (where) => beside`${where} 未加密，本安全页面不能向它提交，请告知本站的人。`,
    cors: (where) => beside`${where} 不接受本站的提交，其服务器需要允许本页的来源。请告知本站的人。`,
    'redirect-loop': (where) => beside`${where} 一直在重定向，请告知本站的人。`,
    'blocked-by-csp': (where) => beside`本页的 Content-Security-Policy 不允许访问 ${where}，需要把它的来源加入 connect-src。请告知本站的人。`,
    interrupted: () => '还没收到回应连接就断了，可能已经送达。请再提交一次，不会重复计算。',
    html: (where) => beside`${where} 返回的是网页而不是回执，可能需要登录。不确定是否已送达，再提交一次也不会重复计算。`,
    conflict: () => '这份申请之前已经送达，但内容不同。如果送达的那份没有问题，就不必再做什么。',
    'too-large': (where) => beside`内容超出 ${where} 能接受的大小，请缩短较长的回答后再提交。`,
  },
  timeout: (where, seconds, f) => beside`${where} 在 ${f.number(seconds)} 秒内没有回应，可能已经送达。请再提交一次，不会重复计算。`,
  rateLimited: (where, when) => beside`${where} 暂时不再接受申请（429）。${when ? beside`请在 ${when} 之后再试。` : '请过几分钟再试。'}`,
  http: (where, status) =>
    status >= 500
      ? beside`${where} 的服务器出错（${status}），可能已经送达。请稍后再提交一次，不会重复计算。`
      : status === 401 || status === 403
        ? beside`${where} 不接受这里的提交（${status}），可能需要登录。`
        : beside`${where} 不接受申请（${status}），请告知本站的人。`,
  refused: '没有被接受，原因写在各项旁边。',
  saidSo: (said) => beside`没有被接受：${said}`,
  here: '本站',
  sendAsNew: '这一份也提交',
  waiting: '你现在处于离线状态。只要本页开着，恢复联网后就会提交。',
  doNotWait: '不等了',
  trapped: '一个看不见的字段被填写了，可能是浏览器填的。现已清空，请再提交一次。',
  tooQuick: '填得很快。请再看一遍，然后再提交一次。',
  notMet: '还不能提交：上面有条件未满足。',

  sent: '你的申请已送达。',
  receipt: (id) => beside`编号是 ${id}。`,
  seeIt: '查看',
  what: '你提交的内容',
  copy: '复制为 Markdown',
  copied: '已复制。',
  copyYourself: '浏览器不允许本页复制。请选中文字自行复制。',
  everything: '你写的全部内容',
  another: '再写一份',
};
