// Where there is land: a mask of cells, half a degree each for the world, a tenth of a degree where finer tiles have been loaded.
import { world } from './land/world.js';

const columns = 720;
const rows = 360;
const tileCells = 450;
const firstCharacter = 32;
const longestRun = 94;

/** The cells of a mask, 1 for land, row by row from the north-west: the runs of sea and land that scripts/build-land.mjs wrote, unpacked. */
export function decodeLand(text: string, count: number): Uint8Array {
  const cells = new Uint8Array(count);
  let at = 0;
  let kind = 0;
  for (let i = 0; i < text.length; i++) {
    const length = text.charCodeAt(i) - firstCharacter;
    if (kind) cells.fill(1, at, at + length);
    at += length;
    if (length < longestRun) kind = 1 - kind;
  }
  return cells;
}

/** A mask that can be read along a line of latitude. */
export interface Mask {
  cellsPerDegree: number;
  /** Adds `weight` to `line[i]` for each cell of land in a row, from a column on (any whole number: it goes round the globe). */
  addRow(line: Float64Array, row: number, column: number, count: number, weight: number): void;
}

let worldCells: Uint8Array | undefined;
const tileOf = new Map<string, Uint8Array>();
const asked = new Map<string, Promise<boolean>>();

/** The world at half a degree. Unpacked when first used, once for all the maps of a page. */
export const coarse: Mask = {
  cellsPerDegree: columns / 360,
  addRow(line, row, column, count, weight) {
    worldCells ??= decodeLand(world, columns * rows);
    let from = (((column % columns) + columns) % columns) + row * columns;
    const end = (row + 1) * columns;
    for (let i = 0; i < count; i++) {
      line[i]! += weight * worldCells[from]!;
      from++;
      if (from === end) from -= columns;
    }
  },
};

/** The world at a tenth of a degree; where a tile is not loaded, the coarse one in its place. */
export const fine: Mask = {
  cellsPerDegree: 10,
  addRow(line, row, column, count, weight) {
    worldCells ??= decodeLand(world, columns * rows);
    const coarseRow = Math.floor(row / 5) * columns;
    let i = 0;
    while (i < count) {
      const start = (((column + i) % 3600) + 3600) % 3600;
      const inTile = start % tileCells;
      const steps = Math.min(count - i, tileCells - inTile);
      const tile = tileOf.get(nameOf(Math.floor(row / tileCells), Math.floor(start / tileCells)));
      const tileRow = (row % tileCells) * tileCells + inTile;
      for (let step = 0; step < steps; step++, i++) {
        line[i]! += weight * (tile ? tile[tileRow + step]! : worldCells[coarseRow + Math.floor((start + step) / 5)]!);
      }
    }
  },
};

function nameOf(row: number, column: number): string {
  return `row${row}-column${column}`;
}

/**
 * Loads the fine tiles between two latitudes and two longitudes (degrees; east may pass 180). Resolves to true when that changed what `fine` says.
 * A tile that cannot be loaded is left coarse, without a word.
 */
export async function loadFine(north: number, south: number, west: number, east: number): Promise<boolean> {
  const loads: Promise<boolean>[] = [];
  for (let row = Math.floor((90 - north) / 45); row <= Math.floor((90 - south) / 45); row++) {
    for (let column = Math.floor((west + 180) / 45); column <= Math.floor((east + 180) / 45); column++) {
      const name = nameOf(row, ((column % 8) + 8) % 8);
      if (tileOf.has(name)) continue;
      if (!asked.has(name)) asked.set(name, loadTile(name));
      loads.push(asked.get(name)!);
    }
  }
  return (await Promise.all(loads)).includes(true);
}

async function loadTile(name: string): Promise<boolean> {
  try {
    const { tiles } = await import('./land/tiles.js');
    const tile = await tiles[name]?.();
    if (tile) tileOf.set(name, decodeLand(tile.land, tileCells * tileCells));
    return !!tile;
  } catch {
    return false;
  }
}
