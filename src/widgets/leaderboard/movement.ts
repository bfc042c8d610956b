/** Places won and lost since the period before. Pure; loaded where a board has several periods. */
import { type Period, type Standing, standingOf } from '../../community/boards.js';
import { type BoardContext, idOf } from './leaderboard.model.js';

/** Days from one ISO date to another; a month or a year begins with its first day. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/**
 * The period that ended last before another began. Of several that end on one day, as a year and its last quarter do, the
 * one whose length is nearest to the other's.
 */
export function periodBefore(periods: readonly Period[], { from, to }: Period): Period | undefined {
  if (!from) return undefined;
  const length = to ? daysBetween(from, to) : Infinity;
  const differs = (period: Period) => {
    const other = daysBetween(period.from!, period.to!);
    // one without an end has no length yet: then the longest is the nearest
    return length === Infinity ? -other : Math.abs(other - length);
  };
  const before = periods.filter((period) => period.from && period.to && period.to < from.slice(0, period.to.length));
  return before.sort((one, other) => (one.to! < other.to! ? 1 : one.to! > other.to! ? -1 : differs(one) - differs(other)))[0];
}

/** The place of each entry, equal scores on the same one; 0 for who has none or is not shown. */
function placesIn({ entries, order, scores, isByRank }: Standing): Uint32Array {
  const places = new Uint32Array(entries.length);
  let place = 0;
  order.forEach((entry, i) => {
    const score = scores[entry]!;
    if (score !== score) return;
    if (score !== scores[order[i - 1]!]) place = isByRank ? -score : i + 1;
    places[entry] = place;
  });
  return places;
}

/** How many places each entry has won since another standing; less than 0 where it has lost some, 0 where it was not there. */
export function movesSince(now: Standing, before: Standing): Int32Array {
  const places = placesIn(now);
  const placesBefore = placesIn(before);
  const placeOf = new Map<string, number>();
  before.order.forEach((entry) => placeOf.set(idOf(before.entries[entry]!), placesBefore[entry]!));
  return Int32Array.from(now.entries, (entry, i) => {
    const place = places[i]!;
    const placeBefore = placeOf.get(idOf(entry));
    return place && placeBefore ? placeBefore - place : 0;
  });
}

/** The same for a board with dated periods; all 0 where it says the places before itself, or has no period before this one. */
export function movesOf({ community, standing }: BoardContext): Int32Array {
  const { board, period, entries } = standing;
  const before = entries.some(({ previousRank }) => previousRank) ? undefined : periodBefore(board.periods, period);
  return before ? movesSince(standing, standingOf(community, board, before)) : new Int32Array();
}
