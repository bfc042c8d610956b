/**
 * The one-script entry: finds the widgets on a page, now and later, and loads only the parts that they need.
 *
 * The table is written out, so that no address is ever guessed from a tag's name.
 */
import { warnOnce } from './ui/warn.js';

// awaited, not returned: nobody asks what they export, and the bundler then makes no object of it
const widgets: Record<string, () => Promise<void>> = {
  'guild-station-list': async () => { await import('./define/station-list.js'); },
  'guild-station-map': async () => { await import('./define/station-map.js'); },
  'guild-role-ladder': async () => { await import('./define/role-ladder.js'); },
  'guild-leaderboard': async () => { await import('./define/leaderboard.js'); },
  'guild-join-form': async () => { await import('./define/join-form.js'); },
};
const tags = Object.keys(widgets);
const asked = new Set<string>();

function load(tag: string): void {
  if (!tag.startsWith('guild-') || asked.has(tag)) return;
  asked.add(tag);
  const widget = widgets[tag];
  if (widget) {
    widget().catch((error: unknown) => {
      // the next tag of the kind, or the next try, may have more luck
      asked.delete(tag);
      warnOnce(`<${tag}> could not be loaded; its own content stays. Is the whole folder of the script on the site, and on the page once?`, error);
    });
  } else if (!customElements.get(tag)) warnOnce(`<${tag}> is not one of the widgets; did you mean <${nearestTo(tag)}>?`);
}

/** The tag with the fewest letters to change. */
function nearestTo(tag: string): string {
  const distanceTo = (other: string) => {
    let row = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= tag.length; i++) {
      const above = row;
      row = [i];
      for (let j = 1; j <= other.length; j++) row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (tag[i - 1] === other[j - 1] ? 0 : 1));
    }
    return row.at(-1)!;
  };
  return tags.toSorted((one, other) => distanceTo(one) - distanceTo(other))[0]!;
}

function look(root: ParentNode & Node): void {
  if (root instanceof Element) load(root.localName);
  for (const element of root.querySelectorAll(':not(:defined)')) load(element.localName);
}

if (typeof document !== 'undefined') {
  look(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(document, { childList: true, subtree: true });
}
