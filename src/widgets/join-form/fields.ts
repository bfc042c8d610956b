/** The controls of a form, drawn: each with its question, its hint, and what is wrong with the answer. What they hold is set apart (controls.ts). */
import { html, nothing, type TemplateResult } from 'lit';
import type { JoinFormWords } from '../../words/en/join-form.js';
import type { Formats } from '../../words/formats.js';
import type { Field } from './answers.js';
import type { Section } from './join-form.model.js';

/** One thing to choose; under a heading where there are many. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
}

export interface FieldContext {
  readonly words: JoinFormWords;
  readonly formats: Formats;
  /** What is wrong with the answer to a field, as a sentence; '' when nothing is. */
  faultOf(field: Field): string;
  /** The stations or people to choose from; `none` says what it means to choose nobody. */
  choicesFor(field: Field): { readonly choices: readonly Choice[]; readonly none?: string } | undefined;
  /** Position of a field in its form, by which its parts name each other. */
  placeOf(field: Field): number;
}

type Option = NonNullable<Field['options']>[number];

/** With more answers than this a choice is a list that opens. */
const MOST_RADIOS = 5;

const inputTypes: Readonly<Record<string, string>> = { email: 'email', link: 'url', number: 'number', date: 'date' };
const usualAutocomplete: Readonly<Record<string, string>> = { email: 'email', link: 'url' };

/** The control of a field: what takes the focus when something is wrong with it. */
export const controlId = (place: number): string => `field-${place}`;

/** One template for each kind of control, the question written out in each: a template inside another costs time at every field. */
function fieldView(field: Field, context: FieldContext): TemplateResult {
  const { words, formats } = context;
  const { type, required = false, id: name, autocomplete = usualAutocomplete[type] ?? nothing } = field;
  const id = controlId(context.placeOf(field));
  const question = formats.text(field.label);
  const optional = required ? '' : ` ${words.optional}`;
  const hint = hintOf(field, context);
  const fault = context.faultOf(field);
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing;
  const invalid = fault ? 'true' : nothing;
  // a box that has to be ticked would be announced as wrong before anybody came to it
  const isWrong = fault ? 'true' : 'false';
  const under = hint || fault ? html`${hint ? html`<p class="quiet" part="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}${fault ? html`<p part="fault" id=${`${id}-fault`}>${fault}</p>` : nothing}` : nothing;

  const line = () => html`<div part="field">
    <label for=${id}><span class="question" .textContent=${question}></span><span class="quiet" .textContent=${optional}></span></label>
    <input
      id=${id}
      name=${name}
      type=${inputTypes[type] ?? 'text'}
      ?required=${required}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      step=${type === 'number' ? 'any' : nothing}
      autocomplete=${autocomplete}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    />${under}
  </div>`;
  const lines = () => html`<div part="field">
    <label for=${id}><span class="question" .textContent=${question}></span><span class="quiet" .textContent=${optional}></span></label>
    <textarea id=${id} name=${name} rows="4" ?required=${required} autocomplete=${autocomplete} aria-describedby=${describedBy} aria-invalid=${invalid}></textarea>${under}
  </div>`;
  const list = (choices: readonly Choice[], none: string) => html`<div part="field">
    <label for=${id}><span class="question" .textContent=${question}></span><span class="quiet" .textContent=${optional}></span></label>
    <select id=${id} name=${name} ?required=${required} autocomplete=${autocomplete} aria-describedby=${describedBy} aria-invalid=${invalid}>
      <option value="" .textContent=${none}></option>
      ${optionsView(choices)}</select>${under}
  </div>`;
  const consent = () => html`<div part="field">
    <label class="option">
      <input type="checkbox" id=${id} name=${name} value="true" ?required=${required} aria-describedby=${describedBy} aria-invalid=${isWrong} />
      <span><span .textContent=${question}></span><span class="quiet" .textContent=${optional}></span></span>
    </label>${under}
  </div>`;
  const box = (kind: string, { id: value, label }: Option, boxId: string) => html`<label class="option">
    <input type=${kind} id=${boxId} name=${name} .value=${value} ?required=${required && kind === 'radio'} aria-invalid=${isWrong} />
    <span .textContent=${formats.text(label) || value}></span>
  </label>`;
  const boxes = (kind: string) => html`<fieldset part="field" aria-describedby=${describedBy}>
    <legend><span class="question" .textContent=${question}></span><span class="quiet" .textContent=${optional}></span></legend>
    ${field.options!.map((option, at) => box(kind, option, at ? `${id}-${at}` : id))}${under}
  </fieldset>`;

  switch (type) {
    case 'consent':
      return consent();
    case 'choices':
      return boxes('checkbox');
    case 'choice':
      if (required && field.options!.length <= MOST_RADIOS) return boxes('radio');
      return list(field.options!.map((option) => ({ id: option.id, name: formats.text(option.label) || option.id })), words.choose);
    case 'station':
    case 'person': {
      const { choices = [], none = words.choose } = context.choicesFor(field) ?? {};
      // where no records are known, one can still write a name
      return choices.length ? list(choices, none) : line();
    }
    case 'long-text':
      return lines();
    default:
      return line();
  }
}

/** What helps to answer. */
function hintOf({ help, example, length, type }: Field, { words, formats }: FieldContext): string {
  const hints = [formats.text(help), example === undefined ? '' : words.example(formats.text(example)), length !== undefined && type === 'long-text' ? words.atMost(length, formats) : ''];
  return hints.filter(Boolean).join(' · ');
}

/** The options of a list, under their headings where they have some. */
function optionsView(choices: readonly Choice[]) {
  const option = ({ id, name }: Choice) => html`<option .value=${id} .textContent=${name}></option>`;
  const groups = [...new Set(choices.map(({ group }) => group))];
  if (groups.length < 2) return choices.map(option);
  return groups.map((group) => {
    const options = choices.filter((choice) => choice.group === group).map(option);
    return group ? html`<optgroup label=${group}>${options}</optgroup>` : options;
  });
}

/**
 * All fields under their headings, with the one that people do not see.
 *
 * @param step which of the sections is shown; all of them unless said
 * @param level for the headings
 */
export function fieldsView(sections: readonly Section[], step: number | undefined, level: number, isBusy: boolean, context: FieldContext): TemplateResult {
  return html`<div class="fields" ?inert=${isBusy}>
    ${sections.map(({ title, fields }, at) => html`<div part="section" ?hidden=${step !== undefined && at !== step}>
      ${title && step === undefined ? html`<div role="heading" aria-level=${level} class="section-title">${title}</div>` : nothing}
      ${fields.map((field) => fieldView(field, context))}
    </div>`)}
    <div class="trap" aria-hidden="true"><label>${context.words.trap} <input type="text" name="website" tabindex="-1" autocomplete="off" /></label></div>
  </div>`;
}
