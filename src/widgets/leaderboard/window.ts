/** Which rows of a long list are drawn, and where. Pure. */

/**
 * Pixels beyond which no browser lays a box out rightly: Firefox ends at 17.8 million, Chromium and Safari at 33.5. A
 * million rows are more than that; then the box is as high as this, and where it is scrolled to stands for a row.
 */
const HIGHEST = 8_000_000;

/** Rows drawn above and below those in sight. */
const SPARE = 4;

export interface Measures {
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Of the place in which rows are seen. */
  readonly viewHeight: number;
}

export interface Frame {
  readonly first: number;
  readonly end: number;
  /** Where the first row stands, in pixels from the top of the box. */
  readonly offset: number;
}

/** How high the box is that is scrolled, in pixels. */
export const boxHeight = ({ count, rowHeight }: Measures): number => Math.min(count * rowHeight, HIGHEST);

/** How far the rows can be scrolled, and how far the box can. */
const reachOf = (measures: Measures) => ({
  rows: Math.max(0, measures.count * measures.rowHeight - measures.viewHeight),
  box: Math.max(0, boxHeight(measures) - measures.viewHeight),
});

/**
 * How far the rows are scrolled, in pixels, when the box is at `to`, having been at `from` with the rows at `rows`. In a
 * box as high as its rows it is the same. In a lower one a step of the wheel or a key moves the rows as far as it says,
 * and a leap goes to the same part of the whole.
 */
export function scrolledRows(measures: Measures, from: number, to: number, rows: number): number {
  const reach = reachOf(measures);
  if (reach.rows === reach.box) return to;
  const step = to - from;
  if (to <= 0 || to >= reach.box - 1 || Math.abs(step) > measures.viewHeight * 2) return Math.min(to / reach.box, 1) * reach.rows;
  return Math.min(Math.max(0, rows + step), reach.rows);
}

/** Where the box has to be scrolled to so that the rows are scrolled to `rows`. */
export function scrolledBox(measures: Measures, rows: number): number {
  const reach = reachOf(measures);
  return reach.rows === reach.box ? rows : (rows / reach.rows) * reach.box;
}

/** The rows to draw when the rows are scrolled to `rows` and the box to `box`. */
export function frameOf({ count, rowHeight, viewHeight }: Measures, rows: number, box: number): Frame {
  const first = Math.max(0, Math.min(Math.floor(rows / rowHeight) - SPARE, count - 1));
  const end = Math.min(count, Math.ceil((rows + viewHeight) / rowHeight) + SPARE);
  return { first, end, offset: first * rowHeight - rows + box };
}
