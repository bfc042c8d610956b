/** An application that another page or program sends: its address, and what to do there. Loaded for a form with such a target. */
import { html, nothing, type TemplateResult } from 'lit';
import { GuildSubmittedEvent, type Submission } from '../../ui/submit-events.js';
import { elsewhereWords } from '../../words/elsewhere-words.js';
import type { ElsewhereWords } from '../../words/en/elsewhere.js';
import type { Desk, Progress } from './desk.js';
import { elsewhereStyles } from './elsewhere.styles.js';
import type { Target } from './join-form.model.js';
import { addStyles } from './late-styles.js';
import { copiedView, copyButton } from './outcome.js';
import { handOver } from './targets/index.js';

type Handed = Extract<Progress, { at: 'handed' }>;

export async function elsewhereFor(desk: Desk): Promise<Elsewhere> {
  const elsewhere = new Elsewhere(desk, await elsewhereWords(desk.formats.language));
  addStyles(desk.element, elsewhereStyles);
  return elsewhere;
}

export class Elsewhere {
  constructor(
    readonly desk: Desk,
    readonly words: ElsewhereWords,
  ) {}

  /** Shows where to go on, and opens it where nothing has to be done before. */
  async handOver(target: Target, submission: Submission): Promise<void> {
    const { desk } = this;
    const { fields, title: ownTitle } = desk.application.form!;
    const title = desk.formats.text(ownTitle);
    const { answered, markdown } = desk.answered();
    const result = handOver({ target, title, fields, answered, markdown, base: document.baseURI });
    desk.go({ at: 'handed', target, handOver: result, markdown, submission }, 'handed');
    if (target.kind === 'copy') return desk.copy(markdown);
    await desk.element.updateComplete;
    // what is to be pasted has to be copied first, so that only a person opens the other page then
    if (!result.toPaste.length) desk.element.shadowRoot!.querySelector<HTMLAnchorElement>('[part~="open"]')?.click();
  }

  /** Somebody went on to the page, or has copied everything. */
  #handedOver() {
    const { progress, element } = this.desk;
    if (progress.at === 'handed') element.dispatchEvent(new GuildSubmittedEvent(progress.submission, progress.target.kind));
  }

  /** A text was copied: for a form that is sent so, that was all there is to do. */
  copied(text: string): void {
    const { progress } = this.desk;
    if (progress.at === 'handed' && progress.target.kind === 'copy' && text === progress.markdown) this.#handedOver();
  }

  /** It has been sent there: the draft is not needed any more. */
  #finish() {
    this.desk.application.clear();
    this.desk.write();
  }

  view({ target, handOver: result, markdown, copied }: Handed): TemplateResult {
    const { desk, words } = this;
    const kind = target.kind as Exclude<Target['kind'], 'post'>;
    const toTick = [...(target.leftToTick ?? []).map((text) => desk.formats.text(text)), ...result.toTick];
    const isMail = kind === 'mailto';
    return html`<div part="handed" tabindex="-1" role="group" aria-labelledby="handed-said">
      <p id="handed-said">${words.handed[kind]}</p>
      ${result.toPaste.length && result.url
        ? html`<div class="label">${words.toPaste}</div>
            <ul part="to-paste">${result.toPaste.map(({ label, text }) => html`<li>${copyButton(desk, text, words.copyField(label), 'inline')}</li>`)}</ul>`
        : nothing}
      ${toTick.length ? html`<div class="label">${words.toTick}</div><ul part="to-tick" class="dashed">${toTick.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
      <div class="buttons">
        ${result.url ? html`<a part="open" class="primary" href=${result.url} target=${isMail ? nothing : '_blank'} rel="noopener" @click=${() => this.#handedOver()}><span>${words.open[kind as keyof typeof words.open]}</span></a>` : nothing}
        ${copyButton(desk, markdown, desk.words!.copy)}
        <button type="button" class="plain" part="finish" @click=${() => this.#finish()}>${words.finished}</button>
      </div>
      ${copiedView(desk, copied)}
      ${kind === 'copy' || copied === false ? html`<textarea part="text" readonly rows="8" aria-label=${desk.words!.everything} .value=${markdown}></textarea>` : nothing}
    </div>`;
  }
}
