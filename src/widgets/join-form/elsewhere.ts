/** An application that another page or program sends: its address, and what to do there. Loaded for a form with such a target. */
import { html, nothing, type TemplateResult } from 'lit';
import { elsewhereWords } from '../../words/elsewhere-words.js';
import type { ElsewhereWords } from '../../words/en/elsewhere.js';
import type { Formats } from '../../words/formats.js';
import type { Desk, Progress } from './desk.js';
import type { Target } from './join-form.model.js';
import { copiedView, copyButton } from './outcome.js';
import { type Application, type HandOver, handOver } from './targets/index.js';

export interface Elsewhere {
  handOver(application: Application): HandOver;
  handedView(progress: Extract<Progress, { at: 'handed' }>, desk: Desk, formats: Formats): TemplateResult;
}

export async function elsewhereIn(language: string): Promise<Elsewhere> {
  const words = await elsewhereWords(language);
  return { handOver, handedView: (...given) => handedView(words, ...given) };
}

function handedView(words: ElsewhereWords, progress: Extract<Progress, { at: 'handed' }>, desk: Desk, formats: Formats): TemplateResult {
  const { target, handOver: result, markdown, copied } = progress;
  const kind = target.kind as Exclude<Target['kind'], 'post'>;
  const toTick = [...(target.leftToTick ?? []).map((text) => formats.text(text)), ...result.toTick];
  const isMail = kind === 'mailto';
  return html`<div part="handed" tabindex="-1">
    <p>${words.handed[kind]}</p>
    ${result.toPaste.length && result.url
      ? html`<div class="label">${words.toPaste}</div>
          <ul part="to-paste">${result.toPaste.map(({ label, text }) => html`<li>${copyButton(desk, text, words.copyField(label))}</li>`)}</ul>`
      : nothing}
    ${toTick.length ? html`<div class="label">${words.toTick}</div><ul part="to-tick" class="dashed">${toTick.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
    <div class="buttons">
      ${result.url ? html`<a part="open" class="primary" href=${result.url} target=${isMail ? nothing : '_blank'} rel="noopener" @click=${() => desk.handedOver()}><span>${words.open[kind as keyof typeof words.open]}</span></a>` : nothing}
      ${copyButton(desk, markdown, desk.words!.copy)}
      <button type="button" class="plain" part="finish" @click=${() => desk.finish()}>${words.finished}</button>
    </div>
    ${copiedView(desk, copied)}
    ${kind === 'copy' || copied === false ? html`<textarea part="text" readonly rows="8" aria-label=${desk.words!.everything} .value=${markdown}></textarea>` : nothing}
  </div>`;
}
