/** What is odd about boards whose every record is right by itself. Loaded when a page is told of it. Pure. */
import { isBelievable, pointsOf, tiersOf, weightsOf } from './boards.js';
import type { Community } from './community.js';
import { boards as boardCollection } from './generated/boards.js';
import { people as peopleCollection } from './generated/people.js';
import type { Issue, IssueCode } from './read.js';
import type { Board, Entry } from './schema/boards.js';
import type { Person } from './schema/people.js';
import { textsOf } from './fold.js';

/** So many are listed, at most. */
const MOST = 1000;

type Report = (path: string, code: IssueCode, loss: Issue['loss'], found: unknown, expected?: string) => void;

/** Everything to be reported of a community's boards: who is left out of them, and what of them does not count. */
export function boardIssues(community: Community): readonly Issue[] {
  const issues: Issue[] = [];
  const people = community.has('people') ? new Map(community.all(peopleCollection).map((person) => [person.id, person])) : undefined;
  community.all(boardCollection).forEach((board, index) => {
    const report: Report = (path, code, loss, found, expected) => {
      if (issues.length < MOST) issues.push({ collection: 'boards', index, record: board.id, path, code, loss, found: String(found).slice(0, 60), expected });
    };
    inScoring(board, report);
    inTiers(board, report);
    board.periods.forEach(({ entries }, i) => inEntries(board, entries, `periods[${i}].entries`, people, report));
  });
  return issues;
}

function inScoring(board: Board, report: Report): void {
  const weights = weightsOf(board);
  board.scoring?.forEach((kind, i) => {
    if (!weights.includes(kind)) report(`scoring[${i}].metric`, 'twice', 'value', kind.metric);
    if (!isBelievable(kind.weight)) report(`scoring[${i}].weight`, 'too-much', 'value', kind.weight);
  });
}

function inTiers(board: Board, report: Report): void {
  const tiers = tiersOf(board);
  board.tiers?.forEach((tier, i) => {
    const before = board.tiers![i - 1];
    if (!tiers.includes(tier)) report(`tiers[${i}].min`, 'twice', 'value', tier.min);
    else if (before && before.min > tier.min) report(`tiers[${i}].min`, 'out-of-order', 'nothing', textsOf(tier.name)[0]);
  });
}

function inEntries(board: Board, entries: readonly Entry[], path: string, people: ReadonlyMap<string, Person> | undefined, report: Report): void {
  const weights = weightsOf(board);
  const seen = new Set<string>();
  const names = new Map<string, number>();
  entries.forEach((entry, i) => {
    const at = `${path}[${i}]`;
    const { person: id, counts, score } = entry;
    const person = people?.get(id!);
    // nothing is said of whom the board does not show
    if (person?.hidden || person?.bot || board.leftOut?.people?.includes(id!)) return;
    if (id === undefined && !entry.name) return report(at, 'missing', 'record', '', 'person');
    if (people && id !== undefined && !person && !entry.name) return report(`${at}.person`, 'dangling', 'record', id, 'people');
    if (id !== undefined && seen.has(id)) return report(`${at}.person`, 'twice', 'record', id);
    if (id !== undefined) seen.add(id);
    for (const metric in counts) inCount(`${at}.counts.${metric}`, counts[metric]!, report);
    if (score !== undefined) inCount(`${at}.score`, score, report);
    const points = pointsOf(entry, weights);
    if (points !== points && entry.rank === undefined) report(at, 'missing', 'nothing', '', 'score');
    else if (isBelievable(score) && counts && Math.abs(points - score) > 0.0005) report(`${at}.score`, 'not-the-sum', 'nothing', score, String(points));
    const picture = person?.avatar ?? entry.avatar;
    if (picture?.includes('{size}') && !/^https?:/i.test(picture)) report(at, 'picture-template', 'nothing', picture);
    const name = textsOf(person?.name ?? entry.name)[0] ?? '';
    names.set(name, (names.get(name) ?? 0) + 1);
  });
  for (const [name, times] of names) if (times > 1 && name) report(path, 'same-name', 'nothing', name);
}

function inCount(path: string, count: number, report: Report): void {
  if (!isBelievable(count)) report(path, 'too-much', 'value', count);
  else if (count < 0) report(path, 'negative', 'nothing', count);
}
