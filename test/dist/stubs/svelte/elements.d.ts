// The part of Svelte 5's typings that ours build on, in the same shape.
export interface DOMAttributes<T extends EventTarget> {
  children?: unknown;
  onclick?: ((event: MouseEvent & { currentTarget: EventTarget & T }) => void) | undefined | null;
}
export interface HTMLAttributes<T extends EventTarget> extends DOMAttributes<T> {
  class?: string | undefined | null;
  id?: string | undefined | null;
  lang?: string | undefined | null;
}
export interface SvelteHTMLElements {
  main: HTMLAttributes<HTMLElement>;
  [name: string]: { [name: string]: any };
}
