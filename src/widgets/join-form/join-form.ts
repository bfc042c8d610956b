import { type TemplateResult, html } from 'lit';
import type { Community } from '../../community/community.js';
import { avatar } from '../../ui/avatar.js';
import { GuildElement, type Showing } from '../../ui/guild-element.js';
import type { Drawer } from '../../ui/language-controller.js';
import { joinForm, type JoinFormWords } from '../../words/en/join-form.js';
import { shared, type SharedWords } from '../../words/en/shared.js';
import { joinFormReads, joinFormRows, type JoinFormRow } from './join-form.model.js';
import { joinFormStyles } from './join-form.styles.js';

interface JoinFormDrawer {
  readonly shared: SharedWords;
  readonly joinForm: JoinFormWords;
}

/** English is at hand; the others are loaded when a page speaks them. */
const drawer: Drawer<JoinFormDrawer> = {
  en: { shared, joinForm },
  'zh-CN': async () => ({ ...(await import('../../words/zh-CN/shared.js')), ...(await import('../../words/zh-CN/join-form.js')) }),
  ja: async () => ({ ...(await import('../../words/ja/shared.js')), ...(await import('../../words/ja/join-form.js')) }),
};

/**
 * The groups of a community, each with the people who are in it now.
 *
 * @summary Groups and their people.
 * @tag guild-join-form
 *
 * @slot - shown until the data is there, and again when there is nothing better
 * @slot heading - instead of the heading
 * @slot empty - instead of the words for nothing to show
 * @slot error - instead of the sentence about what went wrong
 * @slot footer - under everything
 *
 * @fires {GuildLoadEvent} guild-load - the data arrived and was read
 * @fires {GuildErrorEvent} guild-error - nothing could be shown, or a refresh failed
 * @fires {GuildDataIssueEvent} guild-data-issue - records or values were left out
 *
 * @csspart base - all of it
 * @csspart header - heading and summary
 * @csspart heading - the heading
 * @csspart summary - the line beside it
 * @csspart list - the groups
 * @csspart group - one of them
 * @csspart person - one of its people
 * @csspart avatar - their picture, or their initials
 * @csspart notes - what is missing from the data or out of date
 *
 * @cssprop [--guild-accent] - colour of links; mixed from the text colour unless set
 * @cssprop [--guild-line] - colour of hairlines
 * @cssprop [--guild-gap=0.875em] - space between blocks
 * @cssprop [--guild-min-height=auto] - height reserved before the data is there
 *
 * @cssstate loading - before the data is there
 * @cssstate ready - the data is shown
 * @cssstate empty - the data holds nothing for this widget
 * @cssstate error - nothing can be shown
 * @cssstate stale - a refresh failed; the last good data is shown
 */
export class GuildJoinForm extends GuildElement<JoinFormDrawer> {
  static override styles = [...GuildElement.styles, joinFormStyles];

  protected readonly collection = 'groups';
  protected readonly reads = joinFormReads;

  constructor() {
    super(drawer);
  }

  protected ownHeading({ joinForm: words }: JoinFormDrawer): string {
    return words.heading;
  }

  protected emptyWords({ joinForm: words }: JoinFormDrawer): string {
    return words.empty;
  }

  protected isEmpty(community: Community): boolean {
    return !joinFormRows(community, this.today).length;
  }

  protected summary({ community, words, formats }: Showing<JoinFormDrawer>): string {
    return words.joinForm.groups(joinFormRows(community, this.today).length, formats);
  }

  protected view({ community, words, formats }: Showing<JoinFormDrawer>): TemplateResult {
    const group = ({ name, url, people }: JoinFormRow) => html`<li part="group">
      <p>${url ? html`<a href=${url}>${formats.text(name)}</a>` : formats.text(name)} <span class="quiet">${words.joinForm.people(people.length, formats)}</span></p>
      <ul class="people">
        ${people.map((person) => {
          const said = formats.text(person.name);
          return html`<li part="person">${avatar(said, person.avatar, this.images)}${said}</li>`;
        })}
      </ul>
    </li>`;
    return html`<ul part="list">${joinFormRows(community, this.today).map(group)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'guild-join-form': GuildJoinForm;
  }
}
