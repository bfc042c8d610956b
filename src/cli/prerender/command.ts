/** `guildhall prerender` */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readInput, whyNoFile } from '../input.js';
import { todayOption } from '../options.js';
import { readSource } from '../source.js';
import { counted, endProgress, print, progress, say } from '../terminal.js';
import { Trouble, exitCodes } from '../trouble.js';
import type { PrerenderedTag } from './api.js';
import { prerender } from './prerender.js';

interface Options {
  root?: string;
  check?: boolean;
  json?: boolean;
  most: number;
  today: string;
}

export function prerenderCommand(): Command {
  return new Command('prerender')
    .summary('make pages that can be read without JavaScript')
    .description('Fills each guild-* tag of HTML pages with plain HTML made from its data, for readers without script, crawlers, feeds and print. Writes the pages in place; again and again gives the same. What you wrote is left alone.')
    .argument('<page...>', 'HTML files')
    .option('--root <folder>', 'where addresses that begin with / are; the folder of the page unless said')
    .option('--check', 'write nothing; end with 1 when a page is not up to date')
    .option('--most <number>', 'most records that are written for one tag', (value) => {
      if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Write a whole number above 0.');
      return Number(value);
    }, 100)
    .option('--json', 'say as JSON what became of each tag')
    .addOption(todayOption())
    .addHelpText('after', help)
    .action(run);
}

const help = `
Ends with
  0  every tag is filled, or has content of its own
  1  a tag could not be filled (with --check: or a page is not up to date)
  2  a page could not be read or written

Examples
  $ npx guildhall prerender public/index.html --root public
  $ npx guildhall prerender public/*.html --root public --check
`;

interface PageResult {
  readonly page: string;
  readonly changed: boolean;
  readonly tags: readonly PrerenderedTag[];
}

async function run(pages: string[], options: Options): Promise<void> {
  const remote = pages.find((page) => page === '-' || /^https?:/i.test(page));
  if (remote) throw new Trouble(`${remote} is not a file. Pages are written in place, so they have to be files.`);
  const results: PageResult[] = [];
  for (const page of pages) {
    progress(`Filling ${page} …`);
    results.push(await fill(page, options));
  }
  endProgress();
  if (options.json) print(JSON.stringify(results, null, 2));
  else for (const result of results) tell(result, options.check);
  const isOpen = results.some(({ changed, tags }) => (options.check && changed) || tags.some(({ filled, reason }) => !filled && !isOwn(reason)));
  process.exitCode = isOpen ? exitCodes.problems : exitCodes.fine;
}

const isOwn = (reason = '') => reason.startsWith('It has content of its own');

async function fill(page: string, { root, check, most, today }: Options): Promise<PageResult> {
  const { text } = await readInput(page, { isPage: true });
  const mark = (await startsWithMark(page)) ? '\uFEFF' : '';
  const { html, tags } = await prerender(text, { today, most, read: async (url) => readSource(await readInput(placeOf(url, page, root))).value });
  const changed = html !== text;
  if (changed && !check) {
    await writeFile(page, mark + html).catch((error: unknown) => {
      throw new Trouble(whyNoFile(page, error));
    });
  }
  return { page, changed, tags };
}

/** Whether a file begins with a byte order mark, which reading takes away and writing has to keep. */
const startsWithMark = async (path: string) => (await readFile(path)).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));

/** Where the data is that a page names. */
function placeOf(url: string, page: string, root = dirname(page)): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
  return path.startsWith('/') ? join(root, path) : join(dirname(page), path);
}

function tell({ page, changed, tags }: PageResult, isCheck = false): void {
  const filled = tags.filter((tag) => tag.filled).length;
  const state = !changed ? 'up to date' : isCheck ? 'not up to date' : 'written';
  say(`${page}: ${counted(filled, 'tag')} of ${tags.length} filled, ${state}.`);
  for (const { tag, line, reason } of tags) if (reason) say(`${page}:${line}: <${tag}> ${reason}`);
}
