// Writes docs/reliability.md from what the tests in test/proof/ saw (test/proof/results/) and from what they try. No times and no
// names of machines: the same results give the same page.
//   npm run proof:report                writes it
//   npm run proof:report -- --check     exits with 1 when it is not what the results give
// The results are written by the whole proof: `npm run proof`, or one part of it, such as
//   PROOF=all node --test test/proof/faults.test.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stringsIn } from '../test/proof/helpers/carrier.mjs';
import { payloads } from '../test/proof/helpers/payloads.mjs';
import { jsonSchema } from './json-schema.mjs';
import { mutantsSection, supplyChainSection } from './proof-report-code.mjs';

export const page = 'docs/reliability.md';
const fileAt = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(fileAt(path), 'utf8'));
const number = (value) => value.toLocaleString('en');
const cell = (text) => text.replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** What several widgets do, told once where they do the same. */
function together(seen, tell) {
  const told = new Set(seen.map(tell));
  return told.size === 1 ? [...told][0] : seen.map((each) => `${nameOf(each.widget)}: ${tell(each)}`).join('<br>');
}

const nameOf = (tag) => tag.replace('guild-', '').replace('-', ' ');

function faultTables(rows) {
  const faults = [...new Set(rows.map(({ fault }) => fault))];
  const widgets = [...new Set(rows.map(({ widget }) => widget))];
  const of = (fault) => rows.filter((each) => each.fault === fault);
  const states = faults.map((fault) => [fault, ...widgets.map((widget) => of(fault).find((each) => each.widget === widget)).map(({ first, kept }) => `${first} · ${kept}`)]);
  const sentences = faults.map((fault) => [fault, together(of(fault), ({ sentence }) => sentence || '(nothing: all is well)'), together(of(fault), ({ retry }) => retry)]);
  return { states: table(['', ...widgets.map(nameOf)], states), sentences: table(['', 'The widget says', 'Trying again'], sentences), count: rows.length };
}

/** What moved, for each widget and width. */
function shiftTable(shifts) {
  const columns = [...new Set(shifts.map(({ kind, width }) => `${kind}, ${number(width)} px`))];
  const rows = [...new Set(shifts.map(({ widget }) => widget))].map((widget) => [nameOf(widget), ...shifts.filter((each) => each.widget === widget).map(({ shift }) => String(shift))]);
  return table(['', ...columns], rows);
}

/** The page, as Markdown. */
export async function report() {
  const faults = faultTables(readJson('test/proof/results/faults.json'));
  const documents = readJson('test/proof/results/arbitrary.json');
  const hosts = readJson('test/proof/results/hosts.json');
  const shifts = readJson('test/proof/results/layout-shift.json');
  const access = readJson('test/proof/results/accessibility.json');
  const schema = await jsonSchema();
  const places = new Set(stringsIn(readJson('stories/fixtures/lighthouse.json'), schema, schema).map(({ path }) => path));
  const total = documents.reduce((sum, each) => sum + each.documents, 0);
  const { looks } = documents[0];
  return `# Reliability

What every widget does when the network, the data or the page around it is bad. This page is written by \`npm run proof:report\` from
what the tests saw, and a test fails when it says anything else. The tests run on the built package in Chromium, on pages with
the strictest policy: \`default-src 'none'\`, nothing \`unsafe-*\`, Trusted Types required.

| To run it | Command |
| --- | --- |
| all of it, with the suite in three engines, real sites and the benchmark | \`npm run proof\` |
| the part that runs at every change | \`npm run build && npm run test:dist\` |
| one part, whole | \`PROOF=all node --test test/proof/faults.test.mjs\` |
| the pictures of every story | \`npm run pictures\` |
| this page, from the results at hand | \`npm run proof:report\` |

A new widget joins by a line in \`test/proof/helpers/documents.mjs\`, a new fault by a line in \`test/proof/helpers/faults.mjs\`.

## Faults

${number(faults.count)} pairs of a widget and a fault (\`test/proof/faults.test.mjs\`). Each cell has two states: the widget had nothing yet, and
the widget showed good data when a refresh failed. \`stale\` means that the good data is still on screen, with the sentence
below and its age: “Could not be refreshed; this is as of ⟨time⟩. …”. After each, all was well again, and every widget showed it;
only a policy of the page’s own cannot be lifted.

${faults.states}

${faults.sentences}

Faults of the connection and of a server that is too busy (no connection, a broken one, 429, 502 to 504) are tried three times, a few
seconds apart, before anything is said. A Retry-After of up to ten seconds is waited for.

For each widget it is also tested that

- an answer that comes when the widget was removed changes nothing, and a widget that is put back asks again;
- of answers that come in another order than they were asked for, the last asked for stays;
- a browser that went offline before the part that tells of faults was loaded keeps the good data, and says that it is old.

## Hostile data

${number(payloads.length)} payloads (markup, event handlers, addresses in disguise, CSS, SVG, templates, names of prototypes, letters that turn round or
have no width, very long ones), each in every text, name and link of a document at once, and one in each of ${number(places.size)} places alone,
found by walking the schema (\`test/proof/hostile.test.mjs\`). Nothing is executed, no violation of the policy is reported, no request leaves
the page's own origin, and no link has a scheme other than http, https or mailto.

## Documents made by chance

${number(total)} documents, each given to ${looks} looks of the widgets: ${number(total * looks)} drawings (\`test/proof/arbitrary.test.mjs\`). Never an exception, always exactly one
state, and what is shown and what is reported as left out are together what was received.

${table(
  ['Kind', 'Documents'],
  documents.map(({ kind, documents: count }) => [kind, number(count)]),
)}

## Pages

Each widget, on pages that are hard on it (\`test/proof/hosts.test.mjs\`):

${hosts.map((name) => `- ${name}`).join('\n')}

CI makes 200 refreshes and draws 200 documents and every ninth payload; the numbers above are those of the whole proof.

## Layout shift

The browser's own measure of what moves, from the first paint to the widget ready and all its late parts there, when its height is
reserved as the [README](../README.md#put-it-on-your-site) says; the script and the data come one after the other, each after a paint
(\`test/proof/layout-shift.test.mjs\`). A prerendered page is one that \`guildhall prerender\` has filled.

${shiftTable(shifts)}

## Accessibility

${number(access.scenes.length)} scenes: each widget as it is, with each of its late parts opened, loading, empty, with an error, with old data, and with records left
out; each of them drawn in ${number(access.looks.length)} looks (\`test/proof/accessibility.test.mjs\`):

${access.looks.map((name) => `- ${name}`).join('\n')}

In the first, from right to left, and on a dark page, axe finds nothing. In every look but those of motion and of a dark page nothing is
cut off or sticks out, and no page scrolls sideways. Targets are 24 by 24 pixels or far enough from each other, as WCAG 2.2 has it. In the
reader's own colours fields keep their edges and signs their shapes; with less motion nothing moves.

By keyboard alone, with keys that the browser presses (\`test/proof/accessibility-keyboard.test.mjs\`): Tab reaches every control in the order
of reading and leaves the widget, in both directions; the focus can be seen, is on the screen and is not covered, also in the reader's own
colours; everything can be done with keys that can be done with a mouse; Escape closes what is open and goes back to what opened it. When
other data comes, the focus stays with what it was on, wherever that stands now; when a control goes away, it goes to the nearest; it never
falls to the page, and is never taken from it.

What a screen reader is given is kept as text in \`test/proof/snapshots/accessibility/\`, a file for each of the main scenes, some also in
Chinese; the tests say when it changes (\`test/proof/accessibility-trees.test.mjs\`). A change that is meant is accepted with
\`UPDATE=1 node --test test/proof/accessibility-trees.test.mjs\`, and read in \`git diff\`.

These run in Chromium; in Firefox and WebKit, axe looks at each widget's states in the suite (\`test/contract/access.ts\`). What no test here
tells is how it sounds: no screen reader has read it aloud. CI goes through every fifth or sixth scene.

## Pictures

Every story of the Storybook, but for eight that \`scripts/pictures.mjs\` names with the reason, is pictured in light, dark, 中文, right to left, and at 320 pixels, and compared with its approved picture in
\`test/pictures/\` (\`npm run pictures\`). Stories that set their own colours, language, direction, width, medium or
page are pictured as they are. A picture shows the first 800 pixels of a wide page, 1,600 of a narrow one. Browser and fonts are packages
that the lockfile pins, and none of the system's fonts is seen; the clock and chance are pinned; nothing moves. So the same source gives the
same bytes on every machine. Where it does not, colours may be off by a rounding, and four pixels by more.

What differs is written into \`shots/pictures/\`, beside a picture of the difference. \`npm run pictures -- --approve leaderboard\` approves what the
stories with this in their id show now.

${supplyChainSection(readJson('test/proof/results/reproducible.json'), table)}

${mutantsSection(readJson('test/proof/results/mutants.json'), table)}
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await report();
  const isCurrent = (() => {
    try {
      return readFileSync(fileAt(page), 'utf8') === text;
    } catch {
      return false;
    }
  })();
  if (process.argv.includes('--check')) {
    if (!isCurrent) console.error(`${page} is out of date: run npm run proof:report`);
    process.exit(isCurrent ? 0 : 1);
  }
  if (!isCurrent) writeFileSync(fileAt(page), text);
  console.log(isCurrent ? `${page} is up to date` : `wrote ${page}`);
}
