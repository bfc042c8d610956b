import { beside } from '../beside.js';
import type { SendFailureWords } from '../en/send-failures.js';

export const sendFailures: SendFailureWords = {
  failures: {
    'bad-url': (where) => beside`“${where}”不是可以提交的地址，请告知本站的人。`,
    unreachable: (where) => beside`无法连接 ${where}，没有提交任何内容。请过几分钟再试。`,
    'mixed-content': (where) => beside`${where} 未加密，本安全页面不能向它提交，请告知本站的人。`,
    cors: (where) => beside`${where} 不接受本站的提交，其服务器需要允许本页的来源。请告知本站的人。`,
    'redirect-loop': (where) => beside`${where} 一直在重定向，请告知本站的人。`,
    'blocked-by-csp': (where) => beside`本页的 Content-Security-Policy 不允许访问 ${where}，需要把它的来源加入 connect-src。请告知本站的人。`,
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
};
