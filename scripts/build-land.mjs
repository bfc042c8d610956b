// Makes the land that the station map draws, from Natural Earth (the npm package world-atlas; public domain):
//   src/widgets/station-map/land/world.ts     the whole world, a cell every degree
//   src/widgets/station-map/land/tiles/*.ts   the same at a tenth of a degree, one module for each 45° × 45° that has a coast
//   src/widgets/station-map/land/tiles.ts     the table that imports a tile on demand
// They are committed, so that a checkout works as it is. Run `node scripts/build-land.mjs` to make them anew; it prints their sizes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoArea, geoEquirectangular, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const folder = new URL('../src/widgets/station-map/land/', import.meta.url);
const tileDegrees = 45;
const scanlinesPerCell = 5;

// Antarctica is left out: nobody meets there, and on this projection it would be wider than all the rest.
const southernmostLatitude = -60;

// A run of cells is written as one printable character. The last one means "this many, and the run goes on".
const firstCharacter = 32;
const longestRun = 94;

/** Every edge of every coast as [x0, y0, x1, y1] in cells from 180° W, 90° N. d3-geo cuts at ±180°, so that no edge runs across the map. */
function coastEdges(file, cellsPerDegree) {
  const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/${file}`), 'utf8'));
  const width = 360 * cellsPerDegree;
  const projection = geoEquirectangular().scale(width / (2 * Math.PI)).translate([width / 2, width / 4]).precision(0);
  const edges = [];
  let start;
  let last;
  const pen = {
    moveTo(x, y) {
      start = last = [x, y];
    },
    lineTo(x, y) {
      edges.push([...last, x, y]);
      last = [x, y];
    },
    closePath() {
      edges.push([...last, ...start]);
    },
    arc() {},
  };
  const draw = geoPath(projection, pen);
  for (const { geometry } of feature(atlas, atlas.objects.land).features) {
    for (const coordinates of geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates]) {
      // A few islets are slivers wound the wrong way round: to d3-geo, all the globe but the islet.
      const polygon = { type: 'Polygon', coordinates };
      if (geoArea(polygon) < 2 * Math.PI) draw(polygon);
    }
  }
  return edges;
}

/** For every cell, 1 when at least `share` of it is land, else 0; row by row from the north. */
function rasterize(file, cellsPerDegree, share) {
  const columns = 360 * cellsPerDegree;
  const rows = 180 * cellsPerDegree;
  const crossings = Array.from({ length: rows * scanlinesPerCell }, () => []);
  for (const [x0, y0, x1, y1] of coastEdges(file, cellsPerDegree)) {
    const top = Math.min(y0, y1);
    const bottom = Math.max(y0, y1);
    const first = Math.max(0, Math.ceil(top * scanlinesPerCell - 0.5));
    const last = Math.min(crossings.length - 1, Math.floor(bottom * scanlinesPerCell - 0.5));
    for (let scanline = first; scanline <= last; scanline++) {
      const y = (scanline + 0.5) / scanlinesPerCell;
      if (y >= top && y < bottom) crossings[scanline].push(x0 + ((x1 - x0) * (y - y0)) / (y1 - y0));
    }
  }
  const covered = new Float64Array(columns * rows);
  for (const [scanline, xs] of crossings.entries()) {
    const row = Math.floor(scanline / scanlinesPerCell);
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, xs[i]);
      const to = Math.min(columns, xs[i + 1]);
      for (let column = Math.floor(from); column < to; column++) {
        covered[row * columns + column] += (Math.min(to, column + 1) - Math.max(from, column)) / scanlinesPerCell;
      }
    }
  }
  const lastRow = (90 - southernmostLatitude) * cellsPerDegree;
  return { columns, rows, cells: Uint8Array.from(covered, (land, i) => (i < lastRow * columns && land >= share ? 1 : 0)) };
}

/** Lengths of the runs of sea and land in turn, sea first, one character each. `decodeLand` in land.ts reads it. */
function encode(cells) {
  let text = '';
  let kind = 0;
  let length = 0;
  const write = () => {
    for (; length >= longestRun; length -= longestRun) text += String.fromCharCode(firstCharacter + longestRun);
    text += String.fromCharCode(firstCharacter + length);
  };
  for (const cell of cells) {
    if (cell !== kind) {
      write();
      kind = cell;
      length = 0;
    }
    length++;
  }
  write();
  return text;
}

const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const note = '// Made by scripts/build-land.mjs from Natural Earth (public domain). Do not edit.\n';

function write(path, text) {
  writeFileSync(new URL(path, folder), note + text);
  return gzipSync(note + text, { level: 9 }).length;
}

rmSync(new URL('tiles/', folder), { recursive: true, force: true });
mkdirSync(new URL('tiles/', folder), { recursive: true });

const world = rasterize('land-50m.json', 1, 0.4);
const worldSize = write('world.ts', `/** The land of the world, a cell every degree: see \`decodeLand\`. */\nexport const world = ${quoted(encode(world.cells))};\n`);

const fine = rasterize('land-10m.json', 10, 0.5);
const tileCells = tileDegrees * 10;
const names = [];
let tilesSize = 0;
for (let row = 0; row < 180 / tileDegrees; row++) {
  for (let column = 0; column < 360 / tileDegrees; column++) {
    const cells = new Uint8Array(tileCells * tileCells);
    for (let line = 0; line < tileCells; line++) {
      const start = (row * tileCells + line) * fine.columns + column * tileCells;
      cells.set(fine.cells.subarray(start, start + tileCells), line * tileCells);
    }
    if (cells.every((cell) => cell === cells[0])) continue;
    const name = `row${row}-column${column}`;
    names.push(name);
    tilesSize += write(`tiles/${name}.ts`, `export const land = ${quoted(encode(cells))};\n`);
  }
}
const lines = names.map((name) => `  '${name}': () => import('./tiles/${name}.js'),\n`).join('');
write('tiles.ts', `/** Finer land, imported when a map needs it: rows of 45° from 90° N, columns of 45° from 180° W. Where a name is missing there is no coast. */\nexport const tiles: Partial<Record<string, () => Promise<{ land: string }>>> = {\n${lines}};\n`);

console.log(`world.ts ${worldSize} bytes gzip; ${names.length} tiles ${tilesSize} bytes gzip`);
