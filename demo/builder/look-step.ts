/** The theme tokens of the widget, as its manifest describes them. */
import { html, nothing } from 'lit';
import type { SnippetBuilder } from './builder.js';
import type { Token, Widget } from './manifest.js';
import { described, valueOf } from './pieces.js';

/** Tokens that a site sets first. */
const firstTokens = new Set(['--guild-accent', '--guild-attention', '--guild-page', '--guild-radius', '--guild-map-dot', '--guild-map-height']);

const isPlainColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

export function lookStep(builder: SnippetBuilder, widget: Widget | undefined) {
  const tokens = widget?.tokens ?? [];
  const first = tokens.filter(({ name }) => firstTokens.has(name));
  const others = tokens.filter(({ name }) => !firstTokens.has(name));
  const isOtherSet = others.some(({ name }) => name in builder.choice.tokens);
  return html`<fieldset>
    <legend>4. Look</legend>
    <p class="about">A widget takes font and colours of the page around it. What is set here is written as CSS. <code>light-dark(#1a5f7a, #7cc4dd)</code> is one colour for light pages and one for dark.</p>
    ${first.map((token) => tokenControl(builder, token))}
    ${others.length ? html`<details ?open=${isOtherSet}><summary>More of its look</summary>${others.map((token) => tokenControl(builder, token))}</details>` : nothing}
  </fieldset>`;
}

function tokenControl(builder: SnippetBuilder, token: Token) {
  const { name, label, about, initial, kind } = token;
  const value = builder.choice.tokens[name] ?? '';
  const id = `token${name}`;
  const set = (event: Event) => builder.setToken(name, valueOf(event));
  return html`<div class="option">
    <label for=${id}>${label} <code>${name}</code></label>
    <p class="about" id="${id}-about">${described(about)}</p>
    <span class="pair">
      ${kind === 'color' ? html`<input type="color" class=${value ? '' : 'unset'} aria-label="${label}, chosen by eye" .value=${isPlainColor(value) ? value : '#808080'} @input=${set} />` : nothing}
      ${kind === 'length' ? slider(builder, token, value) : nothing}
      <input id=${id} type="text" spellcheck="false" aria-describedby="${id}-about" placeholder=${initial || 'unless said'} .value=${value} @input=${set} />
      ${value ? html`<button type="button" class="plain" aria-label="${label}: take it back" @click=${() => builder.setToken(name, '')}>take back</button>` : nothing}
    </span>
  </div>`;
}

/** How far a length goes, in em. */
const longest: Record<string, number> = { '--guild-min-height': 60, '--guild-map-height': 60, '--guild-font-size': 2 };

function slider(builder: SnippetBuilder, { name, label, initial }: Token, value: string) {
  const most = longest[name] ?? 2;
  const number = parseFloat(value || initial);
  return html`<input type="range" min="0" max=${most} step=${most > 10 ? 1 : 0.125} aria-label="${label}, in em" .value=${String(Number.isFinite(number) ? number : 0)} @input=${(event: Event) => builder.setToken(name, `${valueOf(event)}em`)} />`;
}
