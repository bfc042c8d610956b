import { html, nothing, type TemplateResult } from 'lit';
import type { ImagePolicy } from './guild-element.js';

/** What a letter is takes a browser a while to look up; one of two cases is known to be one. */
const isCased = (letter = '') => letter.toLowerCase() !== letter.toUpperCase();

/** One or two letters that stand for a name: "RA" for Rowan Achebe, "张" for 张海立. Pure. */
export function initials(name: string): string {
  const letters = name.split(/[\s·・]+/).flatMap((word) => (isCased(word[0]) ? word[0] : (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])));
  return [letters.shift(), letters.pop()].join('').toLocaleUpperCase();
}

/** Whether a picture may load under a policy. */
export function mayLoad(address: string | undefined, policy: ImagePolicy): boolean {
  if (!address || policy === 'none') return false;
  const base = document.baseURI;
  return policy === 'any' || (URL.canParse(address, base) && new URL(address, base).origin === location.origin);
}

const dropPicture = (event: Event) => (event.target as HTMLElement).remove();

/** A person's picture over their initials; the initials stay when the picture may not or does not load. */
export const avatar = (name: string, picture: string | undefined, policy: ImagePolicy): TemplateResult =>
  html`<span class="avatar" part="avatar" aria-hidden="true">${initials(name)}${mayLoad(picture, policy) ? portrait(picture!) : nothing}</span>`;

/** A picture, which goes when it does not load. A template of its own: beside it, what is filled in must not end at a node that goes by itself. */
export const portrait = (address: string) => html`<img src=${address} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${dropPicture} />`;
