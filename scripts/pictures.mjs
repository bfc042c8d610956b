// Pictures every story of the static Storybook in light, dark, 中文, right to left, and at 320
// pixels, and compares each with its approved picture in test/pictures/. A story that sets its own colours, language, direction,
// width, medium or page is pictured as it is.
//
//   npm run pictures                                all of them; builds the Storybook before (`node scripts/pictures.mjs` does not)
//   npm run pictures -- leaderboard join-form       the stories with this in their id
//   npm run pictures -- --looks light               in some looks only
//   npm run pictures -- --approve [part of an id …] approves what is seen now: look at it before
//
// What differs is pictured once more, alone; what differs still is written into shots/pictures/, with a picture of the
// difference. The browser is that of @sparticuz/chromium, whatever others are installed, and the fonts are packages: both
// pinned in the lockfile, so that all machines draw alike.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromeArgs, findPinnedChromium } from './browser.mjs';
import { differenceOf } from './pictures/compare.mjs';
import { fontStyles, readFont, withoutSystemFonts } from './pictures/fonts.mjs';
import { changePage, drawn, looks, ownLook, pictureOf, prepare, stillStyles, windowHeight } from './pictures/looks.mjs';
import { smallPng } from './pictures/png.mjs';
import { listEntries, serveStorybook, setMedia, untilFinished } from './storybook.mjs';

const { values: options, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: {
    approve: { type: 'boolean', default: false },
    looks: { type: 'string', default: Object.keys(looks).join() },
    pages: { type: 'string', default: '3' },
  },
});
const chosenLooks = options.looks.split(',');

const approvedFolder = fileURLToPath(new URL('../test/pictures/', import.meta.url));
const newFolder = fileURLToPath(new URL('../shots/pictures/', import.meta.url));

/** Not pictured: what these show depends on the order in which parts arrive, those of a board, or the map and what is searched for; on the first, where a sign half a pixel off is rounded to. */
const unsteady = [
  'host-page--rules-for-everything',
  'widgets-leaderboard--paged-down',
  'widgets-leaderboard--paged-last',
  'widgets-leaderboard--paged-repeats',
  'widgets-leaderboard--paged-search',
  'widgets-station-map--far-from-every-station',
  'widgets-station-map--near-a-place',
  'widgets-station-map--retried-after-an-error',
];

/** Longest time for a story to finish, in milliseconds. */
const patience = 30_000;

/** The address of every story, whatever port is free: some stories show it. */
const site = 'http://localhost:6007';

/** Keeps count of what a page is still loading, but for answers that a story has held for ever. */
function watchLoading(page) {
  const loading = new Set();
  const counts = (request) => !/[?&]hold/.test(request.url());
  page.on('request', (request) => counts(request) && loading.add(request));
  page.on('requestfinished', (request) => loading.delete(request));
  page.on('requestfailed', (request) => loading.delete(request));
  return loading;
}

/** Waits until all is drawn and nothing more is loading. */
async function settle(page, loading) {
  const latest = Date.now() + patience;
  for (let calm = 0; calm < 2; ) {
    if (Date.now() > latest) throw new Error(`it never comes to rest; still loading: ${[...loading].map((request) => request.url()).join(', ')}`);
    await page.evaluate(drawn);
    calm = loading.size ? 0 : calm + 1;
  }
}

/** Takes the pictures of one story, each given to `take` with the name of its look. */
async function picturesOf(browser, id, take) {
  // a context of its own: nothing that another story has kept, such as the draft of a form, is seen
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const loading = watchLoading(page);
    await prepare(page, id);
    await page.goto(`${site}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
    const { result, expected } = await page.evaluate(untilFinished, patience);
    if (result.status !== 'success') throw new Error(`the story did not pass: ${result.message ?? result.status}`);
    await setMedia(page, expected.media);
    if (expected.asItIs || expected.media || (await page.evaluate(ownLook))) {
      await settle(page, loading);
      return await take('as-it-is', await pictureOf(page, looks.light.width));
    }
    for (const name of chosenLooks) {
      const { width, ...around } = looks[name];
      if (width !== page.viewport().width) await page.setViewport({ ...page.viewport(), width, height: windowHeight });
      await page.evaluate(changePage, around);
      await settle(page, loading);
      await take(name, await pictureOf(page, width));
    }
  } finally {
    await context.close();
  }
}

/** Every file of a folder, by its path in it. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.png')).map(({ parentPath, name }) => `${parentPath.replace(/\/?$/, '/')}${name}`.slice(folder.length));
}

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Compares a picture with the approved one; says what is wrong. */
async function compare(path, screenshot) {
  const approved = await readFile(approvedFolder + path).catch(() => undefined);
  const different = approved ? differenceOf(approved, screenshot) : { said: 'there is no approved picture' };
  if (!different) return undefined;
  if (options.approve) {
    await write(approvedFolder + path, smallPng(screenshot));
    console.log(`approved ${path}: ${different.said}`);
    return undefined;
  }
  await write(newFolder + path, screenshot);
  if (different.difference) await write(newFolder + path.replace('.png', '-difference.png'), different.difference);
  return `${path}: ${different.said}`;
}

const stories = Object.values(await listEntries()).filter(({ type, id }) => type === 'story' && !unsteady.includes(id) && (!filters.length || filters.some((filter) => id.includes(filter))));
if (!stories.length) {
  console.log('There is no story to picture.');
  process.exit(1);
}
await rm(newFolder, { recursive: true, force: true });

const head = `<style>${await fontStyles()}${stillStyles}</style>`;
const server = await serveStorybook({ head, alsoServes: readFont });
const executablePath = await findPinnedChromium();
const browser = await puppeteer.launch({
  executablePath,
  args: [...chromeArgs, `--host-resolver-rules=MAP localhost:6007 127.0.0.1:${server.address().port}, MAP 127.0.0.1:6007 127.0.0.1:${server.address().port}`],
  env: { ...process.env, ...(await withoutSystemFonts(executablePath)), TZ: 'UTC' },
});

const seen = new Set();

/** Pictures a story in all its looks; answers what is wrong with them. */
async function faultsOf({ id }) {
  const faults = [];
  try {
    await picturesOf(browser, id, async (look, screenshot) => {
      const path = `${id}/${look}.png`;
      seen.add(path);
      const fault = await compare(path, screenshot);
      if (fault) faults.push(fault);
    });
  } catch (error) {
    faults.push(`${id}: ${error.message}`);
  }
  return faults;
}

const waiting = [...stories];
const doubtful = [];
const pages = Array.from({ length: Number(options.pages) }, async () => {
  for (let story = waiting.shift(); story; story = waiting.shift()) if ((await faultsOf(story)).length) doubtful.push(story);
});
await Promise.all(pages);

// what a busy machine did to a picture, it does not do twice to the same one alone
const failed = [];
for (const story of doubtful) {
  const faults = await faultsOf(story);
  failed.push(...faults);
  if (!faults.length) {
    console.log(`${story.id}: as approved, but only at the second look`);
    await rm(`${newFolder}${story.id}`, { recursive: true, force: true });
  }
}
await browser.close();
server.closeAllConnections();
server.close();

// approved pictures of stories or looks that are gone
if (!filters.length && chosenLooks.length === Object.keys(looks).length) {
  for (const path of await filesIn(approvedFolder)) {
    if (seen.has(path)) continue;
    if (options.approve) await rm(approvedFolder + path);
    else failed.push(`${path}: no story has this look any more`);
  }
}

for (const fault of failed.sort()) console.log(`FAILED ${fault}`);
if (failed.length) console.log(`What is new is in ${newFolder}. Look at it, and if it is as it should be: npm run pictures -- --approve [part of an id …]`);
console.log(`${Math.max(0, seen.size - failed.length)} passed, ${failed.length} failed`);
process.exitCode = failed.length ? 1 : 0;
