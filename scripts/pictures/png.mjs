// Pictures as small PNG files with a palette of 16: the most frequent colours of the picture, which are those of its text, lines
// and areas, exactly as they are. Only the shades at the edges of letters become the nearest of them.
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const originKey = 'Origin\0';

/** The name of a screenshot: two that are the same byte by byte need not be looked at. */
export const fingerprint = (png) => createHash('sha256').update(png).digest('base64url').slice(0, 22);

/** The fingerprint of the screenshot that a file of `smallPng` was made of. */
export function originOf(png) {
  const start = png.indexOf(originKey);
  return start < 0 ? undefined : png.toString('latin1', start + originKey.length, start + originKey.length + 22);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** How many colours a palette has, and how many of them are simply the most frequent, however much alike. */
const colours = 16;
const asTheyAre = 9;

/** Squared distance of two colours, each a number 0xBBGGRR. */
function distance(one, other) {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

/** The most frequent colours as they are, then those that are further from all others than `spacing`: up to one more than are wanted. */
function spaced(byFrequency, spacing, wanted) {
  const chosen = byFrequency.slice(0, asTheyAre);
  for (const colour of byFrequency.slice(asTheyAre)) {
    if (chosen.every((other) => distance(colour, other) > spacing * spacing)) chosen.push(colour);
    if (chosen.length > wanted) break;
  }
  return chosen;
}


/** For each colour of a picture its place in the palette, and the palette. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const pixel of pixels) {
    const colour = pixel & 0xffffff;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  // of two as frequent the lower first: the same picture gives the same palette
  const byFrequency = [...counts].sort(([one, count], [other, otherCount]) => otherCount - count || one - other).map(([colour]) => colour);
  let palette = byFrequency;
  for (let spacing = 0; palette.length > colours; spacing += 2) palette = spaced(byFrequency, spacing, colours);
  const places = new Map();
  for (const colour of byFrequency) {
    let nearest = 0;
    for (let place = 1; place < palette.length; place++) if (distance(colour, palette[place]) < distance(colour, palette[nearest])) nearest = place;
    places.set(colour, nearest);
  }
  return { palette, places };
}

const pixelsOf = ({ data }) => new Uint32Array(data.buffer, data.byteOffset, data.length / 4);

/** A screenshot as a small file, which remembers what it was made of. */
export function smallPng(screenshot) {
  const picture = PNG.sync.read(screenshot);
  const { width, height } = picture;
  const pixels = pixelsOf(picture);
  const { palette, places } = paletteOf(pixels);
  // each line begins with the number of its filter, none; then two pixels make a byte
  const lineLength = 1 + Math.ceil(width / 2);
  const lines = Buffer.alloc(lineLength * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const place = places.get(pixels[y * width + x] & 0xffffff);
      lines[y * lineLength + 1 + (x >> 1)] |= x % 2 ? place : place << 4;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // four bits for a pixel, which is a place in a palette
  header.set([4, 3, 0, 0, 0], 8);
  const paletteBytes = Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(originKey + fingerprint(screenshot), 'latin1')),
    chunk('PLTE', paletteBytes),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
