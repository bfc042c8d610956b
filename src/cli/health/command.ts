/** `guildhall health` */
import { Command, InvalidArgumentError } from 'commander';
import { healthReads } from '../../community/rules/health.js';
import { lengthOf, type Length, shifted } from '../../community/rules/days.js';
import { communityFrom } from '../../sources/communities.js';
import { failures } from '../../words/en/failures.js';
import { failureSentence } from '../../words/failure-sentence.js';
import { readInput } from '../input.js';
import { type ReadingOptions, withReadingOptions } from '../options.js';
import { readSource } from '../source.js';
import { counted, endProgress, formats, print, say } from '../terminal.js';
import { exitCodes, Trouble } from '../trouble.js';
import { healthReport } from './report.js';
import { healthText } from './text.js';

interface Within {
  /** As it was written. */
  readonly written: string;
  readonly length: Length;
}

interface Options extends ReadingOptions {
  within?: Within;
  json?: boolean;
}

export function healthCommand(): Command {
  const command = new Command('health')
    .summary('say how stations stand under the rules, for people and for CI')
    .description('Works out from the rules and events of a document how each station stands, and says why and what is due next.\nReads JSON and YAML from a file, an address, or standard input (-).')
    .argument('<file-or-url>', 'the community document')
    .option('--within <time>', 'also end with 1 when a station will be overdue within that time: 30d, 6w, 3m, 1y', readTime)
    .option('--json', 'write the table as JSON');
  return withReadingOptions(command).addHelpText('after', help).action(run);
}

const help = `
Verdicts are made as of the day the document stands for (“updated”), not of today. Of a document that is older than the
rule's window they are “unknown”, never “overdue”. Rules with "judged": "people" are named, and nothing is worked out.

Ends with
  0  no station is overdue or inactive by the rules
  1  a station is, or will be within the time; one that is declared inactive, retired or forming does not count
  2  the document cannot be read

Examples
  $ npx guildhall health community.json
  $ npx guildhall health community.json --within 30d
  $ npx guildhall health https://lighthouse.example/community.json --json
`;

function readTime(written: string): Within {
  const length = lengthOf(/^P/i.test(written) ? written.toUpperCase() : `P${written.toUpperCase()}`);
  if (!length) throw new InvalidArgumentError('Write a length of time: 30d, 6w, 3m, 1y.');
  return { written, length };
}

async function run(place: string, { within, json, today, ...reading }: Options): Promise<void> {
  const { value } = readSource(await readInput(place, reading));
  const result = await communityFrom(value, { collection: 'groups', reads: healthReads });
  endProgress();
  if (!result.ok) throw new Trouble(`${place}: ${failureSentence(result.failure, failures, formats)}`);
  const report = await healthReport(result.community, today, formats, within && shifted(today, within.length));
  if (json) print(JSON.stringify(report, null, 2));
  else print(healthText(report, within?.written, formats));
  const { leftOut } = result.community;
  if (leftOut) say(`${counted(leftOut, 'record')} could not be read; guildhall check says why.`);
  process.exitCode = report.stations.some(({ overdue, overdueOn }) => overdue || overdueOn) ? exitCodes.problems : exitCodes.fine;
}
