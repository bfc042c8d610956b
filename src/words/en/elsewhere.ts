import type { Widened } from './shared.js';

/** What is said when another page or program sends an application. Loaded for a form with such a target. */
export const elsewhere = {
  handed: {
    'github-issue': 'Not sent yet: GitHub opens with what you wrote. Send it there.',
    'gitee-issue': 'Not sent yet: Gitee opens with what you wrote. If its page is empty, copy the text and paste it there. Then send it there.',
    'gitlab-issue': 'Not sent yet: GitLab opens with what you wrote. Send it there.',
    mailto: 'Not sent yet: your e-mail program opens with what you wrote. Send it there.',
    link: 'Not sent yet: the form opens on its own page. Fill it in and send it there.',
    copy: 'Not sent yet: copy the text, and send it where it belongs.',
  },
  open: {
    'github-issue': 'Open GitHub',
    'gitee-issue': 'Open Gitee',
    'gitlab-issue': 'Open GitLab',
    mailto: 'Open the e-mail',
    link: 'Open the form',
  },
  toTick: 'To tick or choose there',
  toPaste: 'Did not go along: copy and paste it there',
  copyField: (label: string) => `Copy “${label}”`,
  finished: 'It is sent: clear the draft',
};

export type ElsewhereWords = Widened<typeof elsewhere>;
