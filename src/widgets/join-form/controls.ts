/** Between a control and the answer that it holds; the same for the drawn form as for the page's own. */
import type { Answer, Field } from './answers.js';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isBox = (control: Control): control is HTMLInputElement => control.type === 'checkbox' || control.type === 'radio';

/** The answer that a field's control holds now. @param before the answer so far, of which one box is a part */
export function answerOf(field: Field, control: Control, before: Answer | undefined): Answer {
  if (field.type === 'consent') return (control as HTMLInputElement).checked;
  if (field.type !== 'choices') return control.value;
  const others = (Array.isArray(before) ? (before as readonly string[]) : []).filter((id) => id !== control.value);
  return (control as HTMLInputElement).checked ? [...others, control.value] : others;
}

/** Shows an answer in a control; without one it is emptied. */
export function fill(control: Control, answer: Answer | undefined): void {
  if (isBox(control)) control.checked = typeof answer === 'object' ? answer.includes(control.value) : answer === true || answer === control.value;
  else {
    const text = typeof answer === 'string' ? answer : '';
    // setting even the same text would move the caret
    if (control.value !== text) control.value = text;
  }
}

/** The controls of a form that we have drawn; without the one that people do not see. */
export const controlsIn = ({ shadowRoot }: Element): Control[] => [...(shadowRoot?.querySelectorAll<Control>('.fields [part=section] [name]') ?? [])];

/** Whether a control holds something other than what it was drawn with. */
export const isFilledIn = (control: Control): boolean => (isBox(control) ? control.checked : control.value !== '' || control.validity.badInput);
