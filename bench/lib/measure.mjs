// Measures one case once, in a page of its own.
import { mkdirSync } from 'node:fs';
import { withFreshPage } from './browser.mjs';
import { benchFolder } from './paths.mjs';
import { mean, median } from './statistics.mjs';

const zoomSteps = [1, 1, 1, 1, -1, -1, -1, -1];
const panBlocks = 20;
const framesABlock = 3;
const pixelsAFrame = 8;
const timeout = 90_000;

function withTimeout(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took more than 90 seconds.')), timeout);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function costOf(meter, action) {
  const before = await meter.taskTime();
  await action();
  return (await meter.taskTime()) - before;
}

const summary = (costs) => ({ median: median(costs), mean: mean(costs) });

async function measureZoom(page, meter) {
  const costs = [];
  for (const step of zoomSteps) {
    costs.push(await costOf(meter, async () => {
      await page.evaluate((direction) => window.bench.zoom(direction), step);
      await meter.wait(250);
    }));
  }
  return summary(costs);
}

/** Sixty frames, half of them back, two zoom steps in (so that there is somewhere to go); the cost of one frame. */
async function measurePan(page, meter) {
  for (const step of [1, 1]) await page.evaluate((direction) => window.bench.zoom(direction), step);
  await meter.wait(250);
  await page.evaluate(() => window.bench.panStart());
  const costs = [];
  for (let block = 0; block < panBlocks; block++) {
    const dx = block < panBlocks / 2 ? pixelsAFrame : -pixelsAFrame;
    const cost = await costOf(meter, () => page.evaluate((frames, pixels) => window.bench.pan(frames, pixels), framesABlock, dx));
    costs.push(cost / framesABlock);
  }
  await page.evaluate(() => window.bench.panEnd());
  return summary(costs);
}

/**
 * What a visitor does: the cost of each call in turn. An act that is `untilPainted` leaves out what is put off to idle
 * time; all others count it. `restore` undoes each call, `last` all of them.
 */
async function measureAct(page, meter, { calls, untilPainted, restore, last }) {
  const costs = [];
  for (const call of calls) {
    const act = () => page.evaluate((name, value) => window.bench.act(name, value), ...call);
    costs.push(await costOf(meter, async () => {
      await act();
      if (!untilPainted) await meter.wait(250);
    }));
    await meter.settle();
    if (restore) {
      await page.evaluate((name, value) => window.bench.act(name, value), ...restore);
      await meter.settle();
    }
  }
  if (last) await page.evaluate((name, value) => window.bench.act(name, value), ...last);
  return summary(costs);
}

/**
 * Answers times in milliseconds of main-thread tasks (`cpuPainted` to painted, `cpuQuiet` until the page is quiet),
 * `paint` on the clock, `heap` in MB over the data, `nodes`, and `zoom`, `pan` and the suite's `acts` if `moves` are asked for;
 * or `error`, a sentence.
 */
export async function measureCase({ browser, server, suite, name, dataUrl, parsed, moves, acts = [], shot }) {
  const record = { name, parsed };
  try {
    await withTimeout(withFreshPage(browser, async (page, meter, errors) => {
      await page.goto(`${server.url}/case.html?case=${suite}/${name}`);
      await page.waitForFunction(() => window.bench, { timeout: 30_000 }).catch(() => {
        throw new Error(errors[0] ?? 'The case did not load within 30 seconds.');
      });
      await page.evaluate((url, isParsed) => window.bench.load(url, { parsed: isParsed }), dataUrl, parsed);
      await meter.settle();

      const heapBefore = await meter.heap();
      const nodesBefore = await meter.nodes();
      const before = await meter.taskTime();
      Object.assign(record, await page.evaluate(() => window.bench.mount()));
      record.cpuPainted = (await meter.taskTime()) - before;
      await meter.settle();
      record.cpuQuiet = (await meter.taskTime()) - before;
      record.heap = (await meter.heap()) - heapBefore;
      record.nodes = (await meter.nodes()) - nodesBefore;

      if (shot) {
        mkdirSync(`${benchFolder}shots`, { recursive: true });
        await page.screenshot({ path: `${benchFolder}shots/${shot}.png` });
      }
      const can = await page.evaluate(() => window.bench.moves);
      if (moves && can.includes('zoom')) record.zoom = await measureZoom(page, meter);
      if (moves && can.includes('pan')) record.pan = await measurePan(page, meter);
      for (const act of moves ? acts : []) {
        if (!can.includes(act.calls[0][0])) continue;
        record[act.name] = await measureAct(page, meter, act);
        if (act.heap) record.heapAfter = (await meter.heap()) - heapBefore;
      }
      if (errors.length > 0) record.error = errors[0];
    }));
  } catch (error) {
    record.error = error.message;
  }
  return record;
}
