import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { beacons, healthToday, judgedBeacons, manyBeacons, oldBeacons, threeBeacons } from './fixtures/health.js';
import { type Attributes, attributes } from './helpers/attributes.js';
import { names, part, parts, textOf, until, type Widget, widgetIn } from './helpers/observe.js';
import { fits, type Story } from './helpers/stories.js';

const list = (data: unknown, controls: Attributes = {}) => html`<guild-station-list .data=${data} ${attributes({ now: healthToday, ...controls })}></guild-station-list>`;
const map = (data: unknown, controls: Attributes = {}) => html`<guild-station-map .data=${data} ${attributes({ now: healthToday, ...controls })}></guild-station-map>`;

/**
 * How stations stand under the rules of their community, beside what the community says of them: worked out from the
 * rules and events in the document, as of its day. The community is invented.
 */
const meta: Meta<Attributes> = { title: 'Widgets/Station health' };
export default meta;

const standingOf = (widget: Widget, name: string) => textOf(parts(widget, 'station').find((row) => textOf(row.querySelector('.name')!) === name)!.querySelector('[part=standing]')!);

/** Good, due, overdue, exempt, inactive, unknown; declared and derived where they contradict each other. */
export const EachStanding: Story = {
  render: (controls) => list(beacons, controls),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await expect(standingOf(widget, 'Faro')).toMatch(/^In good standing/);
    await expect(standingOf(widget, 'Porto')).toMatch(/^Due · No in-person event in 2026 yet; due by Dec 31, 2026\./);
    await expect(standingOf(widget, 'Braga')).toMatch(/^Overdue since Jan 1, 2026/);
    await expect(standingOf(widget, 'Lisboa')).toMatch(/^Declared active; by the rule, overdue since Jan 1, 2026/);
    await expect(standingOf(widget, 'Aveiro')).toMatch(/^Exempt until Dec 31, 2026/);
    await expect(standingOf(widget, 'Viseu')).toMatch(/^Unknown/);
    await expect(standingOf(widget, 'Évora')).toMatch(/^Declared inactive; by the rule, in good standing/);
  },
};

export const Dark: Story = { ...EachStanding, globals: { theme: 'dark' } };
export const Chinese: Story = { render: EachStanding.render, globals: { language: 'zh-CN' } };
export const Japanese: Story = { render: EachStanding.render, globals: { language: 'ja' } };
export const RightToLeft: Story = { render: EachStanding.render, globals: { direction: 'rtl' } };
export const Narrow: Story = { render: EachStanding.render, parameters: { width: 320 }, play: ({ canvasElement }) => fits(canvasElement) };
export const NarrowDarkChinese: Story = { render: EachStanding.render, parameters: { width: 320 }, globals: { theme: 'dark', language: 'zh-CN' } };
export const ForcedColours: Story = { render: EachStanding.render, parameters: { runner: { media: 'forced-colors' } } };

export const Table: Story = { render: (controls) => list(beacons, { layout: 'table', ...controls }) };

/** The pins of stations that need attention are squares. */
export const Map: Story = {
  render: (controls) => map(beacons, controls),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(widget.shadowRoot!.querySelectorAll('.pin.square').length).toBeGreaterThan(1));
  },
};
export const MapDark: Story = { ...Map, globals: { theme: 'dark' } };
export const MapNarrow: Story = { render: Map.render, parameters: { width: 320 } };

/** A station opened on the map: how it stood, year by year. */
export const History: Story = {
  render: (controls) => map(beacons, { station: 'lisboa', ...controls }),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(textOf(part(widget, 'history'))).toMatch(/2025\s*not done.*2024\s*done.*2022\s*exempt epidemic year/));
  },
};

/** Where people judge, the rule is shown, and nothing is said of any station. */
export const JudgedByPeople: Story = {
  render: (controls) => list(judgedBeacons, controls),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await expect(textOf(part(widget, 'rules'))).toMatch(/One event in person each calendar year .* People judge this/);
    await expect(parts(widget, 'standing')).toHaveLength(0);
  },
};

/** The document is older than a year: unknown, never overdue. */
export const TooOld: Story = {
  render: (controls) => list(oldBeacons, controls),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await expect(standingOf(widget, 'Lisboa')).toMatch(/^Unknown since Dec 29, 2025 · The data is too old to tell/);
  },
};

export const ThreeStations: Story = { render: (controls) => list(threeBeacons, controls) };

/** Only what is overdue, by the attribute `standing`. */
export const OnlyOverdue: Story = {
  render: (controls) => list(beacons, { standing: 'overdue', ...controls }),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await expect(names(widget)).toEqual(['Braga', 'Lisboa']);
  },
};

/** Thousands: a visitor asks for what needs attention. */
export const ThousandsNeedsAttentionFirst: Story = {
  render: (controls) => list(manyBeacons(5000), controls),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await userEvent.selectOptions(part(widget, 'order'), 'attention');
    await until(() => expect(parts(widget, 'station')[0]!.querySelector('.sign')).toHaveClass('square'));
  },
};

export const ThousandsOnTheMap: Story = { render: (controls) => map(manyBeacons(5000), controls), tags: ['!autodocs'] };
