// The land of the world as a mask of half degrees, for the limit that draws dots. Made from Natural Earth's land
// at 1:110m, with nothing of the project in it, so that the limit is measured beside the project and not by it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';

const stepsPerDegree = 2;
const northernmost = 84;
const southernmost = -60;
const columns = 360 * stepsPerDegree;
const rows = (northernmost - southernmost) * stepsPerDegree;

/** The rings of all land polygons, each unrolled so that no step crosses the 180th meridian. */
function landRings() {
  const file = new URL('../node_modules/world-atlas/land-110m.json', import.meta.url);
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  const rings = [];
  for (const { geometry } of feature(topology, topology.objects.land).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const polygon of polygons) rings.push(...polygon.map(unroll));
  }
  return rings;
}

function unroll(ring) {
  let turn = 0;
  return ring.map(([lng, lat], index) => {
    if (index > 0) {
      const step = lng - ring[index - 1][0];
      if (step > 180) turn -= 360;
      if (step < -180) turn += 360;
    }
    return [lng + turn, lat];
  });
}

/** Where the parallel `lat` crosses the ring, west to east, in degrees. */
function crossings(ring, lat) {
  const found = [];
  for (let index = 1; index < ring.length; index++) {
    const [fromLng, fromLat] = ring[index - 1];
    const [toLng, toLat] = ring[index];
    if (fromLat > lat === toLat > lat) continue;
    found.push(fromLng + ((lat - fromLat) / (toLat - fromLat)) * (toLng - fromLng));
  }
  return found.sort((a, b) => a - b);
}

/** One bit a cell, row by row from the north-west; 1 is land. Holes flip the cells they cover back to water. */
export function landMask() {
  const bits = new Uint8Array((columns * rows) / 8);
  const rings = landRings();
  for (let row = 0; row < rows; row++) {
    const lat = northernmost - (row + 0.5) / stepsPerDegree;
    for (const ring of rings) {
      const edges = crossings(ring, lat);
      for (let pair = 0; pair + 1 < edges.length; pair += 2) {
        const first = Math.ceil((edges[pair] + 180) * stepsPerDegree - 0.5);
        const last = Math.ceil((edges[pair + 1] + 180) * stepsPerDegree - 0.5);
        for (let column = first; column < last; column++) {
          const cell = row * columns + ((column % columns) + columns) % columns;
          bits[cell >> 3] ^= 128 >> (cell & 7);
        }
      }
    }
  }
  return bits;
}

/** Writes generated/land-mask.json for the cases to import, unless it is there. */
export function writeLandMask() {
  const file = fileURLToPath(new URL('../generated/land-mask.json', import.meta.url));
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const bits = Buffer.from(landMask()).toString('base64');
  writeFileSync(file, JSON.stringify({ columns, rows, stepsPerDegree, northernmost, bits }));
}
