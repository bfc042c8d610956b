/** What is shown of an application that went out, or did not. Loaded with the desk. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.js';

/** Under the buttons: what went wrong, what to do elsewhere. */
export function noteView(desk: Desk): TemplateResult | typeof nothing {
  const { progress, words } = desk;
  if (!words) return nothing;
  if (progress.at === 'waiting')
    return html`<p part="waiting" tabindex="-1" role="group" aria-labelledby="waiting-said"><span id="waiting-said">${words.waiting}</span> <button type="button" class="plain" @click=${() => desk.write()}>${words.doNotWait}</button></p>`;
  if (progress.at === 'handed') return desk.elsewhere!.view(progress);
  if (progress.at !== 'writing' || !progress.note) return nothing;
  const { said, sendAsNew } = progress.note;
  return html`<div part="note" tabindex="-1" role="group" aria-labelledby="note-said">
    <p id="note-said">${said}</p>
    ${sendAsNew ? html`<button type="button" @click=${() => desk.sendAsNew()}>${sendAsNew}</button>` : nothing}
  </div>`;
}

/** A button that copies a text. */
export const copyButton = (desk: Desk, text: string, label: string, look = '') => html`<button type="button" class=${`plain ${look}`} @click=${() => void desk.copy(text)}>${label}</button>`;

/** Whether something was just copied. */
export function copiedView({ words }: Desk, copied: string | false | undefined) {
  return copied === undefined ? nothing : html`<p class="quiet" part="copied">${copied === false ? words!.copyYourself : words!.copied}</p>`;
}

/** In place of the form: what was sent. */
export function sentView(desk: Desk, next: unknown): TemplateResult | typeof nothing {
  const { progress, words } = desk;
  if (progress.at !== 'sent' || !words) return nothing;
  const { receipt, answered, markdown, copied } = progress;
  return html`<div part="sent" tabindex="-1" role="group" aria-labelledby="sent-said">
    <p id="sent-said" class="strong">${words.sent}</p>
    ${receipt.id || receipt.url ? html`<p part="receipt">${receipt.id ? words.receipt(receipt.id) : nothing} ${receipt.url ? html`<a href=${receipt.url}>${words.seeIt}</a>` : nothing}</p>` : nothing}
    ${next}
    <div class="label">${words.what}</div>
    <dl part="answers">
      ${answered.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
    </dl>
    <div class="buttons">${copyButton(desk, markdown, words.copy)} <button type="button" class="plain" @click=${() => desk.write()}>${words.another}</button></div>
    ${copiedView(desk, copied)}
    ${copied === false ? html`<textarea part="text" readonly rows="8" aria-label=${words.everything} .value=${markdown}></textarea>` : nothing}
  </div>`;
}
