/** Where the data is. */
import { html, nothing } from 'lit';
import type { SnippetBuilder } from './builder.js';
import { valueOf } from './pieces.js';

const samples = [
  ['/lighthouse.json', 'Lighthouse, an invented community'],
  ['/kubesphere.json', 'KubeSphere’s user committee'],
  ['/groups.geojson', 'Groups from GeoJSON'],
  ['/traps.json', 'A file full of traps'],
] as const;

export function dataStep(builder: SnippetBuilder) {
  const { source } = builder.choice;
  return html`<fieldset>
    <legend>2. Data</legend>
    <div class="switch">
      <label><input type="radio" name="source" .checked=${source === 'address'} @change=${() => builder.set({ source: 'address' })} /> at an address</label>
      <label><input type="radio" name="source" .checked=${source === 'pasted'} @change=${() => builder.set({ source: 'pasted' })} /> pasted, or a file</label>
    </div>
    ${source === 'address' ? address(builder) : pasted(builder)}
    ${builder.trouble ? html`<p class="trouble" role="status">${builder.trouble}</p>` : nothing}
  </fieldset>`;
}

function address(builder: SnippetBuilder) {
  return html`<div class="option">
    <label for="src">Address of the JSON <code>src</code></label>
    <input id="src" type="text" inputmode="url" spellcheck="false" .value=${builder.choice.src} @change=${(event: Event) => builder.set({ src: valueOf(event) })} />
    <p class="about">Or a sample: ${samples.map(([src, about]) => html`<button type="button" class="plain" title=${about} @click=${() => builder.set({ src })}>${src.slice(1)}</button> `)}</p>
  </div>`;
}

function pasted(builder: SnippetBuilder) {
  return html`<div class="option">
      <label for="json">JSON</label>
      <textarea id="json" rows="8" spellcheck="false" placeholder="Paste JSON here, or drop a file anywhere on the page" .value=${builder.choice.json} @input=${(event: Event) => builder.set({ json: valueOf(event) })}></textarea>
    </div>
    <div class="option">
      <label for="file">or a file</label>
      <input id="file" type="file" accept=".json,.geojson,application/json" @change=${takeChosen(builder)} />
    </div>`;
}

const takeChosen = (builder: SnippetBuilder) => (event: Event) => {
  const input = event.target as HTMLInputElement;
  void builder.take(input.files?.[0]);
  // so that the same file, mended, can be chosen again
  input.value = '';
};
