// What a page loads, in gzipped bytes: the loader, and for each widget everything that it pulls in before it is ready.
// The exact numbers stand in sizes.json and change only on purpose: `npm run sizes -- --update`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = 'dist/cdn';
const budgets = { loader: 2, 'station-list': 24, 'station-map': 36 };
const parts = readdirSync(`${folder}/parts`);
const gzipped = (file) => gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length;

/** A file with all that it imports statically. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/(?:parts\/)?([^"']+)["']/g)) withImports(`parts/${name}`, found);
  return found;
}

const sizes = { loader: gzipped('guildhall.js') };
for (const part of parts) {
  const widget = /^(station-list|station-map|role-ladder|leaderboard|join-form)-[\w-]{8}\.js$/.exec(part)?.[1];
  // a widget's define entry imports the widget: the entry is the chunk that the loader names
  if (!widget || !readFileSync(`${folder}/guildhall.js`, 'utf8').includes(part)) continue;
  sizes[widget] = [...withImports(`parts/${part}`)].reduce((sum, file) => sum + gzipped(file), sizes.loader);
}
sizes['everything in one file'] = gzipped('guildhall.all.js');

let failed = 0;
const known = JSON.parse(readFileSync('sizes.json', 'utf8').trim() || '{}');
for (const [name, bytes] of Object.entries(sizes)) {
  const budget = budgets[name];
  const over = budget && bytes > budget * 1000;
  const changed = known[name] !== bytes;
  if (over) failed++;
  console.log(`${name.padEnd(24)} ${String(bytes).padStart(7)} B gzip${budget ? `  (at most ${budget} kB${over ? ': TOO LARGE' : ''})` : ''}${changed ? `  was ${known[name] ?? 'not known'}` : ''}`);
}
if (process.argv.includes('--update')) writeFileSync('sizes.json', `${JSON.stringify(sizes, null, 2)}\n`);
else if (Object.entries(sizes).some(([name, bytes]) => known[name] !== bytes)) {
  console.log('The sizes have changed: if that is on purpose, run `npm run sizes -- --update` and commit sizes.json.');
  failed++;
}
process.exit(failed ? 1 : 0);
