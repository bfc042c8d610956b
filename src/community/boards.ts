/**
 * The standing of people on a board: scores by the board's weights, places shared where scores are equal. Pure.
 *
 * Columns instead of objects, since a board may have a hundred thousand entries: an entry is its position in its period.
 */
import type { Community } from './community.js';
import { boards as boardCollection } from './generated/boards.js';
import { metrics as metricCollection } from './generated/metrics.js';
import { people as peopleCollection } from './generated/people.js';
import type { Board, Entry, Tier } from './schema/boards.js';
import type { Person } from './schema/people.js';
import type { Text } from './schema/values.js';

/** The collections from which boards are made. */
export const boardReads = [boardCollection, peopleCollection, metricCollection];

export type Period = Board['periods'][number];

/** A count or score beyond this is a slip of the pen: 1e308 would be a sum without end. */
export const MOST_POINTS = 1e12;

/** One kind of contribution and what it counts. */
export interface Weight {
  readonly metric: string;
  readonly label?: Text;
  readonly weight: number;
}

/** Why somebody is not on a board that names them. */
const HIDDEN = 1;
const BOT = 2;
const ASKED = 3;
const SEEN = 4;

export interface Standing {
  readonly board: Board;
  readonly period: Period;
  readonly entries: readonly Entry[];
  /** What counts for how much, each kind once; empty where only scores are published. */
  readonly weights: readonly Weight[];
  /** By where they begin, lowest first. */
  readonly tiers: readonly Tier[];
  /** Points of each entry; NaN where the data has none. */
  readonly scores: Float64Array;
  /** The entries that are shown, highest score first; equal ones in the data's order. */
  readonly order: Uint32Array;
  /** Whether one kind of contribution counts alone, as a visitor chose. */
  readonly isOfOneKind: boolean;
  /** Whether the data gives places and no scores. */
  readonly isByRank: boolean;
  /** Entries that could not be taken: of nobody, or of somebody who stands there already. */
  readonly leftOut: number;
  /** Bots that would be on it. */
  readonly bots: number;
  /** Whether something about it is to be reported; `board-checks.ts` says what. */
  readonly isFlawed: boolean;
  /** How many people the whole board has, where these entries are only a part of it that a server ranked. */
  readonly served?: number;
  /** Whose entry it is, where the document knows them. */
  readonly personOf: (entry: number) => Person | undefined;
}

/** The board of an id, else the first; `undefined` when there is none such. */
export function boardOf(community: Community, id: string | undefined): Board | undefined {
  const all = community.all(boardCollection);
  return id ? all.find((board) => board.id === id) : all[0];
}

/** The period of an id, else the one that a day is in, else the first. */
export const periodOf = ({ periods }: Board, id: string | undefined, today: string): Period | undefined =>
  periods.find((period) => period.id === id) ??
  periods.find(({ from, to }) => from && from <= today && (!to || to >= today.slice(0, to.length))) ??
  periods[0];

/** What counts on a board, each kind once: of two weights for one kind the first holds. */
export const weightsOf = ({ scoring = [] }: Board): readonly Weight[] => scoring.filter(({ metric }, i) => scoring.findIndex((other) => other.metric === metric) === i);

/** The steps of a board from the lowest, each beginning once. */
export function tiersOf({ tiers = [] }: Board): readonly Tier[] {
  const sorted = tiers.toSorted((one, other) => one.min - other.min);
  return sorted.filter(({ min }, i) => min !== sorted[i - 1]?.min);
}

/** Whether a number may be points. */
export const isBelievable = (points: number | undefined): points is number => points !== undefined && Math.abs(points) <= MOST_POINTS;

/** Points as a reader sees them; otherwise 0.1 + 0.2 and 0.3 would not share a place. */
const rounded = (points: number) => (Math.floor(points) === points ? points : Math.round(points * 1000) / 1000);

/**
 * Points of an entry: the sum of its counts by weight, else the score as published; NaN where there is neither.
 *
 * @param isOdd called for a count that is no count: below nothing, or beyond belief
 */
export function pointsOf({ counts, score }: Entry, weights: readonly Weight[], isOdd?: () => void): number {
  // a score without its formula stands as it is
  if (!weights.length && isBelievable(score)) return rounded(score);
  let sum = NaN;
  if (counts) {
    // where nothing says what counts for how much, all counts alike
    const kinds = weights.length ? weights : Object.keys(counts).map((metric) => ({ metric, weight: 1 }));
    for (let i = 0; i < kinds.length; i++) {
      const { metric, weight } = kinds[i]!;
      const count = counts[metric];
      if (typeof count !== 'number') continue;
      const points = count * weight;
      if (!(points >= 0 && points <= MOST_POINTS)) isOdd?.();
      if (Math.abs(points) <= MOST_POINTS) sum = sum === sum ? sum + points : points;
    }
  }
  if (sum !== sum) sum = isBelievable(score) ? score : counts ? 0 : NaN;
  return rounded(sum);
}

const cache = new WeakMap<Community, Map<string, Standing>>();

/**
 * The standing in one period of a board; made once and shared by all widgets.
 *
 * @param kind counts one kind of contribution only, by its metric
 */
export function standingOf(community: Community, board: Board, period: Period, kind = ''): Standing {
  let made = cache.get(community);
  if (!made) cache.set(community, (made = new Map()));
  const key = `${board.id}\n${board.periods.indexOf(period)}\n${kind}`;
  let standing = made.get(key);
  if (!standing) made.set(key, (standing = makeStanding(community, board, period, kind)));
  return standing;
}

function makeStanding(community: Community, board: Board, period: Period, kind: string): Standing {
  const { entries } = period;
  const all = weightsOf(board);
  const one = all.find(({ metric }) => metric === kind);
  const weights = one ? [one] : all;
  const people = community.all(peopleCollection);
  const hasPeople = community.has('people');
  const placeOfPerson = community.placesOf(peopleCollection);
  const asked = new Set(board.leftOut?.people);
  const states = new Uint8Array(people.length);
  const strangers = new Set<string>();
  const persons = new Uint32Array(hasPeople ? entries.length : 0);
  const scores = new Float64Array(entries.length);
  const shown = new Uint32Array(entries.length);
  let count = 0;
  let leftOut = 0;
  let bots = 0;
  let isFlawed = board.tiers !== undefined && tiersOf(board).some((tier, i) => tier !== board.tiers![i]);
  let hasScores = false;
  let hasRanks = false;

  const isOdd = () => void (isFlawed = true);

  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    const { person, score } = entry;
    const at = person === undefined ? undefined : placeOfPerson.get(person);
    if (at !== undefined) {
      persons[i] = at + 1;
      let state = states[at]!;
      if (!state) {
        const { hidden, bot } = people[at]!;
        state = states[at] = hidden ? HIDDEN : bot ? BOT : asked.has(person!) ? ASKED : 0;
        states[at] = state || SEEN;
      }
      if (state) {
        if (state === BOT) bots++;
        if (state === SEEN) leftOut++;
        continue;
      }
    } else if (person === undefined ? !entry.name : asked.has(person) || (hasPeople && !entry.name) || strangers.has(person)) {
      // a document that keeps people has to know this one: a name that was taken out of it is not to be shown
      if (!asked.has(person!)) leftOut++;
      continue;
    } else if (person !== undefined) strangers.add(person);
    const points = (scores[i] = one && !entry.counts ? NaN : pointsOf(entry, weights, isOdd));
    if (points === points) hasScores = true;
    if (entry.rank) hasRanks = true;
    if (!(points >= 0) || (score !== undefined && score !== points)) isFlawed = true;
    shown[count++] = i;
  }

  const isByRank = hasRanks && !hasScores;
  if (isByRank) for (let i = 0; i < entries.length; i++) scores[i] = -(entries[i]!.rank ?? NaN);
  return {
    board,
    period,
    entries,
    weights,
    // a step is reached by all kinds together
    tiers: isByRank || one !== undefined ? [] : tiersOf(board),
    scores,
    order: byScore(shown.subarray(0, count), scores),
    isOfOneKind: one !== undefined,
    isByRank,
    leftOut,
    bots,
    isFlawed: isFlawed || leftOut > 0 || all.length !== (board.scoring?.length ?? 0),
    personOf: (entry) => people[persons[entry]! - 1],
  };
}

/** Points are told apart by thousandths. */
const STEPS = 1000;

/** Entries with the highest score first; equal scores keep their order, those without a score come last. */
function byScore(entries: Uint32Array, scores: Float64Array): Uint32Array {
  const count = entries.length;
  let top = -Infinity;
  let least = Infinity;
  for (const entry of entries) {
    const score = scores[entry]!;
    if (score > top) top = score;
    if (score < least) least = score;
  }
  // of nobody with a score there is no highest
  const last = Math.max(0, Math.round((top - least) * STEPS)) + 1;
  if (!(last * count < Number.MAX_SAFE_INTEGER)) {
    const score = (entry: number) => (scores[entry] === scores[entry] ? scores[entry]! : -Infinity);
    return entries.slice().sort((one, other) => score(other) - score(one) || 0);
  }
  // how far below the highest and where in the data, as one number: plain numbers are sorted in a tenth of the time
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const score = scores[entries[i]!]!;
    keys[i] = (score === score ? Math.round((top - score) * STEPS) : last) * count + i;
  }
  keys.sort();
  return entries.map((_, i) => entries[keys[i]! % count]!);
}

/** How many of those who are shown have more points, and how many exactly these. */
export function sharingOf({ order, scores }: Standing, score: number): { above: number; same: number } {
  /** How many places have a score that passes; looked for by halves, since they are in order. */
  const placesWith = (passes: (other: number) => boolean) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passes(scores[order[middle]!]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const above = placesWith((other) => other > score);
  return { above, same: placesWith((other) => other >= score) - above };
}

/** The step that a score has reached, as a position in `tiers`; -1 below the first. */
export const tierAt = ({ tiers }: Standing, score: number): number => tiers.findLastIndex(({ min }) => score >= min);
