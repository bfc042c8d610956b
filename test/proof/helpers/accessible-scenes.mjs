// Each widget in each of its states, and with each of its late parts opened: what all tests of accessibility look at.
import { launchBrowser, openPage } from '../../dist/helpers/site.mjs';
import { community, emptyCommunity, withFlaws, withLongBoard, withShortForm } from './accessible-community.mjs';
import { tags } from './documents.mjs';
import { faultSite } from './fault-site.mjs';

const today = '2026-11-10';

/** A control in the widget by the beginning of what it says, or is called. Runs in the page. */
export function controlIn(said) {
  const root = document.querySelector('main > *').shadowRoot;
  const nameOf = (element) => element.ariaLabel ?? element.labels?.[0]?.textContent ?? (element.title || element.textContent);
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const controls = [...root.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((each) => each.checkVisibility());
  const found = controls.find((each) => plain(nameOf(each)).startsWith(said));
  if (!found) throw new Error(`There is no “${said}” among: ${controls.map((each) => plain(nameOf(each))).join(' | ')}`);
  return found;
}

/** Steps that go by English words. */
const inEnglish = (step) => Object.assign(step, { isEnglish: true });
const press = (said) => inEnglish((stage) => stage.press(said));
const waitFor = (part) => (stage) => stage.part(part);
const write = (said, text) =>
  inEnglish(async (stage) => {
    await stage.focus(said);
    await stage.page.keyboard.type(text);
  });

/** Sends a form; once more where it asks whether that was not too quick. */
const sendInEarnest = inEnglish(async (stage) => {
  const shows = (part) => stage.page.evaluate((name) => !!document.querySelector('main > *').shadowRoot.querySelector(`[part~="${name}"]`), part);
  await stage.press('Send');
  await stage.page.waitForFunction(() => document.querySelector('main > *').shadowRoot.querySelector('[part~="note"], [part~="sent"]'), { timeout: 10_000 });
  if (await shows('note')) await stage.press('Send');
});

/** What opens more of each widget: attributes, another document, or what a visitor does, in turn. */
const opened = {
  'guild-station-map': [
    { called: 'as it is' },
    { called: 'a station opened', attributes: { station: 'lisbon', id: 'map' }, steps: [waitFor('details')] },
    { called: 'an address asked for', attributes: { station: 'lisbon' }, steps: [waitFor('details'), press('Show contact'), waitFor('contact')] },
    { called: 'a search', steps: [write('Search', 'po'), waitFor('result')] },
  ],
  'guild-station-list': [
    { called: 'as it is' },
    { called: 'a station marked, its founders opened', attributes: { station: 'lisbon' }, steps: [press('Founding')] },
    { called: 'as a table', attributes: { layout: 'table' }, steps: [waitFor('list')] },
    { called: 'a search', steps: [write('Search', 'po'), waitFor('result')] },
  ],
  'guild-role-ladder': [
    { called: 'as it is' },
    { called: 'compact', attributes: { layout: 'compact' } },
    { called: 'all holders of a rung', steps: [press('Show all')] },
    { called: 'where somebody stands', attributes: { person: 'mei' }, steps: [waitFor('standing')] },
    { called: 'names offered', steps: [press('Where do I'), waitFor('standing'), write('A person', 'ro')] },
  ],
  'guild-leaderboard': [
    { called: 'as it is' },
    { called: 'a person opened', attributes: { person: 'mei', id: 'board' }, steps: [waitFor('details')] },
    { called: 'how it is counted', steps: [press('How is this'), waitFor('counted')] },
    { called: 'a search', steps: [write('Find', 'no'), waitFor('result')] },
    { called: 'podium', attributes: { layout: 'podium' }, steps: [waitFor('podium')] },
    { called: 'thanks', attributes: { layout: 'thanks' }, steps: [waitFor('list')] },
    { called: 'two hundred people', data: withLongBoard, steps: [waitFor('list')] },
  ],
  'guild-join-form': [
    { called: 'as it is' },
    { called: 'what is wrong with a step', steps: [press('Next'), waitFor('faults')] },
    { called: 'in one piece, a station chosen', data: withShortForm, attributes: { station: 'lisbon' }, steps: [waitFor('ways'), press('Show'), waitFor('form')] },
    { called: 'in one piece, all that is wrong', data: withShortForm, steps: [press('Send'), waitFor('faults')] },
    { called: 'in one piece, sent', data: withShortForm, attributes: { station: 'lisbon' }, steps: [write('Your name', 'Ida'), write('E-mail', 'ida@harbours.example'), press('On foot'), press('I have read'), sendInEarnest, waitFor('sent')] },
  ],
};

const inEveryState = [
  { called: 'loading', state: 'loading', attributes: { src: '/faults/answer?hold&key=held' } },
  { called: 'empty', state: 'empty', data: emptyCommunity },
  { called: 'error', state: 'error', attributes: { src: '/faults/answer?status=404' } },
  { called: 'stale', state: 'stale', answers: [{ body: JSON.stringify(community) }, { status: 500 }] },
  { called: 'records left out, diagnosed', data: withFlaws, attributes: { diagnose: '' }, steps: [waitFor('diagnosis')] },
];

/** All of them: `{ tag, called, state, data, attributes, answers, steps }`. */
export const scenes = tags.flatMap((tag) => [...opened[tag], ...inEveryState].map((scene) => ({ tag, state: 'ready', attributes: {}, steps: [], ...scene, name: `${tag.slice('guild-'.length)}: ${scene.called}` })));

export const sceneNamed = (name) => {
  const scene = scenes.find((each) => each.name === name);
  if (!scene) throw new Error(`There is no scene “${name}”.`);
  return scene;
};

/** A browser with a page on which one scene after the other is set. */
export async function openStage() {
  const browser = await launchBrowser();
  // every widget is loaded before the first scene
  const html = `<script type="module" src="/guildhall/guildhall.js"></script><style>body { margin: 16px; font: 16px/1.5 sans-serif; }</style><style id="look"></style><button id="before">Before</button><main>${tags.map((tag) => `<${tag}></${tag}>`).join('')}</main><button id="after">After</button>`;
  const site = await faultSite({ pages: { '/': html } });
  const { page, messages } = await openPage(browser, `${site.origin}/`);
  await page.waitForFunction((all) => all.every((tag) => customElements.get(tag)), {}, tags);
  let set = 0;
  const stage = {
    page,
    site,
    messages,
    /** Sets a scene: the widget alone between two buttons. */
    async set({ tag, state, data, attributes, answers, steps }, { lang = 'en' } = {}) {
      // an address of its own: what was read of another is kept
      const key = `scene-${++set}`;
      if (answers) await site.answer(key, ...answers);
      const address = answers && { src: `/faults/answer?key=${key}` };
      await page.evaluate(
        (name, given, attributesGiven, language) => {
          localStorage.clear();
          document.documentElement.lang = language;
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributesGiven)) element.setAttribute(key, value);
          if (given) element.data = given;
          document.querySelector('main').replaceChildren(element);
        },
        tag,
        answers || attributes.src ? undefined : (data ?? community),
        { now: today, ...address, ...attributes },
        lang,
      );
      if (state === 'stale') {
        await stage.state('ready');
        await page.evaluate(() => document.querySelector('main > *').refresh());
      }
      await stage.state(state);
      for (const step of steps) await step(stage);
      await stage.settled();
    },
    state: (wanted) => page.waitForFunction((state) => document.querySelector('main > *').state === state, { timeout: 10_000 }, wanted),
    part: (name) => page.waitForFunction((part) => document.querySelector('main > *').shadowRoot.querySelector(`[part~="${part}"]`)?.checkVisibility(), { timeout: 10_000 }, name),
    /** Waits until nothing changes any more: late parts have come. */
    settled: () =>
      page.evaluate(async () => {
        const { shadowRoot } = document.querySelector('main > *');
        for (let quiet = 0, before; quiet < 3; ) {
          await Promise.all(shadowRoot.getAnimations().map(({ finished }) => finished.catch(() => {})));
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
          const now = shadowRoot.innerHTML;
          quiet = now === before ? quiet + 1 : 0;
          before = now;
        }
      }),
    control: (said) => page.evaluateHandle(controlIn, said),
    focus: async (said) => (await stage.control(said)).evaluate((control) => control.focus()),
    /** Presses a control as a keyboard does. */
    async press(said) {
      const control = await stage.control(said);
      await control.evaluate((element) => element.focus());
      const isBox = await control.evaluate((element) => element.matches('input'));
      await page.keyboard.press(isBox ? 'Space' : 'Enter');
      await stage.settled();
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
  return stage;
}
