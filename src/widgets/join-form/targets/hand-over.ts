/** What becomes of the answers when another page or program sends them. */
import type { Target } from '../join-form.model.js';
import type { Field } from '../answers.js';
import type { Answered } from '../answered.js';

export interface HandOver {
  /** Where to go on; none where everything is copied. */
  readonly url?: string;
  /** What has to be ticked or chosen there by hand: no address can do that. */
  readonly toTick: readonly string[];
  /** What did not go along, for want of a field there or of room in the address. */
  readonly toPaste: readonly Answered[];
}

/** What all targets are made from. */
export interface Application {
  readonly target: Target;
  /** The form's title. */
  readonly title: string;
  /** Every field of the form, asked or not. */
  readonly fields: readonly Field[];
  readonly answered: readonly Answered[];
  /** All answers as one text. */
  readonly markdown: string;
  /** The page's address, for relative ones. */
  readonly base: string;
}

/** What it is to be called there: the target's own title, with the answers in place of `{field-id}`, else the form's. */
export function titleOf({ target, title, fields, answered }: Application): string {
  const filled = target.title?.replace(/\{([^{}]+)\}/g, (placeholder, id: string) => {
    if (!fields.some((field) => field.id === id)) return placeholder;
    return answered.find(({ field }) => field.id === id)?.text.replace(/\s+/g, ' ') ?? '';
  });
  return filled?.trim() || title;
}

/** Servers refuse longer addresses: GitHub answers 414 a little above 8,000 bytes, others at the 8 kB of their proxies. */
export const LONGEST_ADDRESS = 8000;

/** Windows starts no program with a longer one. */
export const LONGEST_MAILTO = 2000;
