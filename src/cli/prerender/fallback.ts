/** What a fallback is made from. */
import type { Community } from '../../community/community.js';
import type { Formats } from '../../words/formats.js';
import type { Markup } from './markup.js';
import type { speechFor } from './words.js';

export interface FallbackContext {
  readonly community: Community;
  readonly words: ReturnType<typeof speechFor>['words'];
  readonly formats: Formats;
  /** The tag's attributes. */
  readonly attributes: ReadonlyMap<string, string>;
  /** ISO day. */
  readonly today: string;
  /** Level of the tag's heading; what is under it is one deeper. */
  readonly level: number;
  /** Most records that are written. */
  readonly most: number;
  /** The page's address, for what the data says relative to it. */
  readonly base: string;
}

export interface Fallback {
  /** The tag's heading, unless it has another. */
  readonly heading: string;
  /** The line under it. */
  readonly summary?: string;
  /** `undefined` when the data holds nothing for it. */
  readonly content: Markup | undefined;
  /** For search engines, where schema.org has the type. */
  readonly data?: object;
}
