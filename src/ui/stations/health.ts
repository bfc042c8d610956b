/** How stations stand under their duties, drawn; loaded with a document whose rules ask its stations for events. */
import { html, nothing, type TemplateResult } from 'lit';
import { loadReader } from '../../community/community.js';
import { events } from '../../community/generated/events.js';
import { rules } from '../../community/generated/rules.js';
import type { Span } from '../../community/rules/days.js';
import { type DutyRecords, type GroupStanding, standingsOf } from '../../community/rules/duty.js';
import type { DerivedStanding } from '../../community/rules/duty-verdict.js';
import { needsAllDuties } from '../../community/rules/health.js';
import type { allStandingsOf } from '../../community/rules/roster-duty.js';
import type { Stations } from '../../community/stations.js';
import { sameLanguage } from '../../community/text.js';
import { health as english, type HealthWords } from '../../words/en/station-health.js';
import { type HealthContext, healthFrom, needsAttention, ruleWords, spanWords, standingWords, urgency } from './health.model.js';
import type { StationsContext } from './stations.model.js';

/** How the stations that a widget shows stand, by their positions, and what draws it. */
export interface StationHealth {
  readonly own: HealthWords;
  /** How often each standing occurs. */
  readonly counts: ReadonlyMap<DerivedStanding, number>;
  /** How a station stands; `undefined` where no rule says, or people judge. */
  standing(station: number): GroupStanding | undefined;
  needsAttention(station: number): boolean;
  /** Orders what needs attention before the rest. */
  compare(one: number, other: number): number;
  /** Days in a row as people write them: `2022`, `Jul – Sep 2026`. */
  span(days: Span): string;
  /** The lines of one station. */
  lines(station: number): TemplateResult | typeof nothing;
  /** What the rules ask, and on what the verdicts rest. */
  rules(): TemplateResult;
}

/** Makes the health of stations, in one language. */
export interface HealthMaker {
  /** Makes sure that a document can be judged; some take more parts, and then the answer is a promise. */
  prepare(stations: Stations): Promise<void> | undefined;
  make(context: StationsContext): StationHealth;
}

/** What draws standings, with its words in a language. */
export async function healthMaker(language: string): Promise<HealthMaker> {
  const own = await wordsIn(language).catch(() => english);
  return { prepare, make: (context) => healthIn(context, own) };
}

async function wordsIn(language: string): Promise<HealthWords> {
  if (sameLanguage(language, 'zh')) return (await import('../../words/zh-CN/station-health.js')).health;
  if (sameLanguage(language, 'ja')) return (await import('../../words/ja/station-health.js')).health;
  return english;
}

/** Duties of seats and reviews, and other time zones: loaded with the first document that has some. */
let judgeAll: typeof allStandingsOf | undefined;

const prepared = new WeakMap<Stations, DutyRecords>();

function prepare(stations: Stations): Promise<void> | undefined {
  if (prepared.has(stations)) return undefined;
  const { community } = stations;
  if (!community.canRead([rules])) return loadReader();
  const { timeZone, updated } = community.head;
  const records = { rules: community.all(rules), groups: stations.groups, events: community.all(events), timeZone, updated };
  if (needsAllDuties(records) && !judgeAll) return import('../../community/rules/roster-duty.js').then((loaded) => void (judgeAll = loaded.allStandingsOf));
  prepared.set(stations, records);
  return undefined;
}

function healthIn({ stations, words, formats, today }: StationsContext, own: HealthWords): StationHealth {
  const records = prepared.get(stations)!;
  const judge = needsAllDuties(records) ? judgeAll! : standingsOf;
  const { standings, counts } = healthFrom(stations, judge(records, { today }));
  const context: HealthContext = { own, words, formats };
  // only for those who ask for this order
  let urgencies: readonly string[] | undefined;
  return {
    own,
    counts,
    standing: (station) => standings.get(station),
    needsAttention(station) {
      const standing = standings.get(station);
      return !!standing && needsAttention(standing);
    },
    compare(one, other) {
      urgencies ??= stations.groups.map((_, station) => urgency(standings.get(station)));
      const [first, second] = [urgencies[one]!, urgencies[other]!];
      return first < second ? -1 : first > second ? 1 : 0;
    },
    span: (days) => spanWords(days, formats),
    lines(station) {
      const standing = standings.get(station);
      return standing ? standingLines(standing, context) : nothing;
    },
    rules: () => ruleNotes(stations, context, counts.size > 0),
  };
}

/** Shapes in a square of 12: told apart without colour. */
const marks: Record<DerivedStanding, string> = {
  'in-good-standing': 'M1 6.5l1.3-1.3 2.5 2.5 4.9-5.4L11 3.6l-6.2 6.8z',
  due: 'M6 1a5 5 0 100 10A5 5 0 006 1zm0 1.5v7a3.5 3.5 0 010-7z',
  overdue: 'M1.5 1.5h9v9h-9z',
  inactive: 'M1.5 1.5h9v9h-9zM3 3v6h6V3z',
  exempt: 'M1.5 5.2h9v1.6h-9z',
  unknown: 'M1 5h2v2H1zm4 0h2v2H5zm4 0h2v2H9z',
};

/** A station's standing: what contradicts the declared status in a line of its own. */
function standingLines(found: GroupStanding, context: HealthContext): TemplateResult {
  const { standing, needsAttention: attention, title, sentence, difference } = standingWords(found, context);
  // a space that does not break keeps the mark at its word, on either side
  const mark = html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d=${marks[standing]} /></svg>\u00a0`;
  const reason = html`<span class="why">${sentence}</span>`;
  return html`<span part="standing" class="standing">
    ${difference
      ? html`<em part="difference">${mark}${difference}</em>${reason}`
      : html`${attention ? html`<em>${mark}${title}</em>` : html`${mark}<b>${title}</b>`}<span class="why"> · </span>${reason}`}
  </span>`;
}

/** Each rule with what it asks; whether people judge it, or on what the verdicts rest. */
function ruleNotes(stations: StationsContext['stations'], context: HealthContext, isWorkedOut: boolean): TemplateResult {
  const { own, formats } = context;
  const { updated } = stations.community.head;
  return html`<div part="rules" class="rules quiet">
    <p class="label">${own.rules}</p>
    <ul>
      ${ruleWords(stations, context).map(
        ({ name, url, asks, isJudged }) => html`<li>${url ? html`<a href=${url}>${name}</a>` : name}${asks && ` · ${asks}`}${isJudged ? ` · ${own.judged}` : nothing}</li>`,
      )}
    </ul>
    ${isWorkedOut ? html`<p>${own.basis(updated ? formats.day(updated) : '')}</p>` : nothing}
  </div>`;
}
