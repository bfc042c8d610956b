import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { WidgetState } from '../src/ui/guild-element.js';
import { manyHolders } from './fixtures/generate.js';
import { type Attributes, attributes } from './helpers/attributes.js';
import { part, parts, textOf, type Widget } from './helpers/observe.js';

type Story = StoryObj<Attributes>;

const patience = { timeout: 10_000 };
const today = '2026-11-01';
const lighthouse = { src: 'fixtures/lighthouse.json', now: today };
const kubesphere = { src: 'fixtures/kubesphere.json', now: today };

/** A ladder of a document made in script. */
const ladderOf = (community: unknown, controls: Attributes = {}) => html`<guild-role-ladder .data=${community} ${attributes({ now: today, ...controls })}></guild-role-ladder>`;

async function ladderIn(state: WidgetState, canvas: HTMLElement): Promise<Widget> {
  const widget = canvas.querySelector<Widget>('guild-role-ladder')!;
  await waitFor(() => expect(widget.state).toBe(state), patience);
  await widget.updateComplete;
  return widget;
}

/** A story in which the widget comes to a state, and what is to be seen then. */
const coming = (state: WidgetState, more: Story = {}, see: (widget: Widget) => unknown = () => {}): Story => ({
  args: lighthouse,
  play: async ({ canvasElement }) => {
    const widget = await ladderIn(state, canvasElement);
    await see(widget);
  },
  ...more,
});

const about = (story: string) => ({ docs: { description: { story } } });
const rungs = (widget: Widget) => parts(widget, 'rung-name').map(textOf);

/**
 * The ladders of a community side by side: what each rung asks for, what comes with it, who stands on it, and what is
 * still missing for the next one. Use it where the question is “how do I get further here?”.
 */
const meta: Meta<Attributes> = {
  title: 'Widgets/Role ladder',
  component: 'guild-role-ladder',
  argTypes: { layout: { control: 'inline-radio', options: ['full', 'compact'] } },
  render: (controls) => html`<guild-role-ladder ${attributes(controls)}></guild-role-ladder>`,
};
export default meta;

/** The sample community, Lighthouse: criteria of every kind, terms, seats, inherited benefits. */
export const Lighthouse: Story = coming('ready', {}, async (widget) => {
  await expect(rungs(widget)).toEqual(['Maintainer', 'Reviewer', 'Contributor', 'Advisor', 'Ambassador', 'Lead', 'Deputy', 'Member']);
  await expect(textOf(widget.shadowRoot!)).toContain('At least 2 of these:');
});

/** The facts of a real community, and nothing beyond them: where nobody is listed, that is what it says. */
export const KubeSphere: Story = coming('ready', { args: kubesphere }, async (widget) => {
  await expect(rungs(widget)).toHaveLength(9);
  await expect(textOf(widget.shadowRoot!)).toContain('Pull requests: more than 4 within 2 months');
  await expect(textOf(widget.shadowRoot!)).toContain('Who holds it is not listed.');
});

/** A line for each rung. */
export const Compact: Story = coming('ready', { args: { ...lighthouse, layout: 'compact' } });

/** One ladder of several, by its id. */
export const OneLadder: Story = coming('ready', { args: { ...kubesphere, ladder: 'users' } }, async (widget) => {
  await expect(parts(widget, 'ladder')).toHaveLength(1);
});

export const OneRung: Story = coming('ready', {
  render: () => ladderOf({ version: 1, ladders: [{ id: 'friends', name: 'Friends', rungs: [{ id: 'friend', name: 'Friend of the project', by: 'application', benefits: ['A postcard'], holders: [] }] }] }),
});

// Where do I stand?

/** With a person named by the page. */
export const PersonChosen: Story = coming('ready', { args: { ...lighthouse, person: 'rowan' } }, async (widget) => {
  await waitFor(() => expect(textOf(part(widget, 'standing'))).toContain('now Maintainer and Reviewer'), patience);
  await expect(textOf(widget.shadowRoot!)).toContain('7 so far · 3 more needed');
});

export const PersonChosenCompact: Story = coming('ready', { args: { ...lighthouse, person: 'ananya', layout: 'compact' } }, async (widget) => {
  await waitFor(() => expect(parts(widget, 'verdict').length).toBeGreaterThan(2), patience);
});

/** A visitor looks for a name, in any spelling. */
export const PersonLookedFor: Story = coming('ready', {}, async (widget) => {
  await userEvent.click(part(widget, 'ask'));
  await waitFor(() => part(widget, 'search'), patience);
  await userEvent.type(part(widget, 'search'), 'joao');
  await waitFor(() => expect(textOf(widget.shadowRoot!.querySelector('[role=option]')!)).toBe('João Araújo'), patience);
});

/** A visitor types in figures of their own: five pull requests in two months make an Active Contributor. */
export const FiguresTypedIn: Story = coming('ready', { args: kubesphere }, async (widget) => {
  await userEvent.click(part(widget, 'ask'));
  await waitFor(() => part(widget, 'figure'), patience);
  await userEvent.type(part(widget, 'figure'), '5');
  await waitFor(() => expect(textOf(part(widget, 'next'))).toContain('all that it asks for is met'), patience);
});

// States

export const Empty: Story = coming('empty', { args: { src: 'fixtures/faults/no-stations.json' } });
export const ErrorWebPage: Story = coming('error', { args: { src: 'fixtures/faults/web-page.json' } });

/** Rungs that lead back to themselves, a metric nobody defines, a length of time that is none: reported, and the rest is drawn. */
export const Circle: Story = coming(
  'ready',
  {
    render: () =>
      ladderOf(
        {
          version: 1,
          metrics: [],
          ladders: [
            { id: 'round', name: 'Round and round', rungs: [{ id: 'hen', name: 'Hen', after: 'egg', inherits: 'egg', duties: ['Lays'] }, { id: 'egg', name: 'Egg', after: 'hen', inherits: 'hen', duties: ['Hatches'] }, { id: 'self', name: 'Self-made', after: 'self' }] },
            { id: 'odd', name: 'Odd', rungs: [{ id: 'metric', name: 'Counts what nobody counts', criteria: { metric: 'walks', min: 3 } }, { id: 'length', name: 'For some time', criteria: { metric: 'walks', min: 1, within: 'two months' } }] },
          ],
        },
        { diagnose: true },
      ),
  },
  async (widget) => {
    await waitFor(() => expect(textOf(part(widget, 'diagnosis'))).toContain('lead back to themselves'), patience);
    await expect(rungs(widget)).toHaveLength(5);
  },
);

/** Two ladders that share a rung, and one that is entered from another. */
export const Crossing: Story = coming('ready', {
  render: () =>
    ladderOf({
      version: 1,
      people: [{ id: 'ann', name: 'Ann Bell' }],
      ladders: [
        { id: 'code', name: 'Code', rungs: [{ id: 'contributor', name: 'Contributor' }, { id: 'reviewer', name: 'Reviewer', after: 'contributor' }, { id: 'core', name: 'Core team', after: 'reviewer', seats: { min: 3, max: 5 }, holders: [{ person: 'ann' }] }] },
        { id: 'words', name: 'Words', rungs: [{ id: 'writer', name: 'Writer' }, { id: 'editor', name: 'Editor', after: 'contributor' }, { id: 'core', name: 'Core team', after: 'editor' }] },
      ],
    }),
});

/** Two thousand people on nine rungs: a few of them first, the rest on request. */
export const ThousandsOfHolders: Story = coming('ready', { render: () => ladderOf(manyHolders(2000)) }, async (widget) => {
  await expect(parts(widget, 'holder').length).toBeLessThan(100);
  await userEvent.click(part(widget, 'more'));
  await waitFor(() => expect(parts(widget, 'holder').length).toBeGreaterThan(100), patience);
});

// Looks

export const Dark: Story = coming('ready', { args: { ...lighthouse, person: 'rowan' }, globals: { theme: 'dark' } });
export const DarkUndeclared: Story = coming('ready', { globals: { theme: 'dark-undeclared' }, parameters: about('A dark page that never says so: all colours are mixed from its text.') });
export const Chinese: Story = coming('ready', { args: kubesphere, globals: { language: 'zh-CN' } });
export const ChineseCompact: Story = coming('ready', { args: { ...kubesphere, layout: 'compact' }, globals: { language: 'zh-CN' } });
export const Japanese: Story = coming('ready', { args: { ...lighthouse, person: 'ananya' }, globals: { language: 'ja' } });
export const RightToLeft: Story = coming('ready', { args: { ...lighthouse, person: 'rowan' }, globals: { direction: 'rtl' } });
export const Narrow: Story = coming('ready', { args: { ...lighthouse, person: 'rowan' }, parameters: { width: 320 } });
export const NarrowChinese: Story = coming('ready', { args: kubesphere, parameters: { width: 320 }, globals: { language: 'zh-CN' } });
export const NarrowCompactDark: Story = coming('ready', { args: { ...lighthouse, layout: 'compact' }, parameters: { width: 320 }, globals: { theme: 'dark' } });
export const ForcedColours: Story = coming('ready', { args: { ...lighthouse, person: 'rowan' }, parameters: { runner: { media: 'forced-colors' } } });
export const Printed: Story = coming('ready', { parameters: { runner: { media: 'print' } } });
