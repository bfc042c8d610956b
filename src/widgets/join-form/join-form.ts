import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import type { Community } from '../../community/community.js';
import { formFaults } from '../../community/form-faults.js';
import type { Issue } from '../../community/read.js';
import type { Form } from '../../community/schema/forms.js';
import type { Receipt } from '../../sources/send.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import type { Drawer } from '../../ui/language-controller.js';
import { warnOnce } from '../../ui/warn.js';
import { joinForm, type JoinFormWords } from '../../words/en/join-form.js';
import { shared, type SharedWords } from '../../words/en/shared.js';
import type { Formats } from '../../words/formats.js';
import type { Advice } from './advice.js';
import { AdviceKeeper } from './advice-keeper.js';
import { type Answers, askedFields, type Field } from './answers.js';
import type { Application } from './application.js';
import { answerOf, type Control, fill } from './controls.js';
import type { Desk, DeskHost } from './desk.js';
import { draftName, hasDraft } from './draft-name.js';
import { controlId, type FieldContext, fieldsView } from './fields.js';
import { aboutView, buttonsView, goesTo, nextView, stepsView } from './frame.js';
import { formNamed, hasSteps, joinFormReads, type Section, sectionsOf, type Target, targetsOf } from './join-form.model.js';
import { joinFormStyles } from './join-form.styles.js';
import type { OwnForm } from './own-form.js';

export interface JoinFormDrawer {
  readonly shared: SharedWords;
  readonly joinForm: JoinFormWords;
}

/** What somebody needs who writes; one for all forms of a page. */
let writing: typeof import('./writing.js') | undefined;

/** English is at hand; the others are loaded when a page speaks them. */
const drawer: Drawer<JoinFormDrawer> = {
  en: { shared, joinForm },
  'zh-CN': async () => ({ ...(await import('../../words/zh-CN/shared.js')), ...(await import('../../words/zh-CN/join-form.js')) }),
  ja: async () => ({ ...(await import('../../words/ja/shared.js')), ...(await import('../../words/ja/join-form.js')) }),
};

/** Milliseconds without a key before the notes on what was written are drawn anew. */
const PAUSE = 300;

/**
 * A community's form: to join a station, to found one, to step down, or whatever its document defines. What is written is
 * kept on the device until it has been sent: to an endpoint, as an issue, by e-mail, or as a text to copy.
 *
 * @summary A form from one definition, and every way in which a community takes applications.
 * @tag guild-join-form
 *
 * @slot - shown until the data is there, and again when there is nothing better; a `<form>` in it is used instead of a drawn one
 * @slot heading - instead of the heading
 * @slot empty - instead of the words for no form
 * @slot error - instead of the sentence about what went wrong
 * @slot captcha - before the buttons; the values of named controls in it are sent as `captcha`
 * @slot footer - under everything
 *
 * @fires {GuildLoadEvent} guild-load - the data arrived and was read
 * @fires {GuildErrorEvent} guild-error - nothing could be shown, or a refresh failed
 * @fires {GuildDataIssueEvent} guild-data-issue - records or values were left out, or the form's definition has a fault
 * @fires {GuildSubmitEvent} guild-submit - all is filled in and about to be sent; when cancelled, the page sends it by its own means
 * @fires {GuildSubmittedEvent} guild-submitted - it was taken, or handed over to another page
 *
 * @csspart base - all of it
 * @csspart header - heading and summary
 * @csspart heading - the heading
 * @csspart summary - the line beside it: where it goes
 * @csspart about - what there is to know before writing
 * @csspart conditions - the conditions of the form's rule
 * @csspart ways - whom to ask instead
 * @csspart form - the form itself
 * @csspart steps - how far one has come
 * @csspart section - fields under one heading
 * @csspart field - a question with its control
 * @csspart hint - what helps to answer
 * @csspart fault - what is wrong with an answer
 * @csspart faults - all that is wrong, together
 * @csspart draft - that it is kept on the device
 * @csspart send - the button that sends it
 * @csspart note - what went wrong when it was sent
 * @csspart handed - what to do on the page it was handed over to
 * @csspart sent - what was sent
 * @csspart notes - what is missing from the data or out of date
 *
 * @cssprop [--guild-accent] - colour of links and of the main button; mixed from the text colour unless set
 * @cssprop [--guild-attention] - colour of what is wrong with an answer
 * @cssprop [--guild-line] - colour of hairlines
 * @cssprop [--guild-control] - colour of the borders of controls
 * @cssprop [--guild-radius=0.375em] - corners of controls
 * @cssprop [--guild-gap=0.875em] - space between blocks
 * @cssprop [--guild-min-height=auto] - height reserved before the data is there
 *
 * @cssstate loading - before the data is there
 * @cssstate ready - the form is shown
 * @cssstate empty - the data holds no such form
 * @cssstate error - nothing can be shown, or the form's definition has a fault
 * @cssstate stale - a refresh failed; the last good data is shown
 */
export class GuildJoinForm extends GuildElement<JoinFormDrawer> implements DeskHost {
  static override styles = [...GuildElement.styles, joinFormStyles];

  static override properties: PropertyDeclarations = {
    form: {},
    station: {},
  };

  /** Id of the form; the document's first unless said. */
  declare form: string | undefined;
  /** Id of the station that is chosen at first. */
  declare station: string | undefined;

  protected readonly collection = 'forms';
  protected readonly reads = joinFormReads;
  /** What is written; none before somebody goes to a field. */
  #application: Application | undefined;
  #desk: Desk | undefined;
  #opening: Promise<boolean> | undefined;
  #isSubmitting = false;
  /** What is chosen before anybody writes. */
  readonly #presets = new Map<string, string>();
  readonly #keeper = new AdviceKeeper((advice, { form }) => {
    this.#preset(form, advice);
    this.requestUpdate();
  });
  #ownForm: OwnForm | undefined;
  #shown: Form | undefined;
  #step = 0;
  /** Whether all that is wrong is listed: after somebody tried to send it. */
  #listsFaults = false;
  #isClearing = false;
  /** What sending needs could not be loaded. */
  #partMissing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #formats: Formats | undefined;

  constructor() {
    super(drawer);
  }

  override connectedCallback(): void {
    // a link may choose form and station: ?join-form=new-station for the widget with id="join"
    const query = new URLSearchParams(this.ownerDocument.location?.search);
    for (const name of ['form', 'station'] as const) this[name] = (this.id && query.get(`${this.id}-${name}`)) || this[name];
    super.connectedCallback();
  }

  #formIn(community: Community | undefined): Form | undefined {
    return community && formNamed(community, this.form);
  }

  protected override faultsIn(community: Community): readonly Issue[] {
    const form = this.#formIn(community);
    return form ? formFaults(community, form) : [];
  }

  protected ownHeading({ joinForm: words }: JoinFormDrawer, formats: Formats): string {
    return formats.text(this.#formIn(this.community)?.title) || words.heading;
  }

  protected emptyWords({ joinForm: words }: JoinFormDrawer): string {
    return this.form ? words.notHere(this.form) : words.empty;
  }

  protected isEmpty(community: Community): boolean {
    return !this.#formIn(community);
  }

  protected summary({ community, words }: Showing<JoinFormDrawer>): string {
    return goesTo(targetsOf(this.#formIn(community)!)[0]!, words.joinForm);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const form = this.#formIn(this.community);
    if (!form || this.faultsIn(this.community!).length) return;
    if (this.#shown?.id !== form.id) this.#begin();
    this.#shown = form;
    this.#application?.open(form, this.#path);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const control of this.#controls) {
      // before somebody writes, a control is the browser's: it may have filled it in
      if (this.#application || this.#presets.has(control.name)) fill(control, this.#answers.get(control.name));
    }
  }

  get #advice(): Advice | undefined {
    return this.#keeper.advice;
  }

  get #path(): string {
    return this.ownerDocument.location?.pathname ?? '';
  }

  /** The controls of the drawn form. */
  get #controls(): Control[] {
    return [...(this.shadowRoot?.querySelectorAll<Control>('.fields [name]') ?? [])].filter((control) => !control.closest('.trap'));
  }

  get #answers(): Answers {
    return this.#application?.answers ?? this.#presets;
  }

  /** Another form than before. */
  #begin() {
    this.shownAt = Date.now();
    this.#step = 0;
    this.#listsFaults = false;
    this.#isClearing = false;
    this.#presets.clear();
    this.#desk?.write();
  }

  // ---------------------------------------------------------------------------------------------------- parts that load late

  /** Waits for a draft, and for what the community's records say to the form; but not again: nobody loses the place where they write. */
  protected override waitsFor({ community, formats }: Showing<JoinFormDrawer>): boolean {
    const form = this.#shown!;
    this.#formats = formats;
    const own = this.querySelector<HTMLFormElement>('form');
    const needsWriting = !!own || hasDraft(draftName(this.#path, form.id));
    if (needsWriting && !this.#application && !this.#partMissing) {
      void this.#openWriting();
      return true;
    }
    if (own && this.#application && !this.#ownForm) {
      void this.#enhance(own);
      return true;
    }
    const { today, images, levelBelow: level } = this;
    return !this.#keeper.isReadyFor({ community, form, formats, today, images, level, redraw: () => this.requestUpdate() });
  }

  /** Chooses the station that the page names, or the only one there is. */
  #preset({ fields }: Form, advice: Advice | undefined) {
    const field = fields.find(({ type }) => type === 'station');
    const { choices = [] } = (field && advice?.choicesFor(field, this.#answers)) || {};
    const only = field?.required && choices.length === 1 ? choices[0]!.id : undefined;
    const wanted = choices.some(({ id }) => id === this.station) ? this.station : only;
    if (!field || wanted === undefined) return;
    this.#presets.set(field.id, wanted);
    this.#application?.preset(field, wanted);
  }

  async #enhance(own: HTMLFormElement) {
    try {
      const { OwnForm } = await import('./own-form.js');
      this.#ownForm ??= new OwnForm(this, own, this.#application!, {
        submit: () => this.#submit(),
        wrote: (field) => this.#redrawFor(field),
      });
      this.requestUpdate();
    } catch (error) {
      warnOnce('the page’s own form stays as it is: the part that enhances it could not be loaded.', error);
    }
  }

  /** Loads what somebody needs who writes: soon enough to be at hand when the connection is gone by then. */
  #openWriting(): Promise<boolean> {
    return (this.#opening ??= this.#takeUpWriting().catch((error: unknown) => {
      warnOnce('a part of the form could not be loaded.', error);
      this.#opening = undefined;
      this.#partMissing = true;
      this.requestUpdate();
      return false;
    }));
  }

  async #takeUpWriting(): Promise<boolean> {
    writing ??= await import('./writing.js');
    this.#partMissing = false;
    if (!this.#application) {
      const application = new writing.Application(this);
      application.open(this.#shown!, this.#path);
      for (const field of this.#shown!.fields) if (this.#presets.has(field.id)) application.preset(field, this.#presets.get(field.id)!);
      this.#application = application;
      // what was written, or filled in by the browser, before this was loaded
      for (const control of this.#controls) if (isFilledIn(control) && control.value !== this.#presets.get(control.name)) this.#take(control);
    }
    this.#desk ??= new writing.Desk(this, this.#application);
    await this.#desk.open(this.#formats!);
    this.requestUpdate();
    return true;
  }

  // ------------------------------------------------------------------------------------------------------- what the desk asks

  shownAt = 0;

  get isBlocked(): boolean {
    return this.#advice?.isBlocked?.(this.#answers) ?? false;
  }

  takeTrap(): string {
    const trap = this.shadowRoot?.querySelector<HTMLInputElement>('.trap input');
    const found = trap?.value ?? '';
    if (trap) trap.value = '';
    return found;
  }

  readonly nameOf = (field: Field, id: string): string | undefined => this.#advice?.nameOf(field, id);

  focusPart(name: string): void {
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`)?.focus());
  }

  /** What a captcha in its slot has to say: the values of its named controls. */
  get captcha(): Record<string, string> | undefined {
    const controls = this.querySelectorAll<HTMLInputElement>('[slot="captcha"] [name], [slot="captcha"][name]');
    return controls.length ? Object.fromEntries([...controls].map(({ name, value }) => [name, value])) : undefined;
  }

  /**
   * For a page that cancelled `guild-submit` and sent it by its own means: it has arrived.
   *
   * @param receipt its id and page, where there are such
   */
  accept(receipt: Receipt = {}): void {
    this.#desk?.accept(receipt);
  }

  /**
   * For a page that cancelled `guild-submit` and sent it by its own means: it was not taken.
   *
   * @param said the reason, as a sentence
   * @param errors what is wrong with single answers, by the ids of their fields
   */
  reject(said: string, errors: Readonly<Record<string, string>> = {}): void {
    this.#desk?.reject(said, errors);
  }

  // ----------------------------------------------------------------------------------------------------------- what people do

  #fieldOf({ name }: Control): Field | undefined {
    return this.#shown?.fields.find(({ id }) => id === name);
  }

  /** Takes over what a control holds. */
  #take(control: Control) {
    const field = this.#fieldOf(control);
    if (!field || control.closest('.trap')) return;
    this.#application!.write(field, answerOf(field, control, this.#answers.get(field.id)), control.validity.badInput);
    this.#redrawFor(field);
  }

  readonly #onFocus = (): void => void this.#openWriting();

  readonly #onInput = (event: Event): void => {
    if (this.#application) this.#take(event.target as Control);
    else void this.#openWriting();
  };

  /** What the community's records say may be something else now. */
  #redrawFor(field: Field, pause = PAUSE) {
    if (!this.#advice?.dependsOn.has(field.id)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.requestUpdate(), pause);
  }

  readonly #onChange = (event: Event): void => {
    const control = event.target as Control;
    const field = this.#fieldOf(control);
    if (!field || !this.#application) return;
    this.#application.leave(field);
    this.#redrawFor(field, 0);
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    // never to the page's own address, where nobody takes it
    event.preventDefault();
    if (!(await this.#openWriting())) return this.focusPart('note');
    const sections = this.#sections;
    if (hasSteps(sections) && this.#step < sections.length - 1) this.#goOn(sections);
    else await this.#submit();
  };

  get #sections(): readonly Section[] {
    return sectionsOf(askedFields(this.#shown!.fields, this.#answers), this.#formats!);
  }

  /** To the next step, when nothing is wrong with this one. */
  #goOn(sections: readonly Section[]) {
    this.#listsFaults = !this.#application!.check(sections[this.#step]!.fields);
    if (!this.#listsFaults) this.#step++;
    this.focusPart(this.#listsFaults ? 'faults' : 'steps');
  }

  #goBack() {
    this.#step--;
    this.#listsFaults = false;
    this.requestUpdate();
    this.focusPart('steps');
  }

  /** Looks everything over, and sends it when nothing is wrong. */
  async #submit(target: Target = targetsOf(this.#shown!)[0]!): Promise<void> {
    // a second press while the first is under way is no second application
    if (this.#isSubmitting) return;
    this.#isSubmitting = true;
    await this.#submitOnce(target).finally(() => (this.#isSubmitting = false));
  }

  async #submitOnce(target: Target) {
    if (!(await this.#openWriting())) return this.focusPart('note');
    const application = this.#application!;
    const desk = this.#desk!;
    if (!application.check(application.asked)) {
      desk.write();
      return this.#showFaults();
    }
    this.#listsFaults = false;
    await desk.submit(target);
    // what the endpoint said of single fields
    if (application.faults.size) this.#showFaults(false);
  }

  /** @param takesFocus whether the list of what is wrong takes the focus */
  #showFaults(takesFocus = true) {
    const { faults } = this.#application!;
    this.#step = Math.max(0, this.#sections.findIndex(({ fields }) => fields.some(({ id }) => faults.has(id))));
    this.#listsFaults = true;
    this.requestUpdate();
    if (takesFocus) this.focusPart('faults');
  }

  // ------------------------------------------------------------------------------------------------------------------ views

  protected view({ words: { joinForm: words }, formats }: Showing<JoinFormDrawer>): TemplateResult {
    const form = this.#shown!;
    const desk = this.#desk;
    const answers = this.#answers;
    if (desk) void desk.speak(formats);
    const context: FieldContext = {
      words,
      formats,
      faultOf: (field) => (desk?.words ? writing!.faultSentence(field, this.#application!, desk.words, formats) : ''),
      choicesFor: (field) => this.#advice?.choicesFor(field, answers),
      placeOf: (field) => form.fields.indexOf(field),
    };
    const about = aboutView(form, context, this.heading?.trim() === '');
    if (desk?.progress.at === 'sent') return html`<div class="whole">${writing!.sentView(desk, about)}</div>`;
    const before = this.#advice?.before?.(answers);
    const hasAbout = form.intro || before || about !== nothing;
    return html`<div class=${hasAbout ? 'columns two' : 'columns'}>
      ${hasAbout ? html`<div part="about">${form.intro ? html`<p>${formats.text(form.intro)}</p>` : nothing}${before}${about}</div>` : nothing}
      ${this.#formView(form, context)}
    </div>`;
  }

  #formView(form: Form, context: FieldContext): TemplateResult {
    const { words, formats } = context;
    const own = this.#ownForm;
    const desk = this.#desk;
    const late = desk?.words;
    const application = this.#application!;
    const sections = this.#sections;
    const isStepped = hasSteps(sections) && !own;
    const step = (this.#step = isStepped ? Math.min(this.#step, sections.length - 1) : 0);
    const isLast = !isStepped || step === sections.length - 1;
    const isBusy = !!desk?.isBusy;
    own?.show(context, isBusy);
    const after = this.#advice?.after?.(this.#answers) ?? nothing;
    const inside = html`${late && this.#listsFaults ? writing!.faultsView(application, late, formats, (field) => this.#focusField(field)) : nothing}
    ${isStepped ? stepsView(sections, step, context) : nothing}
    ${own
      ? html`<div class="before-own">${after}</div><slot></slot>`
      : fieldsView(sections, isStepped ? step : undefined, this.levelBelow, isBusy, context)}
    ${isLast && !own ? html`${after}<slot name="captcha"></slot>` : nothing}
    <p part="draft" class="quiet">${late ? writing!.draftView(application, late, formats, this.#isClearing, (isClearing, isCleared) => this.#clear(isClearing, isCleared)) : nothing}</p>
    ${isLast
      ? buttonsView(form, context, {
          hasMain: !own?.hasButton,
          isInForm: !own,
          sending: (isBusy && late?.sending) || '',
          back: step ? () => this.#goBack() : undefined,
          submit: (target) => void this.#submit(target),
        })
      : nextView(context, step ? () => this.#goBack() : undefined)}
    ${this.#partMissing ? html`<p part="note" tabindex="-1">${words.partMissing}</p>` : desk ? writing!.noteView(desk, formats) : nothing}`;
    return own
      ? html`<div part="form">${inside}</div>`
      : html`<form part="form" novalidate @input=${this.#onInput} @change=${this.#onChange} @submit=${this.#onSubmit} @focusin=${this.#onFocus}>${inside}</form>`;
  }

  #clear(isClearing: boolean, isCleared: boolean) {
    this.#isClearing = isClearing;
    if (isCleared) {
      this.#application!.clear();
      this.#begin();
    }
    this.requestUpdate();
  }

  #focusField(field: Field) {
    const place = this.#shown!.fields.indexOf(field);
    if (this.#ownForm) this.#ownForm.focus(field);
    else this.shadowRoot?.getElementById(controlId(place))?.focus();
  }
}

/** Whether a control holds something other than what it was drawn with. */
const isFilledIn = (control: Control) => ('checked' in control && (control.type === 'checkbox' || control.type === 'radio') ? control.checked : control.value !== '' || control.validity.badInput);

declare global {
  interface HTMLElementTagNameMap {
    'guild-join-form': GuildJoinForm;
  }
}
