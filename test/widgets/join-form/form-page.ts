/** A join form on a page, and a person who fills it in. */
import { textOf, part, place, reaches, type Widget } from '../../helpers/stage.js';
import { until } from '../../helpers/until.js';
import type { GuildJoinForm } from '../../../src/widgets/join-form/join-form.js';

export type FormWidget = Widget & GuildJoinForm;

export const tag = 'guild-join-form';

/** Drafts are kept by the form's id: each page of tests has one of its own, since they share the storage. */
export const formId = `join-${Math.random()}`;

/** A document with one form. */
export const documentWith = (form: object, more: object = {}) => ({ version: 1, forms: [{ id: formId, title: 'Join', ...form }], ...more });

const isOurs = (name: string) => name.startsWith('guildhall ') && name.includes(formId);

/** The drafts that are kept, by their names. */
export const drafts = (): [string, string][] => Object.keys(localStorage).filter(isOurs).map((name) => [name, localStorage.getItem(name)!]);

/** Forgets every draft that a test has left. */
export function forgetDrafts(): void {
  for (const [name] of drafts()) localStorage.removeItem(name);
}

/** A form on the page, as it is a minute after it was shown. */
export async function placeForm(data: unknown, settings: Readonly<Record<string, unknown>> = {}, ...children: Node[]): Promise<FormWidget> {
  const widget = (await reaches(place(tag, { data, ...settings }, ...children), 'ready')) as FormWidget;
  widget.shownAt -= 60_000;
  return widget;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a field, by its id. */
export const controls = (widget: Widget, field: string): Control[] => [...widget.shadowRoot!.querySelectorAll<Control>('[name]')].filter(({ name }) => name === field);

export function control<Kind extends Control = HTMLInputElement>(widget: Widget, field: string): Kind {
  const [found] = controls(widget, field);
  if (!found) throw new Error(`the form asks for no “${field}”; it says: ${textOf(widget)}`);
  return found as Kind;
}

/** As a browser tells of what a person did to a control. */
export function tell(target: Element): void {
  target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  target.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Fills in fields, as a person does: a text, the ids of what is chosen, whether it is ticked. */
export async function fill(widget: Widget, answers: Readonly<Record<string, string | boolean | readonly string[]>>): Promise<void> {
  for (const [field, answer] of Object.entries(answers)) {
    for (const each of controls(widget, field)) {
      if (each instanceof HTMLInputElement && (each.type === 'checkbox' || each.type === 'radio')) {
        const isChosen = typeof answer === 'boolean' ? answer : typeof answer === 'string' ? answer === each.value : answer.includes(each.value);
        if (each.checked === isChosen) continue;
        each.checked = isChosen;
      } else each.value = String(answer);
      tell(each);
    }
    await widget.updateComplete;
  }
}

/** What may come of pressing the main button. */
const outcomes = ['sent', 'note', 'handed', 'faults', 'waiting'];
const outcomeOf = (widget: Widget) => outcomes.map((name) => part(widget, name)).find((each) => each);

/** Presses the main button, and waits for what comes of it. */
export async function send(widget: Widget): Promise<void> {
  const before = outcomeOf(widget);
  part(widget, 'send')!.click();
  await until(() => outcomeOf(widget) && outcomeOf(widget) !== before, `for something to come of it; it says: ${textOf(widget)}`);
}

/** What stands in the note beside the button. */
export const noteOf = (widget: Widget): string => textOf(part(widget, 'note'));
