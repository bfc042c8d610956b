// A Vite plugin for the folder that browsers load: takes comments and needless white space out of css`…` and html`…`,
// which a minifier of JavaScript leaves as they are.

/** Comments, and white space where CSS needs none. Words keep one space between them, so that values stay as they are. */
export function squeezeCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replaceAll(': ', ':')
    .replace(/([ :,(-])0\./g, '$1.')
    .replaceAll(' > ', '>')
    .replaceAll(';}', '}')
    .trim();
}

/** Line ends with their indents become the one space that HTML makes of them. */
export function squeezeHtml(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(ui|widgets)\/.*\.ts$/.test(id)) return undefined;
      return code
        .replace(/\bcss`([^`]*)`/g, (_, text) => `css\`${squeezeCss(text)}\``)
        // up to the first back-tick inside: what stands in a nested template is squeezed by its own match
        .replace(/\b(html|svg)`([^`]*)/g, (_, tag, text) => `${tag}\`${squeezeHtml(text)}`);
    },
  };
}
