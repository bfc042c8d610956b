/** What explains points: a person's breakdown, and how a board counts. Loaded when somebody asks for it. */
import { css, type CSSResult, html, nothing, svg, type TemplateResult } from 'lit';
import type { LeaderboardDetailWords } from '../../words/en/leaderboard-details.js';
import { detailWords } from './detail-words.js';
import { type Doubt, doubtsOf } from './doubts.model.js';
import { countingOf, rulesOf, sumsOf, toNextTier } from './explain.model.js';
import { type BoardContext, idOf, kindName, nameOf, pointsText, rankOf } from './leaderboard.model.js';
import { sentences } from '../../words/joining.js';

export const styles = css`
  .more td {
    padding-block: 0.75em 1em;
    /* where names begin: columns are as wide as the head says, in its smaller letters */
    padding-inline-start: 5.85em;
    background: none;
  }
  .details {
    max-inline-size: 34em;
    white-space: normal;
  }
  .beside {
    margin-block-start: 0.75em;
  }
  .sums {
    font-size: 1em;
    table-layout: auto;
    margin-block-end: 0.5em;
  }
  .beside .sums {
    font-size: 0.9375em;
  }
  .sums th,
  .sums td {
    block-size: auto;
    padding-block: 0.25em;
    border: 0;
  }
  .sums td {
    text-align: end;
    white-space: nowrap;
  }
  .sums td:last-child {
    padding: 0;
  }
  .sums .total > * {
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .swatch {
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.625em;
  }
  [part='doubts'],
  [part='doubt'] {
    margin-block: 0.5em;
  }
  .counted {
    margin-block-end: var(--_gap);
    padding-block-end: 0.75em;
    border-block-end: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .counted p {
    margin-block-start: 0.5em;
  }
  @container (max-width: 36em) {
    .more td {
      padding-inline-start: 0;
    }
  }
  @container (max-width: 13em) {
    .more .sums td {
      padding-inline: 0.25em 0;
      white-space: normal;
      overflow-wrap: normal;
    }
  }
`;

/** What a link opens: a widget with an id, and what is chosen on it. */
export interface Linkable {
  readonly id: string;
  readonly ownerDocument: Document;
  readonly board: string | undefined;
  readonly period: string | undefined;
}

/** The address of this page with somebody opened; none for a widget without an id. */
function linkTo(person: string, { id, ownerDocument, board, period }: Linkable): string | undefined {
  if (!id) return undefined;
  const url = new URL(ownerDocument.location.href);
  for (const [name, value] of Object.entries({ board, period, person })) if (value) url.searchParams.set(`${id}-${name}`, value);
  return url.href;
}

export interface Explanations {
  readonly styles: CSSResult;
  /** All there is to say about one entry. */
  person(entry: number, context: BoardContext, widget: Linkable): TemplateResult;
  /** The same with their name and place, where their line may be out of sight. */
  beside(entry: number, context: BoardContext, widget: Linkable): TemplateResult;
  /** How the whole board counts. */
  counted(context: BoardContext): TemplateResult;
  /** How many counts and scores could not be taken as they are; nothing where there are none. */
  doubts(context: BoardContext): TemplateResult | typeof nothing;
  readonly notHere: string;
}

/** What explains points, in a language. */
export async function partIn(language: string): Promise<Explanations> {
  const own = await detailWords(language);
  return {
    styles,
    person: (entry, context, widget) => html`<div id="details" part="details" class="details">${person(entry, own, context, widget)}</div>`,
    beside: (entry, context, widget) => html`<div id="details" part="details" class="details beside">
      <p>
        <b>${nameOf(entry, context)}</b> <span class="quiet">${own.placeOf(context.formats.number(rankOf(entry, context.standing).place), context.formats.number(context.standing.served ?? context.standing.order.length))}</span>
      </p>
      ${person(entry, own, context, widget)}
    </div>`,
    counted: (context) => counted(own, context),
    doubts(context) {
      const { length } = doubtsOf(context);
      return length ? html`<p part="doubts" class="quiet">${own.doubts(length, context.formats)}</p>` : nothing;
    },
    notHere: own.notHere,
  };
}

/** What of somebody's counts could not be taken as it is, and why. */
function doubtSentence({ metric, is, found }: Doubt, own: LeaderboardDetailWords, context: BoardContext): string {
  const name = metric ? context.formats.text(kindName(metric, context)) : context.words.points;
  return { unreadable: own.unreadable(name, found), 'beyond-belief': own.beyondBelief(name), 'below-zero': own.belowZero(name) }[is];
}

function person(entry: number, own: LeaderboardDetailWords, context: BoardContext, widget: Linkable) {
  const { standing, formats } = context;
  const data = standing.entries[entry]!;
  const { handles = {}, url = data.url } = standing.personOf(entry) ?? {};
  const link = linkTo(idOf(data), widget);
  const sums = sumsOf(entry, own, context);
  const next = toNextTier(entry, own, context);
  const since = data.since && own.since(formats.day(data.since));
  const facts: unknown[] = [...new Set(Object.values(handles))].map((handle) => `@${handle.replace(/^@/, '')}`);
  if (since) facts.push(since);
  if (url) facts.push(html`<a href=${url}>${own.page}</a>`);
  if (link) facts.push(html`<a href=${link}>${own.linkTo}</a>`);
  return html`${sums.length
      ? html`<table class="sums">
          <tbody>
            ${sums.map(
              ({ kind, name, count, points }) => html`<tr>
                <th scope="row">${kind < 0 ? nothing : html`<svg class="swatch" aria-hidden="true">${svg`<rect class="kind${kind % 6}" width="100%" height="100%"/>`}</svg>`}${name}</th>
                <td><span class="figure">${count}</span></td>
                <td>${points}</td>
              </tr>`,
            )}
            <tr class="total">
              <th scope="row">${own.sum}</th>
              <td></td>
              <td>${pointsText(standing.scores[entry]!, formats)}</td>
            </tr>
          </tbody>
        </table>`
      : nothing}
    ${doubtsOf(context).flatMap((doubt) => (doubt.entry === entry ? html`<p class="quiet" part="doubt">${doubtSentence(doubt, own, context)}</p>` : []))}
    ${next ? html`<p part="next">${next}</p>` : nothing}
    ${facts.length ? html`<p class="quiet">${facts.map((fact, i) => html`${i ? ' · ' : nothing}${fact}`)}</p>` : nothing}`;
}

function counted(own: LeaderboardDetailWords, context: BoardContext) {
  const kinds = countingOf(own, context);
  const { ask } = context.standing.board.leftOut ?? {};
  return html`<div id="counted" part="counted" class="counted">
    ${kinds.length
      ? html`<ul>
          ${kinds.map(({ sentence, definition, source }) => html`<li>${sentence}<span class="quiet">${definition ? ` ${definition}` : nothing} ${source ? html`<a href=${source}>${own.source}</a>` : nothing}</span></li>`)}
        </ul>`
      : nothing}
    <p>${sentences(rulesOf(own, context), context.formats)} ${ask ? html`<a href=${ask}>${own.ask}</a>` : nothing}</p>
  </div>`;
}
