import type { JoinFormWords } from '../en/join-form.js';

export const joinForm: JoinFormWords = {
  heading: '参与',
  empty: '这里还没有表单。',
  notHere: (form) => `这里没有名为“${form}”的表单。`,

  goesTo: {
    'github-issue': (where) => `以公开 issue 提交到 GitHub 的 ${where}`,
    'gitee-issue': (where) => `以公开 issue 提交到 Gitee 的 ${where}`,
    'gitlab-issue': (where) => `以公开 issue 提交到 GitLab 的 ${where}`,
    post: (where) => (where ? `提交到 ${where}` : '提交到本站'),
    mailto: (where) => `以电子邮件发到 ${where}`,
    link: (where) => (where ? `在 ${where} 继续填写` : '在另一页继续填写'),
    copy: () => '复制后由你自己发送',
  },
  goesWhere: '提交到',
  account: '账号',
  needsAccount: (site) => `需要 ${site} 账号。你提交的内容所有人都能看到。`,
  afterwards: '之后',
  decides: '由谁决定',
  privacy: '隐私',
  privacyLink: '你的回答会如何处理',

  optional: '选填',
  choose: '请选择…',
  example: (example) => `例如：${example}`,
  atMost: (count, f) => `最多 ${f.number(count)} 个字`,

  step: (step, of, f) => `第 ${f.number(step)} 步，共 ${f.number(of)} 步`,
  next: '下一步',
  back: '上一步',

  send: {
    'github-issue': '到 GitHub 继续',
    'gitee-issue': '到 Gitee 继续',
    'gitlab-issue': '到 GitLab 继续',
    post: '提交',
    mailto: '写邮件',
    link: '去填写表单',
    copy: '复制为 Markdown',
  },
  leftToTick: (what) => `还需在那里勾选：${what}。`,
  partMissing: '表单的一部分未能加载，可能是离线了。你写的内容已保留，请稍后再试。',
  trap: '请将此处留空',
};
