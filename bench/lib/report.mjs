// Results as Markdown.

export const number = (value, digits = 1) => (value === undefined ? '' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
const whole = (value) => number(value, 0);
const times = (value) => (value === undefined ? '' : `${number(value, 2)}×`);
const kilobytes = (bytes) => number(bytes / 1000);

/** A Markdown table; cells are text. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const verdicts = { true: 'PASS', false: 'MISS', undefined: 'not measured' };

/** `met` is true, false, or undefined when a number is missing. */
export function judge({ actual, atMost }) {
  return actual === undefined ? undefined : actual <= atMost;
}

function targetsTable(targets) {
  const rows = targets.map((target) => [
    target.claim,
    `≤ ${target.atMost}${target.unit}`,
    target.actual === undefined ? '' : `${number(target.actual, target.digits ?? 2)}${target.unit}`,
    verdicts[judge(target)],
  ]);
  return table(['target', 'limit', 'measured', ''], rows);
}

function sizeTable(rows, bytes, compareWith) {
  const base = rows.find((row) => row.name === compareWith)?.cpuPainted;
  const sorted = [...rows].sort((a, b) => (a.cpuPainted ?? Infinity) - (b.cpuPainted ?? Infinity));
  const cells = sorted.map((row) => [
    row.name,
    bytes[row.name] ? kilobytes(bytes[row.name].atOnce) : '',
    row.runs,
    whole(row.paint),
    number(row.cpuPainted),
    number(row.cpuQuiet),
    row.range ? `${number(row.range[0])}–${number(row.range[1])}` : '',
    row.cpuPainted === undefined || !base ? '' : times(row.cpuPainted / base),
    number(row.heap, 2),
    whole(row.nodes),
    row['zoom.median'] === undefined ? '' : `${number(row['zoom.median'])} (${number(row['zoom.mean'])})`,
    row['pan.median'] === undefined ? '' : `${number(row['pan.median'], 2)} (${number(row['pan.mean'], 2)})`,
    ...['search', 'sort', 'page'].map((act) => (row[`${act}.median`] === undefined ? '' : number(row[`${act}.median`], 2))),
    row.heapAfter === undefined ? '' : number(row.heapAfter, 2),
    row.error ?? '',
  ]);
  const head = ['case', 'kB', 'runs', 'paint ms', 'CPU to painted ms', 'CPU until quiet ms', 'min–max', `against ${compareWith}`, 'heap MB', 'nodes', 'zoom step ms: median (mean)', 'pan frame ms: median (mean)', 'search key ms', 'sort to painted ms', 'page of scrolling ms', 'heap after search MB', 'error'];
  const used = head.map((_, column) => cells.some((row) => row[column] !== ''));
  const keep = (row) => row.filter((_, column) => used[column]);
  return table(keep(head), cells.map(keep));
}

const parsedTitle = (size, parsed) => (parsed ? `${whole(size)}, already parsed` : `${whole(size)}, from JSON text`);

/** The whole report of a run, for results/NAME.md. */
export function markdown({ suite, settings, rows, bytes, targets, probes }) {
  const parts = [
    `# ${suite.title}`,
    `${settings.machine}. ${settings.runs} ${settings.runs === 1 ? 'run' : 'runs'} of each case, interleaved; medians. How to read it: [README](../README.md).`,
    ...(settings.whole ? [] : ['**Only a part of the benchmark ran: good for seeing that it works, not for judging.**']),
    '## Targets',
    targetsTable(targets),
  ];
  const sections = new Map(rows.map((row) => [`${row.size} ${row.parsed}`, { size: row.size, parsed: row.parsed }]));
  for (const { size, parsed } of sections.values()) {
    const section = rows.filter((row) => row.size === size && row.parsed === parsed);
    parts.push(`## ${parsedTitle(size, parsed)}`, sizeTable(section, bytes, suite.compareWith));
  }
  for (const probe of probes) parts.push(`## ${probe.title}`, probe.error ?? probe.text);
  const cases = suite.cases.filter(({ name }) => bytes[name]).map(({ name, about }) => `- \`${name}\`: ${about}`);
  parts.push('## The cases', cases.join('\n'));
  return `${parts.join('\n\n')}\n`;
}
