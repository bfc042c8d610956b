// What a screen reader is given of each widget, kept as text in test/proof/snapshots/accessibility/: role, “name”, = value,
// (description), [states]. A change there is a change for somebody who cannot see the page: read it before it is accepted.
//   node --test test/proof/accessibility-trees.test.mjs               compares
//   UPDATE=1 node --test test/proof/accessibility-trees.test.mjs      accepts what is there now
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { sceneNamed, openStage } from './helpers/accessible-scenes.mjs';
import { accessibleTree } from './helpers/accessible-tree.mjs';

const accepts = process.env.UPDATE === '1';
const folder = new URL('snapshots/accessibility/', import.meta.url);

/** Scenes whose trees are kept, by the language of the page. */
const kept = {
  en: [
    'station-map: as it is',
    'station-map: a station opened',
    'station-map: a search',
    'station-list: as it is',
    'station-list: a station marked, its founders opened',
    'station-list: as a table',
    'station-list: error',
    'role-ladder: as it is',
    'role-ladder: compact',
    'role-ladder: all holders of a rung',
    'role-ladder: where somebody stands',
    'role-ladder: names offered',
    'leaderboard: as it is',
    'leaderboard: a person opened',
    'leaderboard: how it is counted',
    'leaderboard: podium',
    'leaderboard: thanks',
    'leaderboard: records left out, diagnosed',
    'join-form: as it is',
    'join-form: what is wrong with a step',
    'join-form: in one piece, a station chosen',
    'join-form: in one piece, all that is wrong',
    'join-form: in one piece, sent',
    'join-form: loading',
    'join-form: empty',
  ],
  'zh-CN': ['station-map: a station opened', 'station-list: as it is', 'role-ladder: where somebody stands', 'leaderboard: a person opened', 'join-form: as it is'],
};

const fileOf = (name, lang) => `${name.replace(/[^a-z]+/g, '-')}${lang === 'en' ? '' : `.${lang}`}.txt`;
/** What is another at each run. */
const lasting = (tree) => tree.replace(/127\.0\.0\.1:\d+/g, 'harbours.example');

let stage;
before(async () => {
  stage = await openStage();
  mkdirSync(folder, { recursive: true });
});
after(() => stage?.close());

for (const [lang, names] of Object.entries(kept)) {
  for (const name of names) {
    const file = fileOf(name, lang);
    test(`${name}${lang === 'en' ? '' : `, in ${lang}`}: what a screen reader is given (${file})`, async () => {
      await stage.set(sceneNamed(name), { lang });
      const tree = `${lasting(await accessibleTree(stage.page))}\n`;
      if (accepts) writeFileSync(new URL(file, folder), tree);
      const before = readFileSync(new URL(file, folder), 'utf8');
      assert.equal(tree, before, `a screen reader is given something else than test/proof/snapshots/accessibility/${file} says. If it is better so: UPDATE=1 node --test test/proof/accessibility-trees.test.mjs, and read what git diff shows.`);
    });
  }
}

test('no tree is kept that nobody looks at', () => {
  const wanted = new Set(Object.entries(kept).flatMap(([lang, names]) => names.map((name) => fileOf(name, lang))));
  const extra = readdirSync(folder).filter((file) => !wanted.has(file));
  if (accepts) for (const file of extra) rmSync(new URL(file, folder));
  else assert.deepEqual(extra, []);
});

/** What no tree may hold, whatever it shows. */
const faults = [
  ['a control without a name', /^ *(?:button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|DisclosureTriangle|listbox)(?! “)/m],
  ['a picture without a name', /^ *image(?! “)/m],
  ['a list with nothing in it', /^( *)list[^\n]*\n(?!\1 {2})/m],
  ['a name that is said twice, as name and as description', /“([^”\n]+)”(?: = [^\n(]*)? \(\1\)/],
  ['something not meant for people', /\[object|undefined|NaN/],
];

test('every tree that is kept: controls and pictures have names, lists have items, nothing is said twice', () => {
  for (const file of readdirSync(folder)) {
    const tree = readFileSync(new URL(file, folder), 'utf8');
    for (const [fault, pattern] of faults) assert.equal(pattern.exec(tree)?.[0], undefined, `${file}: ${fault}`);
  }
});
