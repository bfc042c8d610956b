// More pages for the plain site: what its author may do with the script, made from the example's own page.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const loader = '<script type="module" src="guildhall/guildhall.js"></script>';
const single = '<script type="module" src="guildhall/guildhall.all.js"></script>';

/** The snippet with the hashes as it was built, in a page whose policy lets its one inline script through. */
function withPolicy(snippet) {
  const map = /<script type="importmap">(.*?)<\/script>/s.exec(snippet)[1];
  const hash = createHash('sha256').update(map).digest('base64');
  const policy = `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; connect-src 'self'; img-src 'self' data:`;
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n${snippet}`;
}

/** A copy of the folder in which somebody has changed one part. */
function copyTampered(folder, name, part) {
  cpSync(join(folder, 'guildhall'), join(folder, name), { recursive: true });
  const file = readdirSync(join(folder, name, 'parts')).find((each) => each.startsWith(`${part}-`));
  const path = join(folder, name, 'parts', file);
  writeFileSync(path, `${readFileSync(path, 'utf8')};globalThis.isTampered = true;`);
}

/**
 * Writes `twice.html` and `hashes.html`, on which all works; `other-files.html`, where no hash is right; and
 * `tampered-start.html` and `tampered-late.html`, where one part was changed: one that the map begins with, and one that
 * it loads later.
 *
 * @param folder the site
 * @param unpacked the package
 */
export function writePlainPages(folder, unpacked) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const write = (name, scripts) => writeFileSync(join(folder, name), page.replace(loader, scripts));
  const snippet = readFileSync(join(unpacked, 'dist/cdn/snippet.html'), 'utf8');
  const { 'guildhall.css': otherHash } = JSON.parse(readFileSync(join(unpacked, 'dist/integrity.json'), 'utf8'));
  write('twice.html', `${loader}\n${loader}\n${single}`);
  write('hashes.html', withPolicy(snippet));
  write('single-hash.html', readFileSync(join(unpacked, 'dist/cdn/snippet.all.html'), 'utf8'));
  write('other-files.html', withPolicy(snippet.replaceAll(/sha384-[\w+/=]+/g, otherHash)));
  for (const [name, part] of [['tampered-start', 'station-map'], ['tampered-late', 'land-row1-column3']]) {
    copyTampered(folder, name, part);
    write(`${name}.html`, withPolicy(snippet.replaceAll('/guildhall/', `/${name}/`)));
  }
}
