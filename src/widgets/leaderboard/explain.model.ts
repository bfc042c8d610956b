/** What explains points: which count makes how many, and how far it is to the next tier. Pure. */
import { isBelievable, tierAt, weightsOf } from '../../community/boards.js';
import { metrics as metricCollection } from '../../community/generated/metrics.js';
import type { LeaderboardDetailWords } from '../../words/en/leaderboard-details.js';
import { type BoardContext, kindName } from './leaderboard.model.js';

/** One line of a person's breakdown. */
export interface Sum {
  /** Its place among the weights, by which its part of the bar is known; -1 for what does not count here. */
  readonly kind: number;
  readonly name: string;
  /** `24 × 5`, or the count alone. */
  readonly count: string;
  readonly points: string;
}

/** A person's counts, those that count first; together they make the score. */
export function sumsOf(entry: number, own: LeaderboardDetailWords, context: BoardContext): readonly Sum[] {
  const { standing, formats } = context;
  const { weights } = standing;
  const { counts = {} } = standing.entries[entry]!;
  const name = (metric: string) => formats.text(kindName(metric, context));
  const counted = weights.flatMap(({ metric, weight }, kind) => {
    const count = counts[metric];
    if (count === undefined || !isBelievable(count * weight)) return [];
    return [{ kind, name: name(metric), count: own.times(formats.number(count), formats.number(weight)), points: formats.number(count * weight) }];
  });
  const others = Object.keys(counts).filter((metric) => isBelievable(counts[metric]) && !weights.some((weight) => weight.metric === metric));
  // counts beside a score whose formula nobody gives say nothing of points
  const points = (metric: string) => (weights.length ? own.notCounted : isBelievable(standing.entries[entry]!.score) ? '' : formats.number(counts[metric]!));
  return [...counted, ...others.map((metric) => ({ kind: -1, name: name(metric), count: formats.number(counts[metric]!), points: points(metric) }))];
}

/** How far it is to the next tier; nothing at the top, or without points. */
export function toNextTier(entry: number, own: LeaderboardDetailWords, { standing, formats }: BoardContext): string {
  const score = standing.scores[entry]!;
  const next = standing.tiers[tierAt(standing, score) + 1];
  return next && score === score ? own.toNext(Math.round((next.min - score) * 1000) / 1000, formats.text(next.name), formats) : '';
}

export interface Counting {
  readonly sentence: string;
  readonly definition: string;
  readonly source: string | undefined;
}

/** What each kind of contribution counts, with what exactly is meant by it. */
export function countingOf(own: LeaderboardDetailWords, context: BoardContext): readonly Counting[] {
  const { community, standing, words, formats } = context;
  return weightsOf(standing.board).map(({ metric, weight }) => {
    const { definition, source } = community.find(metricCollection, metric) ?? {};
    const sentence = own.counting(formats.text(kindName(metric, context)), words.pointsOf(weight, formats));
    return { sentence, definition: formats.text(definition), source };
  });
}

/** The rules that hold beside the weights: shared places, and who is not listed. */
export function rulesOf(own: LeaderboardDetailWords, { standing, formats }: BoardContext): readonly string[] {
  const { weights, entries, order, bots, board, isByRank } = standing;
  const counts = !weights.length && order.length > 0 && entries[order[0]!]!.counts !== undefined;
  const how = weights.length || counts ? own.equal : own.asPublished;
  const reason = formats.text(board.leftOut?.reason).replace(/[.。]$/, '');
  return [counts ? own.eachOne : '', isByRank ? own.asPublished : how, reason ? own.notListed(reason) : bots ? own.noBots(bots, formats) : ''].filter(Boolean);
}
