/** What widgets report of forms and boards when they draw them, in the widgets' own sentences. Pure. */
import { boardIssues } from '../../community/board-checks.js';
import { collections } from '../../community/collections.js';
import type { Community } from '../../community/community.js';
import { formFaults } from '../../community/form-faults.js';
import type { Issue } from '../../community/read.js';

/** Everything that keeps a form from being shown at all, so that the record is lost; `index` counts the records received. */
export const formIssues = (community: Community): Issue[] =>
  community.all(collections.forms).flatMap((form) => {
    const faults = formFaults(community, form);
    return faults.filter((each) => !followsFromAnother(each, faults)).map((fault): Issue => ({ ...fault, loss: 'record' }));
  });

/** Whether something is only missing because what stood there has been refused. */
const followsFromAnother = (each: Issue, faults: readonly Issue[]) =>
  (each.code === 'empty-list' || each.code === 'missing') && faults.some(({ path, code }) => path.startsWith(each.path) && (path !== each.path || code !== each.code));

/** What is odd about boards; `index` counts the records that could be read. What is lost by it is an entry, never the board. */
export const issuesOfBoards = (community: Community): Issue[] => boardIssues(community).map((issue) => (issue.loss === 'record' ? { ...issue, loss: 'value' } : issue));
