/// <reference types="vite/client" />
/** The page on which somebody chooses a widget, brings their data, sets its look, and takes the lines to copy. */
import { html, LitElement, type PropertyValues } from 'lit';
import '../../src/loader.js';
import { collections } from '../../src/community/collections.js';
import type { DataIssue } from '../../src/ui/trouble-events.js';
import { type Choice, firstChoice, fromHash, toHash } from './choice.js';
import { dataStep } from './data-step.js';
import { fieldsStep } from './fields-step.js';
import { lookStep } from './look-step.js';
import { type Widget, widgetsIn } from './manifest.js';
import { optionsStep } from './options-step.js';
import { readAddress, readFile, readText } from './read.js';
import { leftOut, snippets, stage } from './result.js';
import { widgetStep } from './widget-step.js';

// made by `npm start` and by the build; without it there are no controls, and the rest works
const manifests = import.meta.glob<{ default: Parameters<typeof widgetsIn>[0] }>('../../custom-elements.json', { eager: true });

export class SnippetBuilder extends LitElement {
  static override properties = { choice: { state: true }, json: { state: true }, trouble: { state: true }, issues: { state: true }, groups: { state: true }, copied: { state: true } };

  declare choice: Choice;
  /** The data as read here, to find its lists and fields; `undefined` when there is none. */
  declare json: unknown;
  /** Why the data, or a file that was brought, could not be read. */
  declare trouble: string;
  /** What the widget said about its data. */
  declare issues: readonly DataIssue[];
  /** The stations as the widget read them, whatever the shape they came in. */
  declare groups: readonly unknown[] | undefined;
  /** Which snippet was copied last. */
  declare copied: string;

  readonly widgets: readonly Widget[] = widgetsIn(Object.values(manifests)[0]?.default ?? {});

  #reading: AbortController | undefined;
  #leaving: AbortController | undefined;

  constructor() {
    super();
    this.choice = fromHash(location.hash);
    this.json = undefined;
    this.trouble = '';
    this.issues = [];
    this.groups = undefined;
    this.copied = '';
  }

  /** The page's own styles hold for it. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    const { signal } = (this.#leaving = new AbortController());
    addEventListener(
      'hashchange',
      () => {
        if (location.hash.slice(1) !== toHash(this.choice).hash) this.choice = fromHash(location.hash);
      },
      { signal },
    );
    // a file that is dropped beside its place would take the whole page away, and what was typed with it
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        void this.take(event.dataTransfer?.files[0]);
      },
      { signal },
    );
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving?.abort();
    this.#reading?.abort();
  }

  set(change: Partial<Choice>) {
    this.choice = { ...this.choice, ...change };
  }

  /** Sets attributes by name; `undefined` takes one away. */
  setAttributes(change: Readonly<Record<string, string | undefined>>) {
    this.set({ attributes: withoutGaps({ ...this.choice.attributes, ...change }) });
  }

  setToken(name: string, value: string) {
    this.set({ tokens: withoutGaps({ ...this.choice.tokens, [name]: value.trim() ? value : undefined }) });
  }

  /** Takes a file that was chosen or dropped. One that cannot be used changes nothing. */
  async take(file: File | undefined) {
    if (!file) return;
    const read = await readFile(file);
    if ('trouble' in read) this.trouble = read.trouble;
    else this.set({ source: 'pasted', json: read.text });
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('choice')) return;
    const before = changed.get('choice') as Choice | undefined;
    const isShownAnew = !before || shownBy(before) !== shownBy(this.choice);
    if (isShownAnew) {
      this.issues = [];
      this.groups = undefined;
    }
    if (!before || dataOf(before) !== dataOf(this.choice)) void this.#look();
  }

  /** Looks into the data, for its lists and fields. The widget reads it by itself. */
  async #look() {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    const { source, src, json } = this.choice;
    const read = source === 'pasted' ? await readText(json) : await readAddress(src, signal);
    if (signal.aborted) return;
    this.json = read.json;
    this.trouble = read.trouble;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('choice')) return;
    const { hash } = toHash(this.choice);
    history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
    this.#preview();
  }

  #previewed = '';

  /** Makes the widget anew when its data changed; else only sets what changed, so that it keeps what a visitor chose. */
  #preview() {
    const place = this.querySelector('.stage')!;
    const { tag, source, src, json, attributes, tokens } = this.choice;
    let widget = place.firstElementChild as HTMLElement | null;
    if (!widget || shownBy(this.choice) !== this.#previewed) {
      this.#previewed = shownBy(this.choice);
      widget = document.createElement(tag);
      widget.addEventListener('guild-load', ({ community }) => {
        if (tag.startsWith('guild-station-')) this.groups = community.all(collections.groups);
      });
      widget.addEventListener('guild-data-issue', ({ issues }) => (this.issues = issues));
      if (source === 'pasted') {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = json;
        widget.append(script);
      }
      place.replaceChildren(widget);
    }
    const wanted: Record<string, string> = { ...attributes, id: 'preview', ...(source === 'address' && src.trim() ? { src: src.trim() } : {}) };
    for (const name of widget.getAttributeNames()) if (!(name in wanted) && name !== 'style') widget.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted)) if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
    for (const name of Array.from(widget.style)) if (!(name in tokens)) widget.style.removeProperty(name);
    for (const [name, value] of Object.entries(tokens)) widget.style.setProperty(name, value);
  }

  protected override render() {
    const widget = this.widgets.find(({ tag }) => tag === this.choice.tag);
    return html`
      <form class="controls" @submit=${(event: Event) => event.preventDefault()}>
        ${widgetStep(this)} ${dataStep(this)} ${fieldsStep(this)} ${optionsStep(this, widget)} ${lookStep(this, widget)}
      </form>
      <div class="result">${stage(this)} ${leftOut(this.issues)} ${snippets(this)}</div>
    `;
  }

  async copy(where: string, code: string) {
    try {
      await navigator.clipboard.writeText(code);
      this.copied = where;
    } catch {
      // the browser does not let this page copy: the lines can be marked by hand
      this.copied = '';
    }
  }

  beginAgain() {
    this.choice = firstChoice;
  }
}

/** What has to be read again when it changes. */
const dataOf = ({ source, src, json }: Choice) => JSON.stringify([source, source === 'pasted' ? json : src]);

/** What the widget has to be made anew for. */
const shownBy = (choice: Choice) => JSON.stringify([choice.tag, dataOf(choice), choice.attributes['items'], choice.attributes['fields']]);

const withoutGaps = (record: Readonly<Record<string, string | undefined>>) => Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined));

customElements.define('snippet-builder', SnippetBuilder);
