// A Vite plugin for what browsers load: takes comments and needless white space out of css`…` and html`…`, which a
// minifier of JavaScript leaves as they are. Line ends between tags go in every mode, so that a page in development
// looks as it does when built.
import { parseAst } from 'vite';

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

/** Stands for what is filled in; no template holds it. */
const filled = '\uE000';

/**
 * Line ends with their indents go where they stand beside a tag, outside of it; elsewhere they become the one space that
 * HTML makes of them. A space that is to be seen beside a tag has to stand on its line.
 *
 * @param chunks the template's texts, between which something is filled in
 * @param keepLines moves a line end into the tag beside it, where it makes no text: the lines of the source stay
 */
export function squeezeHtml(chunks, keepLines = false) {
  const text = chunks.join(filled);
  return text
    .replace(/(\/?>)?(\s*\n\s*)(<\/?[a-z][\w-]*)?/gi, (found, closing = '', space, opening = '', offset) => {
      const start = offset + closing.length;
      const isInTag = !closing && text.lastIndexOf('<', start - 1) > text.lastIndexOf('>', start - 1);
      const isBesideComment = text.endsWith('--', offset + closing.length - 1) || text.startsWith('<!', offset + found.length);
      if (isInTag || isBesideComment || !(closing || opening)) return keepLines ? found : `${closing} ${opening}`;
      if (!keepLines) return closing + opening;
      return opening ? closing + opening + space : space + closing;
    })
    .split(filled);
}

/** Every template in the code that bears one of the tags, with the places of its texts. */
function* templatesIn(node) {
  if (node.type === 'TaggedTemplateExpression') yield node;
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) {
      for (const each of child) if (typeof each?.type === 'string') yield* templatesIn(each);
    } else if (typeof child?.type === 'string') {
      yield* templatesIn(child);
    }
  }
}

/** The texts that take the place of a template's own; none for templates of other tags. */
function squeezed(tag, chunks, keepLines) {
  if (tag === 'html') return squeezeHtml(chunks, keepLines);
  if (keepLines) return undefined;
  if (tag === 'svg') return squeezeHtml(chunks);
  return tag === 'css' && chunks.length === 1 ? [squeezeCss(chunks[0])] : undefined;
}

/** @param options `keepLines`: lines of the source stay where they are, for development and for what tests cover */
export function squeezeTemplates({ keepLines = false } = {}) {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(ui|widgets)\/.*\.ts$/.test(id)) return undefined;
      const changes = [];
      for (const { tag, quasi } of templatesIn(parseAst(code, { lang: 'ts' }))) {
        const places = quasi.quasis.map(({ start, end }) => ({ start, end }));
        const texts = squeezed(tag.name, places.map(({ start, end }) => code.slice(start, end)), keepLines);
        texts?.forEach((text, index) => changes.push({ ...places[index], text }));
      }
      let result = '';
      let done = 0;
      for (const { start, end, text } of changes.sort((one, other) => one.start - other.start)) {
        result += code.slice(done, start) + text;
        done = end;
      }
      return { code: result + code.slice(done), map: null };
    },
  };
}
