import type { GuildElement, WidgetState } from '../../src/ui/guild-element.js';
import { until } from './until.js';

/** A widget of any kind, with the attributes that some of them have. */
export type Widget = GuildElement<never> & { station?: string; layout?: string };

const stages = new Set<Element>();
afterEach(() => {
  for (const stage of stages) stage.remove();
  stages.clear();
});

/** A block in the page for one test; gone after it. */
export function stage(...children: (Node | string)[]): HTMLElement {
  const made = document.createElement('div');
  made.append(...children);
  document.body.append(made);
  stages.add(made);
  return made;
}

/** Makes an element that is in no page yet. What is a text becomes an attribute, everything else a property. */
export function make(tag: string, settings: Readonly<Record<string, unknown>> = {}, ...children: (Node | string)[]): Widget {
  const element = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else Object.assign(element, { [name]: value });
  }
  element.append(...children);
  return element;
}

/** The same, in the page. */
export function place(tag: string, settings?: Readonly<Record<string, unknown>>, ...children: (Node | string)[]): Widget {
  const element = make(tag, settings, ...children);
  stage(element);
  return element;
}

/** Waits until a widget is in a state, for scripts as for styles. */
export async function reaches(element: Widget, state: WidgetState): Promise<Widget> {
  await until(() => element.state === state && element.matches(`:state(${state})`), `for <${element.localName}> to be ${state}; it is ${element.state}`);
  return element;
}

/** All that a widget says, with single spaces. */
export const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  ((element instanceof Element && element.shadowRoot) || element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A part of a widget by its name. */
export function part<Kind extends Element = HTMLElement>(element: Widget, name: string): Kind | null {
  return element.shadowRoot!.querySelector<Kind>(`[part~='${name}']`);
}

export const parts = <Kind extends Element = HTMLElement>(element: Widget, name: string): Kind[] => [...element.shadowRoot!.querySelectorAll<Kind>(`[part~='${name}']`)];

/** The button that says so. */
export function button(element: Widget, said: string): HTMLButtonElement {
  const found = [...element.shadowRoot!.querySelectorAll('button')].find((each) => textOf(each).includes(said) || each.ariaLabel === said || each.title === said);
  if (!found) throw new Error(`<${element.localName}> has no button “${said}”; it says: ${textOf(element)}`);
  return found;
}

/** An inert JSON script, as a page has it inside a tag. */
export function inlineJson(value: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
}

/** An element with a text. */
export function node(tag: string, text = '', attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** Collects what is written to the console as warnings while something runs. */
export async function warningsDuring(run: (said: readonly string[]) => unknown): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...all: unknown[]) => said.push(all.map(String).join(' '));
  try {
    await run(said);
  } finally {
    console.warn = warn;
  }
  return said;
}
