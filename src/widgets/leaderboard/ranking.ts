/** The table of a ranking. */
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import type { ImagePolicy } from '../../ui/guild-element.js';
import type { Formats } from '../../words/formats.js';
import { type BoardContext, type BoardRow, kindName, safeColor, tierSentence } from './leaderboard.model.js';
import { tierSign } from './tier-sign.js';

/** What a table shows: some entries, and where they stand among all that could be shown. */
export interface Lines {
  readonly rows: readonly BoardRow[];
  /** The place of each among all, from 0. */
  readonly places: readonly number[];
  /** How many there are in all. */
  readonly count: number;
}

/** What a visitor may do with a line. */
export interface Choosing {
  readonly chosen: string | undefined;
  readonly images: ImagePolicy;
  choose(id: string): void;
  /** Whether Tab reaches the name in a line. */
  isStop(place: number): boolean;
  /** What is shown under the chosen line; nothing while it loads, or where it is shown elsewhere. */
  details(row: BoardRow): unknown;
}

export const move = ({ moved }: BoardRow, { words, formats }: BoardContext): TemplateResult | typeof nothing =>
  moved
    ? html`<span class="move" role="img" aria-label=${moved > 0 ? words.up(formats.number(moved)) : words.down(formats.number(-moved))} .textContent=${(moved > 0 ? '+' : '−') + formats.number(Math.abs(moved))}></span>`
    : nothing;

/** What somebody did, as a bar; it says how many of each kind. By hand: a template for each of its parts would be most of the time that a table takes. */
export function bar({ shares }: BoardRow, kinds: readonly string[], formats: Formats): Element {
  const drawing = drawn('svg', { class: 'bar', role: 'img', 'aria-label': formats.enumerate(shares.map(({ kind, count }) => `${kinds[kind]} ${formats.number(count)}`)) });
  for (const { kind, start, size } of shares) drawing.append(drawn('rect', { class: `kind${kind % 6}`, x: `${start}%`, width: `${size}%`, height: '100%' }));
  return drawing;
}

function drawn(name: 'svg' | 'rect', attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const each in attributes) element.setAttribute(each, attributes[each]!);
  return element;
}

export function tierName(tier: number, { standing, formats }: BoardContext): TemplateResult | typeof nothing {
  const { name, color } = standing.tiers[tier] ?? {};
  return name ? html`<span class="tier">${tierSign(tier, standing.tiers.length, safeColor(color))}<span .textContent=${formats.text(name)}></span></span>` : nothing;
}

/** The order of a table, and how it is changed; without a way to, its head is plain. */
export interface Sorting {
  readonly byName: boolean;
  readonly change?: (byName: boolean) => void;
}

/** The people of a board as a table; `part="entry"` is one of them. */
export function rankingTable({ rows, places, count }: Lines, context: BoardContext, choosing: Choosing, { byName, change }: Sorting): TemplateResult {
  const { standing, words, formats } = context;
  const { weights, tiers, isByRank } = standing;
  const hasBars = !isByRank && weights.length > 1;
  const kinds = hasBars ? weights.map(({ metric }) => formats.text(kindName(metric, context))) : [];
  const columns = 2 + Number(hasBars) + Number(!isByRank) + Number(tiers.length > 0);
  const isNamesake = ({ entry, name }: BoardRow) => rows.some((other) => other.name === name && other.entry !== entry);
  const line = (row: BoardRow, i: number) => {
    const isChosen = row.id === choosing.chosen;
    const details = isChosen ? choosing.details(row) : undefined;
    return html`<tr part="entry" class=${isChosen ? 'chosen' : i && places[i]! > places[i - 1]! + 1 ? 'gap' : ''} aria-rowindex=${places[i]! + 2}>
        <td class="rank"><span .textContent=${row.rank}></span>${move(row, context)}</td>
        <th scope="row"><span class="who">${avatar(row.name, row.avatar, choosing.images)}<button type="button" class="choose" tabindex=${choosing.isStop(places[i]!) ? 0 : -1} aria-expanded=${isChosen ? 'true' : 'false'} aria-controls=${isChosen ? 'details' : nothing} @click=${() => choosing.choose(row.id)} .textContent=${row.name}></button>${row.handle && isNamesake(row) ? html`<span class="handle quiet">@${row.handle}</span>` : nothing}</span></th>${
          hasBars ? html`<td class="kinds">${row.shares.length ? bar(row, kinds, formats) : nothing}</td>` : nothing
        }${
          isByRank ? nothing : html`<td class="points" .textContent=${row.points}></td>`
        }${
          tiers.length ? html`<td class="step">${tierName(row.tier, context)}</td>` : nothing
        }
      </tr>${details ? html`<tr class="more"><td colspan=${columns}>${details}</td></tr>` : nothing}`;
  };
  const sorts = (text: string, name: boolean) => (change ? html`<button type="button" class="sort" @click=${() => change(name)}>${text}</button>` : text);
  const sorted = (name: boolean) => (!change || name !== byName ? nothing : name ? 'ascending' : 'descending');
  return html`<table part="list" class=${count < 1000 ? '' : 'many'} aria-label=${formats.text(standing.board.title)} aria-rowcount=${count + 1}>
    <thead>
      <tr aria-rowindex="1">
        <th scope="col" class="rank">${words.rank}</th>
        <th scope="col" class="name" aria-sort=${sorted(true)}>${sorts(words.name, true)}</th>
        ${hasBars ? html`<th scope="col" class="kinds"><span>${formats.enumerate(kinds)}</span></th>` : nothing}
        ${isByRank ? nothing : html`<th scope="col" class="points" aria-sort=${sorted(false)}>${sorts(words.points, false)}</th>`}
        ${tiers.length ? html`<th scope="col" class="step">${words.tier}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(line)}
    </tbody>
  </table>`;
}

/** The steps of a board, the highest first, with their rewards. */
export function tiersList(context: BoardContext): TemplateResult | typeof nothing {
  const { standing: { tiers }, words } = context;
  if (!tiers.length) return nothing;
  return html`<ul part="tiers" class="quiet">
    ${tiers.toReversed().map(
      (tier, i) => html`<li>
        ${tierSign(tiers.length - 1 - i, tiers.length, safeColor(tier.color))}<span>${tierSentence(tier, context)}${tier.reward?.claim && tier.reward.left !== 0 ? html` · <a href=${tier.reward.claim}>${words.claim}</a>` : nothing}</span>
      </li>`,
    )}
  </ul>`;
}
