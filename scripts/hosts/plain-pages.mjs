// More pages for the plain site: what its author may do with the script, made from the example's own page.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const loader = '<script type="module" src="guildhall/guildhall.js"></script>';
const single = '<script type="module" src="guildhall/guildhall.all.js"></script>';

/** An import map with the hash of every part, as docs/hosts.md has it. */
const importMap = (hashes) => JSON.stringify({ integrity: Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [`/guildhall/${name}`, hash])) });

/** The map in a page whose policy lets this one inline script through. */
function withMap(map) {
  const hash = createHash('sha256').update(map).digest('base64');
  const policy = `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; connect-src 'self'; img-src 'self' data:`;
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n<script type="importmap">${map}</script>\n${loader}`;
}

/**
 * @param folder the site
 * @param unpacked the package
 * @returns the pages' names: two on which all works, one whose hashes are of other files
 */
export function writePlainPages(folder, unpacked) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const write = (name, scripts) => writeFileSync(join(folder, name), page.replace(loader, scripts));
  const hashes = JSON.parse(readFileSync(join(unpacked, 'dist/integrity.json'), 'utf8'));
  const others = Object.fromEntries(Object.keys(hashes).map((name) => [name, hashes['guildhall.css']]));
  write('twice.html', `${loader}\n${loader}\n${single}`);
  write('import-map.html', withMap(importMap(hashes)));
  write('other-files.html', withMap(importMap(others)));
}
