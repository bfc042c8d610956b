import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import type { WidgetState } from '../src/ui/guild-element.js';
import { allContributors, badBoard, forgeContributors, forumDirectory, manyPeople } from './fixtures/boards.js';
import { type EndpointFault, endpointOf, serveBoard } from './fixtures/board-endpoint.js';
import { type Attributes, attributes } from './helpers/attributes.js';
import { part, parts, textOf, type Widget } from './helpers/observe.js';

type Story = StoryObj<Attributes>;

const patience = { timeout: 10_000 };
const today = '2026-11-01';
const lighthouse = { src: 'fixtures/lighthouse.json', now: today };

/** A board of a document made in script. */
const boardOf = (community: unknown, controls: Attributes = {}) => html`<guild-leaderboard .data=${community} ${attributes({ now: today, ...controls })}></guild-leaderboard>`;

async function boardIn(state: WidgetState, canvas: HTMLElement): Promise<Widget> {
  const widget = canvas.querySelector<Widget>('guild-leaderboard')!;
  await waitFor(() => expect(widget.state).toBe(state), patience);
  await widget.updateComplete;
  return widget;
}

/** A story in which the widget comes to a state, and what is to be seen then. */
const coming = (state: WidgetState, more: Story = {}, see: (widget: Widget) => unknown = () => {}): Story => ({
  args: lighthouse,
  play: async ({ canvasElement }) => {
    const widget = await boardIn(state, canvasElement);
    await see(widget);
  },
  ...more,
});

let boards = 0;

/** A board that an endpoint inside the page sends in parts. Each story has one of its own: widgets share what one address sent. */
function paged(count: number, controls: Attributes, more: Story, see: (widget: Widget) => unknown = () => {}, fault?: EndpointFault): Story {
  const name = `board-${++boards}`;
  const render = () => html`<guild-leaderboard ${attributes({ src: endpointOf(name), now: today, ...controls })}></guild-leaderboard>`;
  return coming('ready', { beforeEach: () => serveBoard(name, count, fault), render, ...more }, see);
}

/** Waits until the widget knows how many rows there are in all. */
const counts = (widget: Widget, rows: number) => waitFor(() => expect(part(widget, 'list')?.getAttribute('aria-rowcount')).toBe(String(rows + 1)), patience);

const toTheEnd = async (widget: Widget) => {
  const scroller = await waitFor(async () => {
    const found = widget.shadowRoot!.querySelector('.window')!;
    await expect(found.scrollHeight).toBeGreaterThan(5000);
    return found;
  }, patience);
  scroller.scrollTop = scroller.scrollHeight;
};

/** People whose places are compared with those of the year before. */
const twoYears = () => {
  const document = manyPeople(12);
  const [board] = document.boards;
  const now = board!.periods[0]!;
  const without = now.entries.map(({ person, counts: counted }) => ({ person, counts: counted }));
  const before = { id: 'last', name: { en: '2025', 'zh-CN': '2025 年', ja: '2025 年' }, from: '2025-01-01', to: '2025-12-31', entries: without.map(({ person }, i) => ({ person, counts: without[(i * 5) % 12]!.counts })) };
  return { ...document, boards: [{ ...board, periods: [{ ...now, entries: without }, before] }] };
};

const about = (story: string) => ({ docs: { description: { story } } });
const names = (widget: Widget) => parts(widget, 'entry').map((row) => textOf(row.querySelector('.choose, .name')!));
const click = (widget: Widget, said: string) => userEvent.click([...widget.shadowRoot!.querySelectorAll('button')].find((each) => textOf(each).includes(said))!);
const shows = (widget: Widget, name: string) => waitFor(() => part(widget, name), patience);

/**
 * Who contributed what, and what that counts: a ranking with tiers and rewards, its scoring in the open; or a podium; or a
 * wall of thanks without ranks.
 */
const meta: Meta<Attributes> = {
  title: 'Widgets/Leaderboard',
  component: 'guild-leaderboard',
  render: (controls) => html`<guild-leaderboard ${attributes(controls)}></guild-leaderboard>`,
};
export default meta;

export const Ranking: Story = coming('ready', {}, async (widget) => {
  await expect(names(widget).slice(0, 2)).toEqual(['Rowan Achebe', 'Mei Tanaka']);
});

export const Podium: Story = coming('ready', { args: { ...lighthouse, layout: 'podium' } }, (widget) => shows(widget, 'podium'));

export const Thanks: Story = coming('ready', { args: { ...lighthouse, layout: 'thanks' }, parameters: about('A wall without ranks and points: all kinds of contribution alike, by name or the newest first.') }, (widget) => shows(widget, 'list'));

export const OnePerson: Story = coming('ready', { args: { ...lighthouse, person: 'zuzanna', id: 'board' }, parameters: about('A person opened: what they did, what it counts, and how far it is to the next tier. A link opens the page at them.') }, async (widget) => {
  await shows(widget, 'details');
  await expect(textOf(part(widget, 'next'))).toBe('130 more points to Gold');
});

export const HowItIsCounted: Story = coming('ready', {}, async (widget) => {
  await click(widget, 'How is this counted?');
  await shows(widget, 'counted');
});

export const FindMe: Story = coming('ready', { parameters: about('By name or handle, in any script; accents and width are folded.') }, async (widget) => {
  await fireEvent.input(part(widget, 'search'), { target: { value: 'ＺＵＺ wojcik' } });
  await waitFor(() => expect(names(widget)).toEqual(['Zuzanna Wójcik']), patience);
});

export const TopThree: Story = coming('ready', { args: { ...lighthouse, limit: 3, person: 'layla' }, parameters: about('`limit` shows the first; whoever is marked stands between their neighbours.') });

export const LastYear: Story = coming('ready', { args: { ...lighthouse, period: '2025' } });
export const ScoresOnly: Story = coming('ready', { args: { ...lighthouse, board: 'volunteers' } });

export const Loading: Story = coming('loading', { args: { src: 'faults/answer?hold' }, parameters: about('The answer is held. Needs the story runner or `storybook dev`, whose server gives this answer.') });
export const Empty: Story = coming('empty', { render: () => boardOf({ version: 1, boards: [] }) });
export const NoSuchBoard: Story = coming('empty', { args: { ...lighthouse, board: 'month' } }, async (widget) => {
  await expect(textOf(part(widget, 'empty'))).toMatch(/There is no board “month”/);
});
export const ErrorWebPage: Story = coming('error', { args: { src: 'fixtures/faults/web-page.json' } });

export const BadData: Story = coming('ready', { render: () => boardOf(badBoard, { diagnose: true }), parameters: { ...about('Each fault is reported with its path, and the board still stands.'), runner: { failsRequests: true } } }, (widget) => shows(widget, 'diagnosis'));

export const ThreePeople: Story = coming('ready', { render: () => boardOf(manyPeople(3)) });
export const HundredThousand: Story = coming('ready', { render: () => boardOf(manyPeople(100_000), { person: 'person-777' }), parameters: about('All of them are reached by scrolling, by keyboard and by search; only those in sight are drawn.') }, async (widget) => {
  await expect(parts(widget, 'entry').length).toBeLessThan(60);
  await shows(widget, 'details');
});
export const ThreeThanks: Story = coming('ready', { render: () => boardOf(manyPeople(3), { layout: 'thanks' }) }, (widget) => shows(widget, 'list'));
export const ThreePodium: Story = coming('ready', { render: () => boardOf(manyPeople(3), { layout: 'podium' }) }, (widget) => shows(widget, 'podium'));
export const HundredThousandThanks: Story = coming('ready', { render: () => boardOf(manyPeople(100_000), { layout: 'thanks' }), parameters: about('A long wall scrolls in a window of its own; search reaches everybody.') }, async (widget) => {
  await shows(widget, 'list');
  await expect(parts(widget, 'entry').length).toBeLessThan(120);
  await expect(part(widget, 'entry')!.getAttribute('aria-setsize')).toBe('100000');
});
export const HundredThousandPodium: Story = coming('ready', { render: () => boardOf(manyPeople(100_000), { layout: 'podium' }) }, (widget) => shows(widget, 'podium'));

export const SinceLastYear: Story = coming('ready', { render: () => boardOf(twoYears()), parameters: about('Where a board has several dated periods, places are compared with those of the period before.') }, async (widget) => {
  await waitFor(() => expect(widget.shadowRoot!.querySelector('.move')).not.toBe(null), patience);
});

export const CountsNotReadable: Story = coming('ready', { render: () => boardOf(badBoard, { person: 'smile' }), parameters: { ...about('Counts that are text, below zero or beyond belief are said on the board, and in the details of each person.'), runner: { failsRequests: true } } }, async (widget) => {
  await shows(widget, 'doubts');
  await shows(widget, 'doubt');
});

export const Paged: Story = paged(100_000, {}, { parameters: about('An endpoint sends the rows in sight, searches, sorts, and counts one kind or one period, as its address has places for: `src="/api/board{?page,per_page,sort,q,kind,period,around}"`.') }, async (widget) => {
  await counts(widget, 100_000);
  await waitFor(() => expect(widget.shadowRoot!.querySelectorAll('select').length).toBe(2), patience);
});
export const PagedLast: Story = paged(100_000, {}, { parameters: about('The last of them: only the parts on which somebody rests are asked for.') }, async (widget) => {
  await counts(widget, 100_000);
  await toTheEnd(widget);
  await waitFor(() => expect(parts(widget, 'entry').at(-1)?.getAttribute('aria-rowindex')).toBe('100001'), patience);
  await waitFor(() => expect(names(widget).at(-1)).not.toBe('…'), patience);
});
export const PagedPerson: Story = paged(100_000, { person: 'person-777', id: 'board' }, { parameters: about('A link opens it at somebody, between their neighbours, with the place that the server says.') }, (widget) => shows(widget, 'details'));
export const PagedSearch: Story = paged(100_000, {}, {}, async (widget) => {
  await counts(widget, 100_000);
  await fireEvent.input(part(widget, 'search'), { target: { value: 'person-7777' } });
  await shows(widget, 'result');
});
export const PagedTopTen: Story = paged(100_000, { limit: 10, person: 'person-777' }, {}, (widget) => counts(widget, 100_000));
export const PagedPodium: Story = paged(100_000, { layout: 'podium' }, {}, (widget) => shows(widget, 'podium'));
export const PagedThanks: Story = paged(100_000, { layout: 'thanks' }, {}, async (widget) => {
  await waitFor(() => expect(part(widget, 'entry')?.getAttribute('aria-setsize')).toBe('100000'), patience);
});
export const PagedCopying: Story = paged(100_000, {}, { parameters: about('Before all rows are fetched it says how many they are.') }, async (widget) => {
  await counts(widget, 100_000);
  await click(widget, 'Copy all');
  await shows(widget, 'copying');
});
export const PagedWithoutPlaces: Story = paged(1000, {}, { parameters: about('Rows without a place stand, and it is said.') }, (widget) => shows(widget, 'odd'), 'without-rank');
export const PagedRepeats: Story = paged(1000, {}, { parameters: about('An endpoint that sends one part again and again.') }, async (widget) => {
  await counts(widget, 1000);
  await toTheEnd(widget);
  await shows(widget, 'odd');
}, 'repeats');
export const PagedDown: Story = paged(1000, {}, { parameters: about('A part that does not come is said, and can be asked for again.') }, async (widget) => {
  await counts(widget, 1000);
  await toTheEnd(widget);
  await shows(widget, 'stale');
}, 'down');
export const PagedChinese: Story = paged(100_000, { person: 'person-777' }, { globals: { language: 'zh-CN' } }, (widget) => shows(widget, 'details'));
export const PagedJapanese: Story = paged(100_000, { layout: 'thanks' }, { globals: { language: 'ja' } }, (widget) => shows(widget, 'list'));
export const PagedRightToLeft: Story = paged(100_000, {}, { globals: { direction: 'rtl' } }, (widget) => counts(widget, 100_000));
export const PagedNarrow: Story = paged(100_000, { person: 'person-777' }, { parameters: { width: 320 } }, (widget) => shows(widget, 'details'));

export const Forge: Story = coming('ready', { render: () => boardOf(forgeContributors), parameters: about('The contributors API of a forge as it is; bots are left out.') }, async (widget) => {
  await expect(names(widget)).toEqual(['tidewell', 'ashquay', 'hartsong']);
});
export const AllContributors: Story = coming('ready', { render: () => boardOf(allContributors), parameters: about('An all-contributors file counts nothing, so it becomes a wall of thanks.') }, (widget) => shows(widget, 'list'));
export const Forum: Story = coming('ready', { render: () => boardOf(forumDirectory) });

export const Dark: Story = coming('ready', { args: { ...lighthouse, person: 'mei' }, globals: { theme: 'dark' } });
export const DarkUndeclared: Story = coming('ready', { render: () => boardOf(manyPeople(500)), globals: { theme: 'dark-undeclared' } });
export const Chinese: Story = coming('ready', { render: () => boardOf(manyPeople(12), { person: 'person-3' }), globals: { language: 'zh-CN' } });
export const Japanese: Story = coming('ready', { render: () => boardOf(manyPeople(12), { layout: 'podium' }), globals: { language: 'ja' } });
export const RightToLeft: Story = coming('ready', { render: () => boardOf(manyPeople(12)), globals: { direction: 'rtl' } });
export const Narrow: Story = coming('ready', { args: { ...lighthouse, person: 'mei' }, parameters: { width: 320 } });
export const NarrowMany: Story = coming('ready', { render: () => boardOf(manyPeople(5000)), parameters: { width: 320 } });
export const NarrowChinese: Story = coming('ready', { args: lighthouse, parameters: { width: 320 }, globals: { language: 'zh-CN' } });
export const ForcedColours: Story = coming('ready', { parameters: { ...about('Drawn in the reader’s own colours.'), runner: { media: 'forced-colors' } } });
export const Printed: Story = coming('ready', { args: { ...lighthouse, limit: 5 }, parameters: { ...about('As it is printed: the first `limit` rows, no controls.'), runner: { media: 'print' } } });
