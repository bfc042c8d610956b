// Runs in the page: brings ours as a site has it, by the loader of dist/cdn.

/** Loads a widget; it is defined then, and none has been drawn. */
export async function load(tag) {
  await import(new URL('/cdn/guildhall.js', location).href);
  const first = document.createElement(tag);
  document.body.append(first);
  // the loader looks at what came before this goes on; out of the page, the tag is not upgraded
  await Promise.resolve();
  first.remove();
  await customElements.whenDefined(tag);
}
