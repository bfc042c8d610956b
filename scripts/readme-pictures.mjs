// Takes the pictures in the README from the demo: `node scripts/readme-pictures.mjs`, when the look has changed on purpose.
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { chromeArgs, findChromium } from './browser.mjs';

const server = await createServer({ logLevel: 'error', server: { port: 0, hmr: false } });
await server.listen();
const browser = await puppeteer.launch({ executablePath: (await findChromium()).path, headless: true, args: chromeArgs });
for (const scheme of ['light', 'dark']) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1248, height: 900, deviceScaleFactor: 1.5 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(new URL('demo/index.html?map-station=suzhou', server.resolvedUrls.local[0]).href, { waitUntil: 'networkidle0' });
  const map = await page.waitForSelector('#map:state(ready)');
  const { x, y, width, height } = await map.boundingBox();
  await page.screenshot({ path: `docs/images/station-map${scheme === 'dark' ? '-dark' : ''}.png`, clip: { x: x - 24, y: y - 24, width: width + 48, height: Math.min(height, 560) + 48 } });
  await page.close();
}
await browser.close();
await server.close();
