import type { CSSResult, LitElement } from 'lit';
import { copyStyles } from '../../ui/style-copies.js';

/** Gives a form, and all that are made after it, the styles of a part that loads late. */
export function addStyles({ constructor, shadowRoot }: Element, styles: CSSResult): void {
  const { elementStyles } = constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  copyStyles(shadowRoot!, elementStyles);
}
