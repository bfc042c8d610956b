/** What somebody sees who writes: what is wrong with the answers, and that they are kept. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WritingWords } from '../../words/en/writing.js';
import type { Formats } from '../../words/formats.js';
import type { Field } from './answers.js';
import type { Application } from './application.js';
import { lengthOf } from './checks.js';
import type { Writing } from './writing.js';
import { sentences } from '../../words/joining.js';
import { time } from '../../words/units.js';

/** What is wrong with the answer to a field, as a sentence; '' when nothing is. */
export function faultSentence(field: Field, { faults, answers }: Pick<Application, 'faults' | 'answers'>, words: WritingWords, formats: Formats): string {
  const fault = faults.get(field.id);
  if (typeof fault !== 'string') return fault?.said ?? '';
  const bounds: Partial<Record<string, string>> = {
    least: formats.number(field.min ?? 0),
    most: formats.number(field.max ?? 0),
    long: words.tooManyBy(lengthOf(String(answers.get(field.id) ?? '')) - (field.length ?? 0), formats),
  };
  return words.faults[fault](bounds[fault] ?? '');
}

/** All that is wrong, each leading to its field. */
export function faultsView(writing: Writing, focus: (field: Field) => void): TemplateResult | typeof nothing {
  const { faults, form } = writing.application;
  const { formats } = writing.knowledge;
  if (!faults.size) return nothing;
  const wrong = form!.fields.filter(({ id }) => faults.has(id));
  return html`<div part="faults" tabindex="-1" role="group" aria-labelledby="faults-said">
    <p id="faults-said">${writing.desk.words!.summary(wrong.length, formats)}</p>
    <ul>
      ${wrong.map((field) => html`<li><button type="button" class="plain inline" @click=${() => focus(field)}>${formats.text(field.label)}</button> <span>${writing.faultOf(field)}</span></li>`)}
    </ul>
  </div>`;
}

/** That what is written is kept, and a way to clear it. @param change whether clearing is asked about, and whether it is done */
export function draftView({ application, desk, knowledge, isClearing }: Writing, change: (isClearing: boolean, isCleared: boolean) => void): TemplateResult | typeof nothing {
  const { keeping, restoredAt, isOnItsWay } = application;
  const words = desk.words!;
  const plain = (said: string, clearing: boolean, cleared: boolean) => html` <button type="button" class="plain inline" @click=${() => change(clearing, cleared)}>${said}</button>`;
  if (keeping === 'nothing') return nothing;
  if (isClearing) return html`${words.clearAll}${plain(words.clearYes, false, true)}${plain(words.clearNo, false, false)}`;
  const said = [restoredAt === undefined ? '' : words.draftIsBack(time(restoredAt, knowledge.formats)), isOnItsWay ? words.onItsWay : '', keeping === 'refused' ? words.notKept : words.kept];
  return html`${sentences(said, knowledge.formats)}${plain(words.clear, true, false)}`;
}
