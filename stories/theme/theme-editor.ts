import { html, LitElement, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { copyText } from '../../src/ui/copy-text.js';
import { attributes } from '../helpers/attributes.js';
import { styles } from './theme-editor.styles.js';
import { asHex, contrast, type DarkRule, darkRules, isValid, neededContrast, type Part, type Theme, themeAsCss, themeFromCss, type Values } from './theme.js';
import { type ThemeToken, themeTokens, widgetCount } from './tokens.js';

const sample = { src: 'fixtures/lighthouse.json', now: '2026-11-01' };

/** The widgets to look at while editing. */
const samples = {
  'guild-station-map': html`<guild-station-map ${attributes({ ...sample, limit: 4 })}></guild-station-map>`,
  'guild-station-list': html`<guild-station-list ${attributes({ ...sample, limit: 4 })}></guild-station-list>`,
  'guild-role-ladder': html`<guild-role-ladder ${attributes(sample)}></guild-role-ladder>`,
  'guild-leaderboard': html`<guild-leaderboard ${attributes({ ...sample, limit: 5 })}></guild-leaderboard>`,
  'guild-join-form': html`<guild-join-form ${attributes(sample)}></guild-join-form>`,
};
type Sample = keyof typeof samples;

/** What the two pages are before anything is set: their own backgrounds. */
const initial: Theme = { light: { '--guild-page': '#ffffff' }, dark: { '--guild-page': '#141517' }, both: {} };

const valueOf = ({ target }: Event) => (target as HTMLInputElement).value;

const isColour = (name: string) => themeTokens.some((token) => token.name === name && token.isColour);

/** Only what a browser understands reaches the pages and the style sheet. */
const valid = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([name, value]) => isValid(value, isColour(name))));

/** A bench on which a designer tries tokens on a light and a dark page, and takes the style sheet along. */
export class ThemeEditor extends LitElement {
  static override styles = styles;
  static override properties = { theme: { attribute: false }, darkRule: { state: true }, shown: { state: true }, told: { state: true } };

  declare theme: Theme;
  declare darkRule: DarkRule;
  /** The widget on the pages; all of them unless chosen. */
  declare shown: Sample | '';
  /** What came of copying. */
  declare told: string;

  constructor() {
    super();
    this.theme = initial;
    this.darkRule = 'prefers-color-scheme';
    this.shown = '';
    this.told = '';
  }

  get css(): string {
    const { light, dark, both } = this.theme;
    return themeAsCss({ light: valid(light), dark: valid(dark), both: valid(both) }, this.darkRule);
  }

  #set(part: Part, name: string, value: string) {
    const { [name]: _, ...others } = this.theme[part];
    this.theme = { ...this.theme, [part]: value.trim() ? { ...this.theme[part], [name]: value.trim() } : others };
    this.told = '';
  }

  #backgroundOf(part: 'light' | 'dark'): string {
    return valid(this.theme[part])['--guild-page'] ?? initial[part]['--guild-page']!;
  }

  #copy = async () => {
    const isCopied = await copyText(this.css);
    if (!isCopied) this.renderRoot.querySelector<HTMLTextAreaElement>('#css')!.select();
    this.told = isCopied ? 'Copied.' : 'This browser does not let a page copy; the text is marked for you to copy.';
  };

  protected override render() {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
        <h1>Theme</h1>
        <p>Set a token and see it at once. What you leave empty is mixed from the page’s text colour. Any CSS value goes; one that a browser does not know is left out.</p>
        ${this.#styleSheet()}
        <fieldset>
          <legend>Colours</legend>
          ${themeTokens.filter((token) => token.isColour).map((token) => html`<div class="token">${this.#about(token)} ${this.#colour(token, 'light')} ${this.#colour(token, 'dark')}</div>`)}
        </fieldset>
        <fieldset>
          <legend>Letters and space</legend>
          ${themeTokens.filter((token) => !token.isColour).map((token) => html`<div class="token">${this.#about(token)} ${this.#measure(token)}</div>`)}
        </fieldset>
      </form>
      ${this.#pages()}`;
  }

  #about({ name, about, tags }: ThemeToken) {
    const where = tags.length === widgetCount || tags.length > 2 ? '' : ` (${tags.join(', ')})`;
    return html`<div class="about"><code>${name}</code><span>${about}${where}</span></div>`;
  }

  #colour({ name }: ThemeToken, part: 'light' | 'dark') {
    const value = this.theme[part][name] ?? '';
    // a dark page has the light one's colours, unless it is given its own
    const inherited = part === 'dark' ? (this.theme.light[name] ?? '') : '';
    const effective = value || inherited;
    const set = (event: Event) => this.#set(part, name, valueOf(event));
    const background = this.#backgroundOf(part);
    const label = `${name}, ${part}`;
    return html`<div class="value">
      <div class="field ${value ? '' : 'unset'}">
        <input type="color" aria-label=${`${label}, picker`} .value=${isValid(effective, true) ? asHex(effective, background) : '#808080'} @input=${set} />
        <input type="text" aria-label=${label} placeholder=${inherited || part} spellcheck="false" .value=${value} @input=${set} />
      </div>
      ${effective ? this.#verdict(name, effective, background) : nothing}
    </div>`;
  }

  /** Whether a colour can be read on the page. */
  #verdict(name: string, value: string, background: string) {
    if (!isValid(value, true)) return html`<span class="note wrong">Not a colour yet</span>`;
    const needed = neededContrast(name);
    if (!needed) return nothing;
    // rounded down: 4.49 is not 4.5
    const reached = Math.floor(contrast(value, background) * 10) / 10;
    return reached < needed ? html`<span class="note wrong">${reached} : 1, needs ${needed}</span>` : html`<span class="note">${reached} : 1</span>`;
  }

  #measure({ name, initial: unset }: ThemeToken) {
    const value = this.theme.both[name] ?? '';
    return html`<div class="value">
      <div class="field"><input type="text" aria-label=${name} placeholder=${unset} spellcheck="false" .value=${value} @input=${(event: Event) => this.#set('both', name, valueOf(event))} /></div>
      ${value && !isValid(value, false) ? html`<span class="note wrong">Not a value yet</span>` : nothing}
    </div>`;
  }

  #styleSheet() {
    const { css } = this;
    return html`<fieldset>
      <legend>CSS</legend>
      <label>A page is dark by <select @change=${(event: Event) => (this.darkRule = valueOf(event) as DarkRule)}>
        ${darkRules.map((rule) => html`<option value=${rule}>${rule === 'prefers-color-scheme' ? 'the reader’s setting' : `${rule} on its root`}</option>`)}
      </select></label>
      <textarea id="css" aria-label="CSS to copy" readonly rows=${css.split('\n').length} .value=${css}></textarea>
      <div class="actions">
        <button type="button" @click=${this.#copy}>Copy</button>
        <button type="button" @click=${() => (this.theme = initial)}>Start again</button>
        <span role="status">${this.told}</span>
      </div>
      <details>
        <summary>Start from CSS you have</summary>
        <textarea aria-label="CSS you have" rows="5" placeholder=":root { --guild-accent: … }" @input=${(event: Event) => this.#take(valueOf(event))}></textarea>
      </details>
    </fieldset>`;
  }

  #take(css: string) {
    const { light, dark, both } = themeFromCss(css, isColour);
    this.theme = { light: { ...initial.light, ...light }, dark: { ...initial.dark, ...dark }, both };
  }

  #pages() {
    return html`<div>
      <label class="shown">Widgets <select @change=${(event: Event) => (this.shown = valueOf(event) as Sample | '')}>
        <option value="">all</option>
        ${Object.keys(samples).map((tag) => html`<option value=${tag}>${tag}</option>`)}
      </select></label>
      <div class="pages">${(['light', 'dark'] as const).map((part) => this.#page(part))}</div>
    </div>`;
  }

  #page(part: 'light' | 'dark') {
    // dark pages have what light ones have, where the style sheet says nothing else
    const values = part === 'light' ? { ...this.theme.light, ...this.theme.both } : { ...this.theme.light, ...this.theme.both, ...this.theme.dark };
    return html`<section class="page ${part}" aria-label=${`A ${part} page`} style=${styleMap({ ...valid(values), background: this.#backgroundOf(part) })}>
      ${Object.entries(samples).filter(([tag]) => !this.shown || tag === this.shown).map(([, widget]) => widget)}
    </section>`;
  }
}
