// How the benchmark handles our own widgets. What has to follow the widgets when they change stands here alone.

import { load } from '../../../lib/cdn.js';

const rowSelector = '[part~="station"], [part~="row"], li, tbody tr';
const zoomSelector = { 1: '[part~="zoom-in"]', [-1]: '[part~="zoom-out"]' };
const mapSelector = '[part~="map"]';

/** Every element below `root` that matches, in shadow roots too. */
function deepQueryAll(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...deepQueryAll(element.shadowRoot, selector));
  }
  return found;
}

const deepQuery = (element, selector) => deepQueryAll(element.shadowRoot, selector)[0];

/** Ready is what a visitor would call ready: the widget says so, a row can be seen, and land and pins if it has a map. */
function isReady(element, hasMap) {
  if (!element?.shadowRoot || !element.matches(':state(ready)')) return false;
  const row = deepQuery(element, rowSelector);
  if (row === undefined || row.getBoundingClientRect().height === 0) return false;
  return !hasMap || isMapDrawn(deepQuery(element, mapSelector));
}

function isMapDrawn(map) {
  return map !== undefined && map.querySelector('path[d]:not([d=""])') !== null && map.querySelector('g') !== null;
}

function press(map, type, x, y) {
  // 1 is the mouse's own id, so that setPointerCapture accepts it
  map.dispatchEvent(new PointerEvent(type, {
    bubbles: true, composed: true, cancelable: true,
    pointerId: 1, pointerType: 'mouse', isPrimary: true,
    button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1,
    clientX: x, clientY: y,
  }));
}

/** A case that appends `<tag>` with the parsed document as its `data`, or with the URL as its `src`. */
export async function ourCase(tag, { from = 'data', hasMap = false } = {}) {
  await load(tag);
  let element;
  let pointer;
  const moves = {
    zoom(step) {
      deepQuery(element, zoomSelector[step]).click();
    },
    panStart() {
      const box = deepQuery(element, mapSelector).getBoundingClientRect();
      pointer = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      press(deepQuery(element, mapSelector), 'pointerdown', pointer.x, pointer.y);
    },
    pan(dx, dy) {
      // the map moves east when the pointer drags it west
      pointer = { x: pointer.x - dx, y: pointer.y - dy };
      press(deepQuery(element, mapSelector), 'pointermove', pointer.x, pointer.y);
    },
    panEnd() {
      press(deepQuery(element, mapSelector), 'pointerup', pointer.x, pointer.y);
    },
  };
  return {
    mount(host, community, url) {
      element = document.createElement(tag);
      if (from === 'data') element.data = community;
      else element.setAttribute('src', url);
      host.append(element);
    },
    ready: () => isReady(element, hasMap),
    ...(hasMap && from === 'data' && moves),
  };
}
