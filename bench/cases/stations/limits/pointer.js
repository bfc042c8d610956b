// Panning by a pointer, as ours is panned: an event is sent, and a listener moves the map.
let listener;
let at = { x: 0, y: 0 };

/** The `panStart`, `pan` and `panEnd` of a case; `drawn()` gives the map. */
export const panByPointer = (drawn) => ({
  panStart() {
    let before = { x: 0, y: 0 };
    listener = ({ clientX, clientY }) => {
      drawn().pan(before.x - clientX, before.y - clientY);
      before = { x: clientX, y: clientY };
    };
    at = { x: 0, y: 0 };
    document.body.addEventListener('pointermove', listener);
  },
  pan(dx, dy) {
    at = { x: at.x - dx, y: at.y - dy };
    document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, cancelable: true, pointerId: 1, pointerType: 'mouse', isPrimary: true, buttons: 1, clientX: at.x, clientY: at.y }));
  },
  panEnd() {
    document.body.removeEventListener('pointermove', listener);
  },
});
