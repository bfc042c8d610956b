/** Everything that somebody needs who writes into a form: the application with its draft, what is wrong with it, where it goes out. Loaded when somebody goes to a field, or comes back to a draft. */
import type { LitElement, TemplateResult, nothing } from 'lit';
import type { Formats } from '../../words/formats.js';
import type { Advice } from './advice.js';
import type { Field } from './answers.js';
import { Application } from './application.js';
import { answerOf, type Control } from './controls.js';
import { Desk } from './desk.js';
import { controlId } from './fields.js';
import { focusPart } from './form-parts.js';
import { hasSteps, type Section, sectionsOf, type Target, targetsOf } from './join-form.model.js';
import { noteView, sentView } from './outcome.js';
import type { OwnForm } from './own-form.js';
import { draftView, faultSentence, faultsView } from './writing.views.js';

/** The widget, as far as its parts know it that load late. */
export interface FormElement extends LitElement {
  readonly timeout: number | undefined;
  readonly credentials: string | undefined;
  /** When the form was shown, in milliseconds since 1970. */
  readonly shownAt: number;
}

/** What changes with the page and its data. */
export interface Knowledge {
  formats: Formats;
  /** What the community's records say to the form. */
  advice: Advice | undefined;
}

/** Milliseconds without a key before the notes on what was written are drawn anew. */
const PAUSE = 300;

export class Writing {
  readonly application: Application;
  readonly desk: Desk;
  /** The page's own form, where that is used. */
  ownForm: OwnForm | undefined;
  /** Whether it is asked if everything is to be cleared. */
  isClearing = false;
  /** Whether all that is wrong is listed: after somebody tried to send it. */
  #listsFaults = false;
  #step = 0;
  #isSubmitting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly element: FormElement,
    readonly knowledge: Knowledge,
  ) {
    this.application = new Application(element);
    this.desk = new Desk(element, this.application, knowledge);
  }

  /** Takes up what the page and its data say by now. */
  follow(formats: Formats, advice: Advice | undefined): void {
    Object.assign(this.knowledge, { formats, advice });
    // where the words of another language cannot be loaded, those at hand stay
    void this.desk.open().catch(() => {});
  }

  // ---------------------------------------------------------------------------------------------------------- what is written

  #fieldOf({ name }: Control): Field | undefined {
    return this.application.form!.fields.find(({ id }) => id === name);
  }

  /** Takes over what a control holds. */
  take(control: Control): void {
    const field = this.#fieldOf(control);
    if (field) this.write(field, control);
  }

  write(field: Field, control: Control): void {
    const { application } = this;
    application.write(field, answerOf(field, control, application.answers.get(field.id)), control.validity.badInput);
    this.#redrawFor(field);
  }

  /** Somebody is done with a control. */
  leave(control: Control): void {
    const field = this.#fieldOf(control);
    if (!field) return;
    this.application.leave(field);
    this.#redrawFor(field, 0);
  }

  /** What the community's records say may be something else now. */
  #redrawFor(field: Field, pause = PAUSE) {
    if (!this.knowledge.advice?.dependsOn.has(field.id)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.element.requestUpdate(), pause);
  }

  /** Back to an empty form, to its first step. */
  begin(): void {
    this.#step = 0;
    this.#listsFaults = false;
    this.isClearing = false;
    this.desk.write();
  }

  // ------------------------------------------------------------------------------------------------------------------- steps

  get #sections(): readonly Section[] {
    return sectionsOf(this.application.asked, this.knowledge.formats);
  }

  /** Which of the sections is shown, where they are steps. */
  stepOf(sections: readonly Section[]): number {
    return (this.#step = Math.min(this.#step, sections.length - 1));
  }

  /** On to the next step, when nothing is wrong with this one; from the last it is sent. @param hasSteps whether the sections are shown as steps */
  async submitStep(isStepped: boolean): Promise<void> {
    const sections = this.#sections;
    if (!isStepped || !hasSteps(sections) || this.#step >= sections.length - 1) return this.submit();
    this.#listsFaults = !this.application.check(sections[this.#step]!.fields);
    if (!this.#listsFaults) this.#step++;
    focusPart(this.element, this.#listsFaults ? 'faults' : 'steps');
  }

  readonly goBack = (): void => {
    this.#step--;
    this.#listsFaults = false;
    this.element.requestUpdate();
    focusPart(this.element, 'steps');
  };

  // ----------------------------------------------------------------------------------------------------------------- sending

  /** Looks everything over, and sends it when nothing is wrong. */
  async submit(target: Target = targetsOf(this.application.form!)[0]!): Promise<void> {
    // a second press while the first is under way is no second application
    if (this.#isSubmitting) return;
    this.#isSubmitting = true;
    await this.#submitOnce(target).finally(() => (this.#isSubmitting = false));
  }

  async #submitOnce(target: Target) {
    const { application, desk } = this;
    if (!application.check(application.asked)) {
      desk.write();
      this.#showFaults();
      return focusPart(this.element, 'faults');
    }
    this.#listsFaults = false;
    await desk.submit(target);
    // what the endpoint said of single fields
    if (application.faults.size) this.#showFaults();
  }

  #showFaults() {
    const { faults } = this.application;
    this.#step = Math.max(0, this.#sections.findIndex(({ fields }) => fields.some(({ id }) => faults.has(id))));
    this.#listsFaults = true;
    this.element.requestUpdate();
  }

  #focus(field: Field) {
    const { ownForm, application, element } = this;
    if (ownForm) ownForm.focus(field);
    else element.shadowRoot?.getElementById(controlId(application.form!.fields.indexOf(field)))?.focus();
  }

  // ------------------------------------------------------------------------------------------------------------------- views

  /** What is wrong with the answer to a field, as a sentence; '' when nothing is. */
  faultOf(field: Field): string {
    return faultSentence(field, this.application, this.desk.words!, this.knowledge.formats);
  }

  faultsView(): TemplateResult | typeof nothing | undefined {
    return this.#listsFaults ? faultsView(this, (field) => this.#focus(field)) : undefined;
  }

  draftView(): TemplateResult | typeof nothing {
    return draftView(this, (isClearing, isCleared) => {
      this.isClearing = isClearing;
      if (isCleared) {
        this.application.clear();
        this.begin();
      }
      this.element.requestUpdate();
    });
  }

  noteView(): TemplateResult | typeof nothing {
    return noteView(this.desk);
  }

  get isSent(): boolean {
    return this.desk.progress.at === 'sent';
  }

  /** In place of the form, when it was sent. */
  sentView(next: unknown): TemplateResult | typeof nothing {
    return sentView(this.desk, next);
  }
}
