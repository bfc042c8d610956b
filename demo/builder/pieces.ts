/** Small pieces that the steps of the builder share. */
import { html } from 'lit';

export const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

export const isChecked = (event: Event) => (event.target as HTMLInputElement).checked;

/** A description of the manifest: what stands between backticks is code. */
export function described(about: string) {
  const [first = '', ...rest] = about.split('`');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1);
  return [sentence, ...rest].map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}

/** A list of words to choose one of; the first stands for none. */
export function choose(options: { id: string; none: string; value: string; choices: readonly (readonly [value: string, text: string])[]; set: (value: string) => void }) {
  const { id, none, value, choices, set } = options;
  // a value that the data does not hold was written by hand, or came with a link
  const all = value && choices.every(([each]) => each !== value) ? [[value, value] as const, ...choices] : choices;
  return html`<select id=${id} aria-describedby="${id}-about" @change=${(event: Event) => set(valueOf(event))}>
    <option value="" ?selected=${!value}>${none}</option>
    ${all.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
  </select>`;
}
