/** The sign of a tier: a diamond, fuller the higher the tier, so that its colour is not all that tells. */
import { html, type TemplateResult } from 'lit';

/**
 * @param tier its place among the tiers, from 0
 * @param of how many there are
 * @param color of the data; what is no colour in CSS is not taken
 */
export function tierSign(tier: number, of: number, color = ''): TemplateResult {
  // what is in `var()` and the like is not looked at: an address there, which takes a bracket more, would be asked for
  const own = !/\([^]*\(/.test(color) && CSS.supports('color', color) ? color : '';
  const level = 9 - ((tier + 1) / of) * 8;
  const half = 4 - Math.abs(level - 5);
  const filled = level > 5 ? `M${5 - half} ${level}L5 9L${5 + half} ${level}Z` : `M1 5L${5 - half} ${level}H${5 + half}L9 5L5 9Z`;
  return html`<svg class=${own ? 'sign' : 'sign own'} viewBox="0 0 10 10" aria-hidden="true" fill=${own} stroke=${own}><path d="M5 1L9 5L5 9L1 5Z" fill="none" /><path d=${filled} /></svg>`;
}
