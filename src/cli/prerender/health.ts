/** How stations stand under the community’s rules, as the widgets say it: never where people judge. */
import { healthOf } from '../../community/rules/health.js';
import type { DerivedStanding } from '../../community/rules/duty-verdict.js';
import type { Stations } from '../../community/stations.js';
import { hasDuties } from '../../ui/stations/duties.js';
import { type HealthContext, healthFrom, ruleWords, standingWords } from '../../ui/stations/health.model.js';
import type { FallbackContext } from './fallback.js';
import { type Markup, element, linked, lines, list } from './markup.js';

export interface StationHealth {
  /** `undefined` where no rule says, or people judge. */
  standing(station: number): DerivedStanding | undefined;
  /** The standing with its day, and why; or how it contradicts the declared status. */
  sentence(station: number): Markup | undefined;
  /** What the rules ask, and on what the verdicts rest. */
  readonly rules: Markup;
}

/** How the stations stand; `undefined` where no rule asks anything of them. */
export async function stationHealth(stations: Stations, { words, formats, today }: FallbackContext): Promise<StationHealth | undefined> {
  if (!hasDuties(stations)) return undefined;
  const context: HealthContext = { own: words.health, words: words.stations, formats };
  const { standings, counts } = healthFrom(stations, (await healthOf(stations.community, today)).values());
  return {
    standing: (station) => standings.get(station)?.standing,
    sentence: (station) => {
      const found = standings.get(station);
      if (!found) return undefined;
      const { title, sentence, difference } = standingWords(found, context);
      return element('p', {}, element('strong', {}, difference || title), difference ? ' ' : ' · ', sentence);
    },
    rules: rulesOf(stations, context, counts.size > 0),
  };
}

function rulesOf(stations: Stations, context: HealthContext, isWorkedOut: boolean): Markup {
  const { own, formats } = context;
  const { updated } = stations.community.head;
  const items = ruleWords(stations, context).map(({ name, url, asks, isJudged }) => [linked(name, url), asks && ` · ${asks}`, isJudged && ` · ${own.judged}`]);
  return lines(element('p', {}, own.rules), list('ul', items), isWorkedOut && element('p', {}, own.basis(updated ? formats.day(updated) : '')));
}
