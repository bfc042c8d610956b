// The fonts of the pictures: packages pinned in the lockfile, so that every machine draws the same letters. Whatever they have
// no letter for, and pages that ask for other fonts, get the one that comes with the pinned browser; the system's are not seen.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url);

/** Each package by the name that Storybook's canvas calls the font (.storybook/canvas.css). */
const fonts = [
  { package: 'inter', family: 'Inter' },
  { package: 'noto-sans-arabic', family: 'Noto Sans' },
  { package: 'noto-sans-bengali', family: 'Noto Sans' },
  { package: 'noto-sans-devanagari', family: 'Noto Sans' },
  { package: 'noto-sans-thai', family: 'Noto Sans' },
  { package: 'noto-sans-sc', family: 'Noto Sans CJK SC' },
  { package: 'noto-sans-jp', family: 'Noto Sans CJK JP' },
];

/** Where the fonts are served. */
const served = '/picture-fonts/';

/** The style sheet that names them; `block`: no letter is ever drawn in another font first. */
export async function fontStyles() {
  const sheets = fonts.map(async ({ package: name, family }) => {
    const sheet = await readFile(new URL(`${name}/index.css`, packages), 'utf8');
    return sheet
      .replaceAll(/font-family: '[^']+'/g, `font-family: '${family}'`)
      .replaceAll('font-display: swap', 'font-display: block')
      .replaceAll('url(./files/', `url(${served}${name}/files/`);
  });
  return (await Promise.all(sheets)).join('\n');
}

/** The file of a font, for its address; `undefined` for other addresses. */
export const readFont = async (path) => (path.startsWith(served) ? readFile(new URL(path.slice(served.length), packages)) : undefined);

/**
 * The environment in which a browser sees none of the system's fonts, only those beside itself.
 *
 * @param {string} executable path of the browser of @sparticuz/chromium
 */
export async function withoutSystemFonts(executable) {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/pictures/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const beside = fileURLToPath(new URL('fonts/fonts/', `file://${executable}`));
  const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${beside}</dir><cachedir>${folder}</cachedir></fontconfig>
`;
  const file = `${folder}fonts.conf`;
  await writeFile(file, configuration);
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}
