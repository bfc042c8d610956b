/** Ladders, drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Criteria } from '../../community/schema/criteria.js';
import { avatar } from '../../ui/avatar.js';
import type { ImagePolicy } from '../../ui/guild-element.js';
import { partsOf } from './criteria-tree.js';
import type { Holder } from './holders.model.js';
import type { LadderView, Point, RungView } from './role-ladder.model.js';
import { asked, besides, comesFrom, crossings, heldBy, openSeats, shortlyHeld, type Speech, unknowns, vacancies, ways } from './rung-sentences.js';

/** How somebody meets a criterion: the sign and words for it, and those for its parts. */
export interface Judgement {
  readonly verdict: 'met' | 'not-met' | 'unknown' | 'judged';
  readonly said: string;
  readonly parts?: readonly Judgement[];
}

/** How somebody stands to a rung. */
export interface RungStanding {
  /** "Rowan is here", "next". */
  readonly tag: string;
  readonly isHere: boolean;
  readonly isNext: boolean;
  readonly judgement?: Judgement;
}

/** What the pieces are drawn with. */
export interface Drawing extends Speech {
  readonly images: ImagePolicy;
  /** Level of a ladder's heading. */
  readonly level: number;
  /** So many holders are shown at first. */
  readonly most: number;
  readonly isOpen: (rung: RungView) => boolean;
  readonly toggle: (rung: RungView) => void;
  readonly standing: (rung: RungView) => RungStanding | undefined;
}

const signs = { met: '✓', 'not-met': '–', unknown: '?', judged: '◦' };

/** A ladder: each rung at full length, or in a line. */
export function ladderItem(ladder: LadderView, drawing: Drawing, isCompact: boolean): TemplateResult {
  return html`<li part="ladder">
    ${ladderHead(ladder, drawing)}
    <ol reversed class=${isCompact ? 'lines' : ''}>
      ${ladder.rungs.map((view) => (isCompact ? compactRung : fullRung)(view, drawing))}
    </ol>
  </li>`;
}

function ladderHead({ name, summary }: LadderView, { formats, level }: Drawing) {
  return html`<div role="heading" aria-level=${level} part="ladder-name">${formats.text(name)}</div>
    ${summary ? html`<p class="quiet">${formats.text(summary)}</p>` : nothing}`;
}

/** The name of a rung, and who stands there. */
function rungHead({ rung }: RungView, { formats, level }: Drawing, standing: RungStanding | undefined) {
  return html`<div class="title">
    <span role="heading" aria-level=${Math.min(6, level + 1)} part="rung-name">${formats.text(rung.name)}</span>
    ${standing?.tag ? html`<span part="tag">${standing.tag}</span>` : nothing}
  </div>`;
}

function rungClass({ isJoined, alsoOn, leadsTo, after }: RungView, standing: RungStanding | undefined) {
  const crosses = alsoOn.length || leadsTo.length || after?.ladder !== undefined;
  return [isJoined && 'joined', crosses && 'crossing', standing?.isHere && 'here', standing?.isNext && 'next'].filter(Boolean).join(' ');
}

function fullRung(view: RungView, drawing: Drawing) {
  const { rung, form, requirements, duties, benefits } = view;
  const { words, formats } = drawing;
  const standing = drawing.standing(view);
  const way = ways(view, drawing).join(' · ');
  return html`<li part="rung" class=${rungClass(view, standing)}>
    ${rungHead(view, drawing, standing)} ${way ? html`<p class="quiet ways">${way}</p>` : nothing}
    ${rung.summary ? html`<p class="summary">${formats.text(rung.summary)}</p>` : nothing}
    ${crossings(view, drawing).map((crossing) => html`<p class="quiet" part="crossing">${crossing}</p>`)}
    ${view.isCriteriaLost ? html`<p class="summary"><em>${words.criteriaLost}</em></p>` : nothing}
    ${rung.criteria || requirements.length
      ? html`<p class="label">${words.requirements}</p>
          <ul class="points" part="requirements">
            ${rung.criteria ? criterion(rung.criteria, drawing, standing?.judgement) : nothing}${requirements.map((point) => pointItem(point, drawing))}
          </ul>`
      : nothing}
    ${points(words.duties, 'duties', duties, drawing)} ${points(words.benefits, 'benefits', benefits, drawing)}
    ${form ? html`<p class="form"><a part="form" href=${form.url}>${formats.text(form.title)}</a></p>` : nothing} ${holders(view, drawing)}
  </li>`;
}

function compactRung(view: RungView, drawing: Drawing) {
  const { form, rung, after, holders } = view;
  const { words, formats } = drawing;
  const standing = drawing.standing(view);
  const way = [rung.by && words.by[rung.by], after?.ladder !== undefined && comesFrom(after, drawing)].filter(Boolean).join(' · ');
  const vacant = holders.seats?.vacant;
  return html`<li part="rung" class=${rungClass(view, standing)}>
    <div class="line">
      ${rungHead(view, drawing, standing)} <p class="quiet">${way}${form ? html` <a part="form" href=${form.url}>${formats.text(form.title)}</a>` : nothing}</p>
      <p class="quiet" part="held">${shortlyHeld(holders, drawing)}${vacant ? html` · <em part="vacant">${words.shortVacant(vacant, formats)}</em>` : nothing}</p>
    </div>
    ${standing?.isNext && rung.criteria ? html`<ul class="points" part="requirements">${criterion(rung.criteria, drawing, standing.judgement)}</ul>` : nothing}
  </li>`;
}

function points(label: string, part: string, list: readonly Point[], drawing: Drawing) {
  if (!list.length) return nothing;
  return html`<p class="label">${label}</p>
    <ul class="points" part=${part}>
      ${list.map((point) => pointItem(point, drawing))}
    </ul>`;
}

const pointItem = ({ text, from }: Point, { words, formats }: Drawing) =>
  from === undefined ? html`<li>${formats.text(text)}</li>` : html`<li>${formats.text(text)} <span class="quiet" part="inherited">${words.inherited(formats.text(from))}</span></li>`;

/** What is asked, and inside a group of criteria each of them; with a judgement, its sign and words. */
function criterion(criteria: Criteria, drawing: Drawing, judgement: Judgement | undefined): TemplateResult {
  const said = asked(criteria, drawing);
  const beside = besides(criteria, drawing);
  const parts = partsOf(criteria);
  // most of them are as plain as this, and every place where something may stand costs a node
  if (!parts && !judgement && !beside) return html`<li part="criterion">${said}</li>`;
  return html`<li part="criterion" class=${[parts && 'group', judgement && `judgement ${judgement.verdict}`].filter(Boolean).join(' ')}>
    ${judgement && !parts ? html`<span class="sign" aria-hidden="true">${signs[judgement.verdict]}</span>` : nothing}${said}
    ${judgement?.said ? html`<span class="said" part="verdict">${parts ? ' ' : ' · '}${judgement.said}</span>` : nothing}
    ${beside ? html`<p class="quiet">${beside}</p>` : nothing}
    ${parts
      ? html`<ul class="points">
          ${parts.map((inner, i) => criterion(inner, drawing, judgement?.parts?.[i]))}
        </ul>`
      : nothing}
  </li>`;
}

/** How many hold a rung, and which seats are open. */
function held({ holders }: RungView, drawing: Drawing) {
  const { seats, asOf } = holders;
  const vacant = seats && vacancies(seats, drawing);
  const more = [asOf ? drawing.words.asOf(drawing.formats.day(asOf)) : '', openSeats(holders, drawing), seats ? unknowns(seats, drawing) : ''];
  return html`${[heldBy(holders, drawing), ...more].filter(Boolean).join(' · ')}${vacant ? html` · <em part="vacant">${vacant}</em>` : nothing}`;
}

/** Who holds a rung: a few of them, and the rest on request. */
function holders(view: RungView, drawing: Drawing) {
  const { people } = view.holders;
  const { words, formats, most } = drawing;
  const isLong = people.length > most;
  const isOpen = isLong && drawing.isOpen(view);
  const shown = isOpen ? people : people.slice(0, most);
  const said = isOpen ? words.showFewer : words.showAll(people.length, formats);
  return html`<p class="quiet" part="held">${held(view, drawing)}</p>
    ${people.length ? html`<ul part="holders">${shown.map((holder) => holderItem(holder, drawing))}</ul>` : nothing}
    ${isLong
      ? html`<button type="button" class="plain" part="more" aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${`${said} · ${formats.text(view.rung.name)}`} @click=${() => drawing.toggle(view)}>${said}</button>`
      : nothing}`;
}

function holderItem({ name, avatar: picture, url, scopes }: Holder, { formats, images }: Drawing) {
  const said = formats.text(name);
  const face = avatar(said, picture, images);
  const where = html`<span class="quiet">${formats.enumerate(scopes.map((scope) => formats.text(scope)))}</span>`;
  if (url) return html`<li part="holder">${face}<span><a href=${url}>${said}</a> ${where}</span></li>`;
  return html`<li part="holder">${face}<span>${said} ${scopes.length ? where : nothing}</span></li>`;
}
