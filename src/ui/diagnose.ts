import { html, nothing, type TemplateResult } from 'lit';
import { type Collection, type Community, loadReader } from '../community/community.js';
import { collections } from '../community/collections.js';
import { headFaults, mistypedIn } from '../community/mistyped.js';
import { danglingIn } from '../community/references.js';
import { type Issue } from '../community/read.js';
import { sameLanguage } from '../community/text.js';
import { issues as english, type IssueWords } from '../words/en/issues.js';
import { failureWords } from '../words/failure-sentence.js';
import type { Formats } from '../words/formats.js';
import { type DataIssue, GuildDataIssueEvent } from './trouble-events.js';

const MOST_LISTED = 100;

type CollectionName = keyof typeof collections;

/** What a widget reads only when it is asked for something, by the collection that it shows. */
const readLater: Readonly<Record<string, readonly CollectionName[]>> = {
  groups: ['rules'],
  ladders: ['contributions', 'proposals'],
  forms: ['people', 'groups', 'roles', 'ladders', 'metrics', 'rules'],
};

/** All that a widget reads at some time: the same whatever it, or another one, has read by now. */
const allReadBy = (reads: readonly Collection<unknown>[]) => [...reads, ...(readLater[reads[0]?.name ?? ''] ?? []).map((name): Collection<unknown> => collections[name])];

async function issueWords(language: string): Promise<IssueWords> {
  if (sameLanguage(language, 'zh')) return (await import('../words/zh-CN/issues.js')).issues;
  if (sameLanguage(language, 'ja')) return (await import('../words/ja/issues.js')).issues;
  return english;
}

/**
 * Tells a page of what is wrong with its data, and makes the list of it for its author.
 *
 * @param reads the collections that the widget reads at once; the one that it shows comes first
 * @param faults what keeps the widget from drawing what it would show
 * @param isNews whether the page has not been told yet
 */
export async function report(host: HTMLElement & { readonly community: Community | undefined }, community: Community, reads: readonly Collection<unknown>[], faults: readonly Issue[], formats: Formats, isNews: boolean): Promise<TemplateResult> {
  const issues = await describeIssues(community, allReadBy(reads), faults, formats.language);
  // other data may have come meanwhile
  if (isNews && issues.length && host.community === community) host.dispatchEvent(new GuildDataIssueEvent(issues, issues.length));
  return diagnosis(issues, formats);
}

/** Everything there is to say about the head and some collections, in words; ids that point nowhere included. */
async function describeIssues(community: Community, reads: readonly Collection<unknown>[], faults: readonly Issue[], language: string): Promise<DataIssue[]> {
  const [words] = await Promise.all([issueWords(language).catch(() => english), loadReader()]);
  const describe = (issue: Issue): DataIssue => ({
    ...issue,
    at: community.whereabouts(placeOf(issue, community)),
    message: words[issue.code](issue.found ?? '', issue.expected ?? ''),
  });
  const names = reads.map(({ name }) => name);
  const { document } = community;
  const known = [...community.notes, ...headFaults(document), ...mistypedIn(document, names), ...reads.flatMap((collection) => community.reading(collection).issues)];
  // a widget may know more of an id that leads nowhere: that it leaves out what bears it
  const isTold = ({ collection, index, path }: Issue) => faults.some((fault) => fault.index === index && fault.path === path && fault.collection === collection);
  return [...known, ...faults.filter((fault) => !known.includes(fault)), ...danglingIn(community).filter((issue) => !isTold(issue))].map(describe);
}

/** Path in the document to what an issue is about. */
function placeOf({ collection, index, path }: Issue, community: Community): string {
  if (!collection) return path;
  const record = index < 0 ? 'fields' : community.origin(collection, index);
  return record + (path && (path.startsWith('[') ? '' : '.') + path);
}

/** The list that `diagnose` shows to a site's author. */
async function diagnosis(issues: readonly DataIssue[], formats: Formats): Promise<TemplateResult> {
  const words = await failureWords(formats.language);
  if (!issues.length) return html`<p part="diagnosis">${words.noNotes}</p>`;
  return html`<details part="diagnosis" open>
    <summary>${words.details}${words.notes(issues.length, formats)}</summary>
    <ul>
      ${issues.slice(0, MOST_LISTED).map(
        (issue) => html`<li><code>${issue.at}</code>${issue.record ? html` <b>${issue.record}</b>` : nothing} ${issue.message} <i>${words.loss[issue.loss]}</i></li>`,
      )}
    </ul>
    ${issues.length > MOST_LISTED ? html`<p>${words.more(issues.length - MOST_LISTED, formats)}</p>` : nothing}
  </details>`;
}
