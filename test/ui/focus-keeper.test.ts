import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { FocusKeeper } from '../../src/ui/focus-keeper.js';
import { stage } from '../helpers/stage.js';

/** Something that is drawn from a template, with other data now and then. */
class Drawn extends LitElement {
  static override properties = { view: { attribute: false } };
  declare view: TemplateResult;
  community: object | undefined = {};
  readonly keeper = this.updateComplete.then(() => new FocusKeeper(this));

  protected override render(): TemplateResult {
    return html`<div part="base">${this.view}</div>`;
  }
}
customElements.define('x-drawn', Drawn);

const list = (names: readonly string[]) => html`<ul>${names.map((name) => html`<li><button>${name}</button></li>`)}</ul>`;

async function draw(view: TemplateResult): Promise<Drawn> {
  const element = Object.assign(document.createElement('x-drawn') as Drawn, { view });
  stage(element);
  await element.keeper;
  return element;
}

async function show(element: Drawn, view: TemplateResult, community = element.community) {
  element.community = community;
  element.view = view;
  await element.updateComplete;
}

const focus = (element: Drawn, said: string) => [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent === said)!.focus();
const focused = (element: Drawn) => element.shadowRoot!.activeElement;
const press = (element: Drawn, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  (focused(element) ?? element).dispatchEvent(event);
  return event;
};

describe('the keeper of the focus', () => {
  it('goes with what had the focus when other data comes', async () => {
    const element = await draw(list(['Porto', 'Suva', 'Tokyo']));
    focus(element, 'Suva');
    await show(element, list(['Lisbon', 'Oslo', 'Porto', 'Suva', 'Tokyo']), {});
    expect(focused(element)?.textContent).to.equal('Suva');
  });

  it('takes the nearest of several that say the same', async () => {
    const element = await draw(list(['Join', 'Lisbon', 'Join']));
    element.shadowRoot!.querySelectorAll('button')[2]!.focus();
    await show(element, list(['New', 'Join', 'Lisbon', 'Join']), {});
    expect(focused(element)).to.equal(element.shadowRoot!.querySelectorAll('button')[3]);
  });

  it('stays where it is when a control says something else, as one that opens and closes does', async () => {
    const element = await draw(list(['Show all', 'Show all']));
    focus(element, 'Show all');
    await show(element, list(['Show fewer', 'Show all']));
    expect(focused(element)?.textContent).to.equal('Show fewer');
  });

  it('goes to what stands in the place of a control that is gone, first to what stood beside it', async () => {
    const element = await draw(html`<p><button>Show</button> <button>Beside</button></p><button>After</button>`);
    focus(element, 'Show');
    await show(element, html`<p>…</p><button>After</button>`);
    expect(focused(element)?.textContent).to.equal('After');
  });

  it('waits at the frame while nothing is there, and goes back to what comes back', async () => {
    const element = await draw(list(['Porto', 'Suva']));
    focus(element, 'Suva');
    await show(element, html`Loading`);
    expect(focused(element)?.part.contains('base')).to.equal(true);
    await show(element, list(['Lisbon', 'Porto', 'Suva']), {});
    expect(focused(element)?.textContent).to.equal('Suva');
  });

  it('leaves the focus of others alone', async () => {
    const outside = document.createElement('button');
    const element = await draw(list(['Porto']));
    stage(outside);
    focus(element, 'Porto');
    outside.focus();
    await show(element, html`Nothing`, {});
    expect(document.activeElement).to.equal(outside);
  });

  it('Escape closes the innermost thing that is open, and goes back to what opened it', async () => {
    const clicked: string[] = [];
    const click = ({ target }: Event) => clicked.push((target as Element).textContent!);
    const element = await draw(html`<button aria-expanded="true" aria-controls="outer" @click=${click}>Outer</button>
      <div id="outer"><button aria-expanded="true" aria-controls="inner" @click=${click}>Inner</button><div id="inner"><button>Deep</button></div></div>
      <button>Elsewhere</button>`);
    focus(element, 'Elsewhere');
    expect(press(element, 'Escape').defaultPrevented, 'a dialog around it may close').to.equal(false);
    focus(element, 'Deep');
    expect(press(element, 'Escape').defaultPrevented).to.equal(true);
    expect(clicked).to.deep.equal(['Inner']);
    expect(focused(element)?.textContent).to.equal('Inner');
  });

  it('Escape closes details, and goes back to their summary', async () => {
    const element = await draw(html`<details open><summary>More</summary><button>Inside</button></details>`);
    focus(element, 'Inside');
    press(element, 'Escape');
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(false);
    expect(focused(element)?.textContent).to.equal('More');
  });
});
