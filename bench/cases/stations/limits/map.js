// Limits (a) and (b): a map that draws what is in its frame and nothing else. No keyboard, no names, no languages.
import { gather, project } from './clusters.js';
import { dashes, dotsPath } from './dots.js';

const width = 900;
const height = 500;
const pinSize = 32;
/** How far beyond the frame is drawn once the map is being moved, in pixels. */
const panMargin = 160;

const style = `
  .map { position: relative; overflow: hidden; width: ${width}px; height: ${height}px; contain: strict; }
  .map svg { position: absolute; overflow: visible; }
  .map path { fill: none; stroke: #ccc; stroke-width: 3; stroke-linecap: round; }
  .map button { position: absolute; left: 0; top: 0; border: 0; padding: 0; border-radius: 50%; background: #3367d6; color: #fff; font-size: 11px; }
  .map .cluster { width: ${pinSize}px; height: ${pinSize}px; margin: ${-pinSize / 2}px; }
  .map .pin { width: 12px; height: 12px; margin: -6px; }
`;

/**
 * Draws a map into `host`; `zoom(±1)` doubles or halves its scale, `pan(dx, dy)` moves it by pixels.
 * `pins` and `dots` say what is drawn.
 */
export function drawMap(host, stations, { pins = true, dots = true }) {
  const section = document.createElement('section');
  section.innerHTML = `<style>${style}</style><div class="map"><div class="layer"><svg width="1" height="1"><path/></svg></div></div>`;
  host.append(section);
  const layer = section.querySelector('.layer');
  const path = section.querySelector('path');
  path.setAttribute('stroke-dasharray', dashes);
  const points = pins ? project(stations) : undefined;
  const gathered = new Map();
  const pool = [];
  let level = 0;
  let centre = { x: 0.5, y: 0.42 };
  let moved = { x: 0, y: 0 };
  let margin = 0;

  const worldSize = () => width * 2 ** level;

  function drawPins({ left, top, right, bottom }) {
    let clusters = gathered.get(level);
    if (!clusters) {
      clusters = gather(points, worldSize());
      gathered.set(level, clusters);
    }
    let used = 0;
    for (let index = 0; index < clusters.counts.length; index++) {
      const x = clusters.xs[index] * worldSize();
      const y = clusters.ys[index] * worldSize();
      if (x < left - pinSize || x > right + pinSize || y < top - pinSize || y > bottom + pinSize) continue;
      let button = pool[used];
      if (!button) {
        button = document.createElement('button');
        button.append('');
        layer.append(button);
        pool.push(button);
      } else if (button.hidden) {
        button.hidden = false;
      }
      used++;
      button.style.transform = `translate(${x - left}px,${y - top}px)`;
      const label = clusters.counts[index] > 1 ? String(clusters.counts[index]) : '';
      if (button.firstChild.data !== label) button.firstChild.data = label;
      const kind = label ? 'cluster' : 'pin';
      if (button.className !== kind) button.className = kind;
    }
    for (; used < pool.length && !pool[used].hidden; used++) pool[used].hidden = true;
  }

  function draw(newMargin) {
    margin = newMargin;
    moved = { x: 0, y: 0 };
    const left = centre.x * worldSize() - width / 2 - margin;
    const top = centre.y * worldSize() - height / 2 - margin;
    const frame = { left, top, right: left + width + 2 * margin, bottom: top + height + 2 * margin };
    if (dots) path.setAttribute('d', dotsPath(frame, worldSize()));
    if (pins) drawPins(frame);
    layer.style.transform = `translate(${-margin}px,${-margin}px)`;
  }

  draw(0);

  return {
    zoom(step) {
      level += step;
      draw(0);
    },
    pan(dx, dy) {
      // a layer of its own from the first move on: then moving it repaints nothing
      if (layer.style.willChange === '') layer.style.willChange = 'transform';
      centre = { x: centre.x + dx / worldSize(), y: centre.y + dy / worldSize() };
      moved = { x: moved.x + dx, y: moved.y + dy };
      if (Math.abs(moved.x) > margin || Math.abs(moved.y) > margin) draw(panMargin);
      else layer.style.transform = `translate(${-margin - moved.x}px,${-margin - moved.y}px)`;
    },
  };
}
