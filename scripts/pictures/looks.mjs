// The looks in which a story is pictured, and how a page is brought into each.

const wide = 1280;
const narrow = 320;

/** The height of the window: stories may be higher. */
export const windowHeight = 720;

/** How high a picture is at most: what comes below is more of the same. */
const highest = { [wide]: 800, [narrow]: 1600 };

/** By name; what is not said is light, English, left to right. The language comes last: with it some widgets begin anew. */
export const looks = {
  light: { width: wide },
  dark: { width: wide, theme: 'dark' },
  'right-to-left': { width: wide, direction: 'rtl' },
  narrow: { width: narrow },
  'zh-CN': { width: wide, language: 'zh-CN' },
};

/** The moment at which every picture is taken; the samples are of this time. */
const moment = '2026-11-01T12:00:00Z';

/**
 * In the page, before anything else: the clock stands at one moment when the page opens and goes on from there; chance is the same each time.
 *
 * @param {string} start the moment
 * @param {string} seed what chance depends on
 */
function pinTimeAndChance(start, seed) {
  const RealDate = Date;
  const offset = RealDate.parse(start) - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(RealDate.now() + offset);
    }

    static now() {
      return RealDate.now() + offset;
    }
  };
  let state = Array.from(seed).reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Readies a page for a story: its size, its clock, no motion, the focus its own. */
export async function prepare(page, id) {
  await page.setViewport({ width: wide, height: windowHeight, deviceScaleFactor: 1 });
  await page.emulateTimezone('UTC');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.emulateFocusedPage(true);
  await page.evaluateOnNewDocument(pinTimeAndChance, moment, id);
}

/** Put into the head: nothing moves, the caret is not seen, a picture ends where the story ends. */
export const stillStyles = `
html { caret-color: transparent; }
*, *::before, *::after { animation: none !important; transition: none !important; }
.canvas { min-block-size: 0 !important; }
`;

/** In the page: the look that the story itself asks for, or nothing; it needs no other. */
export function ownLook() {
  const canvas = document.querySelector('.canvas');
  const { maxInlineSize } = canvas.querySelector('.width').style;
  return !canvas.classList.contains('light') || canvas.lang !== 'en' || canvas.dir !== 'ltr' || maxInlineSize !== '';
}

/** In the page: changes the page around the story, as a reader's choice would. */
export function changePage({ theme = 'light', language = 'en', direction = 'ltr' }) {
  const canvas = document.querySelector('.canvas');
  if (canvas.lang !== language) document.activeElement?.blur();
  canvas.className = `canvas ${theme}`;
  canvas.lang = language;
  canvas.dir = direction;
}

/** In the page: waits until everything that is there has been drawn: widgets, fonts, pictures, two frames. */
export async function drawn() {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  const all = within(document);
  await Promise.all(all.map((each) => each.updateComplete));
  await Promise.all(all.filter((each) => each.localName === 'img' && each.loading !== 'lazy').map((image) => image.decode().catch(() => {})));
  const roots = [document, ...all.map((each) => each.shadowRoot).filter(Boolean)];
  for (const animation of roots.flatMap((root) => root.getAnimations())) animation.finish();
  const twoFrames = () => new Promise((frames) => requestAnimationFrame(() => requestAnimationFrame(frames)));
  // people of a board that pages, on their way; in some stories they never come
  const isComing = () => within(document).some((each) => each.part?.contains('entry') && each.textContent.includes('…'));
  for (let waited = 0; waited < 60 && isComing(); waited++) await twoFrames();
  // sizes are observed in one frame and drawn in the next; what is drawn may ask for one more font
  for (let quiet = 0; quiet < 3; quiet++) {
    await twoFrames();
    if (document.fonts.status === 'loading') quiet = 0;
    await document.fonts.ready;
  }
}

/** In the page: how high its story is. */
export const storyHeight = () => Math.ceil(Math.max(document.querySelector('.canvas').getBoundingClientRect().bottom, document.querySelector('.canvas').scrollHeight));

/** A screenshot of a story, a PNG file. */
export async function pictureOf(page, width) {
  const height = Math.min(highest[width], Math.max(1, await page.evaluate(storyHeight)));
  return Buffer.from(await page.screenshot({ clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true, optimizeForSpeed: true }));
}
