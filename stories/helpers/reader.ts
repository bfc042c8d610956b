/** What a reader sees of a widget on a page: its lines of text, where they stand, and whether they can be read. */
import { expect } from 'storybook/test';

/** A piece of text on one line. */
interface Line {
  readonly text: string;
  readonly box: DOMRect;
  /** The element whose text it is. */
  readonly element: Element;
  /** It ends in the middle, and nothing says so. */
  readonly isCutOff: boolean;
}

/** How many pixels a box may be off: parts of one, and the marking of a chosen row. */
const slack = 13;

/** The text of the picture keeps its distances by itself, and options are drawn by the browser. */
const notRead = 'svg, option, style, script, [aria-hidden=true]';

/** Text for screen readers alone stands in a box of a pixel. */
const isForScreenReaders = (element: Element | null): boolean => {
  for (let each = element; each; each = each.parentElement) {
    const { width, height } = each.getBoundingClientRect();
    if (width <= 1 && height <= 1 && getComputedStyle(each).overflow === 'hidden') return true;
  }
  return false;
};

/** What is seen of a line: less than all of it in a scroller, or where it ends in an ellipsis. */
function seenOf({ left, right, top, bottom }: DOMRect, element: Element): Pick<Line, 'box' | 'isCutOff'> | undefined {
  const middle = (top + bottom) / 2;
  let isCutOff = false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { overflowX, textOverflow } = getComputedStyle(each);
    if (overflowX === 'visible') continue;
    const frame = each.getBoundingClientRect();
    if (left >= frame.right || right <= frame.left || middle > frame.bottom || middle < frame.top) return undefined;
    isCutOff ||= /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && (left < frame.left - 2 || right > frame.right + 2);
    left = Math.max(left, frame.left);
    right = Math.min(right, frame.right);
  }
  return { box: new DOMRect(left, top, right - left, bottom - top), isCutOff };
}

/** All lines of text that are seen, in the order of the document. */
export function linesOf(widget: Element): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent!.trim();
    if (!text || element.closest(notRead) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForScreenReaders(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const seen = box.width && box.height ? seenOf(box, element) : undefined;
      if (seen) lines.push({ text, element, ...seen });
    }
  }
  return lines;
}

/** Whether it stands in something that scrolls by itself, such as a wide table. */
function isInScroller(element: Element): boolean {
  const scroller = (each: Element) => /auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth;
  for (let each: Element | null = element; each; each = each.parentElement) if (scroller(each)) return true;
  return false;
}

/** Two lines on top of each other, if there are any. The outer fifths of a line are room for accents. */
function overlapping(lines: readonly Line[]): string | undefined {
  const middles = lines.map(({ text, element, box }) => ({ text, element, left: box.left + 2, right: box.right - 2, top: box.top + box.height / 5, bottom: box.bottom - box.height / 5 }));
  for (const [index, one] of middles.entries()) {
    const other = middles.slice(index + 1).find(({ element, left, right, top, bottom }) => {
      // a line that ends in an ellipsis has a second box, without its end
      const isSameLine = element === one.element && top === one.top;
      return !isSameLine && left < one.right && one.left < right && top < one.bottom && one.top < bottom;
    });
    if (other) return `“${other.text}” stands on “${one.text}”`;
  }
  return undefined;
}

/**
 * Asserts that a widget reads well where it stands: what it should say is there, no letter is smaller than `smallest`
 * pixels, words run from side to side, lines keep apart, and nothing reaches out of the widget's own box.
 */
export async function readsWell(widget: Element, { says, smallest = 10 }: { says: readonly string[]; smallest?: number }): Promise<void> {
  const lines = linesOf(widget);
  const { left, right } = widget.shadowRoot!.querySelector('[part=base]')!.getBoundingClientRect();
  for (const words of says) await expect(lines.map(({ text }) => text)).toContain(words);
  const tooSmall = lines.filter(({ element }) => parseFloat(getComputedStyle(element).fontSize) < smallest);
  await expect(tooSmall.map(({ text }) => text)).toEqual([]);
  const upright = lines.filter(({ element }) => getComputedStyle(element).writingMode !== 'horizontal-tb');
  await expect(upright.map(({ text }) => text)).toEqual([]);
  await expect(lines.filter(({ isCutOff }) => isCutOff).map(({ text }) => text)).toEqual([]);
  await expect(overlapping(lines)).toBeUndefined();
  const outside = lines.filter(({ element, box }) => (box.left < left - slack || box.right > right + slack) && !isInScroller(element));
  await expect(outside.map(({ text }) => text)).toEqual([]);
}

/** Asserts that what is around a widget does not scroll sideways, nor the page, unless it is written from top to bottom. */
export async function scrollsOnlyDown(around: HTMLElement): Promise<void> {
  const isVertical = getComputedStyle(document.documentElement).writingMode !== 'horizontal-tb';
  for (const each of isVertical ? [around] : [document.documentElement, around]) await expect(each.scrollWidth - each.clientWidth).toBeLessThanOrEqual(1);
}
