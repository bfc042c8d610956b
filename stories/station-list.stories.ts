import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, userEvent } from 'storybook/test';
import { type Attributes, attributes } from './helpers/attributes.js';
import { names, part, parts, textOf, until, widgetIn } from './helpers/observe.js';
import { data, documents, fallback, fits, hostileRules, isInert, lighthouse, looks, shown, states, type Story, threeStations, today } from './helpers/stories.js';

/** A list with the attributes of the story's controls. */
const list = (controls: Attributes, inside: unknown = nothing) => html`<guild-station-list ${attributes(controls)}>${inside}</guild-station-list>`;

/** A list of a document made in script. */
const listOf = (community: unknown, controls: Attributes = {}) =>
  html`<guild-station-list .data=${community} ${attributes({ now: today, ...controls })}></guild-station-list>`;

/**
 * The stations of a community as cards or as a table: who leads them, which seats are vacant, when they last met. Use it
 * where the question is “who does what?”; where it is “is there one near me?”, use the map.
 */
const meta: Meta<Attributes> = {
  title: 'Widgets/Station list',
  component: 'guild-station-list',
  argTypes: { layout: { control: 'inline-radio', options: ['cards', 'table'] } },
  render: (controls) => list(controls),
};
export default meta;

/** The sample community, Lighthouse, with its rosters. */
export const Cards: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toHaveLength(16));
    await until(() => expect(parts(widget, 'vacant').length).toBeGreaterThan(0));
  },
});

export const Table: Story = shown({
  args: { ...lighthouse, layout: 'table' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toHaveLength(16));
    await until(() => expect(textOf(widget.shadowRoot!.querySelector('thead')!)).toContain('Lead'));
  },
});

// States

export const Loading: Story = states.loading;
export const Empty: Story = states.empty;
export const OneRecordLeftOut: Story = states.leftOut;
export const Stale: Story = states.stale;

export const ErrorNotFound: Story = states.notFound;
export const ErrorWebPage: Story = states.webPage;
export const ErrorBrokenJson: Story = states.brokenJson;
export const ErrorCutOff: Story = states.cutOff;
export const ErrorEmptyFile: Story = states.emptyFile;
export const ErrorUnknownShape: Story = states.unknownShape;
export const ErrorNothingReadable: Story = states.nothingReadable;
export const ErrorTooLarge: Story = states.tooLarge;
export const ErrorNoSource: Story = states.noSource;
export const ErrorWrongItems: Story = states.wrongItems;
export const ErrorRateLimited: Story = states.rateLimited;
export const ErrorServerFailed: Story = states.serverFailed;
export const ErrorForbidden: Story = states.forbidden;
export const ErrorTimeout: Story = states.timeout;
export const ErrorOtherSite: Story = states.otherSite;
export const RetriedAfterAnError: Story = states.retried;

// Looks

export const Dark: Story = looks.dark;
export const DarkUndeclared: Story = looks.darkUndeclared;
export const Chinese: Story = looks.chinese;
export const ChineseTable: Story = { ...looks.chinese, args: { ...looks.chinese.args, layout: 'table' } };
export const Japanese: Story = looks.japanese;
export const RightToLeft: Story = looks.rightToLeft;
export const RightToLeftTable: Story = { ...looks.rightToLeft, args: { ...lighthouse, layout: 'table' } };
export const Narrow: Story = { ...looks.narrow, play: ({ canvasElement }) => fits(canvasElement) };
export const NarrowDark: Story = looks.narrowDark;
export const NarrowChinese: Story = looks.narrowChinese;
export const NarrowTable: Story = { ...looks.narrow, args: { ...lighthouse, layout: 'table' }, play: ({ canvasElement }) => fits(canvasElement) };
export const ForcedColours: Story = looks.forcedColours;
export const Printed: Story = looks.printed;

const atSize = (fontSize: string): Story =>
  shown({
    render: (controls) => html`<div style=${styleMap({ fontSize })}>${list(controls)}</div>`,
    play: ({ canvasElement }) => fits(canvasElement),
  });
/** All sizes follow the page's font size. */
export const SmallText: Story = atSize('12px');
export const LargeText: Story = atSize('28px');

// Data

/** Three stations in one country; the data stands inside the tag. */
export const ThreeStations: Story = {
  render: (controls) => list(controls, threeStations),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toEqual(['Faro', 'Lisbon', 'Porto']));
  },
};

export const ThousandStations: Story = {
  render: () => listOf(documents.thousand),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toHaveLength(24));
    await userEvent.click(part(widget, 'more'));
    await until(() => expect(names(widget)).toHaveLength(72));
  },
};

export const TenThousandStations: Story = {
  render: () => listOf(documents.tenThousand, { layout: 'table' }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await widgetIn('ready', canvasElement);
  },
};

export const GeoJson: Story = data.geojson;
export const MappedFields: Story = data.mapped;
export const TrapsDiagnosed: Story = { ...data.traps, tags: ['!autodocs'] };

/** Every text a piece of markup or script, every address one that must not be followed. Nothing of it runs. */
export const HostileData: Story = {
  render: () => listOf(documents.hostile, { limit: 100 }),
  tags: ['!autodocs'],
  play: ({ canvasElement }) => isInert(canvasElement),
};

export const HostileDataTable: Story = {
  render: () => listOf(documents.hostile, { limit: 100, layout: 'table' }),
  tags: ['!autodocs'],
  play: ({ canvasElement }) => isInert(canvasElement),
};

// What visitors do

/** Choosing a station marks it and tells the page. */
export const StationChosen: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    const chosen: (string | undefined)[] = [];
    widget.addEventListener('guild-select', (event) => chosen.push(event.selected));
    const card = parts(widget, 'station').find((each) => textOf(each).includes('Lisbon'))!;
    await userEvent.click(card.querySelector('button')!);
    await until(() => expect(card.querySelector('button')).toHaveAttribute('aria-pressed', 'true'));
    await expect(chosen).toEqual(['lisbon']);
  },
});

export const FilteredByCountry: Story = shown({
  args: { ...lighthouse, country: 'PT' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toEqual(['Almada', 'Lisbon']));
  },
});

/** A visitor narrows the list to one status, and goes back. */
export const FilteredByStatus: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    const status = parts(widget, 'filter').find((each) => each.getAttribute('aria-label') === 'Status')!;
    await userEvent.selectOptions(status, 'forming');
    await until(() => expect(names(widget)).toEqual(['Montreal', 'Apia']));
    await userEvent.click(part(widget, 'result').querySelector('button')!);
    await until(() => expect(names(widget)).toHaveLength(16));
    await userEvent.selectOptions(status, 'forming');
  },
});

export const NearAPlace: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await userEvent.type(part(widget, 'search'), 'Lisbon');
    await until(() => expect(names(widget)[0]).toBe('Lisbon'));
    await until(() => expect(names(widget)).toContain('Almada'));
  },
});

export const OpenCities: Story = shown({
  args: { ...lighthouse, country: 'CN' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(textOf(part(widget, 'open-city'))).toMatch(/Qingdao 2 events held here, no station yet\. Start one/));
  },
});

// The page around it

/** The tag's own children are shown as long as there is nothing better. */
export const FallbackWhileLoading: Story = {
  args: { src: 'faults/answer?hold' },
  render: (controls) => list(controls, fallback),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('loading', canvasElement);
    await expect(widget.querySelector('li')).toBeVisible();
  },
};

export const FallbackOnError: Story = {
  args: { src: 'fixtures/faults/web-page.json' },
  render: (controls) => list(controls, fallback),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('error', canvasElement);
    await expect(widget.querySelector('li')).toBeVisible();
  },
};

/** A heading and a footer of the page's own. */
export const Slots: Story = shown({
  render: (controls) =>
    list(
      controls,
      html`<h2 slot="heading">Who keeps which light</h2>
        <p slot="footer">Something wrong? <a href="https://lighthouse.example/edit">Edit the data.</a></p>`,
    ),
});

/** A page's own colours, font and corners, by tokens. */
export const OwnTheme: Story = shown({
  render: (controls) =>
    html`<div
      style=${styleMap({
        background: '#fdf6e3',
        padding: '24px',
        '--guild-page': '#fdf6e3',
        '--guild-text': '#3b2f2f',
        '--guild-accent': '#7a3b8f',
        '--guild-attention': '#a61b1b',
        '--guild-muted': '#6b5a4e',
        '--guild-line': '#e3d5b8',
        '--guild-control': '#8f7c62',
        '--guild-font': 'Georgia, "Noto Serif", serif',
        '--guild-radius': '0',
      })}
    >
      ${list(controls)}
    </div>`,
});

/** A page whose CSS does its worst. What it inherits into the widget it may; what is inside stays in place. */
export const HostilePage: Story = shown({
  render: (controls) => html`${hostileRules}<div class="hostile">${list(controls)}</div>`,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await expect(part(widget, 'search')).toBeVisible();
    await fits(canvasElement);
  },
});
