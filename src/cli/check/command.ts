/** `guildhall check` */
import { Command, InvalidArgumentError } from 'commander';
import { type Input, readInput } from '../input.js';
import { collectionOption, type ReadingOptions, withReadingOptions } from '../options.js';
import { readSource } from '../source.js';
import { endProgress, print, progress, say } from '../terminal.js';
import { Trouble, exitCodes } from '../trouble.js';
import { type Fields, fieldsFrom } from '../../sources/fields.js';
import { type CheckResult, check } from './check.js';
import { reportText } from './report.js';

interface Options extends ReadingOptions {
  json?: boolean;
  strict?: boolean;
  ignore?: string[];
  most: number;
  collection: string;
  items?: string;
  fields?: Fields;
  format?: string;
}

export function checkCommand(): Command {
  const command = new Command('check')
    .summary('say what is wrong with a document, and where')
    .description('Reads a community document as a widget does, and says what is wrong with it: where, why, and what was probably meant.\nReads JSON and YAML from a file, an address, or standard input (-).')
    .argument('<file-or-url...>', 'what to check')
    .option('--json', 'write what is found as JSON')
    .option('--strict', 'end with 1 for notes as well')
    .option('--ignore <codes>', 'do not tell findings of these kinds, separated by commas', (codes: string) => codes.split(',').map((code) => code.trim()))
    .option('--most <number>', 'list at most so many findings', wholeNumber, 100)
    .addOption(collectionOption())
    .option('--items <path>', 'where the list is, as the attribute of a widget')
    .option('--fields <json>', 'which field is which, as the attribute of a widget', readFields)
    .option('--format <name>', 'the shape of the data: document, geojson');
  return withReadingOptions(command).addHelpText('after', help).action(run);
}

const help = `
Ends with
  0  nothing is wrong (notes may be there)
  1  there are problems
  2  it cannot be read at all

Examples
  $ npx guildhall check community.json
  $ npx guildhall check https://lighthouse.example/community.json --json
  $ npx guildhall check data.json --items data.chapters --fields '{"name":"title"}'
  $ npx guildhall check community.json --strict --ignore own-fields,markup
`;

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Write a whole number.');
  return Number(value);
}

function readFields(value: string): Fields | undefined {
  const result = fieldsFrom(value);
  if (!result.ok) throw new InvalidArgumentError('Write a JSON object: our name, and the path to yours. {"name":"title"}');
  return result.fields;
}

async function run(places: string[], options: Options): Promise<void> {
  const results: CheckResult[] = [];
  let isUnreadable = false;
  for (const place of places) {
    try {
      results.push(await checkPlace(place, options));
    } catch (error) {
      // of several, the others are checked all the same
      if (!(error instanceof Trouble)) throw error;
      say(error.message);
      isUnreadable = true;
    }
  }
  endProgress();
  if (options.json && results.length) print(JSON.stringify(places.length === 1 ? results[0] : results, null, 2));
  else if (results.length) print(results.map((result) => reportText(result, options.most)).join('\n\n'));
  const isBad = results.some(({ problems, notes }) => problems || (options.strict && notes));
  process.exitCode = isUnreadable ? exitCodes.unusable : isBad ? exitCodes.problems : exitCodes.fine;
}

async function checkPlace(place: string, { collection, items, fields, format, today, ignore, ...reading }: Options): Promise<CheckResult> {
  const input: Input = await readInput(place, reading);
  progress(`Checking ${place} …`);
  return check(readSource(input), { collection, items, fields, format, today, ignore });
}
