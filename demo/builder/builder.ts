/// <reference types="vite/client" />
/** The page on which somebody chooses a widget, brings their data, sets its look, and takes the lines to copy. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import '../../src/loader.js';
import { type Choice, firstChoice, fromHash, type Host, hosts, toHash } from './choice.js';
import { type FoundField, type FoundList, fieldsFor, fieldsOf, guessAll, likeliest, listsIn } from './found.js';
import { type Option, type Widget, widgetsIn } from './manifest.js';
import { snippetsFor } from './snippets.js';

// made by `npm start` and by the build; without it there are no controls, and the rest works
const manifests = import.meta.glob<{ default: Parameters<typeof widgetsIn>[0] }>('../../custom-elements.json', { eager: true });
const widgets = widgetsIn(Object.values(manifests)[0]?.default ?? {});

const hostNames: Record<Host, string> = { html: 'HTML', react: 'React', vue: 'Vue', svelte: 'Svelte', astro: 'Astro', hugo: 'Hugo', docusaurus: 'Docusaurus', wordpress: 'WordPress' };

const samples = [
  ['/lighthouse.json', 'Lighthouse, an invented community'],
  ['/kubesphere.json', 'KubeSphere’s user committee'],
  ['/groups.geojson', 'Groups from GeoJSON'],
  ['/traps.json', 'A file full of traps'],
] as const;

/** Options that most pages leave as they are. */
const rareOptions = new Set(['format', 'loading', 'credentials', 'max-bytes', 'timeout', 'refresh-interval', 'heading-level', 'images', 'now']);

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;
const isPlainColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

export class SnippetBuilder extends LitElement {
  static override properties = { choice: { state: true }, json: { state: true }, trouble: { state: true }, left: { state: true }, copied: { state: true } };

  declare choice: Choice;
  /** The data as read here, to find its lists and fields; `undefined` when there is none. */
  declare json: unknown;
  /** Why the data could not be looked into. */
  declare trouble: string;
  /** What the widget said about records that it left out. */
  declare left: readonly string[];
  declare copied: string;

  #reading: AbortController | undefined;

  constructor() {
    super();
    this.choice = fromHash(location.hash);
    this.json = undefined;
    this.trouble = '';
    this.left = [];
    this.copied = '';
    addEventListener('hashchange', () => {
      const { hash } = toHash(this.choice);
      if (location.hash.slice(1) !== hash) this.choice = fromHash(location.hash);
    });
  }

  /** The page's own styles hold for it. */
  protected override createRenderRoot() {
    return this;
  }

  #set(change: Partial<Choice>) {
    this.choice = { ...this.choice, ...change };
  }

  #setAttribute(name: string, value: string | undefined) {
    const { [name]: _, ...others } = this.choice.attributes;
    this.#set({ attributes: value === undefined ? others : { ...others, [name]: value } });
  }

  #setToken(name: string, value: string) {
    const { [name]: _, ...others } = this.choice.tokens;
    this.#set({ tokens: value.trim() ? { ...others, [name]: value } : others });
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('choice') as Choice | undefined;
    const { source, src, json } = this.choice;
    if (!changed.has('choice') || (before && before.source === source && before.src === src && before.json === json)) return;
    this.left = [];
    void this.#look();
  }

  /** Looks into the data, for its lists and fields. The widget reads it by itself. */
  async #look() {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    const { source, src, json } = this.choice;
    this.trouble = '';
    try {
      const text = source === 'pasted' ? json : src.trim() ? await (await fetch(src, { signal })).text() : '';
      if (signal.aborted) return;
      this.json = text.trim() ? JSON.parse(text.replace(/^\uFEFF/, '')) : undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.json = undefined;
      this.trouble = error instanceof SyntaxError ? `This is not JSON: ${error.message}` : 'The address cannot be read from this page.';
    }
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('choice')) return;
    const { hash } = toHash(this.choice);
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname);
    this.#preview();
  }

  #previewed = '';

  /** Makes the widget anew when its data changed; else only sets what changed, so that it keeps what a visitor chose. */
  #preview() {
    const place = this.querySelector('.stage')!;
    const { tag, source, src, json, attributes, tokens } = this.choice;
    const data = JSON.stringify([tag, source, source === 'pasted' ? json : src, attributes.items, attributes.fields]);
    let widget = place.firstElementChild as HTMLElement | null;
    if (!widget || data !== this.#previewed) {
      this.#previewed = data;
      widget = document.createElement(tag);
      widget.id = 'preview';
      widget.addEventListener('guild-data-issue', (event) => {
        const { issues } = event;
        this.left = issues.map(({ at, message }) => (at ? `${at}: ${message}` : message));
      });
      if (source === 'pasted') {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = json;
        widget.append(script);
      }
      place.replaceChildren(widget);
    }
    const wanted: Record<string, string> = { ...attributes, id: 'preview', ...(source === 'address' && src.trim() ? { src: src.trim() } : {}) };
    for (const name of widget.getAttributeNames()) if (!(name in wanted)) widget.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted)) if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
    for (const [name, value] of Object.entries(tokens)) widget.style.setProperty(name, value);
  }

  protected override render() {
    const { choice } = this;
    const widget = widgets.find(({ tag }) => tag === choice.tag);
    return html`
      <form class="controls" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#widgetStep(widget)} ${this.#dataStep()} ${this.#fieldsStep()} ${this.#optionsStep(widget)} ${this.#tokensStep(widget)}
      </form>
      <div class="result">${this.#stage()} ${this.#leftOut()} ${this.#snippets()}</div>
    `;
  }

  #widgetStep(widget: Widget | undefined) {
    const tags = widgets.length ? widgets.map(({ tag }) => tag) : [this.choice.tag];
    return html`<fieldset>
      <legend>1. Widget</legend>
      <label>Tag
        <select @change=${(event: Event) => this.#set({ tag: valueOf(event), attributes: {} })}>
          ${tags.map((tag) => html`<option value=${tag} ?selected=${tag === this.choice.tag}>${tag}</option>`)}
        </select>
      </label>
      ${widget?.summary ? html`<p class="note">${widget.summary}</p>` : nothing}
    </fieldset>`;
  }

  #dataStep() {
    const { source, src, json } = this.choice;
    return html`<fieldset
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        void this.#take(event.dataTransfer?.files[0]);
      }}
    >
      <legend>2. Data</legend>
      <div class="switch">
        <label><input type="radio" name="source" .checked=${source === 'address'} @change=${() => this.#set({ source: 'address' })} /> at an address</label>
        <label><input type="radio" name="source" .checked=${source === 'pasted'} @change=${() => this.#set({ source: 'pasted' })} /> pasted, or a file</label>
      </div>
      ${source === 'address'
        ? html`<label>Address of the JSON
              <input type="text" inputmode="url" spellcheck="false" list="samples" .value=${src} @change=${(event: Event) => this.#set({ src: valueOf(event) })} />
            </label>
            <datalist id="samples">${samples.map(([address, about]) => html`<option value=${address}>${about}</option>`)}</datalist>`
        : html`<label>JSON
              <textarea rows="8" spellcheck="false" placeholder="Paste JSON here, or drop a file" .value=${json} @input=${(event: Event) => this.#set({ json: valueOf(event) })}></textarea>
            </label>
            <label>or a file <input type="file" accept=".json,.geojson,application/json" @change=${(event: Event) => this.#take((event.target as HTMLInputElement).files?.[0])} /></label>`}
      ${this.trouble ? html`<p class="trouble" role="status">${this.trouble}</p>` : nothing}
    </fieldset>`;
  }

  async #take(file: File | undefined) {
    if (!file) return;
    if (file.size > 20_000_000) {
      this.trouble = `${file.name} is larger than 20 MB. Put it on your site, and give its address.`;
      return;
    }
    try {
      this.#set({ source: 'pasted', json: await file.text() });
    } catch {
      this.trouble = `${file.name} cannot be read.`;
    }
  }

  /** For JSON that nobody wrote for us: which list, and which of its fields is which of ours. */
  #fieldsStep() {
    const lists = listsIn(this.json);
    if (!lists.length) return nothing;
    const { attributes } = this.choice;
    const isMapped = attributes.items !== undefined || attributes.fields !== undefined;
    const list = lists.find(({ path }) => path === (attributes.items ?? '')) ?? likeliest(this.choice.tag, lists)!;
    const found = fieldsOf(list.records);
    return html`<details ?open=${isMapped}>
      <summary>Its fields have other names?</summary>
      <label>The list
        <select
          @change=${(event: Event) => {
            const chosen = lists.find(({ path }) => path === valueOf(event))!;
            this.#map(chosen, guessAll(this.choice.tag, chosen.records));
          }}
        >
          ${lists.map(({ path, records }) => html`<option value=${path} ?selected=${path === list.path}>${path || 'the whole'} (${records.length})</option>`)}
        </select>
      </label>
      ${fieldsFor(this.choice.tag).map((field) => this.#fieldChoice(field, found, list))}
      <div class="switch">
        <button type="button" @click=${() => this.#map(list, guessAll(this.choice.tag, list.records))}>Guess</button>
        ${isMapped ? html`<button type="button" @click=${() => this.#unmap()}>Take the names as they are</button>` : nothing}
      </div>
      ${this.#firstRecords(list)}
    </details>`;
  }

  get #fields(): Record<string, string> {
    try {
      return JSON.parse(this.choice.attributes.fields ?? '{}') as Record<string, string>;
    } catch {
      return {};
    }
  }

  #fieldChoice(field: string, found: readonly FoundField[], list: FoundList) {
    const chosen = this.#fields[field] ?? '';
    return html`<label class="row">${field}
      <select
        @change=${(event: Event) => {
          const { [field]: _, ...others } = this.#fields;
          this.#map(list, valueOf(event) ? { ...others, [field]: valueOf(event) } : others);
        }}
      >
        <option value="">—</option>
        ${found.map(({ path, example }) => html`<option value=${path} ?selected=${path === chosen}>${path}: ${example}</option>`)}
      </select>
    </label>`;
  }

  #map(list: FoundList, fields: Record<string, string>) {
    const { items: _, fields: __, ...others } = this.choice.attributes;
    this.#set({ attributes: { ...others, ...(list.path ? { items: list.path } : {}), ...(Object.keys(fields).length ? { fields: JSON.stringify(fields) } : {}) } });
  }

  #unmap() {
    const { items: _, fields: __, ...others } = this.choice.attributes;
    this.#set({ attributes: others });
  }

  #firstRecords({ records }: FoundList) {
    const fields = Object.entries(this.#fields);
    if (!fields.length) return nothing;
    const valueAt = (record: unknown, path: string) => path.split('.').reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), record);
    return html`<div class="scroll">
      <table>
        <thead><tr>${fields.map(([field]) => html`<th scope="col">${field}</th>`)}</tr></thead>
        <tbody>
          ${records.slice(0, 3).map((record) => html`<tr>${fields.map(([, path]) => html`<td>${String(valueAt(record, path) ?? '')}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  #optionsStep(widget: Widget | undefined) {
    const rare = widget?.options.filter(({ name }) => rareOptions.has(name)) ?? [];
    const common = widget?.options.filter((option) => !rare.includes(option)) ?? [];
    return html`<fieldset>
      <legend>3. Options</legend>
      ${widget ? common.map((option) => this.#option(option)) : html`<p class="note">Run npm run manifest to see them here.</p>`}
      ${rare.length ? html`<details ?open=${rare.some(({ name }) => name in this.choice.attributes)}><summary>More</summary>${rare.map((option) => this.#option(option))}</details>` : nothing}
    </fieldset>`;
  }

  #option({ name, about, kind, choices }: Option) {
    const value = this.choice.attributes[name];
    const set = (event: Event) => this.#setAttribute(name, valueOf(event) || undefined);
    if (kind === 'flag') {
      return html`<label class="row" title=${about}><span>${name}</span><input type="checkbox" .checked=${value !== undefined} @change=${(event: Event) => this.#setAttribute(name, (event.target as HTMLInputElement).checked ? '' : undefined)} /></label>`;
    }
    if (kind === 'choice') {
      return html`<label class="row" title=${about}><span>${name}</span><select @change=${set}><option value="">unless said</option>${choices.map((each) => html`<option value=${each} ?selected=${each === value}>${each}</option>`)}</select></label>`;
    }
    return html`<label class="row" title=${about}><span>${name}</span><input type=${kind} .value=${value ?? ''} @input=${set} /></label>`;
  }

  #tokensStep(widget: Widget | undefined) {
    return html`<fieldset>
      <legend>4. Look</legend>
      ${widget?.tokens.map(({ name, about, initial }) => {
        const value = this.choice.tokens[name] ?? '';
        const isColor = /colou?r|dots|land|coast/i.test(about);
        return html`<label class="row" title=${about}><span>${name.replace('--guild-', '')}</span><span class="pair">
          ${isColor ? html`<input type="color" aria-label=${`${name} as a colour`} .value=${isPlainColor(value) ? value : '#808080'} @input=${(event: Event) => this.#setToken(name, valueOf(event))} />` : nothing}
          <input type="text" placeholder=${initial} .value=${value} @input=${(event: Event) => this.#setToken(name, valueOf(event))} /></span></label>`;
      })}
    </fieldset>`;
  }

  #stage() {
    const { width, scheme, language } = this.choice;
    const choose = <Name extends 'width' | 'scheme' | 'language'>(name: Name, values: readonly (readonly [Choice[Name], string])[]) =>
      html`<span class="switch" role="group" aria-label=${name}>
        ${values.map(([value, text]) => html`<button type="button" aria-pressed=${this.choice[name] === value ? 'true' : 'false'} @click=${() => this.#set({ [name]: value })}>${text}</button>`)}
      </span>`;
    return html`<div class="bar">
        ${choose('width', [['desktop', 'Desktop'], ['phone', 'Phone']])} ${choose('scheme', [['light', 'Light'], ['dark', 'Dark']])}
        ${choose('language', [['en', 'English'], ['zh-CN', '简体中文'], ['ja', '日本語']])}
      </div>
      <div class="desk ${scheme} ${width}" lang=${language}><div class="stage"></div></div>`;
  }

  #leftOut() {
    if (!this.left.length) return nothing;
    const shown = this.left.slice(0, 50);
    return html`<details class="left-out">
      <summary>${this.left.length === 1 ? 'One note on the data' : `${this.left.length} notes on the data`}</summary>
      <ul>${shown.map((each) => html`<li>${each}</li>`)}</ul>
      ${this.left.length > shown.length ? html`<p class="note">and ${this.left.length - shown.length} more</p>` : nothing}
    </details>`;
  }

  #snippets() {
    const { choice } = this;
    return html`<section class="snippets">
      <div class="switch" role="group" aria-label="Kind of site">
        ${hosts.map((host) => html`<button type="button" aria-pressed=${choice.host === host ? 'true' : 'false'} @click=${() => this.#set({ host })}>${hostNames[host]}</button>`)}
      </div>
      ${snippetsFor(choice).map(({ where, code }) => html`<figure>
          <figcaption>${where} <button type="button" @click=${() => this.#copy(where, code)}>${this.copied === where ? 'Copied' : 'Copy'}</button></figcaption>
          <pre tabindex="0"><code>${code}</code></pre>
        </figure>`)}
      <p class="note">
        ${toHash(choice).isWhole ? 'The address of this page holds all of it: share it.' : 'The pasted data is too long for a link; all else is in the address of this page.'}
        <button type="button" class="plain" @click=${() => (this.choice = firstChoice)}>Begin again</button>
      </p>
    </section>`;
  }

  async #copy(where: string, code: string) {
    try {
      await navigator.clipboard.writeText(code);
      this.copied = where;
    } catch {
      this.copied = '';
    }
  }
}

customElements.define('snippet-builder', SnippetBuilder);
