import { parseArgs } from 'node:util';

export const usage = `npm run bench -- [options]

  --quick            100 and 1,000 stations, one run: does everything work? (says nothing about speed)
  --n 1000,10000     these sizes only
  --runs 5           how often each case is measured
  --cases a,b        these cases only (the no-op always runs)
  --all              the heavy peers as well: ECharts, OpenLayers, MapLibre
  --probes a,b       these probes only: bytes, layout-shift, many; or none
  --suite stations   which suite
  --out NAME         results/NAME.md and .json (otherwise the suite's name, or NAME-quick when not the whole suite ran)
  --rebuild          build the project again before measuring, even if dist/ is there
  --shots            keep a picture of each case in shots/
`;

const splitList = (text) => text?.split(',').map((part) => part.trim()).filter(Boolean);

/** The command line as an object; undefined stands for "not said". Throws on an unknown option. */
export function readOptions(argv = process.argv.slice(2)) {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false },
      n: { type: 'string' },
      runs: { type: 'string' },
      cases: { type: 'string' },
      all: { type: 'boolean', default: false },
      probes: { type: 'string' },
      suite: { type: 'string', default: 'stations' },
      out: { type: 'string' },
      rebuild: { type: 'boolean', default: false },
      shots: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = splitList(values.n)?.map((size) => Number(size.replaceAll('_', '')));
  if (sizes?.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`--n wants whole numbers, as in --n 1000,10000; got "${values.n}".`);
  const runs = Number(values.runs ?? (values.quick ? 1 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs wants a whole number; got "${values.runs}".`);
  return {
    ...values,
    runs,
    sizes: sizes ?? (values.quick ? [100, 1000] : undefined),
    cases: splitList(values.cases),
    probes: splitList(values.probes),
  };
}
