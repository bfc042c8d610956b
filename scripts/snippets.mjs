// The lines to paste where the script comes from a place that is not one's own: with the hash of every file in them.
import { createHash } from 'node:crypto';

/** Where the folder is, as the lines have it; whoever has it elsewhere replaces this. */
const place = '/guildhall/';

const elsewhere = `For another place, such as a CDN with the exact version in the address, replace every ${place} in it.`;

/** The loader: an import map carries the hashes of the parts that it fetches itself. */
export function loaderSnippet(hashes, version) {
  const scripts = Object.entries(hashes).filter(([name]) => name.endsWith('.js') && name !== 'guildhall.all.js');
  const map = JSON.stringify({ integrity: Object.fromEntries(scripts.map(([name, hash]) => [place + name, hash])) }, null, 1);
  return `<!-- Guildhall ${version}, the loader: a browser refuses each of its files that is not what its hash says.
     ${elsewhere}
     The map stands before every module script. A Content Security Policy lets it through with: script-src '${policyHash(map)}'
     (other addresses give another hash; the browser's console tells it). -->
<link rel="stylesheet" href="${place}guildhall.css" integrity="${hashes['guildhall.css']}" crossorigin="anonymous" />
<script type="importmap">${map}</script>
<script type="module" src="${place}guildhall.js" integrity="${hashes['guildhall.js']}" crossorigin="anonymous"></script>
`;
}

/** The single file: one hash, and no map. */
export function singleSnippet(hashes, version) {
  return `<!-- Guildhall ${version}, all of it in one file: a browser refuses it when it is not what its hash says.
     ${elsewhere} -->
<link rel="stylesheet" href="${place}guildhall.css" integrity="${hashes['guildhall.css']}" crossorigin="anonymous" />
<script type="module" src="${place}guildhall.all.js" integrity="${hashes['guildhall.all.js']}" crossorigin="anonymous"></script>
`;
}

const policyHash = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;
