/** What stands around the fields of a form: what there is to know before, how far one has come, what is wrong, the draft. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../../community/schema/forms.js';
import type { JoinFormWords } from '../../words/en/join-form.js';
import type { Field } from './answers.js';
import type { Application } from './application.js';
import { type FieldContext, faultSentence } from './fields.js';
import { accountFor, hostOf, type Section, type Target, targetsOf } from './join-form.model.js';

/** Where a target leads, as a line. */
export function goesTo({ kind, repository, url, to }: Target, words: JoinFormWords): string {
  return words.goesTo[kind](repository ?? to ?? hostOf(url ?? ''));
}

/** Who decides, what happens next, whose account it takes. @param saysWhere whether no heading says where it goes */
export function aboutView(form: Form, { words, formats }: Pick<FieldContext, 'words' | 'formats'>, saysWhere: boolean): TemplateResult | typeof nothing {
  const targets = targetsOf(form);
  const account = accountFor(targets[0]!);
  const rows: [string, unknown][] = [
    [words.goesWhere, saysWhere && goesTo(targets[0]!, words)],
    [words.account, account && words.needsAccount(account.site)],
    [words.afterwards, formats.text(form.next)],
    [words.decides, formats.text(form.decides)],
    [words.privacy, form.privacy && html`<a href=${form.privacy}>${words.privacyLink}</a>`],
  ];
  const shown = rows.filter(([, said]) => said);
  return shown.length ? html`<dl part="facts">${shown.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>` : nothing;
}

/** The steps by name, and which one this is. */
export function stepsView(sections: readonly Section[], step: number, { words, formats }: FieldContext): TemplateResult {
  return html`<div part="steps" tabindex="-1">
    <p class="quiet">${words.step(step + 1, sections.length, formats)}</p>
    <ol>
      ${sections.map(({ title }, at) => html`<li aria-current=${at === step ? 'step' : nothing} class=${at < step ? 'done' : ''}>${title || formats.number(at + 1)}</li>`)}
    </ol>
  </div>`;
}

/** All that is wrong, each leading to its field. */
export function faultsView({ faults, form }: Application, context: FieldContext, focus: (field: Field) => void): TemplateResult | typeof nothing {
  if (!faults.size) return nothing;
  const { words, formats } = context;
  const wrong = form!.fields.filter(({ id }) => faults.has(id));
  return html`<div part="faults" tabindex="-1">
    <p>${words.summary(wrong.length, formats)}</p>
    <ul>
      ${wrong.map((field) => html`<li><button type="button" class="plain" @click=${() => focus(field)}>${formats.text(field.label)}</button> <span>${faultSentence(field, faults.get(field.id)!, context)}</span></li>`)}
    </ul>
  </div>`;
}

/** That what is written is kept, and a way to clear it. @param change whether clearing is asked about, and whether it is done */
export function draftView({ keeping, restoredAt, isOnItsWay }: Application, { words, formats }: FieldContext, isClearing: boolean, change: (isClearing: boolean, isCleared: boolean) => void): TemplateResult {
  const plain = (said: string, clearing: boolean, cleared: boolean) => html` <button type="button" class="plain inline" @click=${() => change(clearing, cleared)}>${said}</button>`;
  if (keeping === 'nothing') return html`<p part="draft" class="quiet"></p>`;
  if (isClearing) return html`<p part="draft" class="quiet">${words.clearAll}${plain(words.clearYes, false, true)}${plain(words.clearNo, false, false)}</p>`;
  const said = [restoredAt === undefined ? '' : words.draftIsBack(formats.time(restoredAt)), isOnItsWay ? words.onItsWay : '', keeping === 'refused' ? words.notKept : words.kept].filter(Boolean);
  return html`<p part="draft" class="quiet">${said.join(' ')}${plain(words.clear, true, false)}</p>`;
}
