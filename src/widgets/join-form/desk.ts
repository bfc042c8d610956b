/** Where an application goes out: sent to an endpoint, handed over to another page, or copied. Loaded when somebody begins to write. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Receipt, SendFailure } from '../../sources/send.js';
import { announce } from '../../ui/announce.js';
import { copyText } from '../../ui/copy-text.js';
import { GuildSubmitEvent, GuildSubmittedEvent, type Submission } from '../../ui/submit-events.js';
import type { WritingWords } from '../../words/en/writing.js';
import type { Formats } from '../../words/formats.js';
import { sendFailureSentence, writingWords } from '../../words/writing-words.js';
import { type Answered, answeredIn, markdownOf, type NameOf } from './answered.js';
import { answersToSend } from './checks.js';
import type { Application, FieldFault } from './application.js';
import { type Target, targetsOf } from './join-form.model.js';
import type { Elsewhere } from './elsewhere.js';
import type { HandOver } from './targets/hand-over.js';

/** What went wrong, or what a person has to do before it goes out. */
export type Note = { readonly failure: SendFailure } | { readonly word: 'trapped' | 'tooQuick' | 'notMet' } | { readonly said: string };

/** How it stands with an application. */
export type Progress =
  | { readonly at: 'writing'; readonly note?: Note }
  | { readonly at: 'sending' }
  /** Offline: it goes out when the browser is back. */
  | { readonly at: 'waiting'; readonly target: Target }
  | { readonly at: 'handed'; readonly target: Target; readonly handOver: HandOver; readonly markdown: string; readonly submission: Submission; readonly copied?: string | false }
  | { readonly at: 'sent'; readonly receipt: Receipt; readonly answered: readonly Answered[]; readonly markdown: string; readonly copied?: string | false };

/** What the desk has to know of the widget. */
export interface DeskHost extends ReactiveControllerHost, HTMLElement {
  readonly timeout: number | undefined;
  readonly credentials: string | undefined;
  /** Whether a condition that has to be met is not. */
  readonly isBlocked: boolean;
  /** When the form was shown, in milliseconds since 1970. */
  readonly shownAt: number;
  /** What stands in the field that people do not see. */
  takeTrap(): string;
  readonly nameOf: NameOf;
  /** What a captcha has to say, sent along. */
  readonly captcha: Record<string, string> | undefined;
  /** Puts the focus on a part when it has been drawn. */
  focusPart(name: string): void;
}

/** A person needs longer than this, in milliseconds, to read and fill in even the shortest form. */
const QUICKEST = 1500;

export class Desk implements ReactiveController {
  progress: Progress = { at: 'writing' };
  /** Its words; none while they load. */
  words: WritingWords | undefined;
  #wasQuick = false;
  #language = '';
  #formats!: Formats;
  #sender: typeof import('../../sources/send.js') | undefined;
  /** What other pages and programs need; only for a form with such a target. */
  elsewhere: Elsewhere | undefined;

  constructor(
    readonly host: DeskHost,
    readonly application: Application,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#isBack);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#isBack);
  }

  /** Loads what the targets of the form need, so that it is at hand when the connection is gone. */
  async open(formats: Formats): Promise<void> {
    const kinds = targetsOf(this.application.form!).map(({ kind }) => kind);
    const [sender] = await Promise.all([
      kinds.includes('post') ? import('../../sources/send.js') : undefined,
      this.speak(formats),
    ]);
    this.#sender ??= sender;
  }

  /** Has the words of a language ready. */
  async speak(formats: Formats): Promise<void> {
    this.#formats = formats;
    const { language } = formats;
    if (this.#language === language) return;
    this.#language = language;
    const goesElsewhere = targetsOf(this.application.form!).some(({ kind }) => kind !== 'post');
    const [words, elsewhere] = await Promise.all([writingWords(language), goesElsewhere ? import('./elsewhere.js').then(({ elsewhereIn }) => elsewhereIn(language)) : undefined]);
    this.words = words;
    this.elsewhere = elsewhere;
    this.host.requestUpdate();
  }

  /** Whether it is on its way, so that nothing may be sent or changed just now. */
  get isBusy(): boolean {
    return this.progress.at === 'sending';
  }

  #go(progress: Progress, part?: string) {
    this.progress = progress;
    this.host.requestUpdate();
    if (part) this.host.focusPart(part);
  }

  #stop(note: Note) {
    this.#go({ at: 'writing', note }, 'note');
  }

  /** Back to the form, with what was written. */
  write(): void {
    this.#go({ at: 'writing' });
  }

  /** The note that stands beside the button, as a sentence. */
  sentenceOf(note: Note): string {
    if ('said' in note) return note.said;
    return 'word' in note ? this.words![note.word] : sendFailureSentence(note.failure, this.words!, this.#formats);
  }

  get #submission(): Submission {
    const { form, answers, key } = this.application;
    return { form: form!.id, answers: answersToSend(form!.fields, answers), idempotencyKey: key };
  }

  /** Takes an application that has been looked over to one of its targets. */
  async submit(target: Target): Promise<void> {
    if (this.isBusy) return;
    const { application, host } = this;
    if (host.takeTrap()) return this.#stop({ word: 'trapped' });
    if (Date.now() - host.shownAt < QUICKEST && application.restoredAt === undefined && !this.#wasQuick) {
      this.#wasQuick = true;
      return this.#stop({ word: 'tooQuick' });
    }
    if (host.isBlocked) return this.#stop({ word: 'notMet' });
    application.keep();
    const submission = this.#submission;
    if (!host.dispatchEvent(new GuildSubmitEvent(submission, target.kind))) return this.write();
    if (target.kind === 'post') await this.#post(target, submission);
    else await this.#handOver(target, submission);
  }

  async #post(target: Target, submission: Submission) {
    if (navigator.onLine === false) {
      announce(this.words!.waiting);
      return this.#go({ at: 'waiting', target });
    }
    this.#go({ at: 'sending' });
    const { application, host } = this;
    application.keep(true);
    const { timeout, credentials } = host;
    const result = await this.#sender!.send({ url: target.url!, body: host.captcha ? { ...submission, captcha: host.captcha } : submission, idempotencyKey: submission.idempotencyKey, timeout, credentials });
    if (result.ok) return this.#sent(submission, result.receipt);
    const { failure } = result;
    const mayHaveArrived = ['interrupted', 'timeout', 'html'].includes(failure.code) || (failure.code === 'http' && failure.status >= 500);
    application.keep(mayHaveArrived);
    if (failure.code === 'offline') return this.#go({ at: 'waiting', target });
    if (failure.code === 'refused') this.#refuse(failure);
    this.#stop({ failure });
  }

  /** What the endpoint says of single fields stands beside them; the rest of it in the note. */
  #refuse(failure: Extract<SendFailure, { code: 'refused' }>) {
    const faults = new Map<string, FieldFault>();
    for (const { pointer, detail } of failure.errors) {
      const id = this.#sender!.fieldAt(pointer);
      if (id !== undefined && this.application.form!.fields.some((field) => field.id === id)) faults.set(id, { said: detail || failure.said });
    }
    this.application.refuse(faults);
  }

  /** The connection is back. */
  readonly #isBack = (): void => {
    const { progress } = this;
    if (progress.at === 'waiting') {
      this.progress = { at: 'writing' };
      void this.submit(progress.target);
    }
  };

  /** Shows what was sent, and forgets the draft. */
  #sent(submission: Submission, receipt: Receipt, target = 'post') {
    const { application } = this;
    const answered = answeredIn(application.form!.fields, application.answers, this.#formats, this.host.nameOf);
    const markdown = markdownOf(this.#formats.text(application.form!.title), answered);
    application.clear();
    this.#go({ at: 'sent', receipt, answered, markdown }, 'sent');
    this.host.dispatchEvent(new GuildSubmittedEvent(submission, target, receipt));
  }

  /** A page that sent it by its own means says that it arrived. */
  accept(receipt: Receipt): void {
    this.#sent(this.#submission, receipt, 'host');
  }

  /** A page that sent it by its own means says that it was not taken. */
  reject(said: string, errors: Readonly<Record<string, string>>): void {
    this.application.refuse(new Map(Object.entries(errors).map(([id, each]) => [id, { said: each }])));
    this.#stop({ said });
  }

  async #handOver(target: Target, submission: Submission) {
    const { application, host } = this;
    const { fields, title: ownTitle } = application.form!;
    const title = this.#formats.text(ownTitle);
    const answered = answeredIn(fields, application.answers, this.#formats, host.nameOf);
    const markdown = markdownOf(title, answered);
    const handOver = this.elsewhere!.handOver({ target, title, fields, answered, markdown, base: document.baseURI });
    this.#go({ at: 'handed', target, handOver, markdown, submission }, 'handed');
    if (target.kind === 'copy') return this.copy(markdown);
    await host.updateComplete;
    // what is to be pasted has to be copied first, so that only a person opens the other page then
    if (!handOver.toPaste.length) host.shadowRoot!.querySelector<HTMLAnchorElement>('[part~="open"]')?.click();
  }

  /** Somebody went on to the page, or has copied everything. */
  handedOver(): void {
    const { progress } = this;
    if (progress.at === 'handed') this.host.dispatchEvent(new GuildSubmittedEvent(progress.submission, progress.target.kind));
  }

  /** Copies a text, and says whether that went well. */
  async copy(text: string): Promise<void> {
    const done = await copyText(text);
    const { progress } = this;
    if (progress.at !== 'handed' && progress.at !== 'sent') return;
    this.#go({ ...progress, copied: done && text });
    announce(done ? this.words!.copied : this.words!.copyYourself);
    if (done && progress.at === 'handed' && text === progress.markdown && progress.target.kind === 'copy') this.handedOver();
  }

  /** It has been sent elsewhere: the draft is not needed any more. */
  finish(): void {
    this.application.clear();
    this.write();
  }

  /** After 409: what is there now is another application. */
  sendAsNew(target: Target): void {
    this.application.beginAnew();
    void this.submit(target);
  }
}
