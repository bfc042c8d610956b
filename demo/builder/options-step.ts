/** The attributes of the widget, as its manifest describes them. */
import { html, nothing } from 'lit';
import type { SnippetBuilder } from './builder.js';
import type { Option, Widget } from './manifest.js';
import { choose, described, isChecked, valueOf } from './pieces.js';
import { suggestionsFor } from './suggestions.js';

/** Options that most pages leave as they are. */
const rareOptions = new Set(['format', 'loading', 'credentials', 'max-bytes', 'timeout', 'refresh-interval', 'heading-level', 'images', 'now', 'basemap', 'places', 'person']);

export function optionsStep(builder: SnippetBuilder, widget: Widget | undefined) {
  const options = widget?.options ?? [];
  const common = options.filter(({ name }) => !rareOptions.has(name));
  const rare = options.filter(({ name }) => rareOptions.has(name));
  const isRareSet = rare.some(({ name }) => name in builder.choice.attributes);
  return html`<fieldset>
    <legend>3. Options</legend>
    ${widget ? nothing : html`<p class="about">Run npm run manifest to see them here.</p>`}
    ${common.map((option) => optionControl(builder, option))}
    ${rare.length ? html`<details ?open=${isRareSet}><summary>More options</summary>${rare.map((option) => optionControl(builder, option))}</details>` : nothing}
  </fieldset>`;
}

function optionControl(builder: SnippetBuilder, option: Option) {
  const { name, label, about, kind } = option;
  const id = `option-${name}`;
  const words = html`${label} <code>${name}</code>`;
  if (kind === 'flag') {
    return html`<div class="option">
      <label class="choice">
        <input id=${id} type="checkbox" aria-describedby="${id}-about" .checked=${name in builder.choice.attributes} @change=${(event: Event) => builder.setAttributes({ [name]: isChecked(event) ? '' : undefined })} />
        <span>${words}</span>
      </label>
      <p class="about" id="${id}-about">${described(about)}</p>
    </div>`;
  }
  return html`<div class="option">
    <label for=${id}>${words}</label>
    <p class="about" id="${id}-about">${described(about)}</p>
    ${name === 'heading' ? heading(builder, id) : valueControl(builder, option, id)}
  </div>`;
}

function valueControl(builder: SnippetBuilder, { name, kind, choices }: Option, id: string) {
  const value = builder.choice.attributes[name] ?? '';
  const set = (chosen: string) => builder.setAttributes({ [name]: chosen || undefined });
  const offered = choices.length ? choices.map((each) => [each, each] as const) : suggestionsFor(name, builder.json, builder.groups).map((each) => [each.value, each.text] as const);
  if (offered.length) return choose({ id, none: 'unless said', value, choices: offered, set });
  return html`<input id=${id} type=${kind} min="0" aria-describedby="${id}-about" .value=${value} @input=${(event: Event) => set(valueOf(event))} />`;
}

/** An empty heading is something else than none: it leaves the widget’s own out. */
function heading(builder: SnippetBuilder, id: string) {
  const value = builder.choice.attributes['heading'];
  return html`<input id=${id} type="text" aria-describedby="${id}-about" ?disabled=${value === ''} .value=${value ?? ''} @input=${(event: Event) => builder.setAttributes({ heading: valueOf(event) || undefined })} />
    <label class="choice"><input type="checkbox" .checked=${value === ''} @change=${(event: Event) => builder.setAttributes({ heading: isChecked(event) ? '' : undefined })} /><span>no heading</span></label>`;
}
