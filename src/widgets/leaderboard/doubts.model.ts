/** Counts and scores that could not be taken as they stand: text, numbers beyond belief or below zero. Pure. */
import { isBelievable, type Standing, weightsOf } from '../../community/boards.js';
import { boards as boardCollection } from '../../community/generated/boards.js';
import type { Issue } from '../../community/read.js';
import type { BoardContext } from './leaderboard.model.js';

/** One such count or score. */
export interface Doubt {
  /** Whose: the position of the entry in the period. */
  readonly entry: number;
  /** Of which kind of contribution; '' for the score. */
  readonly metric: string;
  readonly is: 'unreadable' | 'beyond-belief' | 'below-zero';
  /** What stands there, shortened; for what could not be read. */
  readonly found: string;
}

const known = new WeakMap<Standing, readonly Doubt[]>();

/** All of them among the people who are shown. */
export function doubtsOf({ standing, community, rowsFrom = community }: BoardContext): readonly Doubt[] {
  let doubts = known.get(standing);
  if (!doubts) {
    // an answer that is a part of a board holds that one alone
    const board = rowsFrom === community ? community.all(boardCollection).indexOf(standing.board) : 0;
    const issues = rowsFrom.issues.filter(({ collection }) => collection === 'boards');
    const leftOut = new Set(issues.filter(({ loss }) => loss === 'record').map(({ index }) => index));
    const readAt = (index: number) => index - [...leftOut].filter((each) => each < index).length;
    const shown = new Set(standing.order);
    doubts = [...unreadable(standing, issues.filter(({ index }) => index >= 0 && readAt(index) === board)), ...unbelievable(standing)].filter(({ entry }) => shown.has(entry));
    known.set(standing, doubts);
  }
  return doubts;
}

/** What the reader of the document could not read, by the paths that it reported. */
function unreadable({ board, period }: Standing, issues: readonly Issue[]): readonly Doubt[] {
  // what is no record is not among those that were read, so that those after it have moved up
  const leftOut = new Set(issues.filter(({ code }) => code === 'not-a-record').map(({ path }) => path));
  const placeRead = (list: string, place: number) => place - Array.from({ length: place }, (_, i) => `${list}[${i}]`).filter((path) => leftOut.has(path)).length;
  const ownPeriod = Math.max(0, board.periods.indexOf(period));
  return issues.flatMap(({ path, found = '' }) => {
    const [, periodAt, entryAt, field, metric = ''] = /^periods\[(\d+)\]\.entries\[(\d+)\]\.(counts|score)(?:\.(.+))?$/.exec(path) ?? [];
    if (!field || placeRead('periods', Number(periodAt)) !== ownPeriod) return [];
    return [{ entry: placeRead(`periods[${periodAt}].entries`, Number(entryAt)), metric, is: 'unreadable', found } as const];
  });
}

/** What was read and does not count, or counts against somebody. */
function unbelievable({ entries, board }: Standing): readonly Doubt[] {
  const weights = new Map(weightsOf(board).map(({ metric, weight }) => [metric, weight]));
  const doubts: Doubt[] = [];
  const look = (entry: number, metric: string, points: number) => {
    if (!isBelievable(points)) doubts.push({ entry, metric, is: 'beyond-belief', found: '' });
    else if (points < 0) doubts.push({ entry, metric, is: 'below-zero', found: '' });
  };
  entries.forEach(({ counts, score }, entry) => {
    for (const metric in counts) look(entry, metric, counts[metric]! * (weights.get(metric) ?? 1));
    if (score !== undefined) look(entry, '', score);
  });
  return doubts;
}
