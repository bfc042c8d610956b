/** What comes of it: the widget as visitors see it, what it left out, and the lines to copy. */
import { html, nothing } from 'lit';
import type { DataIssue } from '../../src/ui/trouble-events.js';
import type { SnippetBuilder } from './builder.js';
import { type Choice, type Host, hosts, toHash } from './choice.js';
import { snippetsFor } from './snippets.js';

const hostNames: Record<Host, string> = { html: 'HTML', react: 'React', vue: 'Vue', svelte: 'Svelte', astro: 'Astro', hugo: 'Hugo', docusaurus: 'Docusaurus', wordpress: 'WordPress' };

export function stage(builder: SnippetBuilder) {
  const { choice } = builder;
  const switches = <Name extends 'width' | 'scheme' | 'language'>(name: Name, label: string, values: readonly (readonly [Choice[Name], string])[]) =>
    html`<span class="switch" role="group" aria-label=${label}>
      ${values.map(([value, text]) => html`<button type="button" aria-pressed=${choice[name] === value ? 'true' : 'false'} @click=${() => builder.set({ [name]: value })}>${text}</button>`)}
    </span>`;
  return html`<div class="bar">
      ${switches('width', 'Width', [['desktop', 'Desktop'], ['phone', 'Phone']])} ${switches('scheme', 'Colours', [['light', 'Light'], ['dark', 'Dark']])}
      ${switches('language', 'Language', [['en', 'English'], ['zh-CN', '简体中文'], ['ja', '日本語']])}
    </div>
    <div class="desk ${choice.scheme} ${choice.width}" lang=${choice.language}><div class="stage"></div></div>`;
}

const mostShown = 50;

/** What became of each kind of issue, in the order of how much it matters. */
const losses = [
  ['record', 'left out', 'records left out'],
  ['value', 'not taken', 'values not taken'],
  ['nothing', 'worth a look', 'notes'],
] as const;

export function leftOut(issues: readonly DataIssue[]) {
  if (!issues.length) return nothing;
  const sorted = losses.flatMap(([loss, what]) => issues.filter((issue) => issue.loss === loss).map((issue) => ({ ...issue, what })));
  const counts = losses.map(([loss, , many]) => [issues.filter((issue) => issue.loss === loss).length, many] as const).filter(([count]) => count);
  return html`<details class="left-out" ?open=${counts.some(([, many]) => many === losses[0][2])}>
    <summary>About the data: ${counts.map(([count, many]) => `${many}: ${count}`).join(', ')}</summary>
    <ul tabindex="0">
      ${sorted.slice(0, mostShown).map(({ at, record, message, what }) => html`<li><b>${record.trim() || at || 'The document'}</b>, ${what}: ${message} ${record.trim() && at ? html`<code>${at}</code>` : nothing}</li>`)}
    </ul>
    ${sorted.length > mostShown ? html`<p class="about">and ${sorted.length - mostShown} more; npx guildhall check tells all of them, with their lines.</p>` : nothing}
  </details>`;
}

export function snippets(builder: SnippetBuilder) {
  const { choice } = builder;
  return html`<section class="snippets" aria-label="Lines to copy">
    <div class="switch" role="group" aria-label="Kind of site">
      ${hosts.map((host) => html`<button type="button" aria-pressed=${choice.host === host ? 'true' : 'false'} @click=${() => builder.set({ host })}>${hostNames[host]}</button>`)}
    </div>
    ${snippetsFor(choice).map(
      ({ where, code }) => html`<figure>
        <figcaption>${where} <button type="button" aria-label="Copy: ${where}" @click=${() => builder.copy(where, code)}>${builder.copied === where ? 'Copied' : 'Copy'}</button></figcaption>
        <pre tabindex="0"><code>${code}</code></pre>
      </figure>`,
    )}
    <p class="about">
      ${toHash(choice).isWhole ? 'The address of this page holds all of it: share it.' : 'The pasted data is too long for a link; all else is in the address of this page.'}
      <button type="button" class="plain" @click=${() => builder.beginAgain()}>Begin again</button>
    </p>
  </section>`;
}
