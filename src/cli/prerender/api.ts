/** What `guildhall/prerender.js` takes and gives; the typings in the package are made from this file. */

export interface PrerenderOptions {
  /**
   * Reads what a tag's `src` names, as it is written in the page. Gives JSON as text, or what was parsed. When it
   * throws, the tag is left as it is, with the error's message as the reason.
   */
  read(url: string): unknown;
  /** The day that counts as today, as ISO 8601; today unless said. A tag's `now` comes before it. */
  today?: string;
  /** Most records that are written for one tag; 100 unless said. */
  most?: number;
  /** The page's address, for what its data says relative to it. */
  base?: string;
}

/** What became of one tag. */
export interface PrerenderedTag {
  readonly tag: string;
  /** Its line in the page, from 1. */
  readonly line: number;
  readonly filled: boolean;
  /** Why it was left as it is. */
  readonly reason?: string;
}

export interface PrerenderResult {
  /** The page. What does not stand between our comments is as it was, to the byte. */
  readonly html: string;
  readonly tags: readonly PrerenderedTag[];
}

/**
 * Fills the `guild-*` tags of a page with plain HTML for readers without script. Again and again gives the same page.
 *
 * @param html the whole page, or a piece of one
 */
export type Prerender = (html: string, options: PrerenderOptions) => Promise<PrerenderResult>;
