/** Where an application goes when another page or program sends it: an address made from the answers. Pure; loaded when a form has such a target. */
import { forgeIssue } from './forge-issue.js';
import { githubIssue } from './github-issue.js';
import type { Application, HandOver } from './hand-over.js';
import { link } from './link.js';
import { mailto } from './mailto.js';

export type { Application, HandOver } from './hand-over.js';

export function handOver(application: Application): HandOver {
  const { target, answered } = application;
  switch (target.kind) {
    case 'github-issue':
      return githubIssue(application);
    case 'gitee-issue':
    case 'gitlab-issue':
      return forgeIssue(application);
    case 'mailto':
      return mailto(application);
    case 'link':
      return link(application);
    default:
      return { toTick: [], toPaste: answered };
  }
}
