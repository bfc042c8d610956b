/**
 * Fills the `guild-*` tags of a page with their fallback: plain, semantic HTML for readers without script, crawlers that
 * skip shadow roots, feeds and print. The widgets show it until they are ready.
 */
import type { Collection } from '../../community/community.js';
import { boardReads } from '../../community/boards.js';
import { healthReads } from '../../community/rules/health.js';
import { stationReads } from '../../community/stations.js';
import { communityFrom } from '../../sources/communities.js';
import { failures } from '../../words/en/failures.js';
import { failureSentence } from '../../words/failure-sentence.js';
import { Formats } from '../../words/formats.js';
import { joinFormReads } from '../../widgets/join-form/join-form.model.js';
import { roleLadderReads } from '../../widgets/role-ladder/role-ladder.model.js';
import { boardFallback } from './boards.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { formFallback } from './forms.js';
import { laddersFallback } from './ladders.js';
import { element, heading, linkedData, lines } from './markup.js';
import { blockOf, exchange, readPage, type Page, type Tag } from './page.js';
import { stationsFallback } from './stations.js';
import { speechFor } from './words.js';
import type { PrerenderedTag, PrerenderOptions, PrerenderResult } from './api.js';

interface Kind {
  readonly collection: string;
  readonly reads: readonly Collection<unknown>[];
  readonly make: (context: FallbackContext) => Fallback | Promise<Fallback>;
}

const stations: Kind = { collection: 'groups', reads: [...new Set([...stationReads, ...healthReads])], make: stationsFallback };

const kinds: Readonly<Record<string, Kind>> = {
  'guild-station-map': stations,
  'guild-station-list': stations,
  'guild-role-ladder': { collection: 'ladders', reads: roleLadderReads, make: laddersFallback },
  'guild-leaderboard': { collection: 'boards', reads: boardReads, make: boardFallback },
  'guild-join-form': { collection: 'forms', reads: joinFormReads, make: formFallback },
};

const reasons: Readonly<Record<NonNullable<Tag['reason']>, string>> = {
  'own-fallback': 'It has content of its own, which is left alone.',
  'not-closed': 'It has no end tag.',
  'inside-text': 'It stands in an element that holds only text, such as a paragraph; a list cannot stand there.',
  'broken-block': 'One of the two comments around an earlier fallback is gone. Take out the other, and what was made.',
};

const MOST = 100;

/**
 * @param html the whole page, or a piece of one
 * @returns the page with fallbacks; what is not between our comments is as it was, to the byte
 */
export async function prerender(html: string, options: PrerenderOptions): Promise<PrerenderResult> {
  const page = readPage(html);
  const read = readOnce((url) => options.read(url));
  const described = new Set<string>();
  const pieces: { from: number; to: number; with: string }[] = [];
  const tags: PrerenderedTag[] = [];
  for (const tag of page.tags) {
    try {
      const content = await fallbackOf(tag, page, read, described, options);
      pieces.push({ ...tag.room!, with: blockOf(content) });
      tags.push({ tag: tag.name, line: tag.line, filled: true });
    } catch (error) {
      if (!(error instanceof Left)) throw error;
      tags.push({ tag: tag.name, line: tag.line, filled: false, reason: error.message });
    }
  }
  return { html: exchange(html, pieces), tags };
}

/** Why a tag is left as it is. */
class Left extends Error {}

/** Many tags of one address cost one reading. */
function readOnce(read: (url: string) => unknown): (url: string) => Promise<unknown> {
  const known = new Map<string, Promise<unknown>>();
  return (url) => {
    let found = known.get(url);
    if (!found) known.set(url, (found = Promise.resolve(read(url)).then((given) => (typeof given === 'string' ? parsed(given, url) : given))));
    return found;
  };
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Left(`${where} is not JSON.`);
  }
}

async function fallbackOf(tag: Tag, page: Page, read: (url: string) => Promise<unknown>, described: Set<string>, { today, most = MOST, base = 'https://page.invalid/' }: PrerenderOptions): Promise<string> {
  const { attributes } = tag;
  const kind = Object.hasOwn(kinds, tag.name) ? kinds[tag.name]! : undefined;
  if (!kind) throw new Left('There is no such widget, or it has no fallback.');
  if (tag.reason) throw new Left(reasons[tag.reason]);
  const source = attributes.get('src')?.trim() || page.source;
  const json = tag.inline !== undefined ? parsed(tag.inline, 'The script inside it') : source ? await dataAt(source, read) : undefined;
  if (json === undefined) throw new Left('It names no data: no src, no script inside it, and no <meta name="guildhall:src"> on the page.');
  const shape = { collection: kind.collection, reads: kind.reads, format: attributes.get('format'), items: attributes.get('items'), fields: attributes.get('fields') };
  const result = await communityFrom(json, shape);
  if (!result.ok) throw new Left(failureSentence(result.failure, failures, new Formats('en')));
  const { community } = result;
  const level = Math.min(6, Math.max(1, Math.round(Number(attributes.get('heading-level'))) || 2));
  const { words, formats } = speechFor(tag.language, community.head.locale);
  const day = attributes.get('now')?.slice(0, 10) || today || new Date().toISOString().slice(0, 10);
  const made = await kind.make({ community, words, formats, attributes, today: day, level, most, base });
  if (!made.content) throw new Left('The data holds nothing for it.');
  const title = attributes.get('heading')?.trim() ?? made.heading;
  const isHeaded = title !== '' && !tag.hasOwnHeading;
  // several tags of one community describe it once
  const isDescribed = !made.data || described.has(source ?? tag.inline!);
  described.add(source ?? tag.inline!);
  return lines(isHeaded && heading(level, title), isHeaded && !!made.summary && element('p', {}, made.summary), made.content, !isDescribed && linkedData(made.data!)).text;
}

async function dataAt(source: string, read: (url: string) => Promise<unknown>): Promise<unknown> {
  try {
    return await read(source);
  } catch (error) {
    if (error instanceof Left) throw error;
    throw new Left(`${source} cannot be read: ${(error as Error).message}`);
  }
}

export type { PrerenderedTag, PrerenderOptions, PrerenderResult } from './api.js';
