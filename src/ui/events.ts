import type { Community } from '../community/community.js';
import type { Issue } from '../community/read.js';
import type { WidgetFailure } from '../words/failure-sentence.js';

/** The data arrived and was read. Does not bubble. */
export class GuildLoadEvent extends Event {
  constructor(readonly community: Community) {
    super('guild-load');
  }
}

/** Nothing could be shown, or a refresh failed; `message` is the sentence people read. Does not bubble. */
export class GuildErrorEvent extends Event {
  constructor(
    readonly failure: WidgetFailure,
    readonly message: string,
  ) {
    super('guild-error');
  }
}

/** One thing about the data, in words. */
export interface DataIssue extends Issue {
  /** Path in the JSON as received, e.g. `data.chapters[3].place.lat`. */
  readonly at: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** Records or values were left out or changed; at most 1,000 are listed. Does not bubble. */
export class GuildDataIssueEvent extends Event {
  constructor(
    readonly issues: readonly DataIssue[],
    readonly count: number,
  ) {
    super('guild-data-issue');
  }
}

/** A visitor chose something: a station, a person. Bubbles, and leaves the shadow root. */
export class GuildSelectEvent extends Event {
  constructor(
    /** What was chosen: `station`, … */
    readonly kind: string,
    /** Its id; `undefined` when the choice was taken back. */
    readonly selected: string | undefined,
    /** The record as read. */
    readonly record: unknown,
  ) {
    super('guild-select', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'guild-load': GuildLoadEvent;
    'guild-error': GuildErrorEvent;
    'guild-data-issue': GuildDataIssueEvent;
    'guild-select': GuildSelectEvent;
  }
}
