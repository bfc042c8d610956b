import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/station-map.js';
import type { GuildSelectEvent } from '../../../src/ui/events.js';
import { fields, items } from '../../../stories/fixtures/chapters.js';
import chapters from '../../../stories/fixtures/chapters.json' with { type: 'json' };
import { manyStations } from '../../../stories/fixtures/generate.js';
import { FaultyAddress } from '../../helpers/faults.js';
import { button, make, part, parts, reaches, stage, textOf, warningsDuring, type Widget } from '../../helpers/stage.js';
import { lanterns, many, today } from '../../helpers/stations.js';
import { eventually, until } from '../../helpers/until.js';

const tag = 'guild-station-map';

/** A map that is drawn, 900 pixels wide. */
async function show(settings: Record<string, unknown> = {}): Promise<Widget> {
  const element = make(tag, { data: lanterns, now: today, lang: 'en', ...settings });
  stage(element).style.width = '900px';
  await reaches(element, 'ready');
  await until(() => pinsOf(element).length, 'for the first pins');
  return element;
}

const svgOf = (element: Widget) => part<SVGSVGElement>(element, 'map')!;
const pinsOf = (element: Widget) => [...(svgOf(element)?.querySelectorAll<SVGGElement>('.pin') ?? [])].filter((pin) => pin.getAttribute('display') !== 'none');
const wordsOf = (pin: Element) => pin.querySelector('text')!.textContent;
const pinNamed = (element: Widget, name: string) => pinsOf(element).find((pin) => wordsOf(pin) === name)!;
/** How many stations the pins stand for, the gathered ones by their counts. */
const pinned = (element: Widget) => pinsOf(element).reduce((sum, pin) => sum + (pin.classList.contains('gathered') ? Number(wordsOf(pin)!.replace(/\D/g, '')) : 1), 0);
const placeOf = (pin: Element) => {
  const { left, top, width, height } = pin.querySelector('.mark')!.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};

const rowsOf = (element: Widget) => parts(element, 'station').map((row) => textOf(row.querySelector('.choose')));
const rowNamed = (element: Widget, name: string) => parts(element, 'station').find((row) => textOf(row.querySelector('.choose')).includes(name))!;
const headingsOf = (element: Widget) => parts(element, 'country').map(textOf);

/** Clicks where something is drawn, as a hand would: the picture finds out what is there. */
function clickOn(element: Widget, pin: Element) {
  element.shadowRoot!.querySelector('.picture')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1, ...placeOf(pin) }));
}

async function search(element: Widget, text: string) {
  const input = part<HTMLInputElement>(element, 'search')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

async function choose(element: Widget, label: string, value: string) {
  const select = [...element.shadowRoot!.querySelectorAll('select')].find((each) => each.ariaLabel === label)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

/** Chooses a station in the list, and waits for what is said of it. */
async function open(element: Widget, name: string): Promise<HTMLElement> {
  button(element, name).click();
  return until(() => rowNamed(element, name).querySelector<HTMLElement>('[part=details]'));
}

/** What can be seen of the view: where every pin stands. */
const viewOf = (element: Widget) => pinsOf(element).map((pin) => Object.values(placeOf(pin)).map(Math.round).join()).join(' ');

/** Runs while the page's address has another query. */
async function withQuery(query: string, run: () => Promise<void>) {
  const before = location.href;
  history.replaceState(null, '', `${location.pathname}?${query}`);
  try {
    await run();
  } finally {
    history.replaceState(null, '', before);
  }
}

describe('guild-station-map: list and picture', () => {
  it('hold the same stations, those without a point only in the list', async () => {
    const element = await show();
    expect(rowsOf(element)).to.deep.equal(['Highlands', 'Lisbon', 'On the net', 'Porto', 'São Paulo', 'Suva', 'Tokyo']);
    // five stations and the one open city that has a point
    await eventually(() => expect(pinned(element)).to.equal(6));
    expect(textOf(part(element, 'summary'))).to.equal('7 stations in 5 countries · as of Nov 1, 2026');
  });

  it('the picture is named for those who do not see it, and says that the list has the same', async () => {
    const element = await show();
    expect(svgOf(element).getAttribute('role')).to.equal('img');
    expect(svgOf(element).getAttribute('aria-label')).to.equal('7 stations');
    const frame = part(element, 'frame')!;
    expect(frame.getAttribute('role')).to.equal('group');
    expect(frame.getAttribute('aria-label')).to.include('7 stations').and.include('the list has the same');
  });

  it('show the same stations under every filter', async () => {
    const element = await show();
    await choose(element, 'Country', 'PT');
    expect(rowsOf(element)).to.deep.equal(['Lisbon', 'Porto']);
    await eventually(() => expect(pinned(element)).to.equal(2));
    await choose(element, 'Status', 'inactive');
    await eventually(() => expect(pinsOf(element).map(wordsOf)).to.deep.equal(['Porto']));
    expect(svgOf(element).getAttribute('aria-label')).to.equal('1 station');
    button(element, 'Show all').click();
    await eventually(() => expect(pinned(element)).to.equal(6));
    await search(element, 'suva');
    await eventually(() => expect(rowsOf(element)[0]).to.equal('Suva'));
  });

  it('no result is a word, and no pin', async () => {
    const element = await show();
    await search(element, 'nowhere at all');
    await eventually(() => expect(textOf(part(element, 'result'))).to.include('No station matches.'));
    expect(rowsOf(element)).to.deep.equal([]);
    expect(pinsOf(element)).to.deep.equal([]);
  });

  it('the number of results is said aloud', async () => {
    const element = await show();
    await choose(element, 'Country', 'PT');
    await eventually(() => expect(textOf(document.querySelector('[data-guildhall]'))).to.equal('2 of 7 stations'));
  });

  it('tell statuses apart by shape, on the map as in the list', async () => {
    const element = await show({ data: { version: 1, groups: lanterns.groups } });
    expect(pinNamed(element, 'Suva').classList.contains('dashed')).to.equal(true);
    expect(rowNamed(element, 'Suva').querySelector('.sign')!.classList.contains('dashed')).to.equal(true);
    expect(pinNamed(element, 'Tokyo').classList.contains('plain')).to.equal(true);
    expect(rowNamed(element, 'Tokyo').querySelector('.sign')!.classList.contains('plain')).to.equal(true);
  });
});

describe('guild-station-map: choosing', () => {
  it('a click on a pin opens its station in the list, before all others', async () => {
    const element = await show();
    const told: GuildSelectEvent[] = [];
    document.addEventListener('guild-select', (event) => told.push(event), { once: true });
    clickOn(element, pinNamed(element, 'Tokyo'));
    await element.updateComplete;
    expect(rowsOf(element)[0]).to.equal('Tokyo');
    expect(button(element, 'Tokyo').getAttribute('aria-expanded')).to.equal('true');
    await until(() => part(element, 'details'));
    expect(told.map(({ kind, selected }) => [kind, selected])).to.deep.equal([['station', 'tokyo']]);
    await eventually(() => expect(pinNamed(element, 'Tokyo').classList.contains('selected')).to.equal(true));
  });

  it('a click beside a pin, within a finger’s breadth, means the pin', async () => {
    const element = await show();
    const { clientX, clientY } = placeOf(pinNamed(element, 'Suva'));
    element.shadowRoot!.querySelector('.picture')!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: clientX - 9, clientY: clientY + 6 }));
    await element.updateComplete;
    expect(rowNamed(element, 'Suva').classList.contains('chosen')).to.equal(true);
  });

  it('a click on the sea chooses nothing', async () => {
    const element = await show();
    const { left, top } = element.shadowRoot!.querySelector('.picture')!.getBoundingClientRect();
    let told = 0;
    element.addEventListener('guild-select', () => told++);
    element.shadowRoot!.querySelector('.picture')!.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: left + 3, clientY: top + 3 }));
    await element.updateComplete;
    expect(told).to.equal(0);
  });

  it('a choice in the list marks the pin, and brings it into view', async () => {
    const element = await show();
    // far in, somewhere else
    for (let i = 0; i < 5; i++) button(element, 'Zoom in').click();
    expect(pinNamed(element, 'Tokyo')).to.equal(undefined);
    await open(element, 'Tokyo');
    await until(() => pinNamed(element, 'Tokyo')?.classList.contains('selected'));
    const { clientX, clientY } = placeOf(pinNamed(element, 'Tokyo'));
    const box = part(element, 'frame')!.getBoundingClientRect();
    expect(clientX).to.be.within(box.left, box.right);
    expect(clientY).to.be.within(box.top, box.bottom);
  });

  it('the same again takes the choice back, by pin as by list', async () => {
    const element = await show();
    const told: (string | undefined)[] = [];
    element.addEventListener('guild-select', ({ selected }) => told.push(selected));
    clickOn(element, pinNamed(element, 'Suva'));
    await until(() => part(element, 'details'));
    clickOn(element, pinNamed(element, 'Suva'));
    await until(() => !part(element, 'details'));
    expect(element.shadowRoot!.querySelector('.pin.selected:not([display=none])')).to.equal(null);
    await open(element, 'Suva');
    button(element, 'Suva').click();
    await until(() => !part(element, 'details'));
    expect(told).to.deep.equal(['suva', undefined, 'suva', undefined]);
  });

  it('a chosen station among very many is in the list, whatever its order', async () => {
    const element = await show({ data: { version: 1, groups: many(300) }, station: 's-299' });
    await until(() => part(element, 'details'));
    expect(rowsOf(element)[0]).to.equal('Station 300');
  });

  it('the tag opens a station without telling', async () => {
    let told = 0;
    const element = make(tag, { data: lanterns, station: 'porto', lang: 'en' });
    element.addEventListener('guild-select', () => told++);
    stage(element);
    await reaches(element, 'ready');
    await until(() => part(element, 'details'));
    expect(rowsOf(element)[0]).to.equal('Porto');
    element.setAttribute('station', 'suva');
    await until(() => rowNamed(element, 'Suva').querySelector('[part=details]'));
    expect(told).to.equal(0);
  });

  it('the choice outlives a refresh of the data', async () => {
    const element = await show();
    await open(element, 'Porto');
    element.data = structuredClone(lanterns);
    await element.updateComplete;
    expect(rowNamed(element, 'Porto').querySelector('[part=details]')).not.to.equal(null);
  });

  it('focus stays on the station that was chosen', async () => {
    const element = await show();
    button(element, 'Suva').focus();
    await open(element, 'Suva');
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Suva');
  });

  it('a link opens the page at a station, and at a filter', async () => {
    await withQuery('map-station=porto&map-country=PT', async () => {
      const element = await show({ id: 'map' });
      await until(() => part(element, 'details'));
      expect(rowsOf(element).slice().sort()).to.deep.equal(['Lisbon', 'Porto']);
      expect(rowNamed(element, 'Porto').querySelector('[part=details]')).not.to.equal(null);
    });
  });

  it('each station has its link, where the tag has an id', async () => {
    await withQuery('other=1', async () => {
      const element = await show({ id: 'map' });
      const details = await open(element, 'Suva');
      const link = [...details.querySelectorAll('a')].find((each) => textOf(each) === 'Link to this station')!;
      expect(new URL(link.href).search).to.equal('?other=1&map-station=suva');
    });
    const nameless = await show();
    expect(textOf(await open(nameless, 'Suva'))).not.to.include('Link to this station');
  });
});

describe('guild-station-map: what is said of a station', () => {
  it('place, next event, people by role, links and channels', async () => {
    const element = await show();
    const details = await open(element, 'Lisbon');
    const said = textOf(details);
    expect(said).to.include('Meets in a ferry hall.');
    expect(textOf(part(element, 'next-event'))).to.match(/^Next: Sat, Nov 21, 2026, 6:00 PM, in person ?November evening ?The ferry hall$/);
    expect(part(element, 'next-event')!.querySelector('a')!.href).to.equal('https://lanterns.example/november');
    expect(textOf(part(element, 'facts'))).to.include('Lisbon, Portugal').and.include('Founded May 15, 2021').and.include('Formerly Lighthouse Tejo').and.include('Last event Oct 17, 2026');
    expect([...details.querySelectorAll('dt')].slice(0, 3).map(textOf)).to.deep.equal(['Lead', 'Deputy', 'Member']);
    expect(said).to.include('People as of Sep 1, 2026').and.include('Founding members').and.include('Ada Once');
    expect(said).not.to.include('Forgotten');
    const links = [...details.querySelectorAll('[part=links] a')].map((each) => [textOf(each), (each as HTMLAnchorElement).href]);
    expect(links).to.deep.equal([['lanterns.example/lisbon', 'https://lanterns.example/lisbon/'], ['Photographs', 'https://lanterns.example/photographs']]);
  });

  it('a contact is not in the page until somebody asks for it', async () => {
    const element = await show();
    await open(element, 'Lisbon');
    expect(element.shadowRoot!.innerHTML.includes('rowan@lanterns.example')).to.equal(false);
    button(element, 'Show contact').click();
    await until(() => part(element, 'contact'));
    expect(textOf(part(element, 'contact'))).to.equal('rowan@lanterns.example');
  });

  it('a channel that has expired or is full leads nowhere, and says so', async () => {
    const element = await show();
    await open(element, 'Lisbon');
    const channels = [...part(element, 'channels')!.children].map(textOf);
    expect(channels[2]).to.equal('Old group expired Jan 31, 2026');
    expect(channels[3]).to.equal('Small group full');
    expect(channels[4]).to.equal('Big group until Jan 31, 2027 · takes 500 people');
    expect([...part(element, 'channels')!.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://lanterns.example/list', 'https://chat.example/big']);
    expect(element.shadowRoot!.innerHTML.includes('old-code')).to.equal(false);
  });

  it('a channel ends at the end of its last day', async () => {
    const element = await show({ now: '2026-01-31' });
    await open(element, 'Lisbon');
    expect(textOf(part(element, 'channels'))).to.include('until Jan 31, 2026').and.not.include('expired');
  });

  it('why it has no pin', async () => {
    const element = await show();
    expect(textOf(await open(element, 'On the net'))).to.include('Meets online, so it has no pin.');
    expect(textOf(await open(element, 'Highlands'))).to.include('The data gives no coordinates, so it has no pin.');
    expect(textOf(await open(element, 'Suva'))).not.to.include('no pin');
  });

  it('what was put off, and why; nothing of what was cancelled', async () => {
    const element = await show();
    const said = textOf(await open(element, 'Tokyo'));
    expect(said).to.include('Put-off evening is postponed: A storm').and.not.include('Cancelled evening');
  });

  it('vacancies in the row, before it is opened', async () => {
    const element = await show();
    expect(textOf(rowNamed(element, 'Porto').querySelector('[part=attention]'))).to.equal('Lead and Deputy vacant');
    expect(rowNamed(element, 'Tokyo').querySelector('[part=attention]')).to.equal(null);
  });
});

describe('guild-station-map: gathered stations', () => {
  const oneSpot = { version: 1, groups: ['A', 'B', 'C'].map((name) => ({ id: name, kind: 'station', name, place: { lat: 10, lng: 10 } })).concat([{ id: 'far', kind: 'station', name: 'Far', place: { lat: 50, lng: 100 } }]) };

  it('at one place are listed by themselves when their disc is opened', async () => {
    const element = await show({ data: oneSpot });
    const disc = pinNamed(element, '3');
    expect(disc.classList.contains('gathered')).to.equal(true);
    clickOn(element, disc);
    await until(() => part(element, 'result'));
    expect(textOf(part(element, 'result'))).to.equal('3 stations at one place Show all');
    expect(rowsOf(element)).to.deep.equal(['A', 'B', 'C']);
    button(element, 'Show all').click();
    await until(() => rowsOf(element).length === 4);
  });

  it('near each other part when their disc is clicked', async () => {
    const near = { version: 1, groups: [[10, 10], [10.5, 10.5], [50, 100]].map(([lat, lng], i) => ({ id: `s${i}`, kind: 'station', name: `S${i}`, place: { lat, lng } })) };
    const element = await show({ data: near });
    clickOn(element, pinNamed(element, '2'));
    await until(() => pinNamed(element, 'S0') && pinNamed(element, 'S1'));
    expect(rowsOf(element), 'the list stays as it is').to.have.length(3);
  });

  it('one of them chosen in the list comes out of its disc', async () => {
    const near = { version: 1, groups: [[10, 10], [10.5, 10.5], [50, 100]].map(([lat, lng], i) => ({ id: `s${i}`, kind: 'station', name: `S${i}`, place: { lat, lng } })) };
    const element = await show({ data: near });
    await open(element, 'S1');
    await until(() => pinNamed(element, 'S1')?.classList.contains('selected'));
  });
});

describe('guild-station-map: moving', () => {
  it('buttons zoom in and out, and one shows all again', async () => {
    const element = await show();
    const start = viewOf(element);
    const out = button(element, 'Zoom out');
    button(element, 'Zoom in').click();
    expect(viewOf(element)).not.to.equal(start);
    expect(out.ariaDisabled).to.equal('false');
    button(element, 'Show the whole map').click();
    expect(viewOf(element)).to.equal(start);
  });

  it('a button that can do no more says so, and keeps the focus', async () => {
    const element = await show();
    const closer = button(element, 'Zoom in');
    closer.focus();
    for (let i = 0; i < 30; i++) closer.click();
    expect(closer.ariaDisabled).to.equal('true');
    expect(element.shadowRoot!.activeElement).to.equal(closer);
    const view = viewOf(element);
    closer.click();
    expect(viewOf(element)).to.equal(view);
  });

  it('keys move it while the frame has the focus', async () => {
    const element = await show();
    part(element, 'frame')!.focus();
    const views = [viewOf(element)];
    for (const press of ['+', 'ArrowRight', 'ArrowDown', 'ArrowLeft', '-', '=']) {
      await sendKeys({ press });
      expect(viewOf(element), press).not.to.equal(views.at(-1));
      views.push(viewOf(element));
    }
    await sendKeys({ press: '0' });
    expect(viewOf(element)).to.equal(views[0]);
  });

  it('keys elsewhere are the page’s', async () => {
    const element = await show();
    const start = viewOf(element);
    for (const target of [part(element, 'search')!, button(element, 'Zoom in'), button(element, 'Lisbon')]) {
      target.focus();
      await sendKeys({ press: '+' });
      await sendKeys({ press: 'ArrowDown' });
    }
    await search(element, '');
    expect(viewOf(element)).to.equal(start);
  });

  it('the wheel scrolls the page; with Ctrl or ⌘ it zooms', async () => {
    const element = await show();
    const picture = element.shadowRoot!.querySelector('.picture')!;
    const start = viewOf(element);
    const turn = (more: WheelEventInit) => {
      const event = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true, composed: true, ...more });
      picture.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn({}), 'left to the page').to.equal(false);
    expect(turn({ shiftKey: true })).to.equal(false);
    expect(viewOf(element)).to.equal(start);
    expect(turn({ ctrlKey: true })).to.equal(true);
    const closer = viewOf(element);
    expect(closer).not.to.equal(start);
    expect(turn({ metaKey: true, deltaY: 100 })).to.equal(true);
    expect(viewOf(element)).not.to.equal(closer);
  });

  it('takes the size that its place gives it', async () => {
    const element = await show();
    const widthOf = () => Math.round(element.shadowRoot!.querySelector('.picture')!.getBoundingClientRect().width);
    expect(widthOf()).to.equal(part(element, 'frame')!.clientWidth);
    element.parentElement!.style.width = '320px';
    await eventually(() => expect(widthOf()).to.equal(part(element, 'frame')!.clientWidth));
    expect(widthOf()).to.be.at.most(320);
    expect(pinned(element)).to.equal(6);
  });

  it('is drawn when it becomes visible, however late', async () => {
    const element = make(tag, { data: lanterns });
    const hidden = stage(element);
    hidden.hidden = true;
    await reaches(element, 'ready');
    expect(pinsOf(element)).to.deep.equal([]);
    hidden.hidden = false;
    await until(() => pinsOf(element).length);
  });

  it('is drawn anew after a move, with what was chosen', async () => {
    const element = await show();
    await open(element, 'Tokyo');
    const elsewhere = stage();
    elsewhere.style.width = '700px';
    elsewhere.append(element);
    await until(() => pinNamed(element, 'Tokyo')?.classList.contains('selected'));
    expect(element.shadowRoot!.querySelectorAll('.picture'), 'and only once').to.have.length(1);
    clickOn(element, pinNamed(element, 'Suva'));
    await until(() => rowNamed(element, 'Suva').classList.contains('chosen'));
  });
});

describe('guild-station-map: near a place', () => {
  for (const [what, text] of [['its name', 'Lisbon'], ['another language', 'LISBOA'], ['an alias', 'olisipo'], ['spaces and accents that do not matter', ' lis boa ']] as const) {
    it(`a city is known by ${what}`, async () => {
      const element = await show();
      await search(element, text);
      await eventually(() => expect(headingsOf(element)).to.deep.equal(['Near Lisbon']));
      expect(rowsOf(element)).to.include('Porto');
      expect(textOf(rowNamed(element, 'Porto').querySelector('.figure'))).to.equal('274 km away');
    });
  }

  it('coordinates are a place too; where nothing is near, one may be founded', async () => {
    const element = await show();
    await search(element, '-77.85, 166.67');
    await eventually(() => expect(headingsOf(element)).to.deep.equal(['Near -77.85, 166.67']));
    expect(textOf(element.shadowRoot!.querySelector('.remark'))).to.match(/^The nearest station to -77\.85, 166\.67 is [\d,]+ km away\. Start one$/);
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('.remark a')!.href).to.equal('https://lanterns.example/found');
    expect(rowsOf(element)[0]).to.equal('Suva');
    await eventually(() => expect(pinned(element), 'those near are on the map').to.be.above(0));
  });

  it('where one is near, that is enough', async () => {
    const element = await show();
    await search(element, '38.7, -9.2');
    await eventually(() => expect(rowsOf(element)[0]).to.equal('Lisbon'));
    expect(element.shadowRoot!.querySelector('.remark')).to.equal(null);
  });

  it('a city with events but no station is a place', async () => {
    const element = await show();
    await search(element, 'Qing dao');
    await eventually(() => expect(headingsOf(element)).to.deep.equal(['Near Qingdao']));
    expect(textOf(part(element, 'open-city'))).to.include('Qingdao');
  });

  it('a site’s own places are known, by name and alias', async () => {
    const places = await FaultyAddress.answering({ body: JSON.stringify([{ name: { en: 'Madrid', es: 'Madrid' }, aliases: ['Matrit'], lat: 40.42, lng: '-3.7' }, { name: 'Nowhere' }, null, 'x']) });
    const element = await show({ places: places.url });
    await search(element, 'matrit');
    await eventually(() => expect(headingsOf(element)).to.deep.equal(['Near Madrid']));
    expect(rowsOf(element)[0]).to.equal('Porto');
  });

  it('places that cannot be read leave the map as it is, with a word to the author', async () => {
    const places = await FaultyAddress.answering({ status: 404 });
    let element: Widget;
    await warningsDuring(async (said) => {
      element = await show({ places: places.url });
      await until(() => said.join().includes(`places="${places.url}"`));
      await eventually(() => expect(pinned(element)).to.equal(6));
    });
    expect(element!.state).to.equal('ready');
  });

  it('a word that is no place is only searched for', async () => {
    const element = await show();
    await search(element, 'port');
    await eventually(() => expect(rowsOf(element)).to.deep.equal(['Porto']));
    expect(headingsOf(element)).to.deep.equal([]);
  });

  it('a filter holds for what is near as well', async () => {
    const element = await show();
    await choose(element, 'Country', 'PT');
    await search(element, 'Lisbon');
    await eventually(() => expect(rowsOf(element)).to.deep.equal(['Lisbon', 'Porto']));
    await choose(element, 'Status', 'inactive');
    await eventually(() => expect(rowsOf(element)).to.deep.equal(['Porto']));
    expect(element.shadowRoot!.querySelector('.remark'), 'a nearer one may be filtered out').to.equal(null);
  });
});

describe('guild-station-map: many stations', () => {
  it('are grouped by country, with the rest at the end', async () => {
    const groups = [...many(20, 3), { id: 'nowhere', kind: 'station', name: 'Aaa', online: true }];
    const element = await show({ data: { version: 1, groups }, limit: 30 });
    expect(headingsOf(element)).to.deep.equal(['Brazil', 'Japan', 'Portugal', 'Country not given']);
    expect(part(element, 'country')!.getAttribute('role')).to.equal('heading');
    expect(part(element, 'country')!.getAttribute('aria-level'), 'one below the widget’s own').to.equal('3');
    expect(rowsOf(element).at(-1)).to.equal('Aaa');
  });

  it('few are not grouped', async () => {
    expect(headingsOf(await show())).to.deep.equal([]);
  });

  it('show a dozen rows at first, and more when asked', async () => {
    const element = await show({ data: { version: 1, groups: many(50) } });
    expect(rowsOf(element)).to.have.length(12);
    part<HTMLButtonElement>(element, 'more')!.click();
    await element.updateComplete;
    expect(rowsOf(element)).to.have.length(36);
    expect(textOf(part(element, 'more'))).to.equal('Show 14 more');
  });

  it('from GeoJSON are pinned, every one of them', async () => {
    const { groups } = manyStations(878) as { groups: { name: string; place?: { lat?: number; lng?: number } }[] };
    const features = groups.map(({ name, place: at }, i) => ({
      type: 'Feature',
      properties: { name, chapter_url: '', url: `<a href='https://groups.example/${i}'>${name}</a>` },
      geometry: { type: 'Point', coordinates: [at?.lng ?? 12, at?.lat ?? 0] },
    }));
    const address = await FaultyAddress.answering({ body: JSON.stringify({ type: 'FeatureCollection', features }), type: 'application/geo+json' });
    const element = await show({ data: undefined, src: address.url });
    expect(textOf(part(element, 'summary'))).to.equal('878 stations');
    await eventually(() => expect(pinned(element)).to.equal(878));
    expect(part(element, 'left-out')).to.equal(null);
  });

  it('from a shape of their own are pinned by items and fields, coordinates as text', async () => {
    const element = await show({ data: chapters, items, fields });
    const all = chapters.data.chapters.length;
    expect(textOf(part(element, 'summary'))).to.include(`${all} stations`);
    const located = chapters.data.chapters.filter(({ location: at }) => at.latitude !== undefined).length;
    await eventually(() => expect(pinned(element)).to.equal(located));
    expect(part(element, 'left-out')).to.equal(null);
  });

  it('from bare records with the names that others use are pinned too, in a list or a slice', async () => {
    const records = [{ name: 'Anvers', latitude: '51.2', longitude: '4.4' }, { title: 'Brno', lat: 49.2, lon: 16.6 }];
    for (const data of [records, { groups: records }]) {
      const element = await show({ data });
      await eventually(() => expect(pinned(element)).to.equal(2));
      expect(rowsOf(element)).to.deep.equal(['Anvers', 'Brno']);
    }
  });

  it('links into the page hold when a file without ids is written in another order', async () => {
    const list = (names: string[]) => names.map((name) => ({ name, lat: 10, lng: 10 }));
    const element = await show({ data: list(['Anvers', 'Brno', 'Cádiz']) });
    let chosen: string | undefined;
    element.addEventListener('guild-select', ({ selected }) => (chosen = selected));
    await open(element, 'Brno');
    const again = await show({ data: list(['Cádiz', 'Brno', 'Anvers', 'Derry']), station: chosen });
    await until(() => part(again, 'details'));
    expect(rowNamed(again, 'Brno').classList.contains('chosen')).to.equal(true);
  });
});

describe('guild-station-map: open cities', () => {
  it('are listed, and drawn where they have a point', async () => {
    const element = await show();
    await eventually(() => expect(parts(element, 'open-city').map(textOf)).to.deep.equal(['Oaxaca One event held here, no station yet. Start one', 'Qingdao 2 events held here, no station yet. Start one']));
    await until(() => pinNamed(element, 'Qingdao'));
    expect(pinNamed(element, 'Qingdao').classList.contains('dashed')).to.equal(true);
    expect(pinNamed(element, 'Oaxaca')).to.equal(undefined);
  });

  it('are no stations: a click on one chooses nothing', async () => {
    const element = await show();
    await until(() => pinNamed(element, 'Qingdao'));
    let told = 0;
    element.addEventListener('guild-select', () => told++);
    clickOn(element, pinNamed(element, 'Qingdao'));
    await element.updateComplete;
    expect(told).to.equal(0);
  });
});

describe('guild-station-map: ground', () => {
  const groundOf = (element: Widget) => svgOf(element).querySelector('path')!;

  it('is dots of land', async () => {
    const element = await show();
    expect(groundOf(element).getAttribute('class')).to.equal('dots');
    expect(groundOf(element).getAttribute('d')!.length).to.be.above(1000);
  });

  it('is a site’s own shapes, where it has some', async () => {
    const square = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[0, 0], [40, 0], [40, 40], [0, 40], [0, 0]]] } };
    const shapes = await FaultyAddress.answering({ body: JSON.stringify({ type: 'FeatureCollection', features: [square] }) });
    const element = await show({ basemap: shapes.url });
    await until(() => groundOf(element).getAttribute('class') === 'shapes');
    expect(groundOf(element).getAttribute('d')).to.match(/^M/);
    element.removeAttribute('basemap');
    await until(() => groundOf(element).getAttribute('class') === 'dots');
  });

  it('is dots where the shapes cannot be read, with a word to the author', async () => {
    const shapes = await FaultyAddress.answering({ status: 404 });
    let element: Widget;
    await warningsDuring(async (said) => {
      element = await show({ basemap: shapes.url });
      await until(() => said.join().includes(`basemap="${shapes.url}"`));
    });
    expect(groundOf(element!).getAttribute('class')).to.equal('dots');
  });
});
