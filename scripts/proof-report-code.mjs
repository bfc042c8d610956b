// The parts of docs/reliability.md that tell of the package and of the tests themselves; see proof-report.mjs.

/** Whose code is in the package, and that its bytes are those of its source. */
export function supplyChainSection({ files, packages }, table) {
  return `## Supply chain

What npm installs with the package is lit and zod with what these need, at exact versions, and nothing runs on installing
(\`test/dist/supply-chain.test.mjs\`). Each package below has a licence that allows to be shipped with ours; the licences stand in full
in \`dist/cdn/LICENSES.txt\` and \`dist/cli/LICENSES.txt\`, made from what the bundler put into the files beside them. \`dist/sbom.cdx.json\` is
the bill of materials, in CycloneDX, with the hash of each package.

${table(['Package', 'Version', 'Licence', 'Where'], packages.map(({ name, version, licence, places }) => [name, version, licence, places.join(', ')]))}

A build in another folder, time zone and language gave the same bytes in all of ${files.toLocaleString('en')} files (\`PROOF=all node --test
test/proof/reproducible.test.mjs\`).`;
}

/** Whether the tests notice when the code is wrong. */
export function mutantsSection({ seed, mutants, first, drawn, killed, alive }, table) {
  const inRoom = (room) => alive.filter(({ file }) => file.startsWith(room));
  const number = (value) => value.toLocaleString('en');
  const unknown = { drawn: first.drawn - first.known.drawn, killed: first.killed - first.known.killed };
  const share = (counts) => `${((100 * counts.killed) / counts.drawn).toFixed(1)} %`;
  const short = (text) => {
    const oneLine = text.replace(/\s+/g, ' ');
    const mark = oneLine.includes('`') ? '``' : '`';
    return `${mark}${oneLine.length > 70 ? `${oneLine.slice(0, 69)}…` : oneLine}${mark}`;
  };
  const rows = ['src/community', 'src/sources'].flatMap(inRoom).map(({ file, original, replacement, verdict }) => [file.replace('src/', ''), short(original), short(replacement || ' '), verdict ?? 'not looked at yet']);
  return `## Mutants

Do the tests notice when the code is wrong? Of ${number(mutants)} small faults that Stryker makes in \`src/community\` and \`src/sources\`, ${number(first.drawn)} were drawn
by the seed ${seed}, new then, one of each file and then any, and put into the code one by one. Before any test was written for this draw,
the tests noticed ${number(first.killed)}: **${share(first)}**. That is what to expect for faults that nobody has looked at. (${number(first.known.drawn)} of the ${number(first.drawn)} had been in an
earlier draw, for which tests were written; of the other ${number(unknown.drawn)} they noticed ${number(unknown.killed)}, ${share(unknown)}.) Since then tests were written for what was
missing, and they notice ${number(killed)} of ${number(drawn)}: ${share({ drawn, killed })}; where code was mended, other mutants have come into the draw.

Most of these tests run in Node as well (\`npm run test:pure\`), and where they let a mutant live, those that only the browser runs were
tried. \`npm run mutants\` does it again, \`npm run mutants -- --count 50 --seed 3\` with others. After a change of the seed in
\`scripts/mutants.mjs\`, what its first run finds becomes the first figure here. Those that live were looked at one by one:

${table(['Where', 'Code', 'Mutant', 'Why it lives'], rows)}`;
}
