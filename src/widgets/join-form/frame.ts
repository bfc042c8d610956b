/** What stands around the fields of a form: what there is to know before, the buttons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../../community/schema/forms.js';
import type { JoinFormWords } from '../../words/en/join-form.js';
import type { FieldContext } from './fields.js';
import { accountFor, hostOf, type Target, targetsOf } from './join-form.model.js';
import { listed } from '../../words/joining.js';

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

/** What the buttons are to do. */
export interface Buttons {
  /** Whether there is to be a main button: the page's own form may bring one. */
  readonly hasMain: boolean;
  /** What the main button says while it is being sent; else ''. */
  readonly sending: string;
  /** The button that leads a step back, if there is one. */
  readonly back: unknown;
  readonly submit: (target: Target) => void;
}

/** A button for each target, the first of them the main one: that sends the form it stands in. */
export function buttonsView(form: Form, { words, formats }: Pick<FieldContext, 'words' | 'formats'>, { hasMain, sending, back, submit }: Buttons): TemplateResult {
  const [first, ...others] = targetsOf(form) as [Target, ...Target[]];
  const nameOf = ({ name, kind }: Target) => formats.text(name) || words.send[kind];
  const alternatives = others.map((target) => html`<button type="button" class="plain" @click=${() => submit(target)}>${nameOf(target)}</button>`);
  const leftToTick = first.leftToTick?.map((text) => formats.text(text));
  return html`<div class="buttons">
      ${hasMain ? html`<button type="submit" class="primary" part="send" aria-disabled=${sending ? 'true' : 'false'}><span .textContent=${sending || nameOf(first)}></span></button>` : nothing}
      ${back} ${others.length === 1 ? alternatives : nothing}
    </div>
    ${others.length > 1 ? html`<div class="buttons">${alternatives}</div>` : nothing}
    ${leftToTick?.length ? html`<p class="quiet">${words.leftToTick(listed(leftToTick, formats))}</p>` : nothing}`;
}
