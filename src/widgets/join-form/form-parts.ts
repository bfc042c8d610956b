/** What the drawn form has in it beside its fields, looked up. */
import type { LitElement } from 'lit';

/** Puts the focus on a part when it has been drawn. */
export function focusPart(element: Pick<LitElement, 'updateComplete' | 'shadowRoot'>, name: string): void {
  void element.updateComplete.then(() => element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`)?.focus());
}

/** What stands in the field that people do not see; it is empty afterwards. */
export function takeTrap({ shadowRoot }: Element): string {
  const trap = shadowRoot?.querySelector<HTMLInputElement>('.trap input');
  const found = trap?.value ?? '';
  if (trap) trap.value = '';
  return found;
}

/** What a captcha in its slot has to say: the values of its named controls. */
export function captchaIn(element: Element): Record<string, string> | undefined {
  const controls = element.querySelectorAll<HTMLInputElement>('[slot="captcha"] [name], [slot="captcha"][name]');
  return controls.length ? Object.fromEntries([...controls].map(({ name, value }) => [name, value])) : undefined;
}
