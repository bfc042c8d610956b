import { html, nothing, type TemplateResult } from 'lit';
import type { BoardContext } from './leaderboard.model.js';
import { tierSign } from './tier-sign.js';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A choice among several; nothing where there is nothing to choose. */
export const choice = (name: string, chosen: string, options: readonly (readonly [id: string, name: string])[], choose: (id: string) => void): TemplateResult | typeof nothing =>
  options.length < 2
    ? nothing
    : html`<select aria-label=${name} @change=${(event: Event) => choose(valueOf(event))}>
        ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`)}
      </select>`;

/** What is scrolled in a box of its own. */
export const scroller = (content: TemplateResult, { formats, standing }: BoardContext): TemplateResult =>
  html`<div class="window" tabindex="0" role="group" aria-label=${formats.text(standing.board.title)}><div class="box">${content}</div></div>`;

export function tierName(tier: number, { standing, formats }: BoardContext): TemplateResult | typeof nothing {
  const { name, color } = standing.tiers[tier] ?? {};
  return name ? html`<span class="tier">${tierSign(tier, standing.tiers.length, color)}<span>${formats.text(name)}</span></span>` : nothing;
}
