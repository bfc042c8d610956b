// The world as a Mercator square: x from 0 at 180° W to 1 at 180° E and round again, y from 0 in the north to 1 in the south.

/** What the map looks at: the middle of the box in world coordinates, and how many pixels wide the whole world is. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** A rectangle in pixels of the world at one scale, counted from the world's north-west corner. May reach over ±180°. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  scale: number;
}

/** What lies further north or south is drawn at these latitudes: Mercator has no poles. */
const furthestLatitude = 84;

/** What the map shows when nothing says otherwise: from the north of Greenland's inhabited coast to Cape Horn, cut in the Bering Strait. */
const worldTop = yOf(76);
const worldBottom = yOf(-56);
const worldMiddle = xOf(11);

/** Fitted to less than this many box widths, the world is shown whole. */
const almostTheWorld = 1.25;

/** Into so many slices the globe is cut to find the widest gap between places (and one more for an x that was rounded up to 1). */
const slices = 720;

/** How far one can pan, and how close one can zoom: about two and a half degrees in a box of 900 pixels. */
const northernmost = yOf(furthestLatitude);
const southernmost = yOf(-60);
const largestScale = 2 ** 17;

/** Nothing to show is shown in a region this wide (degrees): never a street. */
const onePlaceDegrees = 40;
const severalPlacesDegrees = 12;

/** The x of a longitude in degrees, whole turns left out. NaN in, NaN out. */
export function xOf(longitude: number): number {
  return wrap(longitude / 360 + 0.5);
}

/** The y of a latitude in degrees, those beyond 84° held there. NaN in, NaN out. */
export function yOf(latitude: number): number {
  const held = clamp(latitude, -furthestLatitude, furthestLatitude);
  const sine = Math.sin((held * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The latitude in degrees of a y. The inverse of `yOf`. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
}

/** Any x, brought to 0 ≤ x < 1. */
export function wrap(x: number): number {
  const wrapped = x - Math.floor(x);
  return wrapped === 1 ? 0 : wrapped;
}

/** The smallest scale: the inhabited world fills the box in one direction and fits in the other. */
export function smallestScale(width: number, height: number): number {
  return Math.max(1, Math.min(width, height / (worldBottom - worldTop)));
}

/** The camera, held where there is something to see: scale within its bounds, no looking beyond the ends of the world. */
export function hold(camera: Camera, width: number, height: number): Camera {
  const scale = clamp(camera.scale, smallestScale(width, height), largestScale);
  const half = height / scale / 2;
  const beyondBothEnds = 2 * half >= southernmost - northernmost;
  const y = beyondBothEnds ? (worldTop + worldBottom) / 2 : clamp(camera.y, northernmost + half, southernmost - half);
  return { x: wrap(camera.x), y, scale };
}

/** True when the camera cannot come closer. */
export function isClosest(camera: Camera): boolean {
  return camera.scale >= largestScale;
}

/** The rectangle that a camera sees in a box, grown by `margin` pixels on every side; never wider than one world when the world is narrower than the box. */
export function frameOf(camera: Camera, width: number, height: number, margin = 0): Frame {
  const { x, y, scale } = camera;
  const wide = scale <= width ? scale : width + 2 * margin;
  const high = height + 2 * margin;
  return { left: x * scale - wide / 2, top: y * scale - high / 2, width: wide, height: high, scale };
}

/**
 * The camera that shows all the places named by `which`, with `padding` pixels around them, on the shorter way round the globe
 * (Fiji and Hawaii meet in the Pacific). No place at all shows the world; one place shows its region.
 */
export function fit(x: ArrayLike<number>, y: ArrayLike<number>, which: ArrayLike<number>, width: number, height: number, padding: number): Camera {
  if (which.length === 0) return hold({ x: worldMiddle, y: (worldTop + worldBottom) / 2, scale: 0 }, width, height);
  // One pass: how far they reach north and south, and the westmost and eastmost in each slice of the globe.
  let top = Infinity;
  let bottom = -Infinity;
  const westmost = new Float64Array(slices + 1).fill(Infinity);
  const eastmost = new Float64Array(slices + 1).fill(-Infinity);
  for (let i = 0; i < which.length; i++) {
    const atX = x[which[i]!]!;
    const atY = y[which[i]!]!;
    const slice = (atX * slices) | 0;
    if (atY < top) top = atY;
    if (atY > bottom) bottom = atY;
    if (atX < westmost[slice]!) westmost[slice] = atX;
    if (atX > eastmost[slice]!) eastmost[slice] = atX;
  }
  const [west, east] = shortestArc(westmost, eastmost);
  const wide = Math.max(1, width - 2 * padding);
  const high = Math.max(1, height - 2 * padding);
  const closest = (width * 360) / (west === east && top === bottom ? onePlaceDegrees : severalPlacesDegrees);
  const middle = (top + bottom) / 2;
  const scale = Math.min(closest, wide / (east - west), high / (bottom - top));
  // Places nearly all round the globe show the whole of it, cut where it hurts least, rather than through a continent.
  if (scale < width * almostTheWorld) return hold({ x: worldMiddle, y: middle, scale: Math.min(width, scale) }, width, height);
  return hold({ x: (west + east) / 2, y: middle, scale }, width, height);
}

/** The shortest stretch of the equator that holds all: from a west to an east that may be more than 1. Its other side is the widest gap. */
function shortestArc(westmost: Float64Array, eastmost: Float64Array): [west: number, east: number] {
  let first = Infinity;
  let last = -Infinity;
  let widest = 0;
  let west = 0;
  let east = 0;
  for (let slice = 0; slice < westmost.length; slice++) {
    if (eastmost[slice]! < 0) continue;
    if (last < 0) first = westmost[slice]!;
    else if (westmost[slice]! - last > widest) {
      widest = westmost[slice]! - last;
      west = westmost[slice]!;
      east = last + 1;
    }
    last = eastmost[slice]!;
  }
  return first + 1 - last >= widest ? [first, last] : [west, east];
}

/** A number, held between two others. NaN stays NaN. */
export function clamp(number: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, number));
}

/** Pixels as they are written into a drawing. */
export function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
