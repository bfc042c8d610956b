/** What play functions need to look at a widget as a visitor sees it. */
import { expect, fireEvent, waitFor } from 'storybook/test';
import type { WidgetState } from '../../src/ui/guild-element.js';

export type Widget = HTMLElement & { state: WidgetState; refresh(): void; updateComplete: Promise<boolean> };

/** Longest wait for a widget to get somewhere, in milliseconds. */
const patience = { timeout: 10_000 };

/** The story's first widget, as soon as it is in a state. */
export async function widgetIn(state: WidgetState, canvas: HTMLElement): Promise<Widget> {
  const widget = canvas.querySelector<Widget>('guild-station-map, guild-station-list')!;
  await waitFor(() => expect(widget.state).toBe(state), patience);
  await widget.updateComplete;
  if (widget.localName === 'guild-station-map' && state === 'ready') await mapDrawn(widget);
  return widget;
}

/** The map comes a little later than the list, and shows what is chosen by then: whoever chooses before sees another part of the world. */
async function mapDrawn(widget: Widget): Promise<void> {
  const drawsMap = widget.shadowRoot!.querySelector('[part=frame]');
  if (drawsMap) await waitFor(() => expect(widget.shadowRoot!.querySelector('[part=frame] svg[aria-label]')).not.toBeNull(), patience);
  // its size is observed in one frame and drawn in the next
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}

/** Everything in a widget that has a part's name. */
export const parts = (widget: Widget, name: string): HTMLElement[] => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];

/** The first that has a part's name. */
export function part<Found extends HTMLElement = HTMLElement>(widget: Widget, name: string): Found {
  const found = parts(widget, name)[0];
  if (!found) throw new Error(`The widget shows no part “${name}”.`);
  return found as Found;
}

/** The text in a widget, its white space made single. */
export const textOf = (element: Element | ShadowRoot): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until something is so. */
export const until = (assertion: () => void | Promise<void>): Promise<void> => waitFor(assertion, patience);

/** Puts text into the widget's search, as typing or clearing it does. */
export async function searchFor(widget: Widget, text: string): Promise<void> {
  await fireEvent.input(part(widget, 'search'), { target: { value: text } });
}

/** The names of the stations shown, in order. */
export const names = (widget: Widget): string[] => parts(widget, 'station').map((row) => textOf(row.querySelector('.name')!));
