// Does the page move when the widget gets its data? A paragraph stands below, in view, and the answer is 300 ms late. Six
// stations are asked for, so that what is drawn fits the height that is reserved.
import { withFreshPage } from '../lib/browser.mjs';
import { table } from '../lib/report.mjs';
import { embeddingPage, tags, untilReady, whatIsMissing } from './embedded.mjs';

const reservedHeight = 640;

const watchShifts = () => {
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) window.layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

const isBelowInView = () => {
  const box = document.getElementById('below').getBoundingClientRect();
  return box.top < innerHeight;
};

async function shiftOf({ browser, server }, tag, style) {
  server.pages.set('/layout-shift.html', embeddingPage({
    style,
    body: `<h1>Our community</h1><${tag} src="/data/stations/100.json?delay=300" limit="6"></${tag}><p id="below">A paragraph below the widget.</p>`,
  }));
  return withFreshPage(browser, async (page, meter) => {
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(`${server.url}/layout-shift.html`);
    const inView = await page.evaluate(isBelowInView);
    await untilReady(page, tag);
    await meter.settle();
    return { shift: await page.evaluate(() => window.layoutShift), inView };
  });
}

/** The worst of `runs` measurements. */
async function worstShift(context, tag, style) {
  let worst = { shift: 0, inView: true };
  for (let run = 0; run < context.runs; run++) {
    const { shift, inView } = await shiftOf(context, tag, style);
    worst = { shift: Math.max(worst.shift, shift), inView: worst.inView && inView };
  }
  if (!worst.inView) throw new Error(`The paragraph below ${tag} is out of view before the data comes: the measurement would say nothing.`);
  return worst.shift;
}

export default {
  name: 'layout-shift',
  title: 'Layout shift',
  whatIsMissing,
  /** Answers `{ data: { TAG: { reserved, free } }, text }`; shift scores, the worst of the runs. */
  async run(context) {
    const data = {};
    for (const tag of tags) {
      const reserved = await worstShift(context, tag, `${tag} { display: block; min-height: ${reservedHeight}px }`);
      const free = await worstShift(context, tag, '');
      data[tag] = { reserved, free };
    }
    const rows = tags.map((tag) => [tag, data[tag].reserved.toFixed(4), data[tag].free.toFixed(4)]);
    return { data, text: table(['widget', `${reservedHeight} px reserved`, 'nothing reserved'], rows) };
  },
};
