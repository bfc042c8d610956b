import type { CSSResultOrNative } from 'lit';

/**
 * Gives a shadow root copies of style sheets, made for its own document: a sheet that a script makes belongs to the
 * document it was made in, and a widget may be moved into a frame.
 */
export function copyStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { defaultView } = root.ownerDocument;
  // a document that nobody looks at, such as a template's, needs none
  if (!defaultView) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const copy = new defaultView.CSSStyleSheet();
    if ('cssText' in style) copy.replaceSync(style.cssText);
    return copy;
  });
}
