// Where there is land: a mask of cells, a degree each for the world, a tenth of a degree where finer tiles have been loaded.
import { world } from './land/world.js';

const tileCells = 450;
const firstCharacter = 32;
const longestRun = 94;

/** The land of a rectangle of cells: for each row from the north, where land begins and ends, from the west. */
export interface Land {
  /** Where each row begins in `edges`, and where the last one ends. */
  rows: Uint32Array;
  /** In turn the first cell of land and the first one after it. */
  edges: Uint16Array;
}

/** Unpacks what scripts/build-land.mjs wrote: the lengths of the runs of sea and land in turn, row after row, one character each. */
export function decodeLand(text: string, columns: number): Land {
  const rows = [0];
  const edges: number[] = [];
  let row = 0;
  let column = 0;
  let isLand = false;
  for (let i = 0; i < text.length; i++) {
    const length = text.charCodeAt(i) - firstCharacter;
    for (let left = length; left > 0; ) {
      const step = Math.min(left, columns - column);
      if (isLand) edges.push(column, column + step);
      left -= step;
      column += step;
      if (column === columns) {
        column = 0;
        rows[++row] = edges.length;
      }
    }
    // The longest one goes on in the next character.
    if (length < longestRun) isLand = !isLand;
  }
  return { rows: Uint32Array.from(rows), edges: Uint16Array.from(edges) };
}

/** A mask that can be read along a line of latitude. */
export interface Mask {
  cellsPerDegree: number;
  /** Tells of each run of land in a row: its first cell and the first one after it, held between `from` and `to` (any whole numbers: they go round the globe). */
  eachRun(row: number, from: number, to: number, tell: TellRun): void;
}

export type TellRun = (start: number, end: number) => void;

let wholeWorld: Land | undefined;
const tileOf = new Map<string, Land>();
const asked = new Map<string, Promise<boolean>>();

/** The world at one degree. Unpacked when first used, once for all the maps of a page. */
export const coarse: Mask = {
  cellsPerDegree: 1,
  eachRun(row, from, to, tell) {
    wholeWorld ??= decodeLand(world, 360);
    for (let west = Math.floor(from / 360) * 360; west < to; west += 360) tellRuns(wholeWorld, row, 1, west, from, to, tell);
  },
};

/** The world at a tenth of a degree; where a tile is not loaded, the coarse one in its place. */
export const fine: Mask = {
  cellsPerDegree: 10,
  eachRun(row, from, to, tell) {
    wholeWorld ??= decodeLand(world, 360);
    for (let west = Math.floor(from / tileCells) * tileCells; west < to; west += tileCells) {
      const tileColumn = modulo(west / tileCells, 8);
      const tile = tileOf.get(nameOf(Math.floor(row / tileCells), tileColumn));
      const inTile = [Math.max(from, west), Math.min(to, west + tileCells)] as const;
      if (tile) tellRuns(tile, row % tileCells, 1, west, ...inTile, tell);
      else tellRuns(wholeWorld, Math.floor(row / 10), 10, west - tileColumn * tileCells, ...inTile, tell);
    }
  },
};

/** Tells of the runs of one row whose cells are `size` wide and whose first one stands at `west`, as far as they lie between `from` and `to`. */
function tellRuns({ rows, edges }: Land, row: number, size: number, west: number, from: number, to: number, tell: TellRun): void {
  for (let i = rows[row]!; i < rows[row + 1]!; i += 2) {
    const start = Math.max(from, west + edges[i]! * size);
    const end = Math.min(to, west + edges[i + 1]! * size);
    if (start < end) tell(start, end);
  }
}

function nameOf(row: number, column: number): string {
  return `row${row}-column${column}`;
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

/**
 * Loads the fine tiles between two latitudes and two longitudes (degrees; east may pass 180). Resolves to true when that changed what `fine` says.
 * A tile that cannot be loaded is left coarse, without a word.
 */
export async function loadFine(north: number, south: number, west: number, east: number): Promise<boolean> {
  const loads: Promise<boolean>[] = [];
  for (let row = Math.floor((90 - north) / 45); row <= Math.floor((90 - south) / 45); row++) {
    for (let column = Math.floor((west + 180) / 45); column <= Math.floor((east + 180) / 45); column++) {
      const name = nameOf(row, modulo(column, 8));
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
    if (tile) tileOf.set(name, decodeLand(tile.land, tileCells));
    return !!tile;
  } catch {
    return false;
  }
}
