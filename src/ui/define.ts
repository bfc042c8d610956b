import { version } from '../version.js';
import { warnOnce } from './warn.js';

/**
 * Registers a widget under its tag. Never throws: a second copy of the script, another version or a hot reload leaves
 * the first in place and is warned of once.
 */
export function define(tag: string, widget: CustomElementConstructor & { version?: string }): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag) as typeof widget | undefined;
  if (!first) customElements.define(tag, widget);
  else if (first !== widget) warnOnce(`<${tag}> is registered already, by version ${first.version ?? 'unknown'}; version ${widget.version ?? version} leaves it in place. Is the script on the page twice?`);
}
