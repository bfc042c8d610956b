// A site's own base map: GeoJSON or TopoJSON, as lines to draw. Loaded only by maps that have one.
import { tenths, yOf } from './geo.js';
import type { Frame } from './geo.js';

type Json = Record<string, unknown>;
type Position = [longitude: number, latitude: number];

/** A ring or a line in world coordinates. One that crosses ±180° goes on beyond 0 or 1, and is drawn once more on the other side. */
interface Line {
  x: Float64Array;
  y: Float64Array;
  isRing: boolean;
  west: number;
  east: number;
  north: number;
  south: number;
}

/** Points nearer than this to the last one are not drawn, in pixels. */
const detail = 0.4;

const farthestNorth = 0;
const farthestSouth = 1;

/** What is drawn, and how many lists deep its lines are in `coordinates` or `arcs`. */
const drawable = new Map<unknown, { isRing: boolean; depth: number }>([
  ['LineString', { isRing: false, depth: 0 }],
  ['MultiLineString', { isRing: false, depth: 1 }],
  ['Polygon', { isRing: true, depth: 1 }],
  ['MultiPolygon', { isRing: true, depth: 2 }],
]);

export class Shapes {
  /** How many shapes could not be used: no polygon or line, or with coordinates that are not degrees. */
  skipped = 0;
  readonly #lines: Line[] = [];

  private constructor() {}

  /** Reads GeoJSON (polygons, lines, collections, features) or TopoJSON (all its objects). Null when nothing in it can be drawn. Never throws. */
  static from(json: unknown): Shapes | null {
    const shapes = new Shapes();
    if (!isRecord(json)) return null;
    if (json.type === 'Topology') {
      const decode = arcDecoder(json);
      shapes.#read(isRecord(json.objects) ? Object.values(json.objects) : [], decode);
    } else {
      shapes.#read([json], (geometry) => geometry.coordinates);
    }
    return shapes.#lines.length ? shapes : null;
  }

  /** All that touches a frame as one SVG path, in pixels from the frame's corner. */
  pathFor(frame: Frame): string {
    const { left, top, width, height, scale } = frame;
    let path = '';
    for (const line of this.#lines) {
      if (line.south * scale < top || line.north * scale > top + height) continue;
      const last = Math.floor((left + width) / scale - line.west);
      for (let turn = Math.ceil(left / scale - line.east); turn <= last; turn++) path += draw(line, turn * scale - left, -top, scale);
    }
    return path;
  }

  /** A list in place of recursion, so that no depth of nesting is too deep. */
  #read(start: unknown[], coordinatesOf: (geometry: Json) => unknown): void {
    const left = [...start].reverse();
    while (left.length) {
      const shape = left.pop();
      if (!isRecord(shape)) {
        this.skipped++;
        continue;
      }
      const inner = shape.type === 'Feature' ? [shape.geometry] : shape.type === 'FeatureCollection' ? shape.features : shape.type === 'GeometryCollection' ? shape.geometries : undefined;
      if (Array.isArray(inner)) {
        for (let i = inner.length - 1; i >= 0; i--) left.push(inner[i]);
        continue;
      }
      const lines = linesOf(shape.type, coordinatesOf(shape));
      if (lines) this.#lines.push(...lines);
      else this.skipped++;
    }
  }
}

/** The lines of one geometry, or undefined when it is not to be drawn. */
function linesOf(type: unknown, coordinates: unknown): Line[] | undefined {
  const kind = drawable.get(type);
  if (!kind) return undefined;
  let groups: unknown = coordinates;
  for (let depth = kind.depth; depth < 2; depth++) groups = [groups];
  if (!Array.isArray(groups)) return undefined;
  const lines: Line[] = [];
  for (const group of groups) {
    if (!Array.isArray(group)) return undefined;
    for (const [i, positions] of group.entries()) {
      if (!Array.isArray(positions) || positions.length < (kind.isRing ? 4 : 2) || !positions.every(isPosition)) return undefined;
      const line = lineOf(positions, kind.isRing);
      // Holes run against their polygon, whichever way they came: then shapes that lie on one another do not cancel each other out.
      if (kind.isRing && isClockwise(line) !== (i === 0)) {
        line.x.reverse();
        line.y.reverse();
      }
      lines.push(line);
    }
  }
  return lines.length ? lines : undefined;
}

function isClockwise({ x, y }: Line): boolean {
  let area = 0;
  let before = x.length - 1;
  for (let i = 0; i < x.length; i++) {
    area += x[before]! * y[i]! - x[i]! * y[before]!;
    before = i;
  }
  return area > 0;
}

/** Puts positions into the world, each within half a turn of the one before it: so nothing streaks across the map at ±180°. */
function lineOf(positions: Position[], isRing: boolean): Line {
  const x: number[] = [];
  const y: number[] = [];
  let turns = 0;
  for (let i = 0; i < positions.length; i++) {
    const [longitude, latitude] = positions[i]!;
    const step = i ? longitude - positions[i - 1]![0] : 0;
    // Along a pole a whole turn is the edge of a map that was cut already, and stays.
    const isEdge = Math.abs(step) === 360 && Math.abs(latitude) > 85;
    if (Math.abs(step) > 180 && !isEdge) turns -= Math.sign(step);
    x.push(longitude / 360 + 0.5 + turns);
    y.push(yOf(latitude));
  }
  // A ring that does not come back to where it began goes round a pole.
  const end = x.length - 1;
  if (isRing && Math.abs(x[end]! - x[0]!) > 0.5) {
    const pole = y[0]! > 0.5 ? farthestSouth : farthestNorth;
    x.push(x[end]!, x[0]!);
    y.push(pole, pole);
  }
  const line = { x: Float64Array.from(x), y: Float64Array.from(y), isRing, west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (let i = 0; i < x.length; i++) {
    line.west = Math.min(line.west, x[i]!);
    line.east = Math.max(line.east, x[i]!);
    line.north = Math.min(line.north, y[i]!);
    line.south = Math.max(line.south, y[i]!);
  }
  return line;
}

function draw({ x, y, isRing }: Line, dx: number, dy: number, scale: number): string {
  const points: string[] = [];
  let lastX = NaN;
  let lastY = NaN;
  for (let i = 0; i < x.length; i++) {
    const atX = x[i]! * scale + dx;
    const atY = y[i]! * scale + dy;
    if (Math.abs(atX - lastX) < detail && Math.abs(atY - lastY) < detail && i < x.length - 1) continue;
    points.push(`${tenths(atX)} ${tenths(atY)}`);
    lastX = atX;
    lastY = atY;
  }
  if (isRing) return `M${points.join('L')}z`;
  // There and back: a line that encloses nothing is not filled.
  return `M${points.concat(points.slice(0, -1).reverse()).join('L')}`;
}

/** How to get at the coordinates of a geometry in a topology: its arcs, joined. What does not fit gives something that is not coordinates. */
function arcDecoder(topology: Json): (geometry: Json) => unknown {
  const { scale, translate } = isRecord(topology.transform) ? topology.transform : {};
  const isQuantized = isPair(scale) && isPair(translate);
  const arcs = (Array.isArray(topology.arcs) ? topology.arcs : []).map((arc: unknown) => {
    if (!Array.isArray(arc) || !arc.every(isPair)) return undefined;
    if (!isQuantized) return arc;
    let x = 0;
    let y = 0;
    return arc.map(([stepX, stepY]: Position) => {
      x += stepX;
      y += stepY;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  /** A list of arcs is one line; a list of lists is a list of lines. */
  const join = (indices: unknown, depth = 0): unknown => {
    if (!Array.isArray(indices) || depth > 2) return undefined;
    if (Array.isArray(indices[0])) return indices.map((inner) => join(inner, depth + 1));
    const line: unknown[] = [];
    for (const index of indices) {
      const arc = arcs[index < 0 ? ~index : index];
      if (!arc) return undefined;
      const directed = index < 0 ? [...arc].reverse() : arc;
      // The first point of each arc is the last one of the arc before it.
      for (let i = line.length ? 1 : 0; i < directed.length; i++) line.push(directed[i]);
    }
    return line;
  };
  return (geometry) => join(geometry.arcs);
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPair(value: unknown): value is Position {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

/** Degrees, with a little over for what was rounded; metres of another projection are not. */
function isPosition(value: unknown): value is Position {
  return isPair(value) && Math.abs(value[0]) <= 540 && Math.abs(value[1]) <= 90.01;
}
