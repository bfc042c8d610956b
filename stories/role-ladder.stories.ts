import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { GuildElement, WidgetState } from '../src/ui/guild-element.js';
import { type Attributes, attributes } from './helpers/attributes.js';

type Story = StoryObj<Attributes>;

/** The groups of a community, each with the people who are in it now. */
const meta: Meta<Attributes> = {
  title: 'Widgets/Role ladder',
  component: 'guild-role-ladder',
  render: (controls) => html`<guild-role-ladder ${attributes(controls)}></guild-role-ladder>`,
};
export default meta;

/** A story in which the widget comes to a state. */
const coming = (state: WidgetState, more: Story): Story => ({
  args: { src: 'fixtures/lighthouse.json', now: '2026-11-01' },
  play: async ({ canvasElement }) => {
    const widget = canvasElement.querySelector<GuildElement<never>>('guild-role-ladder')!;
    await waitFor(() => expect(widget.state).toBe(state), { timeout: 10_000 });
  },
  ...more,
});

export const Ready: Story = coming('ready', {});
export const Empty: Story = coming('empty', { args: { src: 'fixtures/faults/no-stations.json' } });
export const ErrorWebPage: Story = coming('error', { args: { src: 'fixtures/faults/web-page.json' } });
export const Dark: Story = coming('ready', { globals: { theme: 'dark' } });
export const Chinese: Story = coming('ready', { args: { src: 'fixtures/kubesphere.json', now: '2026-11-01' }, globals: { language: 'zh-CN' } });
export const RightToLeft: Story = coming('ready', { globals: { direction: 'rtl' } });
export const Narrow: Story = coming('ready', { parameters: { width: 320 } });
