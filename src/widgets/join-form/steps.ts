/** A form of many sections, shown one after another. Loaded for such a form. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldContext } from './fields.js';
import type { Section } from './join-form.model.js';
import { addStyles } from './late-styles.js';
import { stepsStyles } from './steps.styles.js';

/** Gives a form the look of its steps. */
export const dressSteps = (element: Element): void => addStyles(element, stepsStyles);

/** The steps by name, and which one this is. */
export function stepsView(sections: readonly Section[], step: number, { words, formats }: FieldContext): TemplateResult {
  return html`<div part="steps" tabindex="-1" role="group" aria-labelledby="steps-said">
    <p id="steps-said" class="quiet">${words.step(step + 1, sections.length, formats)}</p>
    <ol>
      ${sections.map(({ title }, at) => html`<li aria-current=${at === step ? 'step' : nothing} class=${at < step ? 'done' : ''}>${title || formats.number(at + 1)}</li>`)}
    </ol>
  </div>`;
}

/** To the step before. */
export const backView = ({ words }: FieldContext, back: () => void): TemplateResult => html`<button type="button" @click=${back}>${words.back}</button>`;

/** To the next step, and back. */
export const nextView = ({ words }: FieldContext, back: unknown): TemplateResult =>
  html`<div class="buttons"><button type="submit" class="primary" part="next"><span>${words.next}</span></button>${back}</div>`;
