// Whether a new picture is the approved one, and where it is not.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { fingerprint, originOf, smallPng } from './png.mjs';

/**
 * How far two colours may be from each other, of 1. The browser, the fonts and the clock are pinned, so that the same source
 * gives the same bytes; what is left are roundings in the blending of edges, which differ with the instructions that a processor has.
 */
const threshold = 0.03;

/** How many pixels may be further off: a few at the rounded corners of controls, which the browser draws in tiles. */
const tolerated = 4;

/**
 * Compares a screenshot with an approved picture, both files.
 *
 * @returns {undefined | { said: string, difference?: Buffer }} nothing when they are alike
 */
export function differenceOf(approved, screenshot) {
  if (originOf(approved) === fingerprint(screenshot)) return undefined;
  const before = PNG.sync.read(approved);
  const now = PNG.sync.read(smallPng(screenshot));
  if (before.width !== now.width || before.height !== now.height) {
    return { said: `it measures ${now.width} × ${now.height} pixels, the approved one ${before.width} × ${before.height}` };
  }
  const difference = new PNG({ width: now.width, height: now.height });
  const changed = pixelmatch(before.data, now.data, difference.data, now.width, now.height, { threshold, includeAA: true });
  return changed <= tolerated ? undefined : { said: `${changed} pixels differ`, difference: PNG.sync.write(difference) };
}
