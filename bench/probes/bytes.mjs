// Every byte a page loads for one widget: what the server was asked for, compressed as gzip -9. Data not counted.
import { withFreshPage } from '../lib/browser.mjs';
import { gzipSize } from '../lib/bundle.mjs';
import { table } from '../lib/report.mjs';
import { embeddingPage, loaderPath, tags, untilReady, whatIsMissing } from './embedded.mjs';

const kilobytes = (files) => files.reduce((sum, { size }) => sum + size, 0) / 1000;

async function filesFor({ browser, server }, tag) {
  server.pages.set('/bytes.html', embeddingPage({ body: `<${tag} src="/data/stations/100.json"></${tag}>` }));
  return withFreshPage(browser, async (page, meter) => {
    server.requests.length = 0;
    await page.goto(`${server.url}/bytes.html`);
    await untilReady(page, tag);
    await meter.settle();
    return server.requests
      .filter(({ path, body }) => path.startsWith('/cdn/') && body)
      .map(({ path, body }) => ({ path, size: gzipSize(body) }));
  });
}

export default {
  name: 'bytes',
  title: 'Bytes on the wire (gzip -9; by the loader of dist/cdn)',
  whatIsMissing,
  /** Answers `{ data: { TAG: kB, loader: kB, files }, text }`. */
  async run(context) {
    const files = {};
    for (const tag of tags) files[tag] = await filesFor(context, tag);
    const data = { files };
    for (const tag of tags) data[tag] = kilobytes(files[tag]);
    data.loader = kilobytes(files[tags[0]].filter(({ path }) => path === loaderPath));
    const rows = tags.map((tag) => [tag, data[tag].toFixed(2), files[tag].map(({ path, size }) => `${path.slice('/cdn/'.length)} ${size}`).join(', ')]);
    return { data, text: table(['widget', 'kB in all', 'files, bytes each'], rows) };
  },
};
