// What `npm run pictures` compares with what, and how pictures are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { differenceOf } from '../../scripts/pictures/compare.mjs';
import { fingerprint, originOf, smallPng } from '../../scripts/pictures/png.mjs';

/** A picture of 40 × 20 pixels: white, with a dark area, and grey levels as the edges of letters have them. */
function drawn({ area = [27, 29, 31], areaWidth = 10, width = 40 } = {}) {
  const picture = new PNG({ width, height: 20 });
  for (let y = 0; y < 20; y++) {
    for (let x = 0; x < width; x++) {
      const level = y === 19 ? x * 6 : 255;
      const colour = x < areaWidth && y < 10 ? area : [level, level, level];
      picture.data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return PNG.sync.write(picture);
}

const colourAt = ({ data, width }, x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];

test('a kept picture has the colours of text and areas as they are, however many shades there are at edges', () => {
  const kept = PNG.sync.read(smallPng(drawn()));
  assert.deepEqual([kept.width, kept.height], [40, 20]);
  assert.deepEqual(colourAt(kept, 0, 0), [27, 29, 31]);
  assert.deepEqual(colourAt(kept, 39, 10), [255, 255, 255]);
  const colours = new Set(Array.from({ length: 800 }, (_, i) => colourAt(kept, i % 40, Math.floor(i / 40)).join()));
  assert.ok(colours.size <= 16, `${colours.size} colours`);
});

test('the same source gives the same file, which knows the screenshot it is of', () => {
  const screenshot = drawn();
  assert.deepEqual(smallPng(screenshot), smallPng(drawn()));
  assert.equal(originOf(smallPng(screenshot)), fingerprint(screenshot));
  assert.equal(differenceOf(smallPng(screenshot), screenshot), undefined);
});

test('a pixel that is off, another colour or another size is a difference, and is shown', () => {
  const approved = smallPng(drawn());
  const wider = differenceOf(approved, drawn({ areaWidth: 11 }));
  assert.equal(wider.said, '10 pixels differ');
  assert.deepEqual(colourAt(PNG.sync.read(wider.difference), 10, 0), [255, 0, 0]);
  assert.equal(differenceOf(approved, drawn({ area: [60, 29, 31] })).said, '100 pixels differ');
  assert.match(differenceOf(approved, drawn({ width: 41 })).said, /measures 41 × 20 pixels, the approved one 40 × 20/);
});

test('a rounding of a colour is none', () => {
  assert.equal(differenceOf(smallPng(drawn()), drawn({ area: [28, 29, 31] })), undefined);
});
