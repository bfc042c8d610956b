/** What a form tells its page; loaded when somebody begins to write. */

/** An answer to one field of a form: what was written, the ids of what was chosen, or whether it was ticked. */
export type FormAnswer = string | number | boolean | readonly string[];

/** What somebody is about to send, or has sent. */
export interface Submission {
  /** Id of the form. */
  readonly form: string;
  /** By the ids of the fields; only what was asked and answered. */
  readonly answers: Readonly<Record<string, FormAnswer>>;
  /** Stays the same through every try, so that two tries are one application. */
  readonly idempotencyKey: string;
}

/** A form is filled in rightly and about to be sent. When it is cancelled, the page sends it by its own means. Bubbles, and leaves the shadow root. */
export class GuildSubmitEvent extends Event {
  constructor(
    readonly submission: Submission,
    /** How it would be sent: `post`, `github-issue`, … */
    readonly via: string,
  ) {
    super('guild-submit', { bubbles: true, composed: true, cancelable: true });
  }
}

/** An application has been taken, or handed over to another page or program. Bubbles, and leaves the shadow root. */
export class GuildSubmittedEvent extends Event {
  constructor(
    readonly submission: Submission,
    /** How it was sent: `post`, `github-issue`, … */
    readonly via: string,
    /** What the endpoint answered: its id there, and its page. */
    readonly receipt: { readonly id?: string; readonly url?: string } = {},
  ) {
    super('guild-submitted', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'guild-submit': GuildSubmitEvent;
    'guild-submitted': GuildSubmittedEvent;
  }
}
