/** The controls of a form, drawn: each with its question, its hint, and what is wrong with the answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JoinFormWords } from '../../words/en/join-form.js';
import type { Formats } from '../../words/formats.js';
import type { Answer, Answers, Field } from './answers.js';
import { lengthOf } from './answers.js';
import type { FieldFault } from './application.js';

/** One thing to choose; under a heading where there are many. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
}

export interface FieldContext {
  readonly words: JoinFormWords;
  readonly formats: Formats;
  readonly answers: Answers;
  readonly faults: ReadonlyMap<string, FieldFault>;
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

/** What is wrong with an answer, as a sentence. */
export function faultSentence(field: Field, fault: FieldFault, { words, formats, answers }: Pick<FieldContext, 'words' | 'formats' | 'answers'>): string {
  if (typeof fault === 'object') return fault.said;
  const bounds: Partial<Record<string, string>> = {
    least: formats.number(field.min ?? 0),
    most: formats.number(field.max ?? 0),
    long: words.tooManyBy(lengthOf(String(answers.get(field.id) ?? '')) - (field.length ?? 0), formats),
  };
  return words.faults[fault](bounds[fault] ?? '');
}

export function fieldView(field: Field, context: FieldContext): TemplateResult {
  const { words, formats, answers, faults } = context;
  const { type, required } = field;
  const id = controlId(context.placeOf(field));
  const answer = answers.get(field.id);
  const fault = faults.get(field.id);
  const hints = [formats.text(field.help), field.example === undefined ? '' : words.example(formats.text(field.example)), field.length !== undefined && type === 'long-text' ? words.atMost(field.length, formats) : ''].filter(Boolean);
  const describedBy = [hints.length && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || nothing;
  const invalid = fault ? 'true' : nothing;
  const label = html`<span class="question">${formats.text(field.label)}</span>${required ? nothing : html` <span class="quiet">${words.optional}</span>`}`;
  const under = html`${hints.length ? html`<p class="quiet" part="hint" id=${`${id}-hint`}>${hints.join(' ')}</p>` : nothing}
  ${fault ? html`<p part="fault" id=${`${id}-fault`}>${faultSentence(field, fault, context)}</p>` : nothing}`;

  const box = (kind: 'radio' | 'checkbox', value: string, text: unknown, checked: boolean, boxId: string) => html`<label class="option"
    ><input type=${kind} id=${boxId} name=${field.id} .value=${value} .checked=${live(checked)} ?required=${required && type !== 'choices'} aria-describedby=${describedBy} aria-invalid=${invalid} /><span>${text}</span></label
  >`;
  const boxes = (kind: 'radio' | 'checkbox', isChosen: (option: string) => boolean) => html`<fieldset part="field" aria-describedby=${describedBy}>
    <legend>${label}</legend>
    ${field.options!.map((option, at) => box(kind, option.id, formats.text(option.label) || option.id, isChosen(option.id), at ? `${id}-${at}` : id))} ${under}
  </fieldset>`;
  const withLabel = (control: TemplateResult) => html`<div part="field"><label for=${id}>${label}</label>${control}${under}</div>`;
  const list = (choices: readonly Choice[], none: string) => withLabel(html`<select id=${id} name=${field.id} ?required=${required} autocomplete=${field.autocomplete ?? nothing} aria-describedby=${describedBy} aria-invalid=${invalid}>
    <option .value=${''} .selected=${live(!answer)}>${none}</option>
    ${optionsView(choices, answer)}
  </select>`);

  const line = () =>
    withLabel(html`<input
      id=${id}
      name=${field.id}
      type=${inputTypes[type] ?? 'text'}
      .value=${live(String(answer ?? ''))}
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
      return html`<div part="field">${box('checkbox', 'true', label, answer === true, id)}${under}</div>`;
    case 'choices':
      return boxes('checkbox', (option) => Array.isArray(answer) && answer.includes(option));
    case 'choice':
      if (required && field.options!.length <= MOST_RADIOS) return boxes('radio', (option) => option === answer);
      return list(field.options!.map((option) => ({ id: option.id, name: formats.text(option.label) || option.id })), words.choose);
    case 'station':
    case 'person': {
      const { choices = [], none = words.choose } = context.choicesFor(field) ?? {};
      // where no records are known, one can still write a name
      return choices.length ? list(choices, none) : line();
    }
    case 'long-text':
      return withLabel(html`<textarea id=${id} name=${field.id} rows="4" .value=${live(String(answer ?? ''))} ?required=${required} autocomplete=${field.autocomplete ?? nothing} aria-describedby=${describedBy} aria-invalid=${invalid}></textarea>`);
    default:
      return line();
  }
}

/** The options of a list, under their headings where they have some. */
function optionsView(choices: readonly Choice[], answer: Answer | undefined) {
  const option = ({ id, name }: Choice) => html`<option .value=${id} .selected=${live(id === answer)}>${name}</option>`;
  const groups = [...new Set(choices.map(({ group }) => group))];
  if (groups.length < 2) return choices.map(option);
  return groups.map((group) => {
    const options = choices.filter((choice) => choice.group === group).map(option);
    return group ? html`<optgroup label=${group}>${options}</optgroup>` : options;
  });
}

/** The answer that a field's control holds now. */
export function answerOf(field: Field, control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, before: Answer | undefined): Answer {
  if (field.type === 'consent') return (control as HTMLInputElement).checked;
  if (field.type !== 'choices') return control.value;
  const others = (Array.isArray(before) ? (before as readonly string[]) : []).filter((id) => id !== control.value);
  return (control as HTMLInputElement).checked ? [...others, control.value] : others;
}
