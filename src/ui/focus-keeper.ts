/** Keeps the place of somebody who goes by keyboard. Loaded when the focus first comes into a widget. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A widget that is drawn anew while somebody is in it. */
export interface FocusHost extends ReactiveControllerHost, HTMLElement {
  /** What it shows; another object when other data came. */
  readonly community: object | undefined;
}

/** Also those that Tab passes by: of a long list it reaches one. */
const controls = 'a[href], button, input:not([aria-hidden] *), select, textarea, summary, [tabindex="0"]';

/** A control as one knows it again: by what it says, or what is asked there. */
function nameOf(control: Element): string {
  const { localName, id } = control;
  const said = control.ariaLabel ?? (control.matches('a, button, summary') ? control.textContent : control.getAttribute('name'));
  return [localName, id, control.getAttribute('part'), said?.trim()].join('\n');
}

interface Place {
  readonly control: Element;
  readonly name: string;
  /** All that said the same, in order, it among them; not looked for while the data is the same. */
  readonly same: readonly Element[];
  /** What it stood in. */
  readonly around: Element | null;
  /** Its place among all controls of the widget. */
  readonly at: number;
}

/**
 * When a control goes away, the focus goes to the one that stands in its place, never to the page; when other data
 * comes, it stays with what it was on, wherever that is now. Escape closes what is open, and goes back to what opened it.
 */
export class FocusKeeper implements ReactiveController {
  #shown: object | undefined;
  #place: Place | undefined;

  constructor(readonly host: FocusHost) {
    this.#shown = host.community;
    host.addController(this);
    host.shadowRoot!.addEventListener('keydown', this.#onKey as EventListener);
  }

  get #controls(): HTMLElement[] {
    return [...this.host.shadowRoot!.querySelectorAll<HTMLElement>(controls)];
  }

  hostUpdate(): void {
    const focused = this.host.shadowRoot!.activeElement;
    // while the focus waits at the frame of the widget, what it was on may come back
    if (focused?.part.contains('base') && this.#place) return;
    this.#place = focused ? this.#placeOf(focused) : undefined;
  }

  /** Asked at every letter that somebody types: cheap where nothing but that has changed. */
  #placeOf(control: Element): Place {
    const all: Element[] = this.#controls;
    const name = nameOf(control);
    const same = this.#isOther ? all.filter((each) => nameOf(each) === name) : [];
    return { control, name, same, around: control.parentElement, at: all.indexOf(control) };
  }

  /** Whether other data has come since the last drawing. */
  get #isOther() {
    return this.#shown !== this.host.community;
  }

  hostUpdated(): void {
    const place = this.#place;
    const isOther = this.#isOther;
    this.#shown = this.host.community;
    const focused = this.host.shadowRoot!.activeElement;
    if (!place) return;
    const isThere = focused === place.control;
    const waits = focused?.part.contains('base');
    // something else took the focus on purpose
    if (focused && !isThere && !waits) return;
    if (isThere && (!isOther || nameOf(place.control) === place.name)) return;
    const all = this.#controls;
    const seen = all.filter((control) => control.checkVisibility());
    const nearestOf = (some: HTMLElement[]) => some.toSorted((one, other) => Math.abs(all.indexOf(one) - place.at) - Math.abs(all.indexOf(other) - place.at))[0];
    const same = seen.filter((control) => nameOf(control) === place.name);
    // of as many as before it is the same in turn
    const again = same.length === place.same.length ? same[place.same.indexOf(place.control)] : nearestOf(same);
    if (again) again.focus();
    else if (!isThere && !waits) this.#goTo(nearestOf(seen.filter((control) => place.around?.contains(control))) ?? nearestOf(seen));
  }

  /** To a control, or where there is none, to the widget itself. */
  #goTo(control: HTMLElement | undefined) {
    if (control) return control.focus();
    const frame = this.host.shadowRoot!.querySelector<HTMLElement>('[part~="base"]')!;
    frame.tabIndex = -1;
    frame.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const opener = this.#openerOf(event.target as Element);
    if (!opener) return;
    // a dialog around the widget stays open
    event.preventDefault();
    opener.click();
    opener.focus();
  };

  /** What opened the innermost thing that somebody is in. */
  #openerOf(focused: Element): HTMLElement | undefined {
    const root = this.host.shadowRoot!;
    const details = focused.closest('details[open]');
    if (details) return details.querySelector('summary')!;
    const openers = [...root.querySelectorAll<HTMLElement>('button[aria-expanded="true"]')];
    return openers.findLast((opener) => opener === focused || root.getElementById(opener.getAttribute('aria-controls') ?? '')?.contains(focused));
  }
}
