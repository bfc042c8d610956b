/**
 * Station health: how every station of a community stands under the duties that bind it. The one call for what shows it.
 *
 * ```ts
 * const health = await healthOf(community, '2026-11-21');
 * const { standing, declared, differs, decisive } = health.get('shanghai');
 * decisive.reason   // 'window-runs'
 * decisive.met      // 0, of
 * decisive.needed   // 1 events of
 * decisive.mode     // 'in-person' in
 * decisive.window   // { from: '2026-01-01', to: '2026-12-31' }
 * decisive.due      // '2026-12-31'
 * decisive.missing  // { count: 1, mode: 'in-person', from: '2026-01-01', to: '2026-12-31' }
 * decisive.exempted // [{ from: '2022-01-01', to: '2022-12-31', reason: { en: 'Epidemic' } }]
 * nextChange(decisive)  // { on: '2027-01-01', to: 'overdue' }: costs more; ask for the stations that are shown
 * historyOf(decisive)   // window by window
 * evidenceOf(decisive)  // the events that count
 * ```
 *
 * Rules that people judge (`judged: 'people'`) have standing `unknown` and reason `judged-by-people`: show the rule, and
 * no verdict. Nothing here is a sentence; words are made from codes and figures by whoever shows them.
 */
import { type Community, loadReader } from '../community.js';
import { events } from '../generated/events.js';
import { groups } from '../generated/groups.js';
import { rules } from '../generated/rules.js';
import { type DutyRecords, type GroupStanding, LOCAL_TIME, standingsOf, type When } from './duty.js';

/** The collections from which health is made. */
export const healthReads = [rules, groups, events];

/** Health by the id of the group; a group that no duty binds is not in it. In the order of the document. */
export type Health = ReadonlyMap<string, GroupStanding>;

/** Whether a document needs more than the duties of events on local days: time zones, duties of seats and reviews. */
export const needsAllDuties = ({ rules = [], events = [] }: DutyRecords): boolean =>
  rules.some(({ kind, seats, evidence = 'events' }) => kind === 'duty' && (seats || evidence === 'reviews')) || events.some(({ start }) => start?.length > LOCAL_TIME);

/** Health from plain records; what only some documents need is loaded when one does. */
export async function healthIn(records: DutyRecords, when?: When): Promise<Health> {
  const judge = needsAllDuties(records) ? (await import('./roster-duty.js')).allStandingsOf : standingsOf;
  return new Map(judge(records, when).map((each) => [each.group.id, each]));
}

/**
 * How every station stands, made as of the document's `updated`.
 *
 * @param today the visitor's ISO day: with it, a document that is older than a rule's window gives `unknown`, `since` the
 *   day on which it became too old
 * @param asOf an ISO day instead of the document's `updated`, for "what if" and for tests
 * @throws (rejects) when a part of the engine cannot be loaded
 */
export async function healthOf(community: Community, today?: string, asOf?: string): Promise<Health> {
  if (!community.canRead(healthReads)) await loadReader();
  const { timeZone, updated } = community.head;
  return healthIn({ rules: community.all(rules), groups: community.all(groups), events: community.all(events), timeZone, updated }, { today, asOf });
}
