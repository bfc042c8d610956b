import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent } from 'storybook/test';
import { until, type Widget } from '../helpers/observe.js';
import { ThemeEditor } from './theme-editor.js';

// here, since a module without side effects is taken for one that may be left out
if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);

/**
 * Try tokens on a light and a dark page, see whether the colours can be read, and copy the style sheet.
 * What each token is for stands under [Theming](?path=/docs/theming--docs).
 */
const meta: Meta = {
  title: 'Theme editor',
  tags: ['!autodocs'],
  parameters: { width: 1760, controls: { disable: true } },
  render: () => html`<theme-editor></theme-editor>`,
};
export default meta;

const editorIn = (canvas: HTMLElement) => canvas.querySelector<ThemeEditor>('theme-editor')!;

/** The widgets on a page of the editor, when all of them are drawn. */
async function widgetsOn(page: 'light' | 'dark', editor: ThemeEditor): Promise<Widget[]> {
  const widgets = [...editor.shadowRoot!.querySelectorAll<Widget>(`.page.${page} > *`)];
  await until(() => expect(widgets.map(({ state }) => state)).toEqual(widgets.map(() => 'ready')));
  return widgets;
}

/** Types into a field as a designer would. */
async function type(editor: ThemeEditor, label: string, value: string): Promise<void> {
  await fireEvent.input(editor.shadowRoot!.querySelector(`[aria-label="${label}"]`)!, { target: { value } });
  await editor.updateComplete;
}

/** What the style sheet to copy says. */
const sheetOf = (editor: ThemeEditor) => editor.shadowRoot!.querySelector<HTMLTextAreaElement>('#css')!.value;

export const Editor: StoryObj = {
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    await expect((await widgetsOn('light', editor)).length).toBeGreaterThan(2);
    await widgetsOn('dark', editor);
  },
};

/** A theme in the making: each page follows its own colours, and the style sheet says the same. */
export const Changed: StoryObj = {
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    const [light] = await widgetsOn('light', editor);
    const [dark] = await widgetsOn('dark', editor);
    const accentOf = (widget: Widget) => getComputedStyle(widget).getPropertyValue('--guild-accent');
    await type(editor, '--guild-accent, light', '#7a3b8f');
    await type(editor, '--guild-accent, dark', 'plum');
    await type(editor, '--guild-page, light', '#fdf6e3');
    await type(editor, '--guild-font', 'Georgia, "Noto Serif", serif');
    await type(editor, '--guild-radius', '0');
    await expect([accentOf(light!), accentOf(dark!)]).toEqual(['#7a3b8f', 'plum']);
    await expect(getComputedStyle(light!).fontFamily).toMatch(/^Georgia/);
    await expect(sheetOf(editor)).toBe(`:root {
  --guild-page: #fdf6e3;
  --guild-accent: #7a3b8f;
  --guild-font: Georgia, "Noto Serif", serif;
  --guild-radius: 0;
}

@media (prefers-color-scheme: dark) {
  :root {
    --guild-page: #141517;
    --guild-accent: plum;
  }
}
`);
  },
};

/** Colours that cannot be read are said to be so; what is no colour does not reach the style sheet. */
export const HardToRead: StoryObj = {
  // the editor is right to show what the designer asked for, and axe is right to complain
  parameters: { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } },
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    await widgetsOn('light', editor);
    await type(editor, '--guild-accent, light', '#ffd400');
    await type(editor, '--guild-attention, light', 'redish');
    const notes = [...editor.shadowRoot!.querySelectorAll('.note.wrong')].map((note) => note.textContent);
    // the dark page has the same two, since it has none of its own
    await expect(notes).toEqual(['1.4 : 1, needs 4.5', 'Not a colour yet', 'Not a colour yet']);
    await expect(sheetOf(editor)).not.toContain('redish');
  },
};

/** A theme goes on from the style sheet that a site has. */
export const FromAStyleSheet: StoryObj = {
  play: async ({ canvasElement }) => {
    const editor = editorIn(canvasElement);
    await widgetsOn('light', editor);
    const css = ":root { --guild-accent: #14532d; --guild-gap: 1em; }\n[data-theme='dark'] { --guild-accent: #86efac; }";
    await type(editor, 'CSS you have', css);
    await expect(editor.theme).toEqual({
      light: { '--guild-page': '#ffffff', '--guild-accent': '#14532d' },
      dark: { '--guild-page': '#141517', '--guild-accent': '#86efac' },
      both: { '--guild-gap': '1em' },
    });
  },
};
