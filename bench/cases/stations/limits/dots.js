// Limit (b): the land of the frame as dots on a hexagonal grid of screen pixels, in one SVG path.
import mask from '../../../generated/land-mask.json';

const dotSpacing = 8.4;
const rowSpacing = dotSpacing * Math.sqrt(3) / 2;

const bits = Uint8Array.from(atob(mask.bits), (character) => character.charCodeAt(0));

function isLand(row, lng) {
  if (row < 0 || row >= mask.rows) return false;
  const column = Math.floor((lng + 180) * mask.stepsPerDegree);
  if (column < 0 || column >= mask.columns) return false;
  const cell = row * mask.columns + column;
  return (bits[cell >> 3] & (128 >> (cell & 7))) !== 0;
}

/** What the path's `stroke-dasharray` has to be: a dot, and the way to the next. */
export const dashes = `.01 ${dotSpacing - 0.01}`;

/**
 * The path of all dots between `left`, `top`, `right` and `bottom`, in pixels of a world `worldSize` wide:
 * one line for each run of land, which the dashes turn into dots.
 */
export function dotsPath({ left, top, right, bottom }, worldSize) {
  let path = '';
  const lastRow = Math.floor(bottom / rowSpacing);
  for (let line = Math.ceil(top / rowSpacing); line <= lastRow; line++) {
    const y = line * rowSpacing;
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / worldSize))) * 180) / Math.PI;
    const row = Math.floor((mask.northernmost - lat) * mask.stepsPerDegree);
    const shift = line & 1 ? dotSpacing / 2 : 0;
    let runStart;
    let x = Math.ceil(left / dotSpacing) * dotSpacing + shift;
    for (; x <= right; x += dotSpacing) {
      const land = isLand(row, (x / worldSize) * 360 - 180);
      if (land && runStart === undefined) runStart = x;
      if (!land && runStart !== undefined) {
        path += run(runStart - left, y - top, x - runStart);
        runStart = undefined;
      }
    }
    if (runStart !== undefined) path += run(runStart - left, y - top, x - runStart);
  }
  return path;
}

/** A line that ends short of the next dot's place. */
const run = (x, y, length) => `M${x.toFixed(1)} ${y.toFixed(1)}h${(length - dotSpacing / 2).toFixed(1)}`;
