import { type PropertyDeclarations, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { type Collection, type Community, loadReader } from '../../community/community.js';
import { ladders as ladderCollection } from '../../community/generated/ladders.js';
import type { Issue } from '../../community/read.js';
import type { Form } from '../../community/schema/forms.js';
import { avatarStyles } from '../../ui/avatar.styles.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import type { Drawer } from '../../ui/language-controller.js';
import { warnOnce } from '../../ui/warn.js';
import { roleLadder, type RoleLadderWords } from '../../words/en/role-ladder.js';
import { shared as english, type SharedWords } from '../../words/en/shared.js';
import { isDoubtful } from './doubts.model.js';
import { type Drawing, ladderItem } from './ladder-pieces.js';
import { hasCriteria, type LadderView, laddersOf, namesForms, peopleOn, roleLadderReads } from './role-ladder.model.js';
import { duration } from './rung-sentences.js';
import { roleLadderStyles } from './role-ladder.styles.js';
import type { Standing } from './standing.js';
import { listed } from '../../words/joining.js';

interface RoleLadderDrawer {
  readonly shared: SharedWords;
  readonly roleLadder: RoleLadderWords;
}

const together = async (drawers: [Promise<{ shared: SharedWords }>, Promise<{ roleLadder: RoleLadderWords }>]): Promise<RoleLadderDrawer> => {
  const [{ shared }, { roleLadder }] = await Promise.all(drawers);
  return { shared, roleLadder };
};

/** English is at hand; the others are loaded when a page speaks them. */
const drawer: Drawer<RoleLadderDrawer> = {
  en: { shared: english, roleLadder },
  'zh-CN': () => together([import('../../words/zh-CN/shared.js'), import('../../words/zh-CN/role-ladder.js')]),
  ja: () => together([import('../../words/ja/shared.js'), import('../../words/ja/role-ladder.js')]),
};

/** So many holders of a rung are shown at first. */
const FIRST = 6;

/**
 * The ladders of a community side by side: each rung with what it asks for, what comes with it and who stands on it.
 *
 * @summary Ladders of roles, with their criteria and holders.
 * @tag guild-role-ladder
 *
 * @slot - shown until the data is there, and again when there is nothing better
 * @slot heading - instead of the heading
 * @slot empty - instead of the words for nothing to show
 * @slot error - instead of the sentence about what went wrong
 * @slot footer - under everything
 *
 * @fires {GuildLoadEvent} guild-load - the data arrived and was read
 * @fires {GuildErrorEvent} guild-error - nothing could be shown, or a refresh failed
 * @fires {GuildDataIssueEvent} guild-data-issue - records or values were left out, or rungs lead back to themselves
 * @fires {GuildSelectEvent} guild-select - a visitor chose a person
 *
 * @csspart base - all of it
 * @csspart header - heading and summary
 * @csspart heading - the heading
 * @csspart summary - the line beside it
 * @csspart tools - the button for where one stands
 * @csspart ask - that button
 * @csspart list - the ladders
 * @csspart ladder - one of them
 * @csspart ladder-name - its name
 * @csspart rung - one of its rungs
 * @csspart rung-name - the name of a rung
 * @csspart tag - that somebody is there, or that it is their next one
 * @csspart crossing - where a rung meets other ladders
 * @csspart requirements - what a rung asks for
 * @csspart criterion - one thing that it asks for
 * @csspart verdict - whether somebody meets it
 * @csspart duties - what one does on it
 * @csspart benefits - what one gets
 * @csspart inherited - where something is inherited from
 * @csspart form - the link to the form of a rung
 * @csspart held - how many hold it
 * @csspart vacant - seats that have to be filled
 * @csspart holders - who holds it
 * @csspart holder - one of them
 * @csspart avatar - their picture, or their initials
 * @csspart more - the button for all holders
 * @csspart standing - where somebody stands: whom it is about, and what is next on each ladder
 * @csspart picker - the field in which a person is looked for
 * @csspart search - its input
 * @csspart figure - the input for a figure of one’s own
 * @csspart next - what is next on each ladder
 * @csspart notes - what is missing from the data or out of date
 *
 * @cssprop [--guild-accent] - colour of links and signs; mixed from the text colour unless set
 * @cssprop [--guild-attention] - colour of what is missing
 * @cssprop [--guild-text=inherit] - text colour
 * @cssprop [--guild-muted] - colour of secondary text
 * @cssprop [--guild-line] - colour of hairlines
 * @cssprop [--guild-control] - colour of the borders of controls, and of the stiles
 * @cssprop [--guild-font=inherit] - font family
 * @cssprop [--guild-font-size=inherit] - font size, from which all sizes follow
 * @cssprop [--guild-radius=0.375em] - corners of controls
 * @cssprop [--guild-gap=0.875em] - space between blocks
 * @cssprop [--guild-focus] - colour of the focus outline
 * @cssprop [--guild-min-height=auto] - height reserved before the data is there
 *
 * @cssstate loading - before the data is there
 * @cssstate ready - the data is shown
 * @cssstate empty - the data holds no ladders
 * @cssstate error - nothing can be shown
 * @cssstate stale - a refresh failed; the last good data is shown
 */
export class GuildRoleLadder extends GuildElement<RoleLadderDrawer> {
  static override styles = [...GuildElement.styles, avatarStyles, roleLadderStyles];

  static override properties: PropertyDeclarations = {
    ladder: {},
    layout: {},
    person: {},
  };

  /** Id of the ladder to show; all of them unless said. */
  declare ladder: string | undefined;
  /** `full`, or `compact` with a line for each rung; full unless said. */
  declare layout: 'full' | 'compact';
  /** Id of the person whose standing is shown. */
  declare person: string | undefined;

  protected readonly collection = 'ladders';
  protected readonly reads = roleLadderReads;
  #made: { key: readonly unknown[]; ladders: readonly LadderView[] } | undefined;
  /** How forms are read; loaded for documents whose rungs name some. `null` when that could not be loaded. */
  #forms: Collection<Form> | null | undefined;
  /** The rungs whose holders are all shown. */
  readonly #open = new Set<string>();
  /** Where somebody stands; loaded when it is asked for. */
  #standing: Standing | undefined;
  #standingFailed = false;
  /** Whether the visitor has opened or closed it; at first it is open when a person is named. */
  #asks: boolean | undefined;

  constructor() {
    super(drawer);
    this.layout = 'full';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // a link may open the page at one ladder or person: ?growth-ladder=users for the widget with id="growth"
    const query = new URLSearchParams(this.ownerDocument.location?.search);
    const chosen = (name: string) => (this.id && query.get(`${this.id}-${name}`)) || undefined;
    this.ladder = chosen('ladder') ?? this.ladder;
    this.person = chosen('person') ?? this.person;
    this.layout = (chosen('layout') as 'full' | 'compact' | undefined) ?? this.layout;
  }

  protected ownHeading({ roleLadder: words }: RoleLadderDrawer): string {
    return words.heading;
  }

  protected emptyWords({ roleLadder: words }: RoleLadderDrawer): string {
    return words.empty;
  }

  protected isEmpty(community: Community): boolean {
    return !community.all(ladderCollection).length;
  }

  protected summary({ community, words: { roleLadder: words }, formats }: Showing<RoleLadderDrawer>): string {
    const ladders = this.#shown(community);
    const { updated } = community.head;
    const people = peopleOn(ladders);
    // nobody listed is not nobody there
    return [words.ladders(ladders.length, formats), people ? words.people(people, formats) : '', updated ? words.asOf(formats.day(updated)) : ''].filter(Boolean).join(' · ');
  }

  /** All ladders, made once for a community and a day. */
  #all(community: Community): readonly LadderView[] {
    const forms = this.#forms ?? undefined;
    const key = [community, this.today, forms];
    if (!this.#made || key.some((each, i) => each !== this.#made!.key[i])) this.#made = { key, ladders: laddersOf(community, this.today, forms) };
    return this.#made.ladders;
  }

  protected override waitsFor({ community }: Showing<RoleLadderDrawer>): boolean {
    if (this.#forms === null || !namesForms(community) || (this.#forms && community.canRead([this.#forms]))) return false;
    void this.#loadForms();
    return true;
  }

  async #loadForms() {
    try {
      const [{ forms }] = await Promise.all([import('../../community/generated/forms.js'), this.#forms && loadReader()]);
      this.#forms = forms;
    } catch (error) {
      this.#forms = null;
      warnOnce('what reads forms could not be loaded; rungs do not link to theirs.', error);
    }
    this.requestUpdate();
  }

  /** The one that is asked for, or all. */
  #shown(community: Community): readonly LadderView[] {
    const all = this.#all(community);
    const asked = all.filter(({ id }) => id === this.ladder);
    return asked.length ? asked : all;
  }

  protected override isFlawed(community: Community): boolean {
    return isDoubtful(community, this.#all(community));
  }

  protected override async flawsIn(community: Community): Promise<readonly Issue[]> {
    const { ladderFlaws } = await import('./ladder-flaws.js');
    return ladderFlaws(community, this.today);
  }

  protected view({ community, words: { roleLadder: words, shared }, formats }: Showing<RoleLadderDrawer>): TemplateResult {
    const ladders = this.#shown(community);
    const all = this.#all(community);
    const isAsked = hasCriteria(all) && (this.#asks ?? !!this.person);
    const standing = isAsked ? this.#standing : undefined;
    const isPrepared = standing?.prepare({ community, ladders, formats, today: this.today, loading: shared.loading, sayDuration: (length) => duration(length, { words, formats }) });
    const drawing: Drawing = {
      community,
      words,
      formats,
      images: this.images,
      level: this.levelBelow,
      most: Number(this.limit) > 0 ? this.limit! : FIRST,
      isOpen: ({ path }) => this.#open.has(path),
      toggle: ({ path }) => this.#toggle(path),
      standing: (rung) => (isPrepared ? standing!.of(rung) : undefined),
    };
    const isUnknown = this.ladder && !ladders.some(({ id }) => id === this.ladder);
    return html`${hasCriteria(all)
        ? html`<div part="tools">
            <button type="button" part="ask" aria-expanded=${isAsked ? 'true' : 'false'} aria-controls=${isAsked ? 'standing' : nothing} @click=${() => this.#ask(!isAsked)}>${words.whereDoIStand}</button>
            ${isAsked && this.#standingFailed ? html`<p><em>${words.standingFailed}</em></p>` : nothing}
          </div>`
        : nothing}
      ${standing?.panel()}
      ${isUnknown ? html`<p><em>${words.noSuchLadder(this.ladder!, listed(ladders.map(({ id }) => id), formats))}</em></p>` : nothing}
      <ul part="list">
        ${ladders.map((ladder) => ladderItem(ladder, drawing, this.layout === 'compact'))}
      </ul>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('person') && this.person && !this.#standing) void this.#loadStanding();
  }

  #ask(open: boolean) {
    // after a failure the same button tries again
    this.#asks = open || this.#standingFailed;
    if (this.#asks && !this.#standing) void this.#loadStanding();
    this.requestUpdate();
  }

  async #loadStanding() {
    try {
      const { Standing } = await import('./standing.js');
      this.#standing ??= new Standing(this);
      this.#standingFailed = false;
    } catch (error) {
      this.#standingFailed = true;
      warnOnce('the part that says where somebody stands could not be loaded.', error);
    }
    this.requestUpdate();
  }

  #toggle(rung: string) {
    if (!this.#open.delete(rung)) this.#open.add(rung);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-role-ladder': GuildRoleLadder;
  }
}
