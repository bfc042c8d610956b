/** What the leaderboard shows: all decisions about the data, without a template. Pure. */
import type { Community } from '../../community/community.js';
import { isBelievable, type Period, sharingOf, type Standing, tierAt } from '../../community/boards.js';
import { metrics as metricCollection } from '../../community/generated/metrics.js';
import type { Entry, Tier } from '../../community/schema/boards.js';
import type { Text } from '../../community/schema/values.js';
import type { LeaderboardWords } from '../../words/en/leaderboard.js';
import type { Formats } from '../../words/formats.js';

export interface BoardContext {
  readonly community: Community;
  readonly standing: Standing;
  readonly words: LeaderboardWords;
  readonly formats: Formats;
  /** The most points on the whole board, where this is only a part of it. */
  readonly top?: number;
  /** What the rows were read from, where that is not what says what the board is. */
  readonly rowsFrom?: Community;
  /** Places won since the period before, by entry, where the board's periods tell. */
  moves?: Int32Array;
}

/** A share of a bar: which kind of contribution, by its place among the weights, and per cent of the longest bar. */
export interface Share {
  readonly kind: number;
  readonly start: number;
  readonly size: number;
  /** How many of this kind. */
  readonly count: number;
}

/** One line of a board. */
export interface BoardRow {
  /** Its position in the period. */
  readonly entry: number;
  /** By which links and choices name whose it is. */
  readonly id: string;
  readonly name: string;
  /** Their account, to tell namesakes apart. */
  readonly handle: string;
  readonly avatar: string | undefined;
  /** As it is shown: `3`, `=3` where it is shared, nothing without points. */
  readonly rank: string;
  /** Places won since the period before; 0 for none, and where the data does not say. */
  readonly moved: number;
  readonly points: string;
  readonly shares: readonly Share[];
  /** Its place among the standing's tiers; -1 for none. */
  readonly tier: number;
}

/** By which links and choices name whose entry it is. */
export const idOf = ({ person, name }: Entry): string => person ?? (typeof name === 'string' ? name : (Object.values(name ?? {})[0] ?? ''));

/** Whose entry it is, in the reader's language. */
export const nameOf = (entry: number, { standing, formats }: BoardContext): string => {
  const { name, person } = standing.entries[entry]!;
  return formats.text(standing.personOf(entry)?.name ?? name ?? person);
};

/** Forums publish one address for pictures of all sizes: twice the size at which it is drawn looks sharp. */
const pictureIn = (address: string | undefined) => address?.replace('{size}', '96');

/** What one line shows. */
export function boardRow(entry: number, context: BoardContext): BoardRow {
  const { standing, formats } = context;
  const data = standing.entries[entry]!;
  const score = standing.scores[entry]!;
  const person = standing.personOf(entry);
  const rank = rankOf(entry, standing);
  return {
    entry,
    id: idOf(data),
    name: nameOf(entry, context),
    handle: Object.values(person?.handles ?? {})[0] ?? '',
    avatar: pictureIn(person?.avatar ?? data.avatar),
    rank: !rank.place ? '' : (rank.isShared ? '=' : '') + formats.number(rank.place),
    moved: data.previousRank && rank.place && !standing.isOfOneKind ? data.previousRank - rank.place : (context.moves?.[entry] ?? 0),
    points: standing.isByRank ? '' : pointsText(score, formats),
    shares: sharesOf(data, standing, context.top),
    tier: tierAt(standing, score),
  };
}

/** Places won or lost, `+2` or `−1`; nothing where there are none. */
export const moveSign = ({ moved }: BoardRow, formats: Formats): string => (moved ? (moved > 0 ? '+' : '−') + formats.number(Math.abs(moved)) : '');

/** The same in words. */
export const moveWords = ({ moved }: BoardRow, { words, formats }: BoardContext): string => (moved > 0 ? words.up(formats.number(moved)) : words.down(formats.number(-moved)));

export const pointsText = (score: number, formats: Formats): string => (score === score ? formats.number(score) : '–');

/** The place of an entry, from 1, equal scores on the same; 0 for one without a score. */
export function rankOf(entry: number, standing: Standing): { place: number; isShared: boolean } {
  const score = standing.scores[entry]!;
  if (standing.served !== undefined) return { place: standing.entries[entry]!.rank ?? 0, isShared: false };
  if (score !== score) return { place: 0, isShared: false };
  const { above, same } = sharingOf(standing, score);
  return { place: standing.isByRank ? -score : above + 1, isShared: same > 1 };
}

/** The bar of an entry: as long as its score beside the highest, each kind its part of it. */
function sharesOf({ counts }: Entry, { weights, scores, order }: Standing, top = scores[order[0]!]!): readonly Share[] {
  if (!counts || !(top > 0)) return [];
  let start = 0;
  return weights.flatMap(({ metric, weight }, kind) => {
    const points = counts[metric]! * weight;
    if (!(points > 0) || !isBelievable(points)) return [];
    const size = Math.min((points / top) * 100, 100 - start);
    const share = { kind, start, size, count: counts[metric]! };
    start += size;
    return share;
  });
}

/** What a kind of contribution is called: by the board, else by the metric, else by its id. */
export function kindName(metric: string, { community, standing: { board } }: Pick<BoardContext, 'community' | 'standing'>): Text {
  return board.scoring?.find((kind) => kind.metric === metric)?.label ?? community.find(metricCollection, metric)?.name ?? metric;
}

/** What a period is called: by its name, else by its days, else by its id. */
export function periodName({ id, name, from, to }: Period, formats: Formats): string {
  return formats.text(name) || [from, to].map((day) => day && formats.day(day)).filter(Boolean).join(' – ') || id;
}

/** The line beside the heading: of when it is, and how many people there are. */
export function boardSummary({ standing: { period, board }, community, words, formats }: BoardContext, count: number, people = words.people(count, formats)): string {
  const { updated } = community.head;
  const when = board.periods.length > 1 || period.name || period.from ? periodName(period, formats) : '';
  return [when, people, updated && words.asOf(formats.day(updated))].filter(Boolean).join(' · ');
}

/** A step in words, with its reward: `Gold from 350: hoodie, 3 left`. */
export function tierSentence({ name, min, reward }: Tier, { words, formats }: BoardContext): string {
  const step = words.from(formats.text(name), formats.number(min));
  if (!reward) return step;
  const what = formats.text(reward.name);
  return words.reward(step, reward.left === undefined ? what : words.left(what, reward.left, formats));
}

/** More people than this on one place stay in the data's order. */
const MOST_TIED = 5000;

/** Who stands where: by points, those on one place by name. A tie is put in order when it first comes into view. */
export class Ranking {
  readonly order: Uint32Array;
  readonly #tidied = new Set<number>();
  #asked: { id: string; entry: number | undefined } | undefined;

  constructor(readonly context: BoardContext) {
    this.order = context.standing.order.slice();
  }

  /** The entries from one place up to another. */
  between(from: number, to: number): Uint32Array {
    const { standing, formats } = this.context;
    const { scores } = standing;
    for (let place = from; place < Math.min(to, this.order.length); ) {
      const score = scores[this.order[place]!]!;
      if (score !== score) break;
      const { above, same } = sharingOf(standing, score);
      if (same > 1 && same <= MOST_TIED && !this.#tidied.has(above)) {
        this.#tidied.add(above);
        const name = (entry: number) => nameOf(entry, this.context);
        this.order.subarray(above, above + same).sort((one, other) => formats.compare(name(one), name(other)) || one - other);
      }
      place = above + same;
    }
    return this.order.subarray(from, to);
  }

  /** The entry of somebody who is shown. */
  entryOf(id: string): number | undefined {
    const { entries } = this.context.standing;
    if (this.#asked?.id !== id) this.#asked = { id, entry: this.order.find((entry) => idOf(entries[entry]!) === id) };
    return this.#asked.entry;
  }

  /** Where somebody stands, from 0; -1 where they do not. */
  placeOf(id: string): number {
    const entry = this.entryOf(id);
    if (entry === undefined) return -1;
    // their tie may be put in order only now
    const place = this.order.indexOf(entry);
    this.between(place, place + 1);
    return this.order.indexOf(entry);
  }
}
