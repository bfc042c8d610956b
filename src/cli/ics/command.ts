/** `guildhall ics` */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { collections } from '../../community/collections.js';
import { communityFrom } from '../../sources/communities.js';
import { failures } from '../../words/en/failures.js';
import { failureSentence } from '../../words/failure-sentence.js';
import { readInput, whyNoFile } from '../input.js';
import { type ReadingOptions, withReadingOptions } from '../options.js';
import { readSource } from '../source.js';
import { counted, endProgress, formats, print, progress, say } from '../terminal.js';
import { Trouble, exitCodes } from '../trouble.js';
import { type Calendars, calendarsOf } from './calendar.js';
import { listed } from '../../words/joining.js';

interface Options extends ReadingOptions {
  out: string;
  lang?: string;
  json?: boolean;
}

export function icsCommand(): Command {
  const command = new Command('ics')
    .summary('write calendars that people can subscribe to')
    .description('Writes the events of a document as calendars (iCalendar): all.ics, and one for each group that has events, named by its id.\nTimes are in UTC, so that they are right on every clock.')
    .argument('<file-or-url>', 'the community document')
    .option('--out <folder>', 'where to write the calendars; - writes the one for all to standard output', 'calendars')
    .option('--lang <language>', 'the language of the texts; the document’s own unless said')
    .option('--json', 'say as JSON what was written');
  return withReadingOptions(command).addHelpText('after', help).action(run);
}

const help = `
Ends with
  0  all events are in the calendars
  1  some events could not be read
  2  the document could not be read, or has no events

Examples
  $ npx guildhall ics community.json --out public/calendars
  $ npx guildhall ics community.json --lang zh-CN --out - > events.ics
`;

async function run(place: string, { out, lang, json, today, ...reading }: Options): Promise<void> {
  const { value } = readSource(await readInput(place, reading));
  const { events, groups, people } = collections;
  const result = await communityFrom(value, { collection: 'events', reads: [events, groups, people] });
  if (!result.ok) throw new Trouble(`${place}: ${failureSentence(result.failure, failures, formats)}`);
  const { community } = result;
  if (!community.all(events).length) throw new Trouble(`${place} holds no events that can be read.`);
  const made = calendarsOf(community, { language: lang ?? community.head.locale ?? 'en', asOf: lastOf(community.head.updated) ?? today });
  const leftOut = community.reading(events).received - community.all(events).length;
  if (out === '-') process.stdout.write(made.calendars[0]!.text);
  else await writeAll(out, made);
  endProgress();
  tell(made, out, leftOut, json);
  process.exitCode = leftOut ? exitCodes.problems : exitCodes.fine;
}

/** A document that names only a month or a year stands for none of its days in particular. */
const lastOf = (updated: string | undefined) => (updated?.length === 10 ? updated : undefined);

async function writeAll(folder: string, { calendars }: Calendars): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [index, { file, text }] of calendars.entries()) {
      progress(`Writing ${file} (${index + 1} of ${calendars.length}) …`);
      await writeFile(join(folder, file), text);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Trouble(code === 'EEXIST' || code === 'ENOTDIR' ? `${folder} is a file; the calendars need a folder.` : whyNoFile(folder, error));
  }
}

function tell({ calendars, without, zoneless }: Calendars, out: string, leftOut: number, json = false): void {
  const write = json && out !== '-' ? print : say;
  if (json) {
    write(JSON.stringify({ folder: out, calendars: calendars.map(({ text: _, ...rest }) => rest), without, zoneless, leftOut }, null, 2));
    return;
  }
  if (out !== '-') say(calendars.map(({ file, events }) => `${join(out, file)}: ${counted(events, 'event')}`).join('\n'));
  if (without.length) say(`No events, and so no calendar: ${listed(without, formats)}.`);
  if (zoneless.length) say(`Without a time zone, so that everybody reads them on their own clock: ${listed(zoneless.slice(0, 10), formats)}. Add “timeZone” to the document.`);
  if (leftOut) say(`${counted(leftOut, 'event')} could not be read; guildhall check says why.`);
}
