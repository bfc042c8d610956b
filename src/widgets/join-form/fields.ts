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

/** With more answers than this a choice is a list that opens. */
const MOST_RADIOS = 5;

const inputTypes: Readonly<Record<string, string>> = { email: 'email', link: 'url', number: 'number', date: 'date' };
const usualAutocomplete: Readonly<Record<string, string>> = { email: 'email', link: 'url' };

/** The control of a field: what takes the focus when something is wrong with it. */
export const controlId = (place: number): string => `field-${place}`;

function fieldView(field: Field, context: FieldContext): TemplateResult {
  const { words, formats } = context;
  const { type, required } = field;
  const id = controlId(context.placeOf(field));
  const fault = context.faultOf(field);
  const hints = [formats.text(field.help), field.example === undefined ? '' : words.example(formats.text(field.example)), field.length !== undefined && type === 'long-text' ? words.atMost(field.length, formats) : ''].filter(Boolean);
  const describedBy = [hints.length && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing;
  const invalid = fault ? 'true' : nothing;
  const label = html`<span class="question" .textContent=${formats.text(field.label)}></span>${required ? nothing : html` <span class="quiet" .textContent=${words.optional}></span>`}`;
  const under = !hints.length && !fault ? nothing : html`${hints.length ? html`<p class="quiet" part="hint" id=${`${id}-hint`}>${hints.join(' · ')}</p>` : nothing}
  ${fault ? html`<p part="fault" id=${`${id}-fault`}>${fault}</p>` : nothing}`;

  const box = (kind: 'radio' | 'checkbox', value: string, text: unknown, boxId: string) => html`<label class="option"
    ><input type=${kind} id=${boxId} name=${field.id} .value=${value} ?required=${required && type !== 'choices'} aria-describedby=${describedBy} aria-invalid=${invalid} /><span>${text}</span></label
  >`;
  const boxes = (kind: 'radio' | 'checkbox') => html`<fieldset part="field" aria-describedby=${describedBy}>
    <legend>${label}</legend>
    ${field.options!.map((option, at) => box(kind, option.id, formats.text(option.label) || option.id, at ? `${id}-${at}` : id))} ${under}
  </fieldset>`;
  const withLabel = (control: TemplateResult) => html`<div part="field"><label for=${id}>${label}</label>${control}${under}</div>`;
  const list = (choices: readonly Choice[], none: string) => withLabel(html`<select id=${id} name=${field.id} ?required=${required} autocomplete=${field.autocomplete ?? nothing} aria-describedby=${describedBy} aria-invalid=${invalid}>
    <option .value=${''}>${none}</option>
    ${optionsView(choices)}
  </select>`);

  const line = () =>
    withLabel(html`<input
      id=${id}
      name=${field.id}
      type=${inputTypes[type] ?? 'text'}
      ?required=${required}
      min=${field.min ?? nothing}
      max=${field.max ?? nothing}
      step=${type === 'number' ? 'any' : nothing}
      autocomplete=${field.autocomplete ?? usualAutocomplete[type] ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    />`);

  switch (type) {
    case 'consent':
      return html`<div part="field">${box('checkbox', 'true', label, id)}${under}</div>`;
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
      return withLabel(html`<textarea id=${id} name=${field.id} rows="4" ?required=${required} autocomplete=${field.autocomplete ?? nothing} aria-describedby=${describedBy} aria-invalid=${invalid}></textarea>`);
    default:
      return line();
  }
}

/** The options of a list, under their headings where they have some. */
function optionsView(choices: readonly Choice[]) {
  const option = ({ id, name }: Choice) => html`<option .value=${id}>${name}</option>`;
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
