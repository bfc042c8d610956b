// Which pins have their name beside them, and on which side.

import { clamp } from './geo.js';

/** Something drawn in the frame that a name must not cover: its middle and radius in pixels. */
export interface Obstacle {
  x: number;
  y: number;
  radius: number;
}

export interface Label {
  /** Which pin it names: its position in `pins`. */
  pin: number;
  text: string;
  side: 'right' | 'left';
}

/** The height of a name in pixels where its text is 13 px. */
const textHeight = 17;
/** In em. */
const longest = 17;
/** In pixels, from the edge of the pin. */
export const distanceFromPin = 5;

/** Looked at before giving up: where pins are crowded, hardly any label finds room. */
const mostTried = 200;

/** About how wide a character is, in em: those of wide scripts 1, others 0.6. A little generous, since nothing is measured. */
function widthOfCharacter(code: number): number {
  const isKoreanLetter = code >= 0x1100 && code < 0x1200;
  return isKoreanLetter || code >= 0x2e80 ? 1 : 0.6;
}

/** About how wide a text is, in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character.codePointAt(0)!);
  return width;
}

/** A name that fits beside a pin: cut with an ellipsis where it is longer than 17 em. */
export function shorten(text: string): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOfCharacter(character.codePointAt(0)!);
    if (width > longest) return `${text.slice(0, end).trimEnd()}…`;
    end += character.length;
  }
  return text;
}

/**
 * Places names beside pins: right of the pin, else left, never over a pin, a disc or another name, never beyond the frame.
 * @param pins everything that is drawn
 * @param candidates the positions in `pins` to be named, the most important first
 * @param nameOf asked only for those that are looked at
 * @param frame its width and height, the size of the text in pixels, and how many labels at most
 */
export function placeLabels(pins: readonly Obstacle[], candidates: readonly number[], nameOf: (pin: number) => string, frame: { width: number; height: number; fontSize: number; most: number }): Label[] {
  const { width, height, fontSize, most } = frame;
  const half = (textHeight / 13 / 2) * fontSize;
  const labels: Label[] = [];
  const taken: [left: number, right: number, y: number][] = [];
  const isFree = (left: number, right: number, y: number) =>
    left >= 2 &&
    right <= width - 2 &&
    y - half >= 0 &&
    y + half <= height &&
    taken.every(([otherLeft, otherRight, otherY]) => right < otherLeft || left > otherRight || Math.abs(y - otherY) > 2 * half) &&
    pins.every((pin) => {
      if (pin.x + pin.radius < left || pin.x - pin.radius > right) return true;
      const across = pin.x - clamp(pin.x, left, right);
      const down = pin.y - clamp(pin.y, y - half, y + half);
      return across * across + down * down > (pin.radius + 1) ** 2;
    });

  for (let i = 0; i < candidates.length && i < mostTried && labels.length < most; i++) {
    const pin = candidates[i]!;
    const { x, y, radius } = pins[pin]!;
    const text = shorten(nameOf(pin));
    if (!text) continue;
    const away = radius + distanceFromPin;
    const long = widthOf(text) * fontSize;
    for (const side of ['right', 'left'] as const) {
      const left = side === 'right' ? x + away : x - away - long;
      if (!isFree(left, left + long, y)) continue;
      taken.push([left, left + long, y]);
      labels.push({ pin, text, side });
      break;
    }
  }
  return labels;
}
