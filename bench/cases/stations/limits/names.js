// Limit (d): order by name as a reader expects it, by one Intl.Collator.
const collator = new Intl.Collator('en');

export const nameOf = (station) => (typeof station.name === 'string' ? station.name : station.name.en);

/** All stations in order: the indices, sorted. */
export function sortByName(stations) {
  const names = stations.map(nameOf);
  const order = names.map((_, index) => index);
  return order.sort((a, b) => collator.compare(names[a], names[b]));
}

/** The first `count` stations in order, by one pass that keeps the best so far; the rest stays unsorted. */
export function firstByName(stations, count) {
  const names = stations.map(nameOf);
  const best = [];
  for (let index = 0; index < names.length; index++) {
    const isFull = best.length === count;
    if (isFull && collator.compare(names[index], names[best[count - 1]]) >= 0) continue;
    if (isFull) best.pop();
    let position = best.length;
    while (position > 0 && collator.compare(names[index], names[best[position - 1]]) < 0) position--;
    best.splice(position, 0, index);
  }
  return best;
}
