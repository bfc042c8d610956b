// The dotted map: whole dots on a hexagonal grid of one spacing at every zoom, there where the mask says land.
import { latitudeOf, tenths } from './geo.js';
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
  const dotsPerCell = scale / (360 * cellsPerDegree * spacing);
  const boxWidth = Math.max(1, dotsPerCell);
  const columns = Math.ceil(width / spacing) + 1;

  // A box slides east from dot to dot. The land in it grows while its front is over land and shrinks while its back is,
  // so each end of a run of land changes the growth twice. These are the changes, at each dot; between two dots they are shared out.
  const changes = new Float64Array(columns + 2);
  const change = (point: number, growth: number) => {
    const dot = Math.max(0, Math.ceil(point));
    if (dot > columns) return;
    changes[dot]! += growth * (dot - point);
    changes[dot + 1]! += growth * (1 - dot + point);
  };

  let path = '';
  const lastRow = Math.ceil((top + height) / rowHeight);
  for (let row = Math.floor(top / rowHeight); row <= lastRow; row++) {
    const y = row * rowHeight;
    const latitude = latitudeOf(y / scale);
    if (latitude > furthestNorth || latitude < furthestSouth) continue;
    const shift = row % 2 ? 0.5 : 0;
    const first = Math.ceil(left / spacing - shift);
    const last = Math.ceil((left + width) / spacing - shift) - 1;

    // The rows of the mask that lie in the box, each with as much of it as does.
    changes.fill(0);
    const middle = (90 - latitude) * cellsPerDegree;
    const half = Math.max(0.5, ((latitudeOf((y - rowHeight / 2) / scale) - latitudeOf((y + rowHeight / 2) / scale)) * cellsPerDegree) / 2);
    const west = Math.floor((first + shift - boxWidth) / dotsPerCell);
    const east = Math.ceil((last + shift + boxWidth) / dotsPerCell);
    for (let maskRow = Math.floor(middle - half); maskRow < middle + half; maskRow++) {
      const weight = Math.min(maskRow + 1, middle + half) - Math.max(maskRow, middle - half);
      mask.eachRun(maskRow, west, east, (start, end) => {
        const startDot = start * dotsPerCell - first - shift;
        const endDot = end * dotsPerCell - first - shift;
        change(startDot - boxWidth / 2, weight);
        change(endDot - boxWidth / 2, -weight);
        change(startDot + boxWidth / 2, -weight);
        change(endDot + boxWidth / 2, weight);
      });
    }

    const needed = landShare * boxWidth * 2 * half;
    let growth = 0;
    let land = 0;
    let runStart = NaN;
    for (let column = first; column <= last + 1; column++) {
      growth += changes[column - first]!;
      land += growth;
      const isLand = column <= last && land >= needed;
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
