// The dotted map: whole dots on a hexagonal grid of one spacing at every zoom, there where the mask says land.
import { latitudeOf } from './geo.js';
import type { Frame } from './geo.js';
import type { Mask } from './land.js';

/** A dot is drawn where at least this share of the ground around it is land. Below a half, so that narrow islands are not lost. */
const landShare = 0.36;

const furthestNorth = 84;
const furthestSouth = -60;

/**
 * The distance between two dots of a row, in pixels: about as wanted, and exactly what lets a whole number of dots go round the world.
 * At one scale it is the same everywhere, so that panning moves the dots and never makes them swim.
 */
export function spacingAt(scale: number, wanted: number): number {
  return scale / Math.max(1, Math.round(scale / wanted));
}

/**
 * The land in a frame as an SVG path, in pixels from the frame's corner. Each run of dots in a row is one subpath, to be stroked
 * with round caps and dashes of next to no length, `spacing` apart: a few hundred lines in place of thousands of circles.
 */
export function drawDots(frame: Frame, mask: Mask, spacing: number): string {
  const { left, top, width, height, scale } = frame;
  const rowHeight = (spacing * Math.sqrt(3)) / 2;
  const { cellsPerDegree } = mask;

  // The ground that counts for a dot: as wide as its place in the grid, and never less than a cell, which rounds the steps of a coarse mask.
  const cellsPerPixel = (360 * cellsPerDegree) / scale;
  const boxWidth = Math.max(1, spacing * cellsPerPixel);
  const firstCell = Math.floor(left * cellsPerPixel - boxWidth) - 1;
  const cellCount = Math.ceil(width * cellsPerPixel + 2 * boxWidth) + 3;
  const changes = new Float64Array(cellCount + 1);
  const landBefore = new Float64Array(cellCount + 1);

  let path = '';
  const lastRow = Math.ceil((top + height) / rowHeight);
  for (let row = Math.floor(top / rowHeight); row <= lastRow; row++) {
    const y = row * rowHeight;
    const latitude = latitudeOf(y / scale);
    if (latitude > furthestNorth || latitude < furthestSouth) continue;

    // Land summed up from north to south over the box of this row …
    const middle = (90 - latitude) * cellsPerDegree;
    const half = Math.max(0.5, ((latitudeOf((y - rowHeight / 2) / scale) - latitudeOf((y + rowHeight / 2) / scale)) * cellsPerDegree) / 2);
    changes.fill(0);
    for (let maskRow = Math.floor(middle - half); maskRow < middle + half; maskRow++) {
      const weight = Math.min(maskRow + 1, middle + half) - Math.max(maskRow, middle - half);
      mask.addRow(changes, maskRow, firstCell, cellCount, weight);
    }
    // … and then from west to east, so that what lies between any two longitudes is one subtraction.
    let land = 0;
    for (let i = 0; i < cellCount; i++) {
      land += changes[i]!;
      landBefore[i + 1] = landBefore[i]! + land;
    }

    const needed = landShare * boxWidth * 2 * half;
    const shift = row % 2 ? 0.5 : 0;
    const first = Math.ceil(left / spacing - shift);
    const last = Math.ceil((left + width) / spacing - shift) - 1;
    let runStart = NaN;
    for (let column = first; column <= last + 1; column++) {
      let isLand = false;
      if (column <= last) {
        const cell = (column + shift) * spacing * cellsPerPixel - firstCell;
        isLand = at(landBefore, cell + boxWidth / 2) - at(landBefore, cell - boxWidth / 2) >= needed;
      }
      if (isLand && Number.isNaN(runStart)) runStart = column;
      if (!isLand && !Number.isNaN(runStart)) {
        // A hair longer than from dot to dot, so that rounding never takes the last one away.
        path += `M${tenths((runStart + shift) * spacing - left)} ${tenths(y - top)}h${tenths((column - 1 - runStart) * spacing + 0.1)}`;
        runStart = NaN;
      }
    }
  }
  return path;
}

/** A value between two entries of a list. */
function at(list: Float64Array, position: number): number {
  const whole = Math.floor(position);
  return list[whole]! + (position - whole) * (list[whole + 1]! - list[whole]!);
}

function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
