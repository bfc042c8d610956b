// Every widget by keyboard alone: each control is reached in the order in which it is read, forwards and backwards, and the focus can
// be seen there; what can be done with a mouse can be done with keys; Escape closes what is open; and the focus is never lost, not
// when a control goes away, not when other data comes.
//   node --test test/proof/accessibility-keyboard.test.mjs               some scenes, some controls, as in CI
//   PROOF=all node --test test/proof/accessibility-keyboard.test.mjs     all of them, as in `npm run proof`
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStage, sceneNamed, scenes } from './helpers/accessible-scenes.mjs';
import { community, withLongBoard, withShortForm } from './helpers/accessible-community.mjs';
import { focused, hiddenFocus, stops, walkThrough } from './helpers/keyboard.mjs';
import { isWhole } from './helpers/results.mjs';

let stage;
let page;
before(async () => {
  stage = await openStage();
  ({ page } = stage);
  // a short window: much is out of sight until somebody goes there
  await page.setViewport({ width: 1000, height: 500 });
});
after(() => stage?.close());

// ------------------------------------------------------------------------------------------------ there and back again

// CI goes through every fifth scene: those of a widget are ten or so
for (const [at, scene] of scenes.entries()) {
  if (!isWhole && at % 5) continue;
  test(`${scene.name}: Tab reaches each control in the order of reading, shows where it is, and leaves, in both directions`, async () => {
    await stage.set(scene);
    // focusing a list of many options has them made
    await walkThrough(page);
    await stage.settled();
    for (const isBackwards of [false, true]) {
      const expected = await page.evaluate(stops);
      const { reached, wrong } = await walkThrough(page, isBackwards);
      assert.deepEqual(isBackwards ? reached.toReversed() : reached, expected);
      assert.deepEqual([...new Set(wrong)], []);
    }
  });
}

test('the focus can be seen in the reader’s own colours', async () => {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  try {
    for (const scene of scenes.filter(({ called }) => called === 'as it is')) {
      await stage.set(scene);
      const { wrong } = await walkThrough(page);
      assert.deepEqual([...new Set(wrong)], [], scene.name);
    }
  } finally {
    await client.send('Emulation.setEmulatedMedia', { features: [] });
    await client.detach();
  }
});

// ------------------------------------------------------------------------------------------------------------- helpers

const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
  await stage.settled();
};
const type = async (text) => {
  await page.keyboard.type(text);
  await stage.settled();
};
/** Tab until the control of that name has the focus. */
const tabTo = async (name) => {
  const passed = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.at === 'widget' && now.name.startsWith(name)) return now;
    passed.push(now.name);
    if (now.at === 'page') break;
  }
  throw new Error(`Tab does not come to “${name}”, only to: ${passed.join(' | ')}`);
};
const begin = async (name, more) => {
  await stage.set({ ...sceneNamed(name), ...more });
  await page.focus('#before');
};
const isOn = async (name, message) => {
  const now = await focused(page);
  assert.ok(now.at === 'widget' && now.name.startsWith(name), `${message ?? 'the focus'} is on “${name}”; it is on “${now.name}” (${now.at})`);
  assert.deepEqual(await page.evaluate(hiddenFocus), []);
};
const inWidget = (run, ...given) => page.evaluate(`(${run})(document.querySelector('main > *'), document.querySelector('main > *').shadowRoot, ...${JSON.stringify(given)})`);
const says = (text) => inWidget((element, root, wanted) => root.textContent.replace(/\s+/g, ' ').includes(wanted), text);
/** Whether a part is shown, or comes to be. */
const comes = (part) => stage.part(part).then(() => stage.settled());
const has = (part) => inWidget((element, root, name) => !!root.querySelector(`[part~="${name}"]`)?.checkVisibility(), part);
const announced = () => page.evaluate(() => document.querySelector('[data-guildhall]')?.textContent ?? '');

// ----------------------------------------------------------------------------------------------------------------- map

test('map: a search, what it found read aloud, and the way back', async () => {
  await begin('station-map: as it is');
  await tabTo('Search');
  await type('po');
  assert.ok(await says('1 of 6 stations'));
  assert.equal(await announced(), '1 of 6 stations');
  await tabTo('Show all');
  await press('Enter');
  assert.ok(await says('Oslo'));
  assert.equal((await focused(page)).at, 'widget', 'the button is gone, the focus is not');
});

test('map: filters', async () => {
  await begin('station-map: as it is');
  await tabTo('Country');
  await press('ArrowDown');
  assert.ok(await says('1 of 6 stations'));
  await isOn('Country');
  await press('Home');
  assert.ok(!(await has('result')));
  await isOn('Country');
});

test('map: zoomed, moved and shown whole by keys, without the page scrolling', async () => {
  await begin('station-map: as it is');
  await tabTo('Map of');
  const view = () => inWidget((element, root) => root.querySelector('.layer').style.transform + root.querySelector('[part~="map"] path').getAttribute('stroke-dasharray') + root.querySelector('[part~="map"]').innerHTML.length);
  const scrolled = await page.evaluate(() => scrollY);
  const whole = await view();
  const seen = [whole];
  for (const key of ['+', '+', 'ArrowRight', 'ArrowDown', '-']) {
    await press(key);
    const now = await view();
    assert.notEqual(now, seen.at(-1), `${key} does something`);
    seen.push(now);
  }
  await press('0');
  assert.equal(await view(), whole);
  assert.equal(await page.evaluate(() => scrollY), scrolled);
  await isOn('Map of');
  await tabTo('Zoom in');
  await press('Enter');
  assert.notEqual(await view(), whole);
  await tabTo('Show the whole map');
  await press('Space');
  assert.equal(await view(), whole);
});

test('map: a station opened, its details gone through, an address asked for, and closed with Escape', async () => {
  await begin('station-map: as it is');
  await tabTo('Lisbon');
  await press('Enter');
  await comes('details');
  await isOn('Lisbon');
  await press('Tab');
  await isOn('An evening of knots', 'what comes next');
  await tabTo('Show contact');
  await press('Enter');
  assert.ok(await says('lisbon@harbours.example'));
  await isOn('harbours.example/lisbon', 'the button is gone: the focus');
  await press('Escape');
  assert.ok(!(await has('details')));
  await isOn('Lisbon');
  await press('Enter', 'Enter');
  assert.ok(!(await has('details')));
  await isOn('Lisbon');
});

// ---------------------------------------------------------------------------------------------------------------- list

test('list: a station marked and unmarked', async () => {
  await begin('station-list: as it is');
  await tabTo('Oslo');
  const isPressed = () => inWidget((element, root) => root.activeElement.ariaPressed);
  await press('Enter');
  assert.equal(await isPressed(), 'true');
  await press('Space');
  assert.equal(await isPressed(), 'false');
});

test('list: founding members opened, gone through, and closed with Escape', async () => {
  await begin('station-list: as it is');
  await tabTo('Founding members');
  await press('Enter', 'Tab');
  await isOn('Rowan Achebe', 'what comes next');
  await press('Escape');
  await isOn('Founding members');
  assert.equal(await inWidget((element, root) => root.querySelector('details').open), false);
});

test('list: more is shown, and the focus goes to the first of it', async () => {
  await begin('station-list: as it is', { attributes: { limit: '2' } });
  await tabTo('Show 4 more');
  await press('Enter');
  await isOn('Oslo');
});

test('list: a table wider than its place scrolls by keys', async () => {
  await begin('station-list: as a table');
  await inWidget((element) => element.style.setProperty('width', '320px'));
  await tabTo('Stations');
  const left = () => inWidget((element, root) => root.querySelector('.scroll').scrollLeft);
  await press('ArrowRight', 'ArrowRight');
  await page.waitForFunction(() => document.querySelector('main > *').shadowRoot.querySelector('.scroll').scrollLeft > 20);
  assert.ok((await left()) > 20);
});

// -------------------------------------------------------------------------------------------------------------- ladder

test('ladder: where somebody stands, asked by keys and closed with Escape', async () => {
  await begin('role-ladder: as it is');
  await tabTo('Where do I stand?');
  await press('Enter');
  await comes('standing');
  await press('Tab');
  await isOn('A person’s name', 'what comes next');
  await type('an');
  const offered = () => inWidget((element, root) => [...root.querySelectorAll('[role="option"]')].map((each) => each.textContent));
  assert.deepEqual(await offered(), ['Rowan Achebe', 'Mei Tanaka']);
  await press('Escape');
  assert.deepEqual(await offered(), [], 'Escape closes the names');
  assert.ok(await has('standing'), 'and leaves the rest open');
  await type('an');
  await press('ArrowDown', 'ArrowDown');
  assert.equal(await inWidget((element, root) => root.getElementById(root.activeElement.getAttribute('aria-activedescendant')).textContent), 'Mei Tanaka');
  await press('Enter');
  await isOn('A person’s name');
  assert.ok(await says('Mei Tanaka is here'));
  assert.match(await announced(), /Builders: .*Contributor/);
  await tabTo('Code');
  await type('9');
  assert.ok(await says('9 so far'));
  await press('Escape');
  assert.ok(!(await has('standing')));
  await isOn('Where do I stand?');
});

test('ladder: all holders of a rung, and fewer again', async () => {
  await begin('role-ladder: as it is');
  await tabTo('Show all 7');
  await press('Enter');
  await isOn('Show fewer');
  await press('Escape');
  await isOn('Show all 7');
});

// --------------------------------------------------------------------------------------------------------------- board

test('board: found by name, read aloud, and the way back', async () => {
  await begin('leaderboard: as it is');
  await tabTo('Find me');
  await type('haddad');
  assert.ok(await says('1 of 7 people'));
  assert.equal(await announced(), '1 of 7 people');
  await tabTo('Show all');
  await press('Enter');
  assert.ok(await says('Mei Tanaka'));
  assert.equal((await focused(page)).at, 'widget', 'the button is gone, the focus is not');
});

test('board: another period, and another order', async () => {
  await begin('leaderboard: as it is');
  await tabTo('Period');
  await press('ArrowDown');
  assert.ok(await says('2025 · 2 people'));
  await isOn('Period');
  await begin('leaderboard: as it is');
  await tabTo('Name');
  await press('Enter');
  await isOn('Name');
  assert.equal(await inWidget((element, root) => root.querySelector('[part~="entry"] .choose').textContent), 'Asha Lindqvist');
});

test('board: a person opened and closed with Escape', async () => {
  await begin('leaderboard: as it is', { attributes: { id: 'board' } });
  await tabTo('Mei Tanaka');
  await press('Enter');
  await comes('details');
  await press('Tab');
  await isOn('Link to this person', 'what comes next');
  await press('Escape');
  assert.ok(!(await has('details')));
  await isOn('Mei Tanaka');
});

test('board: how it is counted, and back with Escape', async () => {
  await begin('leaderboard: as it is');
  await tabTo('How is this counted?');
  await press('Enter');
  await comes('counted');
  await press('Tab');
  await isOn('Where the figures come from', 'what comes next');
  await press('Escape');
  assert.ok(!(await has('counted')));
  await isOn('How is this counted?');
});

test('board: a long ranking scrolls by keys, from name to name, to its end and back, and is one stop for Tab', async () => {
  await begin('leaderboard: two hundred people');
  await tabTo('Helpers');
  const top = () => inWidget((element, root) => root.querySelector('.window').scrollTop);
  await press('PageDown');
  await page.waitForFunction(() => document.querySelector('main > *').shadowRoot.querySelector('.window').scrollTop > 100);
  await press('Home');
  await page.waitForFunction(() => document.querySelector('main > *').shadowRoot.querySelector('.window').scrollTop === 0);
  // a moment after scrolling, Tab goes to the first name in sight
  await page.waitForFunction(() => document.querySelector('main > *').shadowRoot.querySelector('tbody .choose').tabIndex === 0);
  await tabTo('Person 1');
  for (let row = 2; row <= 25; row++) {
    await press('ArrowDown');
    await isOn(`Person ${row}`);
  }
  assert.ok((await top()) > 0);
  await press('End');
  await isOn('Person 200');
  await press('Enter');
  await comes('details');
  await isOn('Person 200');
  await press('Escape');
  assert.ok(!(await has('details')));
  await press('Home');
  await isOn('Person 1');
  await tabTo('How to claim');
});

test('board: all are asked for, and copied', async () => {
  await begin('leaderboard: as it is', { attributes: { limit: '3' } });
  await tabTo('See all 7');
  await press('Enter');
  await isOn('Copy as CSV', 'the button is gone: the focus');
  await press('Enter');
  await page.waitForFunction(() => /copied|saved/.test(document.querySelector('[data-guildhall]')?.textContent ?? ''));
  await isOn('Copy as CSV');
});

// ---------------------------------------------------------------------------------------------------------------- form

const isFocusOnPart = (part) => page.waitForFunction((name) => document.querySelector('main > *').shadowRoot.activeElement?.part.contains(name), { timeout: 5_000 }, part);

test('form: what is wrong takes the focus and leads to the fields; steps there and back; sent', async () => {
  await begin('join-form: as it is');
  await tabTo('Next');
  await press('Enter');
  await isFocusOnPart('faults');
  await isOn('2 answers need another look');
  await press('Tab');
  await isOn('Your name');
  await press('Tab', 'Enter');
  assert.equal((await focused(page)).element, 'input');
  await isOn('E-mail');
  await type('ida@harbours.example');
  await page.keyboard.down('Shift');
  await press('Tab');
  await page.keyboard.up('Shift');
  await isOn('Your name');
  await type('Ida');
  await tabTo('Next');
  await press('Enter');
  await isFocusOnPart('steps');
  await isOn('Step 2 of 3');
  await press('Tab');
  await isOn('Station');
  await press('ArrowDown');
  await tabTo('On foot');
  await press('Space');
  await press('ArrowDown');
  await isOn('Over the net');
  await tabTo('Back');
  await press('Enter');
  await isFocusOnPart('steps');
  await isOn('Step 1 of 3');
  await tabTo('Next');
  await press('Enter');
  await isFocusOnPart('steps');
  await tabTo('Next');
  await press('Enter');
  await isFocusOnPart('steps');
  await isOn('Step 3 of 3');
  await tabTo('I have read the rules');
  await press('Space');
  await tabTo('Send');
  await press('Enter');
  await page.waitForFunction(() => ['note', 'sent'].some((part) => document.querySelector('main > *').shadowRoot.activeElement?.part.contains(part)));
  if (await has('note')) {
    await page.keyboard.down('Shift');
    await tabTo('Send');
    await page.keyboard.up('Shift');
    await press('Enter');
  }
  await isFocusOnPart('sent');
  await isOn('Your application has arrived.');
  await tabTo('Write another');
  await press('Enter');
  assert.equal((await focused(page)).at, 'widget', 'the button is gone, the focus is not');
});

test('form: Enter in a field sends, and the focus goes to what came of it', async () => {
  await begin('join-form: as it is', { data: withShortForm });
  await tabTo('Your name');
  await type('Ida');
  await press('Enter');
  await isFocusOnPart('faults');
  await isOn('4 answers need another look');
});

test('form: what is written is cleared after a question, and the focus stays', async () => {
  await begin('join-form: as it is');
  await tabTo('Your name');
  await type('Ida');
  // that it is kept is said a moment later
  await page.waitForFunction(() => document.querySelector('main > *').shadowRoot.querySelector('[part~="draft"] button'));
  await tabTo('Clear');
  await press('Enter');
  await isOn('Clear everything');
  await press('Tab', 'Enter');
  await isOn('Clear');
  await press('Enter');
  await press('Enter');
  assert.equal((await focused(page)).at, 'widget');
  assert.equal(await inWidget((element, root) => root.querySelector('input').value), '');
});

// -------------------------------------------------------------------------------------------------------- other data

/** The same community a little later: somebody new comes first everywhere. */
const later = {
  ...community,
  groups: [{ id: 'aveiro', kind: 'station', name: 'Aveiro', status: 'active', place: { lat: 40.6, lng: -8.6, city: 'Aveiro', country: 'PT' } }, ...community.groups],
  ladders: [{ id: 'artists', name: 'Artists', rungs: [{ id: 'artist', name: 'Artist', form: 'join', holders: [{ name: 'Ada', url: 'https://harbours.example/ada' }] }] }, ...community.ladders],
  boards: community.boards.map((board) => ({ ...board, periods: board.periods.map((period) => ({ ...period, entries: [{ name: 'Ada Aalto', counts: { code: 500, answers: 1 } }, ...period.entries] })) })),
};

const refreshed = ['station-map: a station opened', 'station-list: a station marked, its founders opened', 'role-ladder: where somebody stands', 'leaderboard: a person opened', 'join-form: as it is', 'join-form: what is wrong with a step', 'leaderboard: thanks', 'station-list: as a table'];

for (const name of refreshed) {
  test(`${name}: with other data, the focus stays with what it was on`, async () => {
    await stage.set(sceneNamed(name));
    await walkThrough(page);
    await stage.settled();
    const every = await page.evaluate(stops);
    // CI tries every fourth control
    for (let at = 0; at < every.length; at += isWhole ? 1 : 4) {
      await stage.set(sceneNamed(name));
      const before = await page.evaluate((stop) => {
        const { shadowRoot } = document.querySelector('main > *');
        const all = [...shadowRoot.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0 && !each.closest('[aria-hidden="true"]'));
        all[stop].focus();
      }, every[at]).then(() => focused(page));
      await stage.settled();
      const isSame = (now) => now.at === 'widget' && now.part === before.part && (now.name === before.name || (before.part === 'frame' && now.name.startsWith('Map of')) || (before.part.includes('more') && now.name.startsWith('Show all')));
      for (const data of [structuredClone(community), later]) {
        await page.evaluate((given) => (document.querySelector('main > *').data = given), data);
        await stage.settled();
        const now = await focused(page);
        assert.ok(isSame(now), `the focus was on “${before.name}”; it is on “${now.name}” (${now.at})`);
      }
    }
  });
}

test('board: with other data, somebody deep in a long ranking stays there', async () => {
  await begin('leaderboard: two hundred people');
  await tabTo('Person 1');
  await press('End');
  for (let i = 0; i < 80; i++) await page.keyboard.press('ArrowUp');
  await stage.settled();
  await isOn('Person 120');
  const more = structuredClone(withLongBoard);
  more.boards[0].periods[0].entries.unshift({ name: 'Ada Aalto', counts: { code: 5000, answers: 1 } });
  for (const data of [structuredClone(withLongBoard), more]) {
    await page.evaluate((given) => (document.querySelector('main > *').data = given), data);
    await stage.settled();
    await isOn('Person 120');
  }
});

for (const tag of ['guild-station-map', 'guild-station-list', 'guild-role-ladder', 'guild-leaderboard', 'guild-join-form']) {
  test(`${tag}: the button that tries again goes away when it helped, and the focus stays in the widget`, async () => {
    const good = { body: JSON.stringify(community) };
    const scene = { tag, steps: [], attributes: {} };
    await stage.set({ ...scene, state: 'error', answers: [{ status: 404 }, good] });
    await page.focus('#before');
    await tabTo('Try again');
    await press('Enter');
    await stage.state('ready');
    await stage.settled();
    assert.equal((await focused(page)).at, 'widget', 'after an error');
    await press('Tab');
    assert.equal((await focused(page)).at, 'widget', 'and goes on from there');
    await stage.set({ ...scene, state: 'stale', answers: [good, { status: 500 }, good] });
    await page.focus('#before');
    await tabTo('Try again');
    await press('Enter');
    await stage.state('ready');
    await stage.settled();
    assert.equal((await focused(page)).at, 'widget', 'when what is shown was old');
  });
}

test('the widget never takes the focus from the page', async () => {
  for (const { tag } of scenes.filter(({ called }) => called === 'as it is')) {
    await stage.set({ tag, steps: [], state: 'ready', attributes: {} });
    await page.focus('#before');
    await page.evaluate((data) => (document.querySelector('main > *').data = data), later);
    await stage.settled();
    assert.equal((await focused(page)).at, 'before', tag);
  }
});
