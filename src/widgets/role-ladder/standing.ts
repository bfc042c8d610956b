/** "Where do I stand?": the panel above the ladders, and the verdicts on them. Loaded when it is asked for; nothing leaves the page. */
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { type Community, loadReader } from '../../community/community.js';
import { contributions } from '../../community/generated/contributions.js';
import { metrics } from '../../community/generated/metrics.js';
import { people as peopleCollection } from '../../community/generated/people.js';
import type { Person } from '../../community/schema/people.js';
import { sameLanguage } from '../../community/text.js';
import { announce } from '../../ui/announce.js';
import { GuildSelectEvent } from '../../ui/events.js';
import { copyStyles } from '../../ui/style-copies.js';
import { standing as english, type StandingWords } from '../../words/en/role-standing.js';
import type { Formats } from '../../words/formats.js';
import type { RungStanding } from './ladder-pieces.js';
import { PersonPicker } from './person-picker.js';
import type { LadderView, RungView } from './role-ladder.model.js';
import { metricsAsked, standingReads, type Standings, standingsOn } from './standing.model.js';
import { judgementOf, ladderLine } from './standing-sentences.js';
import { standingStyles } from './standing.styles.js';
import { listed, sentences } from '../../words/joining.js';

/** The widget whose visitor asks. */
export interface StandingHost extends HTMLElement {
  person: string | undefined;
  requestUpdate(): void;
}

/** What is shown, and to whom. */
export interface Asking {
  readonly community: Community;
  readonly ladders: readonly LadderView[];
  readonly formats: Formats;
  /** ISO day, for documents that do not say for which day they stand. */
  readonly today: string;
  readonly loading: string;
  /** An ISO 8601 duration in words. */
  readonly sayDuration: (length: string) => string;
}

const others = {
  'zh-CN': () => import('../../words/zh-CN/role-standing.js'),
  ja: () => import('../../words/ja/role-standing.js'),
};

/** Gives a widget, and all that are made after it, the styles of this part. */
function addStyles({ constructor, shadowRoot }: StandingHost) {
  const { elementStyles } = constructor as typeof LitElement;
  if (!elementStyles.includes(standingStyles)) elementStyles.push(standingStyles);
  copyStyles(shadowRoot!, elementStyles);
}

export class Standing {
  readonly #picker: PersonPicker;
  readonly #words = new Map<string, StandingWords>();
  /** Figures that the visitor typed in, by metric. */
  #figures: Readonly<Record<string, number>> = {};
  #asking: Asking | undefined;
  #made: { key: readonly unknown[]; standings: Standings } | undefined;

  constructor(readonly host: StandingHost) {
    addStyles(host);
    this.#picker = new PersonPicker(
      host,
      (person) => this.#choose(person),
      (count) => this.#asking && announce(this.#wordsIn(this.#asking.formats)?.found(count, this.#asking.formats) ?? ''),
    );
  }

  /** Tells what is to be shown, before it is drawn. Answers whether all that it takes is there; if not, the host is drawn again when it is. */
  prepare(asking: Asking): boolean {
    this.#asking = asking;
    const { community, formats } = asking;
    const again = () => this.host.requestUpdate();
    const canRead = community.canRead(standingReads);
    if (!canRead) void loadReader().then(again);
    return !!this.#wordsIn(formats) && canRead;
  }

  #wordsIn({ language }: Formats): StandingWords | undefined {
    const other = (['zh-CN', 'ja'] as const).find((each) => sameLanguage(each, language));
    if (!other) return english;
    const known = this.#words.get(other);
    if (known) return known;
    void others[other]()
      .then(({ standing }) => standing, () => english)
      .then((words) => {
        this.#words.set(other, words);
        this.host.requestUpdate();
      });
    return undefined;
  }

  /** Somebody who may be shown. */
  #person({ community }: Asking): Person | undefined {
    const person = community.find(peopleCollection, this.host.person);
    return person?.hidden ? undefined : person;
  }

  #standings(asking: Asking): Standings | undefined {
    const { community, ladders, today } = asking;
    const person = this.#person(asking)?.id;
    if (person === undefined && !Object.keys(this.#figures).length) return undefined;
    const key = [community, ladders, today, person, this.#figures];
    if (!this.#made || key.some((each, i) => each !== this.#made!.key[i])) {
      this.#made = { key, standings: standingsOn(ladders, { person, figures: this.#figures }, community, community.head.updated ?? today) };
    }
    return this.#made.standings;
  }

  /** How whoever is asked about stands to a rung. */
  of({ path }: RungView): RungStanding | undefined {
    const asking = this.#asking!;
    const words = this.#wordsIn(asking.formats);
    const found = words && this.#standings(asking)?.rungs.get(path);
    if (!found) return undefined;
    const { isHere, hereAsOf, isNext, result } = found;
    const { formats } = asking;
    const name = formats.text(this.#person(asking)?.name);
    const here = hereAsOf ? words.hereAsOf(name, formats.day(hereAsOf)) : words.here(name);
    const tag = isHere ? here : isNext ? words.next : '';
    return { tag, isHere, isNext, judgement: result && judgementOf(result, words, formats) };
  }

  #choose(person: Person | undefined) {
    this.host.person = person?.id;
    this.host.dispatchEvent(new GuildSelectEvent('person', person?.id, person));
    this.#tell();
  }

  #tell() {
    const asking = this.#asking;
    const words = asking && this.#wordsIn(asking.formats);
    if (words) announce(this.#lines(asking, words).map(({ name, line }) => `${name}: ${line}`).join('. '));
  }

  #setFigure(metric: string, typed: string) {
    const { [metric]: _, ...rest } = this.#figures;
    const figure = Number(typed);
    this.#figures = typed.trim() && Number.isFinite(figure) ? { ...rest, [metric]: figure } : rest;
    this.host.requestUpdate();
  }

  #lines(asking: Asking, words: StandingWords) {
    const standings = this.#standings(asking);
    const isSomebody = this.#person(asking) !== undefined;
    return (standings?.ladders ?? []).map((result) => ({ name: asking.formats.text(result.ladder.name), line: ladderLine(result, standings!.rungs, isSomebody, words, asking.formats) }));
  }

  /** The panel: whom it is about, and on each ladder what is next. */
  panel(): TemplateResult {
    const asking = this.#asking!;
    const { community, ladders, formats } = asking;
    const words = this.#wordsIn(formats);
    if (!words || !community.canRead(standingReads)) return html`<p class="quiet">${asking.loading}</p>`;
    const people = community.all(peopleCollection);
    const person = this.#person(asking);
    const asked = metricsAsked(ladders);
    const { received, records } = community.reading(contributions);
    const { updated } = community.head;
    const lines = this.#lines(asking, words);
    return html`<div id="standing" part="standing">
      <div class="fields">
        ${people.length ? this.#picker.view(people, person, words, formats) : nothing}
        ${asked.size
          ? html`<fieldset>
              <legend>${words.ownFigures}</legend>
              ${[...asked].map(([metric, lengths]) => this.#figure(metric, lengths, asking, words))}
            </fieldset>`
          : nothing}
      </div>
      ${this.host.person && !person ? html`<p><em>${words.unknownPerson(this.host.person)}</em></p>` : nothing}
      ${lines.length
        ? html`<ul part="next">
            ${lines.map(({ name, line }) => html`<li><b>${name}</b> <span>${line}</span></li>`)}
          </ul>`
        : nothing}
      <p class="quiet">
        ${sentences([updated && words.asOf(formats.day(updated)), words.isPrivate, received > records.length && words.lost(received - records.length, formats)], formats)}
      </p>
    </div>`;
  }

  #figure(metric: string, lengths: ReadonlySet<string>, { community, formats, sayDuration }: Asking, words: StandingWords) {
    const name = formats.text(community.find(metrics, metric)?.name ?? metric);
    const said = lengths.size ? words.figure(name, listed([...lengths].map(sayDuration), formats)) : name;
    return html`<label>
      <span>${said}</span>
      <input type="number" min="0" inputmode="numeric" part="figure" .defaultValue=${String(this.#figures[metric] ?? '')} @input=${(event: Event) => this.#setFigure(metric, (event.target as HTMLInputElement).value)} @change=${() => this.#tell()} />
    </label>`;
  }
}
