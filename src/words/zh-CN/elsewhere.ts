import type { ElsewhereWords } from '../en/elsewhere.js';

export const elsewhere: ElsewhereWords = {
  handed: {
    'github-issue': '还没有提交：GitHub 会带着你写的内容打开，请在那里提交。',
    'gitee-issue': '还没有提交：Gitee 会带着你写的内容打开。如果那里是空的，请复制文字粘贴过去，再在那里提交。',
    'gitlab-issue': '还没有提交：GitLab 会带着你写的内容打开，请在那里提交。',
    mailto: '还没有发送：邮件程序会带着你写的内容打开，请在那里发送。',
    link: '还没有提交：表单会在它自己的页面打开，请在那里填写并提交。',
    copy: '还没有发送：请复制文字，发到该去的地方。',
  },
  open: {
    'github-issue': '打开 GitHub',
    'gitee-issue': '打开 Gitee',
    'gitlab-issue': '打开 GitLab',
    mailto: '打开邮件',
    link: '打开表单',
  },
  toTick: '需要在那里勾选',
  toPaste: '没有一起带过去的内容：请复制后粘贴到那里',
  copyField: (label) => `复制“${label}”`,
  finished: '已经提交：清除草稿',
};
