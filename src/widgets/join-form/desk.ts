/** Where an application goes out: sent to an endpoint, handed over to another page, or copied. Loaded when somebody begins to write. */
import type { Receipt, SendFailure } from '../../sources/send.js';
import { copyText } from '../../ui/copy-text.js';
import { GuildSubmitEvent, GuildSubmittedEvent, type Submission } from '../../ui/submit-events.js';
import type { WritingWords } from '../../words/en/writing.js';
import type { Formats } from '../../words/formats.js';
import { writingWords } from '../../words/writing-words.js';
import { type Answered, answeredIn, markdownOf } from './answered.js';
import type { Application } from './application.js';
import { answersToSend } from './checks.js';
import type { Elsewhere } from './elsewhere.js';
import { captchaIn, focusPart, takeTrap } from './form-parts.js';
import { type Target, targetsOf } from './join-form.model.js';
import type { HandOver } from './targets/hand-over.js';
import type { FormElement, Knowledge } from './writing.js';

/** What went wrong, or what a person has to do before it goes out; with the words of a button that sends it all the same. */
export interface Note {
  readonly said: string;
  readonly sendAsNew?: string;
}

/** How it stands with an application. */
export type Progress =
  | { readonly at: 'writing'; readonly note?: Note }
  | { readonly at: 'sending' }
  /** Offline: it goes out when the browser is back. */
  | { readonly at: 'waiting'; readonly target: Target }
  | { readonly at: 'handed'; readonly target: Target; readonly handOver: HandOver; readonly markdown: string; readonly submission: Submission; readonly copied?: string | false }
  | { readonly at: 'sent'; readonly receipt: Receipt; readonly answered: readonly Answered[]; readonly markdown: string; readonly copied?: string | false };

/** A person needs longer than this, in milliseconds, to read and fill in even the shortest form. */
const QUICKEST = 1500;

export class Desk {
  progress: Progress = { at: 'writing' };
  /** Its words; none while they load. */
  words: WritingWords | undefined;
  #wasQuick = false;
  #opened: { readonly key: string; readonly done: Promise<void> } | undefined;
  #sender: typeof import('../../sources/send.js') | undefined;
  /** What other pages and programs need; only for a form with such a target. */
  elsewhere: Elsewhere | undefined;

  constructor(
    readonly element: FormElement,
    readonly application: Application,
    readonly knowledge: Knowledge,
  ) {
    element.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#isBack);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#isBack);
  }

  get formats(): Formats {
    return this.knowledge.formats;
  }

  /** Has the words of the reader's language ready, and what the targets of the form need: so that it is at hand when the connection is gone. */
  async open(): Promise<void> {
    const { language } = this.formats;
    const key = `${language} ${this.application.form!.id}`;
    if (this.#opened?.key !== key) this.#opened = { key, done: this.#load(language) };
    await this.#opened.done.catch((error: unknown) => {
      // to be tried again
      this.#opened = undefined;
      throw error;
    });
  }

  async #load(language: string) {
    const kinds = targetsOf(this.application.form!).map(({ kind }) => kind);
    const [words, sender, elsewhere] = await Promise.all([
      writingWords(language),
      kinds.includes('post') ? import('../../sources/send.js') : undefined,
      kinds.some((kind) => kind !== 'post') ? import('./elsewhere.js').then(({ elsewhereFor }) => elsewhereFor(this)) : undefined,
    ]);
    this.words = words;
    this.#sender = sender;
    this.elsewhere = elsewhere;
    this.element.requestUpdate();
  }

  /** Whether it is on its way, so that nothing may be sent or changed just now. */
  get isBusy(): boolean {
    return this.progress.at === 'sending';
  }

  /** @param part what takes the focus when it has been drawn */
  go(progress: Progress, part?: string): void {
    this.progress = progress;
    this.element.requestUpdate();
    if (part) focusPart(this.element, part);
  }

  #stop(said: string, sendAsNew?: string) {
    this.go({ at: 'writing', note: { said, sendAsNew } }, 'note');
  }

  /** Back to the form, with what was written. */
  write(): void {
    this.go({ at: 'writing' });
  }

  get #submission(): Submission {
    const { form, answers, key } = this.application;
    return { form: form!.id, answers: answersToSend(form!.fields, answers), idempotencyKey: key };
  }

  /** What was answered, to be shown and to be copied. */
  answered(): { readonly answered: readonly Answered[]; readonly markdown: string } {
    const { form, answers } = this.application;
    const answered = answeredIn(form!.fields, answers, this.formats, (field, id) => this.knowledge.advice?.nameOf(field, id));
    return { answered, markdown: markdownOf(this.formats.text(form!.title), answered) };
  }

  /** Takes an application that has been looked over to one of its targets. */
  async submit(target: Target): Promise<void> {
    if (this.isBusy) return;
    const { application, element } = this;
    const words = this.words!;
    if (takeTrap(element)) return this.#stop(words.trapped);
    if (Date.now() - element.shownAt < QUICKEST && application.restoredAt === undefined && !this.#wasQuick) {
      this.#wasQuick = true;
      return this.#stop(words.tooQuick);
    }
    if (this.knowledge.advice?.isBlocked?.(application.answers)) return this.#stop(words.notMet);
    application.keep();
    const submission = this.#submission;
    if (!element.dispatchEvent(new GuildSubmitEvent(submission, target.kind))) return this.write();
    if (target.kind === 'post') await this.#post(target, submission);
    else await this.elsewhere!.handOver(target, submission);
  }

  async #post(target: Target, submission: Submission) {
    if (navigator.onLine === false) return this.go({ at: 'waiting', target }, 'waiting');
    this.go({ at: 'sending' });
    const { application, element } = this;
    application.keep(true);
    const { timeout, credentials } = element;
    const captcha = captchaIn(element);
    const result = await this.#sender!.send({ url: target.url!, body: captcha ? { ...submission, captcha } : submission, idempotencyKey: submission.idempotencyKey, timeout, credentials });
    if (result.ok) return this.#sent(submission, result.receipt);
    const { failure } = result;
    application.keep(mayHaveArrived(failure));
    if (failure.code === 'offline') return this.go({ at: 'waiting', target }, 'waiting');
    if (failure.code === 'interrupted') return this.#stop(this.words!.interrupted);
    try {
      const { troubleWith } = await import('./send-trouble.js');
      const { said, faults, sendAsNew } = await troubleWith(failure, application.form!.fields, this.formats);
      if (failure.code === 'refused') application.refuse(faults);
      this.#stop(said, sendAsNew);
    } catch {
      // not even the reason can be loaded: all that is known is that it did not go well
      this.#stop(this.words!.interrupted);
    }
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
    const sent = this.answered();
    this.application.clear();
    this.go({ at: 'sent', receipt, ...sent }, 'sent');
    this.element.dispatchEvent(new GuildSubmittedEvent(submission, target, receipt));
  }

  /** A page that sent it by its own means says that it arrived. */
  accept(receipt: Receipt): void {
    this.#sent(this.#submission, receipt, 'host');
  }

  /** A page that sent it by its own means says that it was not taken. */
  reject(said: string, errors: Readonly<Record<string, string>>): void {
    this.application.refuse(new Map(Object.entries(errors).map(([id, each]) => [id, { said: each }])));
    this.#stop(said);
  }

  /** Copies a text, and says whether that went well. */
  async copy(text: string): Promise<void> {
    const done = await copyText(text);
    const { progress } = this;
    if (progress.at !== 'handed' && progress.at !== 'sent') return;
    this.go({ ...progress, copied: done && text });
    if (done) this.elsewhere?.copied(text);
    const { announce } = await import('../../ui/announce.js');
    announce(done ? this.words!.copied : this.words!.copyYourself);
  }

  /** After 409: what is there now is another application. */
  sendAsNew(): void {
    this.application.beginAnew();
    void this.submit(targetsOf(this.application.form!).find(({ kind }) => kind === 'post')!);
  }
}

/** Whether an endpoint may have taken what it did not answer for. */
const mayHaveArrived = (failure: SendFailure) => ['interrupted', 'timeout', 'html'].includes(failure.code) || (failure.code === 'http' && failure.status >= 500);
