/**
 * The one place where this example takes something from Guildhall: the schemas of the community document.
 *
 * In your own project, install `guildhall` and import them from 'guildhall/schema.js' instead.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const built = new URL('dist/', root);

/** The folder for browsers, from which the page at / loads its widgets. */
export const widgetFolder = new URL('cdn/', built);

/**
 * Reads a community document and holds it to the schema, strictly.
 *
 * @param {URL} file
 * @returns {Promise<any>} the document; rejects with a sentence that names what is wrong in it, and where
 */
export async function readCommunity(file) {
  const { CommunityDocument } = await loadSchemas();
  const result = CommunityDocument.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new Error(`${file.pathname} is not a community document: ${first?.path.join('.')}: ${first?.message}.`);
}

/** From the built package; from its source where the checkout is not built, by way of Vite, which a checkout has. */
async function loadSchemas() {
  const schemas = new URL('community/schema/document.js', built);
  if (existsSync(schemas)) return import(schemas.href);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('/src/community/schema/document.ts', { root: fileURLToPath(root), configFile: false, logLevel: 'error' });
  return module;
}
