/** Finds somebody by name, in any script and spelling: a text field with a list of who matches. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../community/schema/people.js';
import { folded, textsOf } from '../../community/fold.js';
import type { StandingWords } from '../../words/en/role-standing.js';
import type { Formats } from '../../words/formats.js';

/** So many names are offered at once. */
const MOST = 8;

interface Entry {
  readonly person: Person;
  readonly key: string;
}

export class PersonPicker {
  /** What is typed; `undefined` while it shows who is chosen. */
  #text: string | undefined;
  #active = -1;
  #known: { people: readonly Person[]; entries: readonly Entry[] } | undefined;

  constructor(
    readonly host: { requestUpdate(): void },
    /** Called with the person chosen; `undefined` when the choice is taken back. */
    readonly choose: (person: Person | undefined) => void,
    /** Called with how many match what was typed. */
    readonly tell: (count: number) => void,
  ) {}

  /** Everybody who may be looked for: nobody hidden, no bots. */
  #entries(people: readonly Person[]): readonly Entry[] {
    if (this.#known?.people !== people) {
      const entries = people.filter(({ hidden, bot }) => !hidden && !bot);
      this.#known = { people, entries: entries.map((person) => ({ person, key: folded([...textsOf(person.name), ...Object.values(person.handles ?? {}), person.id].join('\n')) })) };
    }
    return this.#known.entries;
  }

  #matches(people: readonly Person[]): readonly Person[] {
    const wanted = folded(this.#text?.trim() ?? '');
    return wanted ? this.#entries(people).filter(({ key }) => key.includes(wanted)).map(({ person }) => person) : [];
  }

  #pick(person: Person | undefined) {
    this.#text = undefined;
    this.#active = -1;
    this.choose(person);
    this.host.requestUpdate();
  }

  view(people: readonly Person[], chosen: Person | undefined, words: StandingWords, formats: Formats): TemplateResult {
    const matches = this.#matches(people);
    const offered = matches.slice(0, MOST);
    const active = offered[this.#active];
    const change = (active: number) => {
      this.#active = active;
      this.host.requestUpdate();
    };
    const onInput = (event: Event) => {
      this.#text = (event.target as HTMLInputElement).value;
      // an emptied field takes the choice back
      if (!this.#text.trim() && chosen) this.#pick(undefined);
      else change(-1);
      this.tell(this.#matches(people).length);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!offered.length) return;
      if (event.key === 'ArrowDown') change((this.#active + 1) % offered.length);
      else if (event.key === 'ArrowUp') change((this.#active <= 0 ? offered.length : this.#active) - 1);
      else if (event.key === 'Enter' && (active || offered.length === 1)) this.#pick(active ?? offered[0]);
      else if (event.key === 'Escape') {
        this.#text = undefined;
        change(-1);
      } else return;
      event.preventDefault();
    };
    const onLeave = () => {
      if (this.#text === undefined) return;
      this.#text = undefined;
      change(-1);
    };
    return html`<div part="picker">
      <label for="person">${words.person}</label>
      <input
        id="person"
        part="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-controls="people"
        aria-expanded=${offered.length ? 'true' : 'false'}
        aria-activedescendant=${active ? `person-${this.#active}` : nothing}
        .value=${this.#text ?? formats.text(chosen?.name)}
        @input=${onInput}
        @keydown=${onKey}
        @focusout=${onLeave}
      />
      <ul id="people" role="listbox" aria-label=${words.person} ?hidden=${!offered.length}>
        ${offered.map(
          (person, i) => html`<li id=${`person-${i}`} role="option" aria-selected=${i === this.#active ? 'true' : 'false'} @pointerdown=${keepFocus} @click=${() => this.#pick(person)}>${formats.text(person.name)}</li>`,
        )}
      </ul>
    </div>`;
  }
}

/** The field keeps the focus while somebody presses on a name. */
const keepFocus = (event: Event) => event.preventDefault();
