// What hands, wheels and keys do to the map, told as four intents. The page comes first: a plain wheel and one finger scroll it.

import { clamp } from './geo.js';

/** A point in pixels from the north-west corner of the picture. */
export interface Point {
  x: number;
  y: number;
}

export interface Intents {
  /** Moves the view by so many pixels, east and south. */
  panBy(dx: number, dy: number): void;
  /** Zooms by so many doublings; `around` stays where it is. */
  zoomBy(steps: number, around?: Point): void;
  fitAll(): void;
  /** A click or a tap. Returns true when it hit something. */
  click(at: Point, target: EventTarget | null): boolean;
}

/** So far (pixels) a mouse may tremble and still click. */
const clickTolerance = 3;
const keyPan = 80;
const wheelPixelsPerDoubling = 240;
const mostPixelsPerWheel = 100;

/** Listens to a picture and, for keys, to the focusable element around it, until `signal` is aborted. */
export function listen(picture: HTMLElement, focusable: HTMLElement, intents: Intents, signal: AbortSignal): void {
  const pointOf = (event: { clientX: number; clientY: number }): Point => {
    const box = picture.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  drag(picture, intents, signal);
  clicks(picture, intents, pointOf, signal);
  wheel(picture, intents, pointOf, signal);
  twoFingers(picture, intents, pointOf, signal);
  keys(focusable, intents, signal);
}

/** A mouse or a pen drags. A finger does not: it scrolls the page. */
function drag(picture: HTMLElement, intents: Intents, signal: AbortSignal): void {
  let last: Point | undefined;
  let dragging = false;
  const end = () => {
    last = undefined;
    picture.classList.remove('dragging');
  };
  picture.addEventListener('pointerdown', (event) => {
    dragging = false;
    if (event.button === 0 && event.pointerType !== 'touch') last = { x: event.clientX, y: event.clientY };
  }, { signal });
  picture.addEventListener('pointermove', (event) => {
    if (!last) return;
    const dx = last.x - event.clientX;
    const dy = last.y - event.clientY;
    if (!dragging && Math.hypot(dx, dy) <= clickTolerance) return;
    if (!dragging) {
      dragging = true;
      picture.classList.add('dragging');
      // A drag may leave the picture. (A pointer made by a script can not be held.)
      if (event.isTrusted) picture.setPointerCapture(event.pointerId);
    }
    last = { x: event.clientX, y: event.clientY };
    intents.panBy(dx, dy);
  }, { signal });
  picture.addEventListener('pointerup', end, { signal });
  picture.addEventListener('pointercancel', end, { signal });
  // The end of a drag is not a click.
  picture.addEventListener('click', (event) => {
    if (dragging) event.stopImmediatePropagation();
    dragging = false;
  }, { signal });
}

/** The second click of a double click zooms, unless the first one hit something, which may well have zoomed itself. */
function clicks(picture: HTMLElement, intents: Intents, pointOf: (event: MouseEvent) => Point, signal: AbortSignal): void {
  let hit = false;
  picture.addEventListener('click', (event) => {
    if (event.detail < 2) hit = intents.click(pointOf(event), event.target);
    else if (event.detail === 2 && !hit) intents.zoomBy(1, pointOf(event));
  }, { signal });
}

/** Only with Ctrl or ⌘: which is also what a pinch on a touchpad sends. */
function wheel(picture: HTMLElement, intents: Intents, pointOf: (event: MouseEvent) => Point, signal: AbortSignal): void {
  picture.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
    const pixels = clamp(event.deltaY * lines, -mostPixelsPerWheel, mostPixelsPerWheel);
    intents.zoomBy(-pixels / wheelPixelsPerDoubling, pointOf(event));
  }, { signal, passive: false });
}

/** Two fingers pan and pinch. On a Mac, Safari tells of a pinch by events of its own. */
function twoFingers(picture: HTMLElement, intents: Intents, pointOf: (event: { clientX: number; clientY: number }) => Point, signal: AbortSignal): void {
  let middle: Point | undefined;
  let apart = 0;
  const touches = (event: TouchEvent) => {
    const [one, two] = event.targetTouches;
    if (!one || !two) {
      middle = undefined;
      return;
    }
    if (event.cancelable) event.preventDefault();
    const nowMiddle = pointOf({ clientX: (one.clientX + two.clientX) / 2, clientY: (one.clientY + two.clientY) / 2 });
    const nowApart = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) || 1;
    if (middle) {
      intents.panBy(middle.x - nowMiddle.x, middle.y - nowMiddle.y);
      intents.zoomBy(Math.log2(nowApart / apart), nowMiddle);
    }
    middle = nowMiddle;
    apart = nowApart;
  };
  picture.addEventListener('touchstart', touches, { signal, passive: false });
  picture.addEventListener('touchmove', touches, { signal, passive: false });
  picture.addEventListener('touchend', touches, { signal });
  picture.addEventListener('touchcancel', touches, { signal });

  let scale = 1;
  const pinch = (event: Event) => {
    event.preventDefault();
    const now = (event as Event & { scale: number }).scale;
    if (event.type === 'gesturechange' && !middle) intents.zoomBy(Math.log2(now / scale), pointOf(event as MouseEvent));
    scale = now;
  };
  picture.addEventListener('gesturestart', pinch, { signal });
  picture.addEventListener('gesturechange', pinch, { signal });
}

/** Only while the element itself has focus, and without a modifier (but Shift, where a + needs it). */
function keys(focusable: HTMLElement, intents: Intents, signal: AbortSignal): void {
  const actions: Record<string, () => void> = {
    ArrowLeft: () => intents.panBy(-keyPan, 0),
    ArrowRight: () => intents.panBy(keyPan, 0),
    ArrowUp: () => intents.panBy(0, -keyPan),
    ArrowDown: () => intents.panBy(0, keyPan),
    '+': () => intents.zoomBy(1),
    '=': () => intents.zoomBy(1),
    '-': () => intents.zoomBy(-1),
    '0': () => intents.fitAll(),
    Home: () => intents.fitAll(),
  };
  focusable.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (target !== focusable || ctrlKey || metaKey || altKey || (shiftKey && key !== '+')) return;
    if (!Object.hasOwn(actions, key)) return;
    event.preventDefault();
    actions[key]!();
  }, { signal });
}
