import { type Application, type HandOver, titleOf } from './hand-over.js';
import { issueWithText } from './github-issue.js';

const sites = { 'gitee-issue': 'https://gitee.com', 'gitlab-issue': 'https://gitlab.com' };

/** An issue of GitLab or Gitee, with all answers in its text. GitLab takes labels as a line of the text. */
export function forgeIssue(application: Application): HandOver {
  const { target, answered, markdown } = application;
  const isGitlab = target.kind === 'gitlab-issue';
  const site = (target.url ?? sites[target.kind as keyof typeof sites]).replace(/\/$/, '');
  const address = `${site}/${target.repository}/${isGitlab ? '-/' : ''}issues/new?`;
  const query = new URLSearchParams({ 'issue[title]': titleOf(application) });
  if (isGitlab && target.template) query.set('issuable_template', target.template);
  const labels = isGitlab && target.labels?.length ? `\n\n/label ${target.labels.map((label) => `~"${label}"`).join(' ')}` : '';
  return issueWithText(address, 'issue[description]', query, answered, markdown + labels);
}
