import puppeteer from 'puppeteer-core';
import { chromeArgs, findChromium } from '../../scripts/browser.mjs';

const steadyArgs = ['--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];
const softwareGl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** Starts the browser the tests use; with `gl`, so that WebGL works in software. */
export async function startBrowser({ gl = false } = {}) {
  const { path } = await findChromium();
  const args = gl ? [...chromeArgs.filter((arg) => arg !== '--disable-gpu'), ...softwareGl] : chromeArgs;
  return puppeteer.launch({ executablePath: path, headless: true, args: [...args, ...steadyArgs], protocolTimeout: 180_000 });
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const megabyte = 1024 * 1024;

/** Runs `use` with a page in a fresh context, and what can be measured of it. The context is closed afterwards. */
export async function withFreshPage(browser, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await use(page, meterOf(session), errors);
  } finally {
    await context.close();
  }
}

function meterOf(session) {
  async function metrics() {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  }

  /** Milliseconds of main-thread tasks since the page began. */
  const taskTime = async () => (await metrics()).TaskDuration * 1000;

  /** Megabytes of live JavaScript objects and of the buffers behind typed arrays, after a collection. */
  async function heap() {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return (usedSize + backingStorageSize) / megabyte;
  }

  const nodes = async () => (await metrics()).Nodes;

  /** Waits until the main thread is quiet, so that work put off is counted too; 10 seconds at most. */
  async function settle() {
    await wait(250);
    let before = await taskTime();
    for (let round = 0; round < 100; round++) {
      await wait(100);
      const now = await taskTime();
      if (now - before < 3) return;
      before = now;
    }
  }

  return { taskTime, heap, nodes, settle, wait };
}
