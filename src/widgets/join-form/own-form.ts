/**
 * The page's own form inside the tag, taken up: drafts, messages beside the fields, sending. It stays in the page's DOM and
 * look, and without this script it posts as it always did. Loaded when a tag has a form in it.
 */
import type { Field } from './answers.js';
import type { Application } from './application.js';
import { answerOf, type Control, fill, isBox } from './controls.js';
import type { FieldContext } from './fields.js';
import type { Writing } from './writing.js';

let count = 0;

export class OwnForm {
  readonly #id = `guildhall-form-${++count}`;
  #shown: Application['form'];
  #key = '';

  constructor(
    readonly form: HTMLFormElement,
    readonly writing: Writing,
  ) {
    // our own messages take the place of the browser's, which speak its language and not the page's
    form.noValidate = true;
    form.addEventListener('input', (event) => this.#write(event));
    form.addEventListener('change', (event) => this.#leave(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void writing.submit();
    });
    this.#takeOver();
  }

  get application(): Application {
    return this.writing.application;
  }

  /** What a browser filled in before the script came. */
  #takeOver() {
    for (const field of this.application.form?.fields ?? []) {
      for (const control of this.#controlsOf(field)) {
        const isChosen = isBox(control) ? control.checked && control.checked !== control.defaultChecked : control.value !== '' && !isSelectAtDefault(control);
        if (isChosen && !this.application.answers.has(field.id)) this.application.preset(field.id, answerOf(field, control, this.application.answers.get(field.id)));
      }
    }
  }

  /** Whether it brings a button of its own. */
  get hasButton(): boolean {
    return !!this.form.querySelector('button:not([type="button"]):not([type="reset"]), input[type="submit"]');
  }

  #controlsOf({ id, param }: Field): Control[] {
    return [...this.form.elements].filter((each): each is Control => 'name' in each && (each.name === id || each.name === param) && 'value' in each);
  }

  #fieldOf({ target }: Event): Field | undefined {
    const { name } = target as Control;
    return this.application.form?.fields.find(({ id, param }) => id === name || (param !== undefined && param === name));
  }

  #write(event: Event) {
    const field = this.#fieldOf(event);
    if (field) this.writing.write(field, event.target as Control);
  }

  #leave(event: Event) {
    const field = this.#fieldOf(event);
    if (field) this.application.leave(field);
  }

  focus(field: Field): void {
    this.#controlsOf(field)[0]?.focus();
  }

  /** Brings what the application holds into the page's form: answers of a draft, what is asked, what is wrong. */
  show(context: FieldContext, isBusy: boolean): void {
    const { application, form } = this;
    if (form.inert !== isBusy) form.inert = isBusy;
    const isNew = application.form?.id !== this.#shown?.id || application.key !== this.#key;
    const isAnother = this.#key !== '' && isNew;
    this.#shown = application.form;
    this.#key = application.key;
    const asked = new Set(application.asked);
    for (const field of application.form!.fields) {
      const controls = this.#controlsOf(field);
      if (isNew) for (const control of controls) if (isAnother || application.answers.has(field.id)) fill(control, application.answers.get(field.id));
      if (field.when) this.#ask(field, controls, asked.has(field));
      this.#mark(field, controls, context);
    }
  }

  /** Shows or hides a field that depends on another, with its label; a hidden one is not posted. */
  #ask(field: Field, controls: readonly Control[], isAsked: boolean) {
    for (const control of controls) {
      if (control.disabled === isAsked) control.disabled = !isAsked;
      const block = this.#blockOf(control);
      if (block.hidden === isAsked) block.hidden = !isAsked;
    }
  }

  /** The largest element around a control that holds no other field's control: its paragraph, with the label. */
  #blockOf(control: Control): HTMLElement {
    let block: HTMLElement = control.closest('label') ?? control;
    while (block.parentElement && block.parentElement !== this.form && [...block.parentElement.querySelectorAll<Control>('[name]')].every(({ name }) => name === control.name)) block = block.parentElement;
    return block;
  }

  /** What is wrong stands after the field's block of controls, and the control points to it. */
  #mark(field: Field, controls: readonly Control[], context: FieldContext) {
    const said = context.faultOf(field);
    const [first] = controls;
    if (!first) return;
    const id = `${this.#id}-${this.application.form!.fields.indexOf(field)}`;
    const there = this.form.ownerDocument.getElementById(id);
    if (!said) {
      there?.remove();
      for (const control of controls) {
        if (control.getAttribute('aria-errormessage') !== id) continue;
        control.removeAttribute('aria-invalid');
        control.removeAttribute('aria-errormessage');
        control.removeAttribute('aria-describedby');
      }
      return;
    }
    if (there) {
      if (there.textContent !== said) there.textContent = said;
      return;
    }
    const message = this.form.ownerDocument.createElement('p');
    message.id = id;
    message.className = 'guild-fault';
    message.textContent = said;
    (controls.at(-1)!.closest('label') ?? controls.at(-1)!).after(message);
    for (const control of controls) {
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-errormessage', id);
      if (!control.hasAttribute('aria-describedby')) control.setAttribute('aria-describedby', id);
    }
  }
}

/** Whether a list stands where it stood when the page came: nobody has chosen yet. */
const isSelectAtDefault = (control: Control) => control instanceof HTMLSelectElement && [...control.options].every((option) => option.selected === option.defaultSelected || (option.index === 0 && option.selected));
