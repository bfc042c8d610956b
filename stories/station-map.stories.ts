import type { Meta } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, fireEvent, userEvent } from 'storybook/test';
import { type Attributes, attributes } from './helpers/attributes.js';
import { names, part, parts, searchFor, textOf, until, type Widget, widgetIn } from './helpers/observe.js';
import { data, documents, fallback, fits, hostileRules, isInert, lighthouse, looks, shown, states, type Story, threeStations, today } from './helpers/stories.js';

/** A map with the attributes of the story's controls. */
const map = (controls: Attributes, inside: unknown = nothing) => html`<guild-station-map ${attributes(controls)}>${inside}</guild-station-map>`;

/** A map of a document made in script. */
const mapOf = (community: unknown, controls: Attributes = {}) =>
  html`<guild-station-map .data=${community} ${attributes({ now: today, ...controls })}></guild-station-map>`;

/**
 * The stations of a community on a drawn map, with their list: the list is the content, the map its picture. Use it
 * where the question is “is there one near me?”; where it is “who does what?”, use the list.
 */
const meta: Meta<Attributes> = {
  title: 'Widgets/Station map',
  component: 'guild-station-map',
  render: (controls) => map(controls),
};
export default meta;

/** The picture holds as many pins as it should: names of single stations, counts of gathered ones. */
const pinned = (widget: Widget): number => {
  const pins = [...widget.shadowRoot!.querySelectorAll<SVGGElement>('.pin')].filter((pin) => pin.getAttribute('display') !== 'none');
  return pins.reduce((sum, pin) => sum + (pin.classList.contains('gathered') ? Number(textOf(pin).replace(/\D/g, '')) : 1), 0);
};

/** The sample community, Lighthouse: 16 stations in as many countries, one of them online, one without coordinates. */
export const Stations: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(pinned(widget)).toBeGreaterThan(10));
    await until(() => expect(textOf(part(widget, 'summary'))).toMatch(/^16 stations in \d+ countries · as of/));
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
export const Japanese: Story = looks.japanese;
export const RightToLeft: Story = looks.rightToLeft;
export const Narrow: Story = { ...looks.narrow, play: ({ canvasElement }) => fits(canvasElement) };
export const NarrowDark: Story = looks.narrowDark;
export const NarrowChinese: Story = looks.narrowChinese;
export const ForcedColours: Story = looks.forcedColours;
export const Printed: Story = looks.printed;

const atSize = (fontSize: string): Story =>
  shown({
    render: (controls) => html`<div style=${styleMap({ fontSize })}>${map(controls)}</div>`,
    play: ({ canvasElement }) => fits(canvasElement),
  });
/** All sizes follow the page's font size. */
export const SmallText: Story = atSize('12px');
export const LargeText: Story = atSize('28px');

// Data

/** Three stations in one country; the data stands inside the tag. */
export const ThreeStations: Story = {
  render: (controls) => map(controls, threeStations),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toEqual(['Faro', 'Lisbon', 'Porto']));
  },
};

export const ThousandStations: Story = {
  render: () => mapOf(documents.thousand),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(pinned(widget)).toBeGreaterThan(900));
    await until(() => expect(names(widget)).toHaveLength(12));
  },
};

export const TenThousandStations: Story = {
  render: () => mapOf(documents.tenThousand),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(pinned(widget)).toBeGreaterThan(9000));
  },
};

export const GeoJson: Story = data.geojson;
export const MappedFields: Story = data.mapped;
export const TrapsDiagnosed: Story = { ...data.traps, tags: ['!autodocs'] };

/** Every text a piece of markup or script, every address one that must not be followed. Nothing of it runs. */
export const HostileData: Story = {
  render: () => mapOf(documents.hostile, { station: 'text-0' }),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(part(widget, 'details')).toBeVisible());
    await isInert(canvasElement);
  },
};

// What visitors do

/** A station chosen in the list opens, and is marked on the map. */
export const StationChosen: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    const chosen: (string | undefined)[] = [];
    widget.addEventListener('guild-select', (event) => chosen.push(event.selected));
    const row = parts(widget, 'station').find((each) => textOf(each).includes('Suzhou'))!;
    await userEvent.click(row.querySelector('button')!);
    await until(() => expect(textOf(part(widget, 'details'))).toContain('Jun Park'));
    await expect(chosen).toEqual(['suzhou']);
    await until(() => expect(widget.shadowRoot!.querySelector('.pin.selected')).not.toBeNull());
  },
});

/** A page may open the map at one station. */
export const OpenedAtOneStation: Story = shown({
  args: { ...lighthouse, station: 'tokyo' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(textOf(parts(widget, 'station')[0]!)).toContain('Tokyo'));
    await until(() => expect(part(widget, 'details')).toBeVisible());
  },
});

export const FilteredByCountry: Story = shown({
  args: { ...lighthouse, country: 'PT' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(names(widget)).toEqual(['Almada', 'Lisbon']));
    await until(() => expect(textOf(part(widget, 'result'))).toContain('2 of 16 stations'));
  },
});

/** Lisbon is typed: the station there, and the nearest to it. */
export const NearAPlace: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await userEvent.type(part(widget, 'search'), 'Lisbon');
    await until(() => expect(textOf(part(widget, 'list'))).toMatch(/Near Lisbon.*Almada.*\d+ km away/));
  },
});

/** A place without a station near it invites to found one. */
export const FarFromEveryStation: Story = shown({
  args: { ...lighthouse, places: 'fixtures/places.json' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await searchFor(widget, 'Ushuaia');
    await until(() => expect(textOf(part(widget, 'list'))).toMatch(/The nearest station to Ushuaia is [\d,]+ km away\. Start one/));
  },
});

export const NothingFound: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await userEvent.type(part(widget, 'search'), 'zzzz');
    await until(() => expect(textOf(part(widget, 'result'))).toContain('No station matches.'));
    await searchFor(widget, '');
    await until(() => expect(parts(widget, 'result')).toHaveLength(0));
    await searchFor(widget, 'zzzz');
  },
});

/** Cities with events and no station stand under the list, dashed. */
export const OpenCities: Story = shown({
  args: { ...lighthouse, country: 'CN' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(textOf(part(widget, 'open-city'))).toMatch(/Qingdao 2 events held here, no station yet\. Start one/));
  },
});

/** Plus and minus zoom, the arrows move, 0 shows all; the wheel alone scrolls the page. */
export const ZoomedByKeyboard: Story = shown({
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(pinned(widget)).toBeGreaterThan(10));
    const frame = part(widget, 'frame');
    frame.focus();
    const before = textOf(frame);
    await userEvent.keyboard('+++');
    await until(() => expect(textOf(frame)).not.toBe(before));
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true });
    await fireEvent(frame.querySelector('svg')!, wheel);
    await expect(wheel.defaultPrevented).toBe(false);
  },
});

// The page around it

/** The tag's own children are shown as long as there is nothing better. */
export const FallbackWhileLoading: Story = {
  args: { src: 'faults/answer?hold' },
  render: (controls) => map(controls, fallback),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('loading', canvasElement);
    await expect(widget.querySelector('li')).toBeVisible();
  },
};

export const FallbackOnError: Story = {
  args: { src: 'fixtures/faults/web-page.json' },
  render: (controls) => map(controls, fallback),
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('error', canvasElement);
    await expect(widget.querySelector('li')).toBeVisible();
  },
};

/** A heading and a footer of the page's own. */
export const Slots: Story = shown({
  render: (controls) =>
    map(
      controls,
      html`<h2 slot="heading">Where the keepers meet</h2>
        <p slot="footer">Not in the list? <a href="https://lighthouse.example/found">Found a station.</a></p>`,
    ),
});

/** An empty heading leaves heading and summary out. */
export const WithoutHeading: Story = shown({
  args: { ...lighthouse, heading: '' },
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
        '--guild-map-dot': '#d9c9a3',
      })}
    >
      ${map(controls)}
    </div>`,
});

/** A site's own shapes instead of the dots of the land. */
export const OwnShapes: Story = shown({
  args: { ...lighthouse, country: 'PT', basemap: 'fixtures/portugal.geojson' },
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await until(() => expect(widget.shadowRoot!.querySelector('path.shapes')?.getAttribute('d')).toBeTruthy());
  },
});

/** A page whose CSS does its worst. What it inherits into the widget it may; what is inside stays in place. */
export const HostilePage: Story = shown({
  render: (controls) => html`${hostileRules}<div class="hostile">${map(controls)}</div>`,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn('ready', canvasElement);
    await expect(part(widget, 'search')).toBeVisible();
    await fits(canvasElement);
  },
});
