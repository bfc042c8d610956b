/** The stories that every widget of stations has: its states, its data, the pages it may stand on. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { WidgetState } from '../../src/ui/guild-element.js';
import { fields, items } from '../fixtures/chapters.js';
import { manyStations } from '../fixtures/generate.js';
import { hostile, hostileDocument, hostileLinks } from '../fixtures/hostile.js';
import type { Attributes } from './attributes.js';
import { names, part, textOf, until, widgetIn } from './observe.js';

export type Story = StoryObj<Attributes>;

/** The day on which the sample communities are shown. */
export const today = '2026-11-01';

export const lighthouse = { src: 'fixtures/lighthouse.json', now: today };

/** What the story runner (scripts/stories.mjs) has to know of a story. */
interface ForRunner {
  /** A request fails, as it should: the browser's note about it is no fault. */
  failsRequests?: boolean;
  /** It asks another origin than the page's own. */
  asksElsewhere?: boolean;
  /** How its pictures are taken. */
  media?: 'forced-colors' | 'print';
}

const needsServer = 'Needs the story runner or `storybook dev`, whose server gives this answer.';

/** Parameters: what the docs say of a story, and what the runner has to know. */
const about = (story: string, runner: ForRunner = {}) => ({ docs: { description: { story } }, runner });

/** A story in which a widget comes to a state and says a sentence. */
function saying(state: WidgetState, sentence: RegExp, controls: Attributes, description = '', runner: ForRunner = {}): Story {
  return {
    args: controls,
    parameters: about(description, runner),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn(state, canvasElement);
      await until(() => expect(textOf(widget.shadowRoot!)).toMatch(sentence));
      if (state === 'error') await expect(part(widget, 'retry')).toBeVisible();
    },
  };
}

const error = (sentence: RegExp, file: string, more: Attributes = {}) => saying('error', sentence, { src: `fixtures/faults/${file}`, ...more });
const serverError = (sentence: RegExp, answer: string, more: Attributes = {}) => saying('error', sentence, { src: `faults/answer?${answer}`, ...more }, needsServer, { failsRequests: true });

/** A key of the fault server that no other page uses. */
const oneVisit = `story-${Math.random()}`;

/** Tells the fault server what to answer, one after the other; a `body` is the address of the file that is sent. */
async function scriptAnswers(key: string, answers: { status?: number; body?: string }[]): Promise<void> {
  const readBody = async ({ body, ...answer }: (typeof answers)[number]) => ({ ...answer, body: body && (await (await fetch(body)).text()) });
  await fetch(`faults/script?key=${key}`, { method: 'PUT', body: JSON.stringify(await Promise.all(answers.map(readBody))) });
}

/** The five states, and the main causes of an error. */
export const states = {
  loading: saying('loading', /Loading…/, { src: 'faults/answer?hold' }, `The answer is held. ${needsServer}`),
  empty: saying('empty', /There are no stations yet\./, { src: 'fixtures/faults/no-stations.json' }),
  leftOut: saying('ready', /1 record left out/, { src: 'fixtures/faults/one-bad-record.json' }, 'One bad record among good ones: the widget says that one was left out.'),

  notFound: saying('error', /does not exist \(404\)/, { src: 'fixtures/faults/not-there.json' }, '', { failsRequests: true }),
  webPage: error(/answered with a web page, not JSON/, 'web-page.json'),
  brokenJson: error(/is not valid JSON \(line 3, column \d+\)/, 'broken.json'),
  cutOff: error(/ends in the middle of the data/, 'cut-off.json'),
  emptyFile: error(/empty\.json is empty/, 'empty.json'),
  unknownShape: error(/Add items="result\.hubs"/, 'unknown-shape.json'),
  nothingReadable: error(/None of the 3 records could be read/, 'nothing-readable.json'),
  tooLarge: saying('error', /is larger than/, { src: 'fixtures/lighthouse.json', 'max-bytes': 1000 }),
  noSource: saying('error', /give it src=/, {}),
  wrongItems: saying('error', /finds no list/, { src: 'fixtures/chapters.json', items: 'data.hubs' }),

  rateLimited: serverError(/takes no more requests for now \(429\)/, 'status=429&retryAfter=3600'),
  serverFailed: serverError(/failed \(500\)/, 'status=500'),
  forbidden: serverError(/refuses to be read \(403\)/, 'status=403'),
  timeout: serverError(/did not answer within 1 second/, 'hold', { timeout: 1 }),

  otherSite: {
    args: { src: otherOrigin('faults/answer') },
    parameters: about(`Data on another site, whose server does not allow this one to read it. ${needsServer}`, { failsRequests: true, asksElsewhere: true }),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn('error', canvasElement);
      await until(() => expect(textOf(part(widget, 'error'))).toMatch(/Access-Control-Allow-Origin/));
    },
  } satisfies Story,

  stale: {
    args: { ...lighthouse, src: `faults/answer?key=${oneVisit}` },
    loaders: [() => scriptAnswers(oneVisit, [{ body: 'fixtures/lighthouse.json' }, { status: 500 }])],
    parameters: about(`A refresh fails: the last good data stays, with its age and the reason. ${needsServer}`, { failsRequests: true }),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn('ready', canvasElement);
      const before = names(widget);
      widget.refresh();
      await widgetIn('stale', canvasElement);
      await expect(names(widget)).toEqual(before);
      await until(() => expect(textOf(part(widget, 'stale'))).toMatch(/^Could not be refreshed; this is as of .* failed \(500\)/));
    },
  } satisfies Story,

  retried: {
    args: { src: 'fixtures/faults/not-there.json' },
    parameters: about('The address is mended, and the widget recovers.', { failsRequests: true }),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn('error', canvasElement);
      await userEvent.click(part(widget, 'retry'));
      await widgetIn('error', canvasElement);
      widget.setAttribute('src', 'fixtures/lighthouse.json');
      await widgetIn('ready', canvasElement);
      await expect(names(widget).length).toBeGreaterThan(3);
    },
  } satisfies Story,
};

/** The same server under its other name, which is another origin to a browser. */
function otherOrigin(path: string): string {
  const url = new URL(path, document.baseURI);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}

/** A story that only has to come to be ready, and to be looked at. */
export const shown = (more: Story = {}): Story => ({
  args: lighthouse,
  play: async ({ canvasElement }) => {
    await widgetIn('ready', canvasElement);
  },
  ...more,
});

const kubesphere = { src: 'fixtures/kubesphere.json', now: today };

/** Colours, languages, directions, widths, sizes of text. */
export const looks = {
  light: shown(),
  dark: shown({ globals: { theme: 'dark' } }),
  darkUndeclared: shown({ globals: { theme: 'dark-undeclared' }, parameters: about('A dark page that never says so: no `color-scheme`, no token. All colours are mixed from the page’s text.') }),
  chinese: shown({ args: kubesphere, globals: { language: 'zh-CN' } }),
  japanese: shown({ globals: { language: 'ja' } }),
  rightToLeft: shown({ globals: { direction: 'rtl' } }),
  narrow: shown({ parameters: { width: 320 } }),
  narrowDark: shown({ parameters: { width: 320 }, globals: { theme: 'dark' } }),
  narrowChinese: shown({ args: kubesphere, parameters: { width: 320 }, globals: { language: 'zh-CN' } }),
  forcedColours: shown({ parameters: about('Drawn in the reader’s own colours. The story runner takes its picture so.', { media: 'forced-colors' }) }),
  printed: shown({ parameters: about('As it is printed: no controls, nothing cut off. The story runner takes its picture so.', { media: 'print' }) }),
};

/** How many pixels above the widest a box may be: a part of one. */
const slack = 1;

/** The text of a widget is not cut off sideways. */
export async function fits(canvas: HTMLElement): Promise<void> {
  const widget = await widgetIn('ready', canvas);
  const { right, left } = widget.getBoundingClientRect();
  for (const each of widget.shadowRoot!.querySelectorAll('[part=header], [part=tools], [part=list], [part=notes]')) {
    const box = each.getBoundingClientRect();
    // the marking of a chosen row may reach a little beyond
    if (each.closest('.scroll')) continue;
    await expect(box.right).toBeLessThanOrEqual(right + 12 + slack);
    await expect(box.left).toBeGreaterThanOrEqual(left - 12 - slack);
  }
}

/** What communities really publish. */
export const data = {
  geojson: shown({
    args: { src: 'fixtures/groups.geojson', heading: 'User groups', now: today },
    parameters: about('A GeoJSON file as it is, with links written as HTML and numbers written as text.'),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn('ready', canvasElement);
      await expect(names(widget).length).toBeGreaterThan(3);
    },
  }),
  mapped: shown({
    args: { src: 'fixtures/chapters.json', items, fields, heading: 'Chapters', now: today },
    parameters: about('JSON of another shape: `items` finds the list, `fields` names its fields.'),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn('ready', canvasElement);
      await expect(names(widget)).toContain('台南公民夜');
    },
  }),
  traps: shown({
    args: { src: 'fixtures/traps.json', diagnose: true, heading: 'Traps', now: today },
    parameters: about('What goes wrong in real data. `diagnose` shows the site’s author every record that was left out, with path and reason.', { failsRequests: true }),
    play: async ({ canvasElement }) => {
      const widget = await widgetIn('ready', canvasElement);
      await until(() => expect(textOf(part(widget, 'diagnosis'))).toMatch(/Latitude 91 is beyond 90 degrees/));
      await expect(widget.shadowRoot!.querySelectorAll('a[href^="javascript"]')).toHaveLength(0);
    },
  }),
};

const hostileStations = {
  ...hostileDocument('Hostile'),
  groups: [
    ...hostile.map((text, i) => ({ ...hostileDocument(text).groups[0], id: `text-${i}` })),
    ...hostileLinks.map((link, i) => ({ ...hostileDocument(`Link ${i}`, link).groups[0], id: `link-${i}` })),
  ],
};

/** Documents made in script, given to the `data` property. */
export const documents = {
  thousand: manyStations(1000, { events: 1 }),
  tenThousand: manyStations(10_000),
  hostile: hostileStations,
};

/** Asserts that hostile data stayed text. */
export async function isInert(canvas: HTMLElement): Promise<void> {
  const widget = await widgetIn('ready', canvas);
  const root = widget.shadowRoot!;
  await expect('hacked' in window).toBe(false);
  await expect(root.querySelectorAll('script, iframe, [onerror], [onload], [onclick]')).toHaveLength(0);
  const schemes = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => new URL(link.href).protocol);
  await expect(schemes.filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme))).toEqual([]);
}

/** Three stations in one country, written inside the tag. */
export const threeStations = html`<script type="application/json">
  {
    "updated": "2026-11-01",
    "groups": [
      { "name": "Lisbon", "place": { "country": "PT", "lat": 38.72, "lng": -9.14 }, "founded": "2021-05-12", "figures": { "members": 214 } },
      { "name": "Porto", "place": { "country": "PT", "lat": 41.15, "lng": -8.61 }, "founded": "2022-03-01", "figures": { "members": 96 } },
      { "name": "Faro", "place": { "country": "PT", "lat": 37.02, "lng": -7.93 }, "status": "forming" }
    ]
  }
</script>`;

/** What stands inside a tag until there is better. */
export const fallback = html`<ul>
  <li><a href="https://lighthouse.example/lisbon">Lisbon</a></li>
  <li><a href="https://lighthouse.example/tokyo">Tokyo</a></li>
</ul>`;

/** Rules of a page that mean no good. They end at the story. */
export const hostileRules = html`<style>
  .hostile {
    font: italic 700 20px/3 'Comic Sans MS', cursive;
    letter-spacing: 0.2em;
    text-transform: uppercase;
    text-align: center;
    text-indent: 3em;
    white-space: nowrap;
    word-spacing: 1em;
  }
  .hostile *,
  .hostile *::before {
    margin: 7px !important;
    padding: 3px !important;
    box-sizing: content-box !important;
    border-radius: 9px !important;
    color: #333 !important;
  }
  .hostile :is(button, input, select, ul, li, a, div, p, table, svg) {
    display: none !important;
  }
</style>`;
