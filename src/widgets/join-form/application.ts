import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Form } from '../../community/schema/forms.js';
import { type Answer, type Answers, askedFields, type Field, isBlank } from './answers.js';
import { type AnswerFault, faultIn, withScheme } from './checks.js';
import { clearDraft, newKey, readDraft, writeDraft } from './draft.js';
import { draftName } from './draft-name.js';

/** Milliseconds without a key before the draft is written. */
const PAUSE = 300;

/** What is wrong with one answer: found here, or said by the endpoint. */
export type FieldFault = AnswerFault | { readonly said: string };

/** How it stands with the draft: nothing is written yet, it is kept, or the browser keeps none. */
export type Keeping = 'nothing' | 'kept' | 'refused';

/**
 * What somebody is writing into one form: the answers, what is wrong with them, and the draft on their device. Knows no
 * control: the drawn form and the page's own both write into it.
 */
export class Application implements ReactiveController {
  readonly #answers = new Map<string, Answer>();
  /** What was chosen before anybody wrote. */
  readonly #presets = new Map<string, Answer>();
  /** Fields whose control holds what the browser cannot read. */
  readonly #unreadable = new Set<string>();
  faults: ReadonlyMap<string, FieldFault> = new Map();
  keeping: Keeping = 'nothing';
  /** When the draft was written that came back, in milliseconds since 1970. */
  restoredAt: number | undefined;
  /** It was being sent when the page was left, and nobody knows whether it arrived. */
  isOnItsWay = false;
  /** Goes with every try to send it. */
  key = '';

  #form: Form | undefined;
  #name = '';
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#keepNow);
    addEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    this.#keepNow();
    removeEventListener('pagehide', this.#keepNow);
    removeEventListener('beforeunload', this.#ask);
  }

  get answers(): Answers {
    return this.#answers;
  }

  get form(): Form | undefined {
    return this.#form;
  }

  /** Takes up a form: with the draft of it, if there is one on this device. A newer definition of the same form keeps what is written. */
  open(form: Form, path: string): void {
    const name = draftName(path, form.id);
    this.#form = form;
    if (name === this.#name) return;
    this.#keepNow();
    this.#name = name;
    this.#presets.clear();
    this.#reset();
    const draft = readDraft(name);
    if (!draft) return;
    for (const [id, answer] of draft.answers) this.#answers.set(id, answer);
    this.key = draft.key;
    this.restoredAt = draft.at;
    this.isOnItsWay = !!draft.isOnItsWay;
    this.keeping = 'kept';
  }

  #reset() {
    this.#answers.clear();
    for (const [id, answer] of this.#presets) this.#answers.set(id, answer);
    this.#unreadable.clear();
    this.faults = new Map();
    this.key = newKey();
    this.keeping = 'nothing';
    this.restoredAt = undefined;
    this.isOnItsWay = false;
    this.#isSending = false;
  }

  /** Notes what a control holds now. Draws nothing anew unless something else depends on it. */
  write(field: Field, answer: Answer, isUnreadable = false): void {
    this.#answers.set(field.id, answer);
    if (isUnreadable) this.#unreadable.add(field.id);
    else this.#unreadable.delete(field.id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#keepNow, PAUSE);
    if (this.faults.has(field.id)) this.#look(field);
    if (this.#form?.fields.some(({ when }) => when?.field === field.id)) this.host.requestUpdate();
  }

  /** Fills in what is known before anybody writes; nobody's draft yet. */
  preset(field: string, answer: Answer): void {
    this.#presets.set(field, answer);
    if (isBlank(this.#answers.get(field))) this.#answers.set(field, answer);
  }

  /** Looks at an answer when somebody leaves its field; an empty one is nobody's fault yet. */
  leave(field: Field): void {
    const answer = this.#answers.get(field.id);
    if (field.type === 'link' && typeof answer === 'string' && withScheme(answer) !== answer) {
      this.write(field, withScheme(answer));
      this.host.requestUpdate();
    }
    if (!isBlank(this.#answers.get(field.id)) || this.#unreadable.has(field.id)) this.#look(field);
  }

  /** What was written, put on the device now rather than in a moment. */
  readonly #keepNow = (): void => {
    if (this.#timer === undefined) return;
    this.keep();
  };

  /** @param isSending whether it is being sent just now, and no answer has come yet */
  keep(isSending = this.#isSending): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSending = isSending;
    const before = this.keeping;
    const isEmpty = [...this.#answers].every(([id, answer]) => isBlank(answer) || answer === this.#presets.get(id));
    if (isEmpty) clearDraft(this.#name);
    this.keeping = isEmpty ? 'nothing' : writeDraft(this.#name, this.key, this.#answers, isSending) ? 'kept' : 'refused';
    if (this.keeping !== before) this.host.requestUpdate();
  }

  /** Asks before the page is left, only where what was written would be lost. */
  readonly #ask = (event: BeforeUnloadEvent): void => {
    this.#keepNow();
    if (this.keeping === 'refused') event.preventDefault();
  };

  /** Forgets everything that was written, here and on the device. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    clearDraft(this.#name);
    this.#reset();
    this.host.requestUpdate();
  }

  /** From now on another application: the next try is not taken for one that was sent before. */
  beginAnew(): void {
    this.key = newKey();
    this.keep(false);
  }

  #faultIn(field: Field): AnswerFault | undefined {
    return faultIn(field, this.#answers.get(field.id), this.#unreadable.has(field.id));
  }

  #look(field: Field) {
    const fault = this.#faultIn(field);
    if (fault === this.faults.get(field.id)) return;
    const faults = new Map(this.faults);
    if (fault) faults.set(field.id, fault);
    else faults.delete(field.id);
    this.faults = faults;
    this.host.requestUpdate();
  }

  /** The fields that are asked, as things stand. */
  get asked(): readonly Field[] {
    return askedFields(this.#form?.fields ?? [], this.#answers);
  }

  /** Looks at all answers to some fields; true when nothing is wrong. */
  check(fields: readonly Field[]): boolean {
    const faults = fields.flatMap((field): [string, AnswerFault][] => {
      const fault = this.#faultIn(field);
      return fault ? [[field.id, fault]] : [];
    });
    this.faults = new Map(faults);
    this.host.requestUpdate();
    return !faults.length;
  }

  /** Takes over what an endpoint says of single fields. */
  refuse(faults: ReadonlyMap<string, FieldFault>): void {
    this.faults = faults;
    this.host.requestUpdate();
  }
}
