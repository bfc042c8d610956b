// What a table is given: rows with a rank, made of a board by the limit's own code, or those that are ranked already.
import { rank } from '../limits/board.js';

const tierOf = (tiers, score) => tiers.findLast(({ min }) => score >= min)?.name ?? '';

/** Scores and ranks a board: the work that no table does. */
export function rowsOf(community) {
  const { order, scores, nameOf } = rank(community);
  const [{ tiers }] = community.boards;
  let place = 0;
  return Array.from(order, (entry, index) => {
    if (index === 0 || scores[entry] !== scores[order[index - 1]]) place = index + 1;
    return { rank: place, name: nameOf(entry), score: scores[entry], tier: tierOf(tiers, scores[entry]) };
  });
}

export const rankedRows = ({ boards: [{ periods: [{ entries }] }] }) => entries;
