import type { Community } from '../community/community.js';

/** The data arrived and was read. Does not bubble. */
export class GuildLoadEvent extends Event {
  constructor(readonly community: Community) {
    super('guild-load');
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
    'guild-select': GuildSelectEvent;
  }
}
