import { html, nothing, type TemplateResult } from 'lit';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** A choice among several; nothing where there is nothing to choose. */
export const choice = (name: string, chosen: string, options: readonly (readonly [id: string, name: string])[], choose: (id: string) => void): TemplateResult | typeof nothing =>
  options.length < 2
    ? nothing
    : html`<select aria-label=${name} @change=${(event: Event) => choose(valueOf(event))}>
        ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === chosen}>${text}</option>`)}
      </select>`;
