/** Which widget. */
import { html } from 'lit';
import type { SnippetBuilder } from './builder.js';

export function widgetStep(builder: SnippetBuilder) {
  const { tag: chosen } = builder.choice;
  // without a manifest, the one that is chosen is all there is
  const widgets = builder.widgets.length ? builder.widgets : [{ tag: chosen, label: chosen, summary: '' }];
  return html`<fieldset>
    <legend>1. Widget</legend>
    ${widgets.map(
      ({ tag, label, summary }) => html`<label class="choice">
        <input type="radio" name="tag" .value=${tag} .checked=${tag === chosen} @change=${() => builder.set({ tag, attributes: {} })} />
        <span>${label} <code>${tag}</code><span class="about">${summary}</span></span>
      </label>`,
    )}
  </fieldset>`;
}
