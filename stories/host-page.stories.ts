import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import type { WidgetState } from '../src/ui/guild-element.js';
import { type Attributes, attributes } from './helpers/attributes.js';
import { until } from './helpers/observe.js';
import { readsWell, scrollsOnlyDown } from './helpers/reader.js';

/** A widget that has to bear these pages. */
interface Guest {
  readonly tag: TemplateResult;
  readonly name: string;
  /** Words that a reader has to find. */
  readonly says: readonly string[];
}

const community: Attributes = { src: 'fixtures/lighthouse.json', now: '2026-11-01', limit: 6 };

/** A new widget joins by a line here. */
const guests: readonly Guest[] = [
  { name: 'guild-station-map', tag: html`<guild-station-map ${attributes(community)}></guild-station-map>`, says: ['Stations', 'São Paulo'] },
  { name: 'guild-station-list', tag: html`<guild-station-list ${attributes(community)}></guild-station-list>`, says: ['Stations', 'São Paulo'] },
  { name: 'guild-role-ladder', tag: html`<guild-role-ladder ${attributes(community)}></guild-role-ladder>`, says: ['Maintainer'] },
  { name: 'guild-leaderboard', tag: html`<guild-leaderboard ${attributes(community)}></guild-leaderboard>`, says: ['Contributors', 'Rowan Achebe'] },
  { name: 'guild-join-form', tag: html`<guild-join-form ${attributes(community)}></guild-join-form>`, says: ['Found a station'] },
];

/**
 * Pages whose CSS does its worst: rules for everything, resets, odd sizes, odd directions, tight places. Every widget
 * stands on each of them, and has to read well there. Rules that name the widget itself, such as
 * `guild-station-map { display: none }`, are the page's right.
 */
const meta: Meta = {
  title: 'Host page',
  // the rules hold for the whole page: two of them on one would be no test of either
  tags: ['!autodocs'],
  // the page's own look is what they are about
  parameters: { runner: { asItIs: true } },
};
export default meta;

interface Page {
  /** The rules of the page. */
  readonly css: string;
  /** What is around each widget. */
  readonly around?: (guest: TemplateResult) => TemplateResult;
  /** Smallest letters in pixels that the page lets one expect. */
  readonly smallest?: number;
}

const plainly = (guest: TemplateResult) => guest;

/** A story in which all widgets stand on a page. */
function on({ css, around = plainly, smallest }: Page): StoryObj {
  return {
    render: () => html`<style>${css}</style>${guests.map(({ tag }) => html`<div class="place">${around(tag)}</div>`)}`,
    play: async ({ canvasElement }) => {
      for (const { name, says } of guests) {
        const widget = canvasElement.querySelector<HTMLElement & { state: WidgetState }>(name)!;
        await until(() => expect(widget.state).toBe('ready'));
        await until(() => readsWell(widget, { says, smallest }));
        await scrollsOnlyDown(widget.closest<HTMLElement>('.place')!);
      }
    },
  };
}

/** Every element gets everything, and it is important. */
export const RulesForEverything = on({
  css: `
    *, *::before, *::after {
      margin: 5px !important;
      padding: 3px !important;
      box-sizing: content-box !important;
      border-radius: 9px !important;
      color: #5a1e1e !important;
      font: italic 700 15px/1 Georgia, 'Noto Serif', serif !important;
      letter-spacing: 2px !important;
      word-spacing: 1em !important;
      text-transform: uppercase !important;
      text-align: center !important;
      text-indent: 3em !important;
      white-space: nowrap !important;
      transition: all 2s !important;
    }`,
});

/** A well-known reset that takes everything from everything, with it the display of tags that the browser does not know. */
export const ResetToNothing = on({
  css: `
    *:where(:not(html, iframe, canvas, img, svg, video, audio, style):not(svg *)) {
      all: unset;
      display: revert;
    }
    .place { padding: 16px; font: 16px/1.5 sans-serif; }`,
});

/** All tags float, in a column as narrow as a telephone. */
export const EverythingFloats = on({
  css: '.place { inline-size: 288px; } .place * { float: left !important; position: relative !important; display: inline-block !important; }',
});

/** A page that counts in tenths: 1rem is 10 pixels, and its text 1.6rem. */
export const TinyRoot = on({
  css: 'html { font-size: 10px; } .canvas { font-size: 1.6rem; }',
  smallest: 12,
});

/** A page for tired eyes: everything is half as large again. */
export const HugeRoot = on({
  css: 'html { font-size: 24px; } .canvas { font-size: 1rem; }',
  smallest: 18,
});

/** A page written from top to bottom, as Japanese and traditional Chinese pages may be. */
export const VerticalWriting = on({
  css: 'html { writing-mode: vertical-rl; }',
});

/** A page that enlarges itself. */
export const Zoomed = on({
  css: '.place { zoom: 2; }',
});

/** A dark page that never says so: for the browser, and for anything that asks it, this page is light. */
export const DarkUndeclared: StoryObj = { ...on({ css: 'html { color-scheme: light; }' }), globals: { theme: 'dark-undeclared' } };

/** A column beside an article that takes all the room it can get. */
export const NarrowColumn = on({
  css: '.row { display: flex; flex-wrap: wrap; gap: 24px; } .row p { flex: 1 0 300px; margin: 0; } .row .column { flex: 0 1 280px; }',
  around: (guest) => html`<div class="row">
    <p>An article that leaves little room.</p>
    <div class="column">${guest}</div>
  </div>`,
});

/** The widget itself is an item of a flex row, without a width. */
export const FlexItem = on({
  css: '.row { display: flex; align-items: flex-start; justify-content: center; gap: 24px; }',
  around: (guest) => html`<div class="row"><p>Beside it</p>${guest}</div>`,
});

/** A cell of a grid whose columns follow their content. */
export const GridCell = on({
  css: '.grid { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 24px; place-items: start stretch; }',
  around: (guest) => html`<div class="grid"><p>Before it</p>${guest}<p>After it</p></div>`,
});

/** Right to left by CSS alone: no attribute says so. */
export const RightToLeft = on({
  css: '.place { direction: rtl; }',
});
