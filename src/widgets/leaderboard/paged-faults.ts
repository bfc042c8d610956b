/** What is wrong with a part of a board that an endpoint sends. Pure. */
import type { Entry } from '../../community/schema/boards.js';
import type { Extent } from '../../sources/paging.js';

export type PageFaultCode = 'page-repeated' | 'page-missing' | 'page-short' | 'page-long' | 'page-astray' | 'rows-repeated' | 'total-shrank' | 'rank-missing' | 'rank-wrong';

/** One thing that is wrong with a part. */
export interface PageFault {
  readonly code: PageFaultCode;
  /** Which row of the part it is about, from 0; none for the part as a whole. */
  readonly row?: number;
}

/** A part as it came, and what is known of its list. */
export interface PageToCheck {
  /** From 0. */
  readonly number: number;
  /** How many rows a part has. */
  readonly size: number;
  readonly entries: readonly Entry[];
  /** By which people are known, in order. */
  readonly ids: readonly string[];
  readonly extent: Extent;
  /** How many rows the list had as the parts before said. */
  readonly totalBefore: number | undefined;
  /** Whether it was said that there is this part; otherwise it was only tried. */
  readonly isPromised: boolean;
  /** The ids of the other parts that have come, by their numbers. */
  readonly others: ReadonlyMap<number, readonly string[]>;
  /** Whether the list is the whole board in its own order, so that ranks have to rise along it. */
  readonly isByRank: boolean;
  /** How many people the whole board has, where that is known: no rank is higher. */
  readonly people: number | undefined;
}

/** What is wrong with a part; the first fault that makes it useless stands alone. */
export function faultsOf(page: PageToCheck): readonly PageFault[] {
  const { number, size, ids, extent, totalBefore, others } = page;
  const total = extent.total ?? totalBefore;
  if (!ids.length) return page.isPromised ? [{ code: 'page-missing' }] : [];
  if (isRepeated(number, ids, others)) return [{ code: 'page-repeated' }];
  const faults: PageFault[] = [];
  if (extent.first !== undefined && extent.first !== number * size) faults.push({ code: 'page-astray' });
  if (extent.total! < totalBefore!) faults.push({ code: 'total-shrank' });
  const promised = total !== undefined ? total - number * size : extent.next ? size : 0;
  if (ids.length < Math.min(size, promised)) faults.push({ code: 'page-short' });
  if (ids.length > size) faults.push({ code: 'page-long' });
  const twice = rowElsewhere(number, ids, others);
  if (twice >= 0) faults.push({ code: 'rows-repeated', row: twice });
  return [...faults, ...rankFaults(page)];
}

const isRepeated = (number: number, ids: readonly string[], others: PageToCheck['others']) =>
  [...others].some(([other, known]) => other !== number && known.length === ids.length && known.every((id, i) => id === ids[i]));

/** The first row that stands twice in the part, or in another part too; -1 for none. */
function rowElsewhere(number: number, ids: readonly string[], others: PageToCheck['others']): number {
  const seen = new Set([...others].flatMap(([other, known]) => (other === number ? [] : known)));
  return ids.findIndex((id) => {
    const isKnown = id !== '' && seen.has(id);
    seen.add(id);
    return isKnown;
  });
}

/** The first row without a rank, and the first whose rank cannot be. */
function rankFaults({ entries, isByRank, people }: PageToCheck): readonly PageFault[] {
  const faults: PageFault[] = [];
  const missing = entries.findIndex(({ rank }) => !rank);
  if (missing >= 0) faults.push({ code: 'rank-missing', row: missing });
  const wrong = entries.findIndex(({ rank, score }, i) => {
    if (!rank) return false;
    if (rank > (people ?? Infinity)) return true;
    const before = entries[i - 1];
    if (!isByRank || !before?.rank) return false;
    // the same points are the same place, fewer points a later one
    const isTie = score !== undefined && score === before.score;
    return rank < before.rank || (isTie && rank !== before.rank);
  });
  if (wrong >= 0) faults.push({ code: 'rank-wrong', row: wrong });
  return faults;
}
