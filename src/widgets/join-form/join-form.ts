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
import { type Field, withScheme } from './answers.js';
import { Application } from './application.js';
import { aboutView, draftView, faultsView, goesTo, stepsView } from './frame.js';
import type { DeskHost } from './desk.js';
import { answerOf, controlId, type FieldContext, fieldView } from './fields.js';
import { formNamed, hasSteps, joinFormReads, needsAdvice, type Section, sectionsOf, type Target, targetsOf } from './join-form.model.js';
import { joinFormStyles } from './join-form.styles.js';
import type { OwnForm } from './own-form.js';

export interface JoinFormDrawer {
  readonly shared: SharedWords;
  readonly joinForm: JoinFormWords;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Late = { Desk: typeof import('./desk.js').Desk } & typeof import('./outcome.js');

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
  readonly #application = new Application(this);
  #advice: { readonly advice: Advice | undefined; readonly key: readonly unknown[] } | undefined;
  #adviceKey: readonly unknown[] = [];
  #late: Late | undefined;
  #desk: InstanceType<Late['Desk']> | undefined;
  #ownForm: OwnForm | undefined;
  #step = 0;
  /** Whether all that is wrong is listed: after somebody tried to send it. */
  #listsFaults = false;
  #isClearing = false;
  /** What the desk needs could not be loaded. */
  #partMissing = false;
  #isOpening = false;
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
    const { form: before } = this.#application;
    this.#application.open(form, this.ownerDocument.location?.pathname ?? '');
    if (before?.id !== form.id) this.#begin();
  }

  /** Another form than before. */
  #begin() {
    this.#step = 0;
    this.#listsFaults = false;
    this.#isClearing = false;
    this.#desk?.write();
  }

  // ---------------------------------------------------------------------------------------------------- parts that load late

  /** Waits for what the community's records say to the form, but not again when they change: nobody loses the place where they write. */
  protected override waitsFor({ community, formats }: Showing<JoinFormDrawer>): boolean {
    const form = this.#formIn(community);
    if (!form) return false;
    this.#formats = formats;
    const own = this.querySelector(':scope form');
    if (own && !this.#ownForm) {
      void this.#enhance(own as HTMLFormElement);
      return true;
    }
    if (!needsAdvice(form)) {
      this.#advice = undefined;
      return false;
    }
    const key = [community, form, formats, this.today, this.images];
    if (key.some((each, at) => each !== this.#adviceKey[at])) {
      this.#adviceKey = key;
      void this.#takeAdvice(key, community, form, formats);
    }
    return !this.#advice;
  }

  async #takeAdvice(key: readonly unknown[], community: Community, form: Form, formats: Formats) {
    const { today, images, levelBelow: level } = this;
    let advice: Advice | undefined;
    try {
      const { adviceFor } = await import('./advice.js');
      advice = await adviceFor({ community, form, formats, today, images, level, redraw: () => this.requestUpdate() });
    } catch (error) {
      warnOnce('what the community’s records say to a form could not be loaded; stations and people are written by hand.', error);
    }
    if (this.#adviceKey !== key) return;
    this.#advice = { advice, key };
    this.#preset(form, advice);
    this.requestUpdate();
  }

  /** Chooses the station that the page names, or the only one there is. */
  #preset({ fields }: Form, advice: Advice | undefined) {
    const field = fields.find(({ type }) => type === 'station');
    const { choices = [] } = (field && advice?.choicesFor(field, this.#application.answers)) || {};
    const only = field?.required && choices.length === 1 ? choices[0]!.id : undefined;
    const wanted = choices.some(({ id }) => id === this.station) ? this.station : only;
    if (field && wanted !== undefined) this.#application.preset(field, wanted);
  }

  async #enhance(own: HTMLFormElement) {
    try {
      const { OwnForm } = await import('./own-form.js');
      this.#ownForm ??= new OwnForm(this, own, this.#application, {
        submit: () => this.#submit(),
        prepare: () => void this.#openDesk(),
        wrote: (field) => this.#redrawFor(field),
      });
    } catch (error) {
      warnOnce('the page’s own form stays as it is: the part that enhances it could not be loaded.', error);
    }
    this.requestUpdate();
  }

  /** Loads what sends, so that it is at hand even when the connection is gone by then. */
  async #openDesk(): Promise<boolean> {
    const formats = this.#formats!;
    this.#partMissing = false;
    try {
      if (!this.#late) {
        const [{ Desk }, outcome] = await Promise.all([import('./desk.js'), import('./outcome.js')]);
        this.#late = { Desk, ...outcome };
      }
      this.#desk ??= new this.#late.Desk(this, this.#application);
      await this.#desk.open(formats);
      return true;
    } catch (error) {
      warnOnce('a part of the form could not be loaded.', error);
      return false;
    }
  }

  // ------------------------------------------------------------------------------------------------------- what the desk asks

  get isBlocked(): boolean {
    return this.#advice?.advice?.isBlocked?.(this.#application.answers) ?? false;
  }

  takeTrap(): string {
    const trap = this.shadowRoot?.querySelector<HTMLInputElement>('.trap input');
    const found = trap?.value ?? '';
    if (trap) trap.value = '';
    return found;
  }

  readonly nameOf = (field: Field, id: string): string | undefined => this.#advice?.advice?.nameOf(field, id);

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

  #fieldOf(event: Event): Field | undefined {
    const control = event.target as Control;
    return control.closest('.trap') ? undefined : this.#application.form?.fields.find(({ id }) => id === control.name);
  }

  readonly #onInput = (event: Event): void => {
    const field = this.#fieldOf(event);
    if (!field) return;
    const control = event.target as Control;
    this.#application.write(field, answerOf(field, control, this.#application.answers.get(field.id)), control.validity.badInput);
    this.#redrawFor(field);
  };

  /** What the community's records say may be something else now. */
  #redrawFor(field: Field) {
    if (!this.#advice?.advice?.dependsOn.has(field.id)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.requestUpdate(), PAUSE);
  }

  readonly #onChange = (event: Event): void => {
    const field = this.#fieldOf(event);
    if (!field) return;
    const control = event.target as Control;
    if (field.type === 'link' && withScheme(control.value) !== control.value) {
      control.value = withScheme(control.value);
      this.#application.write(field, control.value);
    }
    this.#application.leave(field);
    if (this.#advice?.advice?.dependsOn.has(field.id)) this.requestUpdate();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    // never to the page's own address, where nobody takes it
    event.preventDefault();
    const sections = this.#sections;
    if (hasSteps(sections) && this.#step < sections.length - 1) this.#goOn(sections);
    else void this.#submit();
  };

  get #sections(): readonly Section[] {
    return sectionsOf(this.#application.asked, this.#formats!);
  }

  /** To the next step, when nothing is wrong with this one. */
  #goOn(sections: readonly Section[]) {
    this.#listsFaults = !this.#application.check(sections[this.#step]!.fields);
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
  async #submit(target: Target = targetsOf(this.#application.form!)[0]!): Promise<void> {
    if (this.#isOpening || this.#desk?.isBusy) return;
    const { asked } = this.#application;
    if (!this.#application.check(asked)) {
      this.#desk?.write();
      return this.#showFaults();
    }
    this.#listsFaults = false;
    this.#isOpening = true;
    const isOpen = await this.#openDesk();
    this.#isOpening = false;
    if (isOpen) {
      await this.#desk!.submit(target);
      // what the endpoint said of single fields
      if (this.#application.faults.size) this.#showFaults(false);
      return;
    }
    this.#partMissing = true;
    this.requestUpdate();
    this.focusPart('note');
  }

  /** @param takesFocus whether the list of what is wrong takes the focus */
  #showFaults(takesFocus = true) {
    const first = this.#sections.findIndex(({ fields }) => fields.some(({ id }) => this.#application.faults.has(id)));
    this.#step = Math.max(0, first);
    this.#listsFaults = true;
    this.requestUpdate();
    if (takesFocus) this.focusPart('faults');
  }

  // ------------------------------------------------------------------------------------------------------------------ views

  protected view({ words: { joinForm: words }, formats }: Showing<JoinFormDrawer>): TemplateResult {
    const application = this.#application;
    const form = application.form!;
    const { answers } = application;
    const advice = this.#advice?.advice;
    if (this.#desk) void this.#desk.speak(formats);
    const context: FieldContext = {
      words,
      formats,
      answers,
      faults: application.faults,
      choicesFor: (field) => advice?.choicesFor(field, answers),
      placeOf: (field) => form.fields.indexOf(field),
    };
    const about = aboutView(form, context, !this.heading?.trim() && this.heading !== undefined);
    if (this.#desk?.progress.at === 'sent') return html`<div class="whole">${this.#late!.sentView(this.#desk, about)}</div>`;
    return html`<div class="columns">
      <div part="about">${form.intro ? html`<p>${formats.text(form.intro)}</p>` : nothing}${advice?.before?.(answers) ?? nothing}${about}</div>
      ${this.#formView(form, context)}
    </div>`;
  }

  #formView(form: Form, context: FieldContext): TemplateResult {
    const { words, formats, answers } = context;
    const application = this.#application;
    const own = this.#ownForm;
    const sections = this.#sections;
    const isStepped = hasSteps(sections) && !own;
    const step = (this.#step = isStepped ? Math.min(this.#step, sections.length - 1) : 0);
    const isLast = !isStepped || step === sections.length - 1;
    const isBusy = !!this.#desk?.isBusy;
    own?.show(context, isBusy);
    const inside = html`${this.#listsFaults ? faultsView(application, context, (field) => this.#focusField(field)) : nothing}
    ${isStepped ? stepsView(sections, step, context) : nothing}
    ${own
      ? html`<slot></slot>`
      : html`<div class="fields" ?inert=${isBusy}>
          ${sections.map(({ title, fields }, at) => html`<div part="section" ?hidden=${isStepped && at !== step}>
            ${title && !isStepped ? html`<div role="heading" aria-level=${this.levelBelow} class="section-title">${title}</div>` : nothing}
            ${fields.map((field) => fieldView(field, context))}
          </div>`)}
          <div class="trap" aria-hidden="true"><label>${words.trap} <input type="text" name="website" tabindex="-1" autocomplete="off" /></label></div>
        </div>`}
    ${isLast ? html`${this.#advice?.advice?.after?.(answers) ?? nothing}<slot name="captcha"></slot>` : nothing}
    ${draftView(application, context, this.#isClearing, (isClearing, isCleared) => this.#clear(isClearing, isCleared))}
    ${this.#buttons(form, context, { isStepped, isLast, isBusy })}
    ${this.#partMissing ? html`<p part="note" tabindex="-1">${words.partMissing}</p>` : this.#desk ? this.#late!.noteView(this.#desk, formats) : nothing}`;
    return own
      ? html`<div part="form">${inside}</div>`
      : html`<form part="form" novalidate @input=${this.#onInput} @change=${this.#onChange} @submit=${this.#onSubmit} @focusin=${this.#openDeskOnce}>${inside}</form>`;
  }

  readonly #openDeskOnce = (): void => {
    if (!this.#late) void this.#openDesk();
  };

  #buttons(form: Form, { words, formats }: FieldContext, { isStepped, isLast, isBusy }: { isStepped: boolean; isLast: boolean; isBusy: boolean }) {
    const [first, ...others] = targetsOf(form);
    const nameOf = ({ name, kind }: Target) => formats.text(name) || words.send[kind];
    const back = isStepped && this.#step ? html`<button type="button" @click=${() => this.#goBack()}>${words.back}</button>` : nothing;
    if (!isLast) return html`<div class="buttons"><button type="submit" class="primary" part="next"><span>${words.next}</span></button>${back}</div>`;
    const leftToTick = first!.leftToTick?.map((text) => formats.text(text));
    return html`<div class="buttons">
        ${this.#ownForm?.hasButton
          ? nothing
          : html`<button type=${this.#ownForm ? 'button' : 'submit'} class="primary" part="send" aria-disabled=${isBusy ? 'true' : 'false'} @click=${this.#ownForm ? () => void this.#submit() : nothing}><span>${isBusy ? words.sending : nameOf(first!)}</span></button>`}
        ${back} ${others.map((target) => html`<button type="button" class="plain" @click=${() => void this.#submit(target)}>${nameOf(target)}</button>`)}
      </div>
      ${leftToTick?.length ? html`<p class="quiet">${words.leftToTick(formats.list(leftToTick))}</p>` : nothing}`;
  }

  #clear(isClearing: boolean, isCleared: boolean) {
    this.#isClearing = isClearing;
    if (isCleared) {
      this.#application.clear();
      this.#begin();
    }
    this.requestUpdate();
  }

  #focusField(field: Field) {
    const place = this.#application.form!.fields.indexOf(field);
    if (this.#ownForm) this.#ownForm.focus(field);
    else this.shadowRoot?.getElementById(controlId(place))?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-join-form': GuildJoinForm;
  }
}
