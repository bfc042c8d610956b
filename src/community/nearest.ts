/** The nearest of several words to one that is mistyped. Pure. */

/** A word without what people write differently: case, dashes, underscores, spaces. */
const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/** The nearest word, when it is near enough to be meant: one slip in a short word, two in a longer one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const given = plain(word);
  let best: string | undefined;
  let least = given.length < 3 ? 0 : given.length < 6 ? 1 : 2;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const known = plain(candidate);
    if (known === given) return candidate;
    if (Math.abs(known.length - given.length) > least) continue;
    const distance = slips(given, known);
    if (distance < least || (distance === least && best === undefined)) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** How many letters have to be added, taken out, changed or exchanged with their neighbour. */
function slips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(rows[row - 1]![column]! + 1, current[column - 1]! + 1, rows[row - 1]![column - 1]! + (same ? 0 : 1));
      const isExchanged = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isExchanged) least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      current.push(least);
    }
    rows.push(current);
  }
  return rows[one.length]![other.length]!;
}
