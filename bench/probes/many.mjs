// Many widgets on one page that name one URL: how often is it fetched and parsed, and what do they cost together?
import { withFreshPage } from '../lib/browser.mjs';
import { number, table } from '../lib/report.mjs';
import { median } from '../lib/statistics.mjs';
import { embeddingPage, untilReady, whatIsMissing } from './embedded.mjs';

const dataPath = '/data/stations/1000.json';
const setups = [
  { label: '1 list', list: 1, map: 0 },
  { label: '30 lists', list: 30, map: 0 },
  { label: '1 map', list: 0, map: 1 },
  { label: '15 maps and 15 lists', list: 15, map: 15 },
];

/** Counts every way in which the page could parse the document. */
const countParses = () => {
  window.parses = 0;
  const { parse } = JSON;
  JSON.parse = function (text, ...rest) {
    if (String(text).length > 10_000) window.parses++;
    return parse.call(JSON, text, ...rest);
  };
  const { json } = Response.prototype;
  Response.prototype.json = function () {
    window.parses++;
    return json.call(this);
  };
};

async function measureOnce({ browser, server }, { list, map }) {
  const widgets = `<guild-station-map src="${dataPath}"></guild-station-map>`.repeat(map)
    + `<guild-station-list src="${dataPath}"></guild-station-list>`.repeat(list);
  server.pages.set('/many.html', embeddingPage({ body: widgets }));
  return withFreshPage(browser, async (page, meter) => {
    await page.evaluateOnNewDocument(countParses);
    server.requests.length = 0;
    const before = await meter.taskTime();
    await page.goto(`${server.url}/many.html`);
    await untilReady(page, 'guild-station-map, guild-station-list');
    await meter.settle();
    return {
      cpu: (await meter.taskTime()) - before,
      heap: await meter.heap(),
      requests: server.requests.filter(({ path }) => path === dataPath).length,
      parses: await page.evaluate(() => window.parses),
    };
  });
}

/** The medians of the costs, the most requests and parses. */
async function measure(context, setup) {
  const measured = [];
  for (let run = 0; run < context.runs; run++) measured.push(await measureOnce(context, setup));
  return {
    cpu: median(measured.map(({ cpu }) => cpu)),
    heap: median(measured.map(({ heap }) => heap)),
    requests: Math.max(...measured.map(({ requests }) => requests)),
    parses: Math.max(...measured.map(({ parses }) => parses)),
  };
}

export default {
  name: 'many',
  title: 'Many widgets on one URL (1,000 stations)',
  whatIsMissing,
  /** Answers `{ data: { requests, parses, setups }, text }`: the most requests and parses of any setup. */
  async run(context) {
    const measured = [];
    for (const setup of setups) measured.push({ ...setup, ...(await measure(context, setup)) });
    const rows = measured.map(({ label, cpu, heap, requests, parses }) => [label, number(cpu, 0), number(heap), requests, parses]);
    const data = {
      requests: Math.max(...measured.map(({ requests }) => requests)),
      parses: Math.max(...measured.map(({ parses }) => parses)),
      setups: measured,
    };
    return { data, text: table(['page', 'CPU ms, page and scripts included', 'heap MB, data included', 'requests', 'parses'], rows) };
  },
};
