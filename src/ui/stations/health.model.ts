/**
 * How stations stand under the duties of their community, in words: for the widgets of stations and for the command line.
 * Pure. In a page it is loaded only with a document that has such duties.
 *
 * The verdicts are the rules' (`community/rules`); words are about a station and a rule, never about a person.
 */
import { rules as ruleCollection } from '../../community/generated/rules.js';
import type { Group } from '../../community/schema/groups.js';
import type { Rule } from '../../community/schema/rules.js';
import { daysAfter, firstDay, lastDay, type Span } from '../../community/rules/days.js';
import type { GroupStanding, Standing } from '../../community/rules/duty.js';
import { dutyOf, type Mode } from '../../community/rules/duty-rule.js';
import type { DerivedStanding, Verdict } from '../../community/rules/duty-verdict.js';
import type { Stations } from '../../community/stations.js';
import type { HealthWords } from '../../words/en/station-health.js';
import type { StationWords } from '../../words/en/stations.js';
import type { Formats } from '../../words/formats.js';
import { bindsGroup, dutiesIn } from './duties.js';

/** What a verdict is put into words with. */
export interface HealthContext {
  readonly own: HealthWords;
  readonly words: Pick<StationWords, 'statuses' | 'because'>;
  readonly formats: Formats;
}

/** What is said of one station. */
export interface StandingWords {
  readonly standing: DerivedStanding;
  readonly needsAttention: boolean;
  /** The standing with its day: “Overdue since 1 January”. */
  readonly title: string;
  /** Why, and when it is due next. */
  readonly sentence: string;
  /** Where declared and derived contradict each other; else empty. */
  readonly difference: string;
}

/** What one rule asks, for people to read. */
export interface RuleWords {
  readonly name: string;
  readonly url?: string;
  /** “1 in-person event in each calendar year”; empty when the rule does not say. */
  readonly asks: string;
  /** Whether people judge it, so that nothing is worked out. */
  readonly isJudged: boolean;
}

/** How the stations of a community stand, by their positions. */
export interface Health {
  readonly standings: ReadonlyMap<number, GroupStanding>;
  /** How often each standing occurs. */
  readonly counts: ReadonlyMap<DerivedStanding, number>;
}

/** What is forming is not bound yet, and what is retired no longer. */
const isBound = ({ status }: Group) => status !== 'forming' && status !== 'retired';

/** What is worked out, by the positions of the stations: without what people judge. */
export function healthFrom({ groups }: Stations, found: Iterable<GroupStanding>): Health {
  const byGroup = new Map([...found].map((standing) => [standing.group, standing]));
  const standings = new Map<number, GroupStanding>();
  const counts = new Map<DerivedStanding, number>();
  groups.forEach((group, station) => {
    const standing = byGroup.get(group);
    if (!standing || !isBound(group) || standing.decisive.reason === 'judged-by-people') return;
    standings.set(station, standing);
    counts.set(standing.standing, (counts.get(standing.standing) ?? 0) + 1);
  });
  return { standings, counts };
}

/** Whether a duty was missed; by the last stage of its rule the standing is `inactive`. */
const isMissed = (standing: DerivedStanding) => standing === 'overdue' || standing === 'inactive';

/** Whether somebody should look after it: a duty was missed, or what is declared is not so. What is declared inactive is known. */
export const needsAttention = ({ standing, group, differs }: GroupStanding): boolean => !!differs || (isMissed(standing) && group.status !== 'inactive');

const RANKS: readonly DerivedStanding[] = ['due', 'overdue', 'inactive', 'unknown', 'in-good-standing', 'exempt'];

/** The place in an order in which what needs attention comes first, and what is due soonest before the rest. */
export const urgency = (found: GroupStanding | undefined): string =>
  found ? `${needsAttention(found) ? 0 : RANKS.indexOf(found.standing) + 1}${found.decisive.due ?? ''}` : '9';

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Days in a row as people write them: `2022`, `Jul – Sep 2026`, `Jan 5 – Mar 1, 2026`. */
export function spanWords({ from, to }: Span, formats: Formats): string {
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const isMonths = from.endsWith('-01') && daysAfter(to, 1).endsWith('-01');
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (!isYears) shape.month = 'short';
  if (!isMonths) shape.day = 'numeric';
  return formats.once(`span${isYears}${isMonths}`, () => new Intl.DateTimeFormat(formats.language, shape)).formatRange(Date.parse(from), Date.parse(to));
}

/** What is said of one station. */
export function standingWords(found: GroupStanding, context: HealthContext): StandingWords {
  const { own, words, formats } = context;
  const { standing, decisive, standings, differs } = found;
  const title = titleOf(decisive, context);
  const reason = reasonOf(decisive, context);
  const isOneOfSeveral = standings.filter((each) => each.reason !== 'judged-by-people').length > 1;
  return {
    standing,
    needsAttention: needsAttention(found),
    title: capitalised(title),
    sentence: isOneOfSeveral ? words.because(formats.text(decisive.rule.name), reason) : reason,
    difference: differs ? own.differs(words.statuses[differs.declared], title) : '',
  };
}

/** The standing, and since or until when: “overdue since 1 January”. */
export function titleOf({ standing, since, exemption }: Verdict, { own, formats }: HealthContext): string {
  const name = own.standings[standing];
  if (since) return own.since(name, formats.day(since));
  return exemption ? own.until(name, formats.day(exemption.to)) : name;
}

/** Why it stands so, and when it is due next. */
export function reasonOf(standing: Standing, { own, formats }: HealthContext): string {
  const said = [parts(standing, own, formats).filter(Boolean).join(own.and), pastExemption(standing, own, formats)];
  return said
    .filter(Boolean)
    .map((sentence) => capitalised(sentence) + own.stop)
    .join('')
    .trim();
}

function parts({ duty, rule, needed, mode, standing, reason, due, window, missing, exemption }: Standing, own: HealthWords, formats: Formats): (string | false | undefined)[] {
  const day = due ? formats.day(due) : '';
  const time = duty.calendar && window ? spanWords(window, formats) : '';
  const kind = kindOf(rule, mode, own);
  const stillNeeded = (within: string) => own.needed(own.events(missing?.count ?? 0, kind, formats), within);
  const next = day && own.nextDue(day);
  switch (reason) {
    case 'done':
      return [own.done(time), next];
    case 'window-runs':
      return [missing?.count === 1 && needed === 1 ? own.none(kind, time) : stillNeeded(time), own.due(day)];
    case 'grace':
      return [stillNeeded(''), own.grace(day)];
    case 'missed':
      return [stillNeeded(''), own.wasDue(day)];
    case 'exemption':
      return [formats.text(exemption?.reason), next];
    default:
      return [own.because[reason as keyof HealthWords['because']], day && (standing === 'due' ? own.due(day) : isMissed(standing) ? own.wasDue(day) : next)];
  }
}

/** What a duty counts: events of a mode, or reviews. */
const kindOf = ({ evidence }: Rule, mode: Mode, own: HealthWords) => own.kinds[evidence === 'reviews' ? 'review' : mode];

/** The latest time that the duty did not count, where something is missing: so that nobody has to ask about that year. */
function pastExemption({ exempted, group, standing, asOf }: Standing, own: HealthWords, formats: Formats): string {
  if (standing !== 'due' && !isMissed(standing)) return '';
  const past = exempted.findLast(({ to }) => lastDay(to) < asOf && lastDay(to) >= (group.founded ?? ''));
  return past ? own.wasExempt(spanWords({ from: firstDay(past.from), to: lastDay(past.to) }, formats), formats.text(past.reason)) : '';
}

/** What the duties of a community's stations ask: each rule that binds one of them, in the order of the document. */
export function ruleWords({ community, groups }: Stations, { own, formats }: HealthContext): RuleWords[] {
  return dutiesIn(community.all(ruleCollection))
    .filter((rule) => groups.some((group) => bindsGroup(rule, group)))
    .map((rule) => {
      const { needed, mode, calendar, length } = dutyOf(rule);
      const within = calendar ? own.each[calendar] : length ? own.rolling(lengthWords(length, formats)) : '';
      const events = needed > 0 && !rule.seats ? own.events(needed, kindOf(rule, mode, own), formats) : '';
      return { name: formats.text(rule.name), url: rule.url, asks: own.asks(events, within), isJudged: rule.judged === 'people' };
    });
}

/** A length of time: `3 months`, `1 year`, `30 days`. */
function lengthWords({ months, days }: { months: number; days: number }, formats: Formats): string {
  const said = (count: number, unit: string) =>
    new Intl.NumberFormat(formats.language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const long = months && (months % 12 ? said(months, 'month') : said(months / 12, 'year'));
  return [long, days && said(days, 'day')].filter(Boolean).join(' ');
}
