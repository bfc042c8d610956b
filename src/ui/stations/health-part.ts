/** Brings a widget of stations what its document's duties need, and only with a document that has some. */
import type { ReactiveControllerHost } from 'lit';
import type { Community } from '../../community/community.js';
import { stationsOf } from '../../community/stations.js';
import { languageAround } from '../language-controller.js';
import { warnOnce } from '../warn.js';
import { hasDuties } from './duties.js';
import type { HealthMaker, StationHealth } from './health.js';
import { Last } from './last.js';
import type { StationsContext } from './stations.model.js';

/** What works out and draws standings, by language. */
const makers = new Map<string, HealthMaker>();

/** How the stations of one widget stand. */
export class HealthPart {
  readonly #made = new Last<StationHealth>();
  #language = '';
  #failed = false;

  constructor(readonly host: ReactiveControllerHost & HTMLElement) {}

  /** Whether it is needed and not there yet; then it is loaded. */
  isLoading(community: Community | undefined): boolean {
    if (!community || this.#failed) return false;
    const stations = stationsOf(community);
    if (!hasDuties(stations)) return false;
    const language = (this.#language = languageAround(this.host) ?? community.head.locale ?? 'en');
    const maker = makers.get(language);
    const preparing = maker?.prepare(stations);
    if (maker && !preparing) return false;
    void this.#load(language, preparing);
    return true;
  }

  async #load(language: string, preparing: Promise<void> | undefined) {
    try {
      await preparing;
      if (!makers.has(language)) makers.set(language, await (await import('./health.js')).healthMaker(language));
    } catch (error) {
      this.#failed = true;
      warnOnce('how stations stand under their duties could not be loaded.', error);
    }
    this.host.requestUpdate();
  }

  /** How the stations stand; `undefined` where no rule asks anything of them. */
  of(context: StationsContext): StationHealth | undefined {
    const maker = hasDuties(context.stations) && !this.#failed ? makers.get(this.#language) : undefined;
    return maker && this.#made.orMake([maker, context.stations, context.words, context.formats, context.today], () => maker.make(context));
  }
}
