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
import { AdviceKeeper } from './advice-keeper.js';
import { type Answers, askedFields } from './answers.js';
import { type Control, controlsIn, fill, isFilledIn } from './controls.js';
import { draftName, hasDraft } from './draft-name.js';
import { type FieldContext, fieldsView } from './fields.js';
import { focusPart } from './form-parts.js';
import { aboutView, buttonsView, goesTo } from './frame.js';
import { formNamed, hasSteps, joinFormReads, sectionsOf, targetsOf } from './join-form.model.js';
import { joinFormStyles } from './join-form.styles.js';
import type { Writing } from './writing.js';

export interface JoinFormDrawer {
  readonly shared: SharedWords;
  readonly joinForm: JoinFormWords;
}

/** English is at hand; the others are loaded when a page speaks them. */
const drawer: Drawer<JoinFormDrawer> = {
  en: { shared, joinForm },
  'zh-CN': async () => ({ ...(await import('../../words/zh-CN/shared.js')), ...(await import('../../words/zh-CN/join-form.js')) }),
  ja: async () => ({ ...(await import('../../words/ja/shared.js')), ...(await import('../../words/ja/join-form.js')) }),
};

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
export class GuildJoinForm extends GuildElement<JoinFormDrawer> {
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
  /** When the form was shown, in milliseconds since 1970. */
  shownAt = 0;
  #shown: Form | undefined;
  #formats: Formats | undefined;
  /** What somebody needs who writes; none before they go to a field. */
  #writing: Writing | undefined;
  /** The same, while something of it is still to come. */
  #unready: Writing | undefined;
  #opening: Promise<boolean> | undefined;
  /** What a writer needs could not be loaded. */
  #partMissing = false;
  /** What is chosen before anybody writes. */
  readonly #presets = new Map<string, string>();
  readonly #keeper = new AdviceKeeper(() => this.#takeAdvice());
  /** What a form of many sections needs; `null` where it could not be loaded: such a form is drawn in one. */
  #steps: typeof import('./steps.js') | null | undefined;

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
    if (this.#shown?.id !== form.id) {
      this.shownAt = Date.now();
      this.#presets.clear();
      this.#writing?.begin();
    }
    this.#shown = form;
    this.#writing?.application.open(form, this.#path);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // before somebody writes, a control is the browser's: it may have filled it in
    if (!this.#writing && !this.#presets.size) return;
    for (const control of controlsIn(this)) if (this.#writing || this.#presets.has(control.name)) fill(control, this.#answers.get(control.name));
  }

  get #path(): string {
    return this.ownerDocument.location?.pathname ?? '';
  }

  get #answers(): Answers {
    return this.#writing?.application.answers ?? this.#presets;
  }

  // ---------------------------------------------------------------------------------------------------- parts that load late

  /** Waits for a draft, and for what a form cannot be drawn without; but not again: nobody loses the place where they write. */
  protected override waitsFor({ community, formats }: Showing<JoinFormDrawer>): boolean {
    const form = this.#shown!;
    this.#formats = formats;
    const own = this.querySelector<HTMLFormElement>('form');
    if ((own || hasDraft(draftName(this.#path, form.id))) && !this.#writing && !this.#partMissing) {
      void this.#openWriting();
      return true;
    }
    if (own && this.#writing && !this.#writing.ownForm) {
      void this.#enhance(own, this.#writing);
      return true;
    }
    if (this.#steps === undefined && form.fields.some(({ section }) => section) && hasSteps(sectionsOf(form.fields, formats))) {
      void this.#loadSteps();
      return true;
    }
    const { today, images, levelBelow: level } = this;
    return !this.#keeper.isReadyFor({ element: this, community, form, formats, today, images, level });
  }

  async #loadSteps() {
    this.#steps = await import('./steps.js').catch((error: unknown) => {
      warnOnce('a form of several steps is shown in one: the part that shows them could not be loaded.', error);
      return null;
    });
    this.#steps?.dressSteps(this);
    this.requestUpdate();
  }

  async #enhance(own: HTMLFormElement, writing: Writing) {
    try {
      const { OwnForm } = await import('./own-form.js');
      writing.ownForm ??= new OwnForm(own, writing);
      this.requestUpdate();
    } catch (error) {
      warnOnce('the page’s own form stays as it is: the part that enhances it could not be loaded.', error);
    }
  }

  /** Loads what somebody needs who writes: soon enough to be at hand when the connection is gone by then. */
  #openWriting(): Promise<boolean> {
    const done = (isThere: boolean) => {
      this.#opening = undefined;
      if (this.#partMissing === isThere) this.requestUpdate();
      this.#partMissing = !isThere;
      return isThere;
    };
    return (this.#opening ??= this.#takeUpWriting().then(
      () => done(true),
      (error: unknown) => {
        warnOnce('a part of the form could not be loaded.', error);
        return done(false);
      },
    ));
  }

  async #takeUpWriting(): Promise<void> {
    const { Writing } = await import('./writing.js');
    const writing = (this.#unready ??= new Writing(this, { formats: this.#formats!, advice: this.#keeper.advice }));
    const { application, desk } = writing;
    application.open(this.#shown!, this.#path);
    await desk.open();
    if (this.#writing) return;
    this.#writing = writing;
    for (const [id, chosen] of this.#presets) application.preset(id, chosen);
    // what was written, or filled in by the browser, before this was loaded
    for (const control of controlsIn(this)) if (isFilledIn(control) && control.value !== this.#presets.get(control.name)) writing.take(control);
    this.requestUpdate();
  }

  /** What the records say has come: the station that the page names is chosen, or the only one there is. */
  #takeAdvice() {
    const preset = this.#keeper.advice?.presetFor(this.station);
    if (preset) {
      this.#presets.set(preset.field, preset.chosen);
      this.#writing?.application.preset(preset.field, preset.chosen);
    }
    this.requestUpdate();
  }

  // ----------------------------------------------------------------------------------------------------------- what people do

  /**
   * For a page that cancelled `guild-submit` and sent it by its own means: it has arrived.
   *
   * @param receipt its id and page, where there are such
   */
  accept(receipt: Receipt = {}): void {
    this.#writing?.desk.accept(receipt);
  }

  /**
   * For a page that cancelled `guild-submit` and sent it by its own means: it was not taken.
   *
   * @param said the reason, as a sentence
   * @param errors what is wrong with single answers, by the ids of their fields
   */
  reject(said: string, errors: Readonly<Record<string, string>> = {}): void {
    this.#writing?.desk.reject(said, errors);
  }

  readonly #onFocus = (): void => void this.#openWriting();

  readonly #onInput = (event: Event): void => {
    if (this.#writing) this.#writing.take(event.target as Control);
    else void this.#openWriting();
  };

  readonly #onChange = ({ target }: Event): void => {
    void this.#openWriting().then((isThere) => isThere && this.#writing!.leave(target as Control));
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    // never to the page's own address, where nobody takes it
    event.preventDefault();
    this.#send((writing) => writing.submitStep(!!this.#steps));
  };

  /** Sends it by what a writer needs, or says that this is missing. */
  #send(by: (writing: Writing) => Promise<void>) {
    void this.#openWriting().then((isThere) => (isThere ? by(this.#writing!) : focusPart(this, 'note')));
  }

  // ------------------------------------------------------------------------------------------------------------------ views

  protected view({ words: { joinForm: words }, formats }: Showing<JoinFormDrawer>): TemplateResult {
    const form = this.#shown!;
    const writing = this.#writing;
    const answers = this.#answers;
    const { advice } = this.#keeper;
    writing?.follow(formats, advice);
    const context: FieldContext = {
      words,
      formats,
      faultOf: (field) => writing?.faultOf(field) ?? '',
      choicesFor: (field) => advice?.choicesFor(field, answers),
      placeOf: (field) => form.fields.indexOf(field),
    };
    const facts = aboutView(form, context, this.heading?.trim() === '');
    if (writing?.isSent) return html`<div class="whole">${writing.sentView(facts)}</div>`;
    const before = advice?.before?.(answers);
    const hasAbout = form.intro || before || facts !== nothing;
    const about = hasAbout ? html`<div part="about">${form.intro ? html`<p>${formats.text(form.intro)}</p>` : nothing}${before}${facts}</div>` : nothing;
    const columns = hasAbout ? 'columns two' : 'columns';
    return writing?.ownForm ? this.#ownFormView(form, writing, context, columns, about) : this.#formView(form, context, columns, about);
  }

  #formView(form: Form, context: FieldContext, columns: string, about: unknown): TemplateResult {
    const writing = this.#writing;
    const answers = this.#answers;
    const sections = sectionsOf(askedFields(form.fields, answers), context.formats);
    const steps = hasSteps(sections) ? this.#steps : undefined;
    const step = steps ? (writing?.stepOf(sections) ?? 0) : undefined;
    const isLast = step === undefined || step === sections.length - 1;
    const back = step ? steps!.backView(context, writing!.goBack) : nothing;
    return html`<div class=${columns}>
      ${about}
      <form part="form" novalidate @input=${this.#onInput} @change=${this.#onChange} @submit=${this.#onSubmit} @focusin=${this.#onFocus}>
        ${writing?.faultsView()}${steps?.stepsView(sections, step!, context)}
        ${fieldsView(sections, step, this.levelBelow, !!writing?.desk.isBusy, context)}
        ${isLast ? this.#keeper.advice?.after?.(answers) : nothing}<slot name="captcha" ?hidden=${!isLast}></slot>
        <p part="draft" class="quiet">${writing?.draftView()}</p>
        ${isLast ? this.#buttonsView(form, context, back) : steps!.nextView(context, back)}${this.#noteView(context)}
      </form>
    </div>`;
  }

  /** Around the page's own form: what is wrong with it, its draft, the buttons that it lacks. */
  #ownFormView(form: Form, writing: Writing, context: FieldContext, columns: string, about: unknown): TemplateResult {
    const own = writing.ownForm!;
    own.show(context, writing.desk.isBusy);
    return html`<div class=${columns}>
      ${about}
      <div part="form">
        ${writing.faultsView()}
        <div class="before-own">${this.#keeper.advice?.after?.(this.#answers)}</div>
        <slot></slot>
        <p part="draft" class="quiet">${writing.draftView()}</p>
        <form novalidate @submit=${this.#onSubmit}>${this.#buttonsView(form, context, nothing, !own.hasButton)}</form>
        ${this.#noteView(context)}
      </div>
    </div>`;
  }

  #buttonsView(form: Form, context: FieldContext, back: unknown, hasMain = true) {
    const { isBusy, words } = this.#writing?.desk ?? {};
    return buttonsView(form, context, { hasMain, sending: (isBusy && words?.sending) || '', back, submit: (target) => this.#send((writing) => writing.submit(target)) });
  }

  #noteView({ words }: FieldContext) {
    return this.#partMissing ? html`<p part="note" tabindex="-1">${words.partMissing}</p>` : this.#writing?.noteView();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-join-form': GuildJoinForm;
  }
}
