/** `guildhall init` */
import { stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError, type Option } from 'commander';
import { folded } from '../community/fold.js';
import { whyNoFile } from './input.js';
import { headOf, localeOption, nameOption, timeZoneOption, todayOption, urlOption } from './options.js';
import { schemaText } from './schema.js';
import { say } from './terminal.js';
import { Trouble } from './trouble.js';

interface Options {
  to: string;
  name?: string;
  url?: string;
  locale?: string;
  timeZone?: string;
  group?: string[];
  yes?: boolean;
  force?: boolean;
  schema: boolean;
  today: string;
}

export function initCommand(): Command {
  return new Command('init')
    .summary('begin a community document')
    .description('Writes a document to begin with. Asks for what is not given; --yes asks nothing.')
    .addOption(nameOption())
    .addOption(urlOption())
    .addOption(localeOption())
    .addOption(timeZoneOption())
    .option('--group <names...>', 'stations, chapters or other groups to begin with, by their names')
    .option('--to <file>', 'where to write it', 'community.json')
    .option('--yes', 'ask nothing, and take what is usual')
    .option('--force', 'write over a file that is there')
    .option('--no-schema', 'do not write the JSON Schema beside it, by which editors help')
    .addOption(todayOption())
    .addHelpText(
      'after',
      `
Examples
  $ npx guildhall init
  $ npx guildhall init --name Lighthouse --url https://lighthouse.example --group Porto Faro --yes
`,
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  const { to, force, schema } = options;
  if (!force && (await stat(to).catch(() => undefined))) throw new Trouble(`${to} is there already. Name another file with --to, or write over it with --force.`);
  const answers = options.yes ? options : await askFor(options);
  const name = answers.name?.trim();
  if (!name) throw new Trouble('The community needs a name: --name Lighthouse');
  const document = documentOf({ ...answers, name });
  await write(to, `${JSON.stringify(document, null, 2)}\n`);
  if (schema) await write(join(dirname(to), 'community.schema.json'), `${await schemaText()}\n`);
  say(`Wrote ${to}${schema ? ', and community.schema.json beside it for your editor' : ''}.

Next
  fill it in: docs/community-document.md in the package says what there is
  npx guildhall check ${to}
  and on a page: <guild-station-list src="/${to.split(/[\\/]/).at(-1)}"></guild-station-list>`);
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new Trouble((error as NodeJS.ErrnoException).code === 'ENOENT' ? `${path} cannot be written: there is no such folder.` : whyNoFile(path, error));
  }
}

// ---------------------------------------------------------------------------------------------------------- questions

type Answers = Pick<Options, 'name' | 'url' | 'locale' | 'timeZone' | 'group' | 'schema' | 'today'>;

/** Asks for what was not given. An empty answer takes what stands in brackets. */
async function askFor(options: Options): Promise<Answers> {
  const reader = createInterface({ input: process.stdin, crlfDelay: Infinity });
  // the lines one by one: what is piped in comes all at once
  const lines = reader[Symbol.asyncIterator]();
  const ask = async (question: string, usual = ''): Promise<string> => {
    process.stderr.write(`${question}${usual && ` [${usual}]`}: `);
    const { value, done } = await lines.next();
    if (done) process.stderr.write('\n');
    return String(value ?? '').trim() || usual;
  };
  const askValid = async (question: string, usual: string, option: Option): Promise<string | undefined> => {
    for (let tries = 0; tries < 5; tries++) {
      const answer = await ask(question, usual);
      if (!answer) return undefined;
      try {
        return option.parseArg!<unknown>(answer, undefined) as string;
      } catch (error) {
        if (!(error instanceof InvalidArgumentError)) throw error;
        say(`${error.message}`);
      }
    }
    throw new Trouble(`${question}: there was no answer that could be taken.`);
  };
  try {
    const name = options.name ?? (await ask('The community’s name'));
    if (!name) return options;
    const url = options.url ?? (await askValid('Its site (an address, or nothing)', '', urlOption()));
    const locale = options.locale ?? (await askValid('The language of its texts', 'en', localeOption()));
    const timeZone = options.timeZone ?? (await askValid('Its time zone', Intl.DateTimeFormat().resolvedOptions().timeZone, timeZoneOption()));
    const group = options.group ?? (await ask('Stations, chapters or groups, with commas between them (or nothing)')).split(/[,，、]/);
    return { ...options, name, url, locale, timeZone, group };
  } finally {
    reader.close();
  }
}

// ------------------------------------------------------------------------------------------------------- the document

function documentOf({ name, url, locale = 'en', timeZone, group = [], schema, today }: Answers): Record<string, unknown> {
  const names = group.map((each) => each.trim()).filter(Boolean);
  return {
    ...(schema && { $schema: './community.schema.json' }),
    version: 1,
    ...headOf({ name, url, locale, timeZone, updated: today }),
    people: [],
    roles: [
      { id: 'lead', for: 'station', name: 'Lead', seats: { min: 1 } },
      { id: 'member', for: 'station', name: 'Member' },
    ],
    groups: groupsOf(names),
    events: [],
  };
}

function groupsOf(names: readonly string[]): Record<string, unknown>[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const slug = folded(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || `group-${index + 1}`;
    const id = used.has(slug) ? `${slug}-${index + 1}` : slug;
    used.add(id);
    return { id, kind: 'station', name, place: { city: name } };
  });
}
