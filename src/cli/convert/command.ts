/** `guildhall convert` */
import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { readInput, whyNoFile } from '../input.js';
import { headOf, localeOption, nameOption, type ReadingOptions, timeZoneOption, updatedOption, urlOption, withReadingOptions } from '../options.js';
import { type TextFormat, readSource } from '../source.js';
import { collectionNames } from '../tables.js';
import { endProgress, print, say } from '../terminal.js';
import { Trouble, exitCodes } from '../trouble.js';
import { convert } from './convert.js';
import { type MappingFile, mappingFrom } from './mapping.js';
import { type ConversionReport, conversionText } from './report.js';

interface Options extends ReadingOptions {
  to: string;
  map?: string;
  report?: string;
  json?: boolean;
  strict?: boolean;
  quiet?: boolean;
  collection?: string;
  from?: TextFormat;
  name?: string;
  url?: string;
  locale?: string;
  timeZone?: string;
  updated?: string;
}

export function convertCommand(): Command {
  const command = new Command('convert')
    .summary('make a community document of what you have')
    .description(
      'Makes one community document of one or several files: CSV, YAML, JSON, GeoJSON, iCalendar, an .all-contributorsrc, a Kubernetes-style sigs.yaml, or a folder with one file for each group: JSON, YAML, or Markdown with front matter. Records of one id become one record.\nWhat has no place in the document is told.',
    )
    .argument('<file-or-url-or-folder...>', 'what to convert')
    .option('--to <file>', 'where to write the document; - is standard output', '-')
    .option('--map <file>', 'a mapping, as JSON or YAML, where guessing is not enough')
    .addOption(new Option('--collection <name>', 'what the records are, as in a mapping').choices(collectionNames))
    .addOption(new Option('--from <format>', 'what the files are, where their names do not say so').choices(['json', 'yaml', 'csv', 'icalendar', 'markdown']))
    .addOption(nameOption())
    .addOption(urlOption())
    .addOption(localeOption())
    .addOption(timeZoneOption())
    .addOption(updatedOption())
    .option('--report <file>', 'keep the whole report in a file, as JSON')
    .option('--json', 'write the report to standard output, as JSON')
    .option('--strict', 'end with 1 when anything has no place or is worth a look')
    .option('--quiet', 'do not tell what became of everything');
  return withReadingOptions(command).addHelpText('after', help).action(run);
}

const help = `
A mapping says which of their fields is which of ours, and what to fill in:
  {
    "collection": "groups",
    "items": "data.chapters",
    "fields": { "name": "title", "place.lat": "location.latitude" },
    "values": { "status": { "live": "active", "asleep": "inactive" } },
    "constants": { "kind": "chapter" },
    "skip": ["internal_id"],
    "files": { "*.ics": { "collection": "events", "constants": { "group": "porto" } } }
  }

Ends with
  0  all records are in the document
  1  some records could not be taken (with --strict: anything is left over)
  2  nothing could be read

Examples
  $ npx guildhall convert chapters.csv --to community.json
  $ npx guildhall convert chapters.csv meetups.ics .all-contributorsrc --to community.json --name Lighthouse
  $ npx guildhall convert groups/ --map mapping.json --to community.json --report left-over.json
  $ npx guildhall convert sigs.yaml | npx guildhall check -
`;

async function run(paths: string[], options: Options): Promise<void> {
  const { to, report: reportFile, json } = options;
  if (json && to === '-') throw new Trouble('--json writes the report to standard output, so the document needs a file: --to community.json');
  await refuseOverwriting(to, [...paths, ...(options.map ? [options.map] : [])]);
  const mapping = await readMapping(options);
  const { text, report } = await convert(paths, { ...options, mapping, head: headOf(options) });
  endProgress();
  if (to === '-') process.stdout.write(text);
  else await write(to, text);
  if (reportFile) await write(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  if (json) print(JSON.stringify(report, null, 2));
  else if (!options.quiet) say(conversionText(report) + (to === '-' ? '' : `\n\nWrote ${to}.`));
  process.exitCode = isIncomplete(report, options.strict) ? exitCodes.problems : exitCodes.fine;
}

const isIncomplete = ({ refused, unplaced, findings, notes }: ConversionReport, isStrict = false) =>
  refused.some(({ loss }) => loss === 'record') || notes.some((note) => note.startsWith('Left out')) || (isStrict && refused.length + unplaced.length + findings.length > 0);

async function readMapping({ map, collection, ...reading }: Options): Promise<MappingFile> {
  const mapping = map === undefined ? {} : mappingFrom(readSource(await readInput(map, reading)).value, map);
  return collection === undefined ? mapping : { ...mapping, collection };
}

/** A slip of the pen must not cost anybody their data. */
async function refuseOverwriting(to: string, sources: readonly string[]): Promise<void> {
  if (to === '-') return;
  if (sources.some((source) => resolve(source) === resolve(to))) throw new Trouble(`${to} is one of the files to be read. Name another with --to.`);
  const found = await stat(to).catch(() => undefined);
  if (found?.isDirectory()) throw new Trouble(`${to} is a folder. Name a file with --to: ${to.replace(/[\\/]$/, '')}/community.json`);
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Trouble(code === 'ENOENT' ? `${path} cannot be written: there is no such folder.` : whyNoFile(path, error));
  }
}

