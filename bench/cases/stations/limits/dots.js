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

/** The path of all dots between `left`, `top`, `right` and `bottom`, in pixels of a world `worldSize` wide. */
export function dotsPath({ left, top, right, bottom }, worldSize) {
  let path = '';
  const lastRow = Math.floor(bottom / rowSpacing);
  for (let line = Math.ceil(top / rowSpacing); line <= lastRow; line++) {
    const y = line * rowSpacing;
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / worldSize))) * 180) / Math.PI;
    const row = Math.floor((mask.northernmost - lat) * mask.stepsPerDegree);
    const shift = line & 1 ? dotSpacing / 2 : 0;
    for (let x = Math.ceil(left / dotSpacing) * dotSpacing + shift; x <= right; x += dotSpacing) {
      if (isLand(row, (x / worldSize) * 360 - 180)) path += `M${(x - left).toFixed(1)} ${(y - top).toFixed(1)}h0`;
    }
  }
  return path;
}
