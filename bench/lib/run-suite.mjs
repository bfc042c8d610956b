// One run of one suite: bundle, measure interleaved, probe, write the report.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { startBrowser } from './browser.mjs';
import { bundleCase } from './bundle.mjs';
import { writeLandMask } from './land-mask.mjs';
import { measureCase } from './measure.mjs';
import { benchFolder, projectFolder } from './paths.mjs';
import { judge, markdown, number } from './report.mjs';
import { lookUp, summarise } from './results.mjs';
import { startServer } from './server.mjs';

/** The cases to run: those asked for and the no-op; of ours, only what is built; of the heavy peers, only with --all. */
function chooseCases(suite, options) {
  const isBuilt = existsSync(`${projectFolder}dist/cdn`);
  const unknown = options.cases?.find((name) => !suite.cases.some((one) => one.name === name));
  if (unknown) throw new Error(`There is no case "${unknown}". There are: ${suite.cases.map(({ name }) => name).join(', ')}.`);
  return suite.cases.filter((one) => {
    if (one.kind === 'ours' && !isBuilt) return false;
    if (options.cases) return options.cases.includes(one.name) || one.name === suite.noop;
    return !one.extra || options.all;
  });
}

async function bundleAll(suite, cases) {
  const bytes = {};
  // of ours, which come by the loader, the bundle is only what handles them
  const sizes = JSON.parse(readFileSync(`${projectFolder}sizes.json`, 'utf8'));
  for (const { name, widget } of cases) {
    try {
      const bundled = await bundleCase(suite.name, name);
      bytes[name] = widget ? { atOnce: sizes[widget] } : bundled;
      console.log(`bundled ${name.padEnd(24)} ${number(bytes[name].atOnce / 1000)} kB`);
    } catch (error) {
      console.log(`could not bundle ${name}: ${error.message}`);
    }
  }
  return bytes;
}

/**
 * What is measured at one size: each case on parsed data, and some from JSON text too. The no-op runs before, amid and
 * after them, since an error in it is an error in all others.
 */
function jobsAt(size, suite, cases, closerLookAt) {
  const real = cases.filter((one) => one.name !== suite.noop);
  const fromParsed = real.filter((one) => !one.onlyText).map(({ name }) => ({ name, size, parsed: true }));
  const fromText = real.filter((one) => one.text || one.onlyText).map(({ name }) => ({ name, size, parsed: false }));
  const jobs = size === closerLookAt ? [...fromParsed, ...fromText] : fromParsed;
  const noop = { name: suite.noop, size, parsed: true };
  const half = Math.ceil(jobs.length / 2);
  return [noop, ...jobs.slice(0, half), noop, ...jobs.slice(half), noop];
}

function printRecord({ name, size, parsed, run, paint, cpuPainted, cpuQuiet, heap, zoom, pan, error }) {
  const measured = [
    `run ${run + 1}`, number(size, 0).padStart(7), (parsed ? name : `${name} (text)`).padEnd(30),
    `paint ${number(paint, 0)}`, `CPU ${number(cpuPainted)} / ${number(cpuQuiet)}`, `heap ${number(heap, 2)}`,
    ...(zoom ? [`zoom ${number(zoom.median)}`] : []), ...(pan ? [`pan ${number(pan.median, 2)}`] : []), ...(error ? [`ERROR ${error}`] : []),
  ];
  console.log(measured.join('  '));
}

/** A B C, then C B A, and so on, so that a machine that slows down slows all alike. A case that failed is not retried at its size. */
async function measureAll({ browser, server, suite, cases, sizes, closerLookAt, options }) {
  const records = [];
  const failed = new Set();
  // the browser's very first page is slower than all others: throw it away
  await measureCase({ browser, server, suite: suite.name, name: suite.noop, dataUrl: `/data/${suite.data}/1.json`, parsed: true });
  for (const size of sizes) {
    const jobs = jobsAt(size, suite, cases, closerLookAt);
    for (let run = 0; run < options.runs; run++) {
      for (const job of run % 2 === 0 ? jobs : [...jobs].reverse()) {
        const key = JSON.stringify(job);
        if (failed.has(key)) continue;
        const record = await measureCase({
          browser,
          server,
          suite: suite.name,
          ...job,
          dataUrl: `/data/${suite.cases.find(({ name }) => name === job.name).data ?? suite.data}/${size}.json`,
          acts: suite.acts,
          moves: job.parsed && size === closerLookAt,
          shot: options.shots && run === 0 ? `${job.name}-${size}` : undefined,
        });
        if (record.error) failed.add(key);
        records.push({ ...record, size, run });
        printRecord(records.at(-1));
      }
    }
  }
  return records;
}

async function runProbes({ browser, server, suite, options }) {
  const results = [];
  for (const probe of suite.probes) {
    if (options.probes && !options.probes.includes(probe.name)) continue;
    const { name, title, whatIsMissing } = probe;
    let result = { error: whatIsMissing() };
    if (!result.error) {
      try {
        result = await probe.run({ browser, server, runs: Math.min(3, options.runs) });
      } catch (error) {
        result = { error: `Not measured: ${error.message}` };
      }
    }
    results.push({ name, title, ...result });
    console.log(`\n${title}\n${result.error ?? result.text}`);
  }
  return results;
}

export async function runSuite(options) {
  const { default: suite } = await import(`../suites/${options.suite}.mjs`);
  writeLandMask();
  const chosen = chooseCases(suite, options);
  const bytes = await bundleAll(suite, chosen);
  const cases = chosen.filter(({ name }) => bytes[name]);
  const sizes = options.sizes ?? suite.sizes;
  const closerLookAt = sizes.includes(suite.closerLookAt) ? suite.closerLookAt : Math.max(...sizes);

  const server = await startServer();
  const browser = await startBrowser({ gl: options.all });
  let records;
  let probes;
  let version;
  try {
    version = await browser.version();
    records = await measureAll({ browser, server, suite, cases, sizes, closerLookAt, options });
    probes = await runProbes({ browser, server, suite, options });
  } finally {
    await browser.close();
    await server.close();
  }

  const rows = summarise(records, suite.noop);
  const targets = suite.targets({ value: lookUp(rows), probe: (name) => probes.find((one) => one.name === name)?.data });
  const settings = {
    machine: `${version} on ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}`,
    runs: options.runs,
    sizes,
    whole: !options.quick && !options.cases && !options.sizes && !options.probes,
  };
  const name = options.out ?? (settings.whole ? suite.name : `${suite.name}-quick`);
  const file = `${benchFolder}results/${name}`;
  mkdirSync(`${benchFolder}results`, { recursive: true });
  writeFileSync(`${file}.md`, markdown({ suite, settings, rows, bytes, targets, probes }));
  writeFileSync(`${file}.json`, `${JSON.stringify({ settings, targets: targets.map((target) => ({ ...target, met: judge(target) })), bytes, rows, probes, records }, null, 2)}\n`);
  const missed = targets.filter((target) => judge(target) === false);
  console.log(`\n${targets.filter(judge).length} targets reached, ${missed.length} missed${missed.map(({ claim }) => `\n  MISS ${claim}`).join('')}\nresults/${name}.md`);
}
