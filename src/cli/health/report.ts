/** How the stations of a community stand under its rules, as rows: the same verdicts and words as in a widget. Pure. */
import type { Community } from '../../community/community.js';
import { nextChange } from '../../community/rules/changes.js';
import type { GroupStanding } from '../../community/rules/duty.js';
import type { DerivedStanding } from '../../community/rules/duty-verdict.js';
import { healthOf } from '../../community/rules/health.js';
import { stationsOf } from '../../community/stations.js';
import { type HealthContext, healthFrom, needsAttention, ruleWords, type RuleWords, standingWords, urgency } from '../../ui/stations/health.model.js';
import { health as own } from '../../words/en/station-health.js';
import { stations as words } from '../../words/en/stations.js';
import type { Formats } from '../../words/formats.js';

export interface HealthRow {
  readonly id: string;
  readonly name: string;
  /** What the community says of the station. */
  readonly declared?: string;
  /** What follows from the rules. */
  readonly derived: DerivedStanding;
  readonly since?: string;
  /** ISO day by which something is due, or was. */
  readonly due?: string;
  /** The rule that decides, by its id. */
  readonly rule: string;
  readonly reason: string;
  /** Whether declared and derived contradict each other. */
  readonly differs: boolean;
  /** Whether a duty was missed, and the station is not declared inactive. */
  readonly overdue: boolean;
  /** The day from which it will be overdue, when nothing happens and that is by the day asked about. */
  readonly overdueOn?: string;
}

export interface HealthReport {
  /** The day that the document stands for; verdicts are made as of it. */
  readonly asOf?: string;
  readonly today: string;
  /** What needs attention first. */
  readonly stations: readonly HealthRow[];
  readonly rules: readonly RuleWords[];
}

/**
 * @param today ISO day, only to tell whether the document is too old for a verdict
 * @param until also tells which stations will be overdue by this day
 */
export async function healthReport(community: Community, today: string, formats: Formats, until = ''): Promise<HealthReport> {
  const stations = stationsOf(community);
  const context: HealthContext = { own, words, formats };
  const found = (await healthOf(community, today)).values();
  const standings = [...healthFrom(stations, found).standings.values()];
  const rowOf = (standing: GroupStanding): HealthRow => {
    const { group, decisive, differs } = standing;
    return {
      id: group.id,
      name: formats.text(group.name),
      declared: group.status,
      derived: standing.standing,
      since: decisive.since,
      due: decisive.due,
      rule: decisive.rule.id,
      reason: standingWords(standing, context).sentence,
      differs: !!differs,
      overdue: isMissed(standing.standing) && needsAttention(standing),
      overdueOn: willBeMissed(standing, until),
    };
  };
  const name = ({ group }: GroupStanding) => formats.text(group.name);
  const ordered = standings.sort((one, other) => compare(urgency(one), urgency(other)) || formats.compare(name(one), name(other)));
  return { asOf: community.head.updated, today, stations: ordered.map(rowOf), rules: ruleWords(stations, context) };
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const isMissed = (standing: DerivedStanding) => standing === 'overdue' || standing === 'inactive';

/** The first day, up to one, on which a duty that is not missed yet will be; nobody waits for a station that is declared inactive. */
function willBeMissed({ group, standing, standings }: GroupStanding, until: string): string | undefined {
  if (group.status === 'inactive' || isMissed(standing)) return undefined;
  const days = standings.flatMap((each) => {
    const change = each.standing === 'unknown' ? undefined : nextChange(each);
    return change && isMissed(change.to) && change.on <= until ? [change.on] : [];
  });
  return days.sort()[0];
}
