/** What widgets tell a page of bad data; loaded when there is something to tell. */
import type { Issue } from '../community/read.js';
import type { WidgetFailure } from '../words/failure-sentence.js';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'guild-error': GuildErrorEvent;
    'guild-data-issue': GuildDataIssueEvent;
  }
}
