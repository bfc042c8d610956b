/** What stands around the fields of a form: what there is to know before, and how far one has come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../../community/schema/forms.js';
import type { JoinFormWords } from '../../words/en/join-form.js';
import type { FieldContext } from './fields.js';
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
