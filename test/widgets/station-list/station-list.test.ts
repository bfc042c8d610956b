import { expect } from '@open-wc/testing';
import '../../../src/define/station-list.js';
import type { GuildSelectEvent } from '../../../src/ui/events.js';
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../../helpers/stage.js';
import { lanterns, many, today } from '../../helpers/stations.js';
import { eventually } from '../../helpers/until.js';

const tag = 'guild-station-list';
const show = (settings: Record<string, unknown> = {}) => reaches(place(tag, { data: lanterns, now: today, lang: 'en', ...settings }), 'ready');
const namesShown = (element: Widget) => parts(element, 'station').map((each) => textOf(each.querySelector('.choose')));
const stationNamed = (element: Widget, name: string) => parts(element, 'station').find((each) => textOf(each.querySelector('.choose')).includes(name))!;

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

describe('guild-station-list: cards', () => {
  it('are the stations in order of name, without other kinds of group', async () => {
    const element = await show();
    expect(namesShown(element)).to.deep.equal(['Highlands', 'Lisbon', 'On the net', 'Porto', 'São Paulo', 'Suva', 'Tokyo']);
    expect(textOf(element)).not.to.include('Council');
    expect(textOf(part(element, 'summary'))).to.equal('7 stations in 5 countries · as of Nov 1, 2026');
  });

  it('are a real list', async () => {
    const element = await show();
    expect(part(element, 'list')!.localName).to.equal('ul');
    expect(parts(element, 'station').every(({ localName }) => localName === 'li')).to.equal(true);
  });

  it('show the lead first, then deputies, then members, in the order of the document’s roles', async () => {
    const element = await show();
    const roster = part(element, 'roster')!;
    expect([...roster.querySelectorAll('dt')].map(textOf)).to.deep.equal(['Lead', 'Deputy', 'Member']);
    expect([...roster.querySelectorAll('dd')].map((each) => [...each.querySelectorAll('.seat')].map((seat) => textOf(seat).replace(/^[A-Z]{2}/, '')))).to.deep.equal([['Rowan Achebe'], ['Mei Tanaka'], ['Jun Park']]);
  });

  it('show each vacant seat that a role asks for, or the station asks for itself', async () => {
    const element = await show();
    const seats = [...stationNamed(element, 'Porto').querySelectorAll('dd')].map((each) => [...each.querySelectorAll('.seat')].map(textOf));
    expect(seats).to.deep.equal([['vacant'], ['MTMei Tanaka', 'vacant', 'vacant']]);
    expect(stationNamed(element, 'Porto').querySelectorAll('[part=vacant]')).to.have.length(3);
  });

  it('say nothing of vacancies where no roster is known', async () => {
    const element = await show();
    expect(stationNamed(element, 'Tokyo').querySelectorAll('[part=roster], [part=vacant]')).to.have.length(0);
  });

  it('tell the founding roster from the present one', async () => {
    const element = await show();
    const founders = stationNamed(element, 'Lisbon').querySelector('details')!;
    expect(textOf(founders.querySelector('summary'))).to.equal('Founding members');
    expect(founders.open).to.equal(false);
    expect(textOf(founders)).to.include('Rowan Achebe').and.include('Ada Once').and.include('Mei Tanaka').and.not.include('Jun Park');
    const present = stationNamed(element, 'Lisbon').querySelector('[part=roster]')!;
    expect(textOf(present)).to.not.include('Ada Once');
    expect(textOf(stationNamed(element, 'Lisbon'))).to.include('People as of Sep 1, 2026');
    expect(stationNamed(element, 'Porto').querySelector('details')).to.equal(null);
  });

  it('hold nothing of a hidden person', async () => {
    for (const layout of ['cards', 'table']) {
      const { innerHTML } = (await show({ layout, diagnose: '' })).shadowRoot!;
      expect(/ghost|Forgotten/.test(innerHTML), layout).to.equal(false);
    }
  });

  it('link people to their pages, and show initials where no picture may load', async () => {
    const element = await show();
    const lead = stationNamed(element, 'Lisbon').querySelector('[part=person]')!;
    expect(lead.querySelector('a')!.href).to.equal('https://lanterns.example/rowan');
    expect(textOf(lead.querySelector('[part=avatar]'))).to.equal('RA');
    expect(element.shadowRoot!.querySelector('img'), 'a picture from elsewhere').to.equal(null);
  });

  it('say the declared status with its day and reason, and draw a sign for it', async () => {
    const element = await show();
    expect(textOf(stationNamed(element, 'Porto').querySelector('.sentence'))).to.equal('Inactive since Feb 1, 2026: Looking for a lead');
    const signOf = (name: string) => stationNamed(element, name).querySelector('.sign')!.className;
    expect(signOf('Porto')).to.equal('sign ring');
    expect(signOf('Suva')).to.equal('sign dashed');
    expect(signOf('Lisbon')).to.equal('sign plain');
  });

  it('say the next event, else the last, never one that is cancelled or postponed', async () => {
    const element = await show();
    const sentenceOf = (name: string) => textOf(stationNamed(element, name).querySelector('.sentence'));
    expect(sentenceOf('Lisbon')).to.equal('Next: Nov 21, 2026, in person');
    expect(sentenceOf('Suva')).to.equal('Forming · Last event Oct 1, 2026');
    expect(sentenceOf('Tokyo')).not.to.include('Nov');
  });

  it('count the people, else give the figure that the community publishes', async () => {
    const element = await show();
    const figureOf = (name: string) => textOf(stationNamed(element, name).querySelector('.figure'));
    expect(figureOf('Suva')).to.equal('1,200 members');
    expect(figureOf('Porto')).to.equal('1 person');
    expect(figureOf('Tokyo')).to.equal('');
  });

  it('give the name in the document’s own language beside the reader’s', async () => {
    const element = await show({ lang: 'ja', data: { ...lanterns, locale: 'en' } });
    const tokyo = stationNamed(element, '東京');
    expect(textOf(tokyo.querySelector('.name'))).to.equal('東京');
    expect(textOf(tokyo.querySelector('.alternative'))).to.equal('Tokyo');
    expect(tokyo.querySelector('.alternative')!.getAttribute('lang')).to.equal('en');
  });
});

describe('guild-station-list: table', () => {
  it('has a row for each station, with its people under their roles', async () => {
    const element = await show({ layout: 'table' });
    const table = element.shadowRoot!.querySelector('table')!;
    expect([...table.tHead!.rows[0]!.cells].map(textOf)).to.deep.equal(['Station', 'Place', 'Lead', 'Deputy', 'Member', 'Status']);
    expect([...table.tHead!.rows[0]!.cells].every(({ scope }) => scope === 'col')).to.equal(true);
    const rows = [...table.tBodies[0]!.rows].map((row) => [...row.cells].map(textOf));
    expect(rows.find(([name]) => name === 'Lisbon')).to.deep.equal(['Lisbon', 'Lisbon, Portugal', 'Rowan Achebe', 'Mei Tanaka', 'Jun Park', 'Next: Nov 21, 2026, in person']);
    expect(rows.find(([name]) => name === 'Porto')!.slice(2, 5)).to.deep.equal(['vacant', 'Mei Tanakavacantvacant', '']);
    expect(rows.find(([name]) => name === 'On the net')![1]).to.equal('Online');
    expect(table.tBodies[0]!.rows[0]!.cells[0]!.scope).to.equal('row');
  });

  it('scrolls by itself where it is wider than the page, also by keyboard', async () => {
    const element = make(tag, { data: lanterns, layout: 'table' });
    stage(element).style.width = '300px';
    await reaches(element, 'ready');
    const scroller = element.shadowRoot!.querySelector<HTMLElement>('.scroll')!;
    expect(scroller.scrollWidth).to.be.above(scroller.clientWidth);
    expect(scroller.tabIndex).to.equal(0);
    expect(scroller.getAttribute('aria-label')).to.equal('Stations');
    expect(element.scrollWidth).to.be.at.most(300);
  });

  it('has one column for people without a role', async () => {
    const element = await show({ layout: 'table', data: { version: 1, groups: [{ id: 'a', kind: 'station', name: 'A', members: [{ name: 'Ada' }] }] } });
    const table = element.shadowRoot!.querySelector('table')!;
    expect([...table.tHead!.rows[0]!.cells].map(textOf)).to.include('Members');
    expect(textOf(table.tBodies[0]!)).to.include('Ada');
  });

  it('keeps people of roles apart that the document does not define', async () => {
    const element = await show({ layout: 'table', data: { version: 1, groups: [{ id: 'a', kind: 'station', name: 'A', members: [{ name: 'Ada', role: 'cook' }, { name: 'Bo', role: 'host' }] }] } });
    const [head, row] = [...element.shadowRoot!.querySelectorAll('tr')].map((each) => [...each.cells].map(textOf));
    expect(head!.slice(2, 4)).to.deep.equal(['cook', 'host']);
    expect(row!.slice(2, 4)).to.deep.equal(['Ada', 'Bo']);
  });
});

describe('guild-station-list: finding', () => {
  it('few stations need no search', async () => {
    const element = await show({ data: { version: 1, groups: many(4) } });
    expect(part(element, 'tools')).to.equal(null);
  });

  it('searches names, aliases, former names and places, with case and accents folded', async () => {
    const element = await show();
    for (const [text, names] of [['olisipo', ['Lisbon']], ['TEJO', ['Lisbon']], ['sao paulo', ['São Paulo']], ['東京', ['Tokyo']], ['リスボン', ['Lisbon']], ['highland', ['Highlands']]] as const) {
      await search(element, text);
      await eventually(() => expect([...part(element, 'list')!.querySelectorAll('.choose')].map(textOf), text).to.deep.equal([...names]));
    }
    await search(element, '');
    expect(namesShown(element)).to.have.length(7);
  });

  it('says how many of all match, aloud too, with a way back', async () => {
    const element = await show();
    await search(element, 'port');
    await eventually(() => expect(textOf(part(element, 'result'))).to.equal('1 of 7 stations Show all'));
    await eventually(() => expect(textOf(document.querySelector('[data-guildhall]'))).to.equal('1 of 7 stations'));
    button(element, 'Show all').click();
    await element.updateComplete;
    expect(namesShown(element)).to.have.length(7);
    expect(part<HTMLInputElement>(element, 'search')!.value).to.equal('');
    expect(part(element, 'result')).to.equal(null);
  });

  it('says so when nothing matches', async () => {
    const element = await show();
    await search(element, 'nowhere at all');
    await eventually(() => expect(parts(element, 'station')).to.have.length(0));
    expect(textOf(part(element, 'result'))).to.include('No station matches.');
  });

  it('filters by country and by status, both together with the search', async () => {
    const element = await show();
    await choose(element, 'Country', 'PT');
    expect(namesShown(element)).to.deep.equal(['Lisbon', 'Porto']);
    await choose(element, 'Status', 'inactive');
    expect(namesShown(element)).to.deep.equal(['Porto']);
    await search(element, 'lisbon');
    await eventually(() => expect(textOf(part(element, 'near'))).to.equal('Near Lisbon'));
    expect(namesShown(element), 'near it, and within the filter').to.deep.equal(['Porto']);
    expect(textOf(part(element, 'result'))).to.include('0 of 7 stations');
  });

  it('offers the countries by name with their counts', async () => {
    const element = await show();
    const select = [...element.shadowRoot!.querySelectorAll('select')].find((each) => each.ariaLabel === 'Country')!;
    expect([...select.options].map(textOf)).to.deep.equal(['Country: all', 'Brazil (1)', 'Fiji (1)', 'Japan (1)', 'Portugal (2)', 'United Kingdom (1)']);
  });

  it('orders by name and by country', async () => {
    const element = await show();
    await choose(element, 'Order', 'country');
    expect(namesShown(element)).to.deep.equal(['São Paulo', 'Suva', 'Tokyo', 'Lisbon', 'Porto', 'Highlands', 'On the net']);
    await choose(element, 'Order', 'name');
    expect(namesShown(element)[0]).to.equal('Highlands');
  });

  it('takes country and status from the tag', async () => {
    const element = await show({ country: 'PT', status: 'inactive' });
    expect(namesShown(element)).to.deep.equal(['Porto']);
    element.setAttribute('status', '');
    await element.updateComplete;
    expect(namesShown(element)).to.deep.equal(['Lisbon', 'Porto']);
  });

  it('a link opens the page at a filter and a station', async () => {
    const before = location.href;
    history.replaceState(null, '', `${location.pathname}?list-country=PT&list-status=inactive&list-station=porto&other-country=JP&-country=JP`);
    try {
      const [ours, another, nameless] = [make(tag, { data: lanterns, id: 'list' }), make(tag, { data: lanterns, id: 'unrelated' }), make(tag, { data: lanterns })];
      stage(ours, another, nameless);
      await Promise.all([ours, another, nameless].map((each) => reaches(each, 'ready')));
      expect(namesShown(ours)).to.deep.equal(['Porto']);
      expect(stationNamed(ours, 'Porto').classList.contains('chosen')).to.equal(true);
      expect(namesShown(another)).to.have.length(7);
      expect(namesShown(nameless)).to.have.length(7);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('shows more when asked', async () => {
    const element = await show({ data: { version: 1, groups: many(100) }, limit: 10 });
    expect(parts(element, 'station')).to.have.length(10);
    expect(textOf(part(element, 'more'))).to.equal('Show 20 more');
    part<HTMLButtonElement>(element, 'more')!.click();
    await element.updateComplete;
    expect(parts(element, 'station')).to.have.length(30);
    part<HTMLButtonElement>(element, 'more')!.click();
    await element.updateComplete;
    expect(parts(element, 'station')).to.have.length(90);
    part<HTMLButtonElement>(element, 'more')!.click();
    await element.updateComplete;
    expect(parts(element, 'station')).to.have.length(100);
    expect(part(element, 'more')).to.equal(null);
  });

  it('a limit that is none is passed over', async () => {
    for (const limit of ['0', '-3', 'x']) {
      const element = await show({ data: { version: 1, groups: many(30) }, limit });
      expect(parts(element, 'station'), limit).to.have.length(24);
    }
  });

  it('what was typed stays when the data is refreshed', async () => {
    const element = await show();
    await search(element, 'port');
    element.data = structuredClone(lanterns);
    await eventually(() => expect(namesShown(element)).to.deep.equal(['Porto']));
    expect(part<HTMLInputElement>(element, 'search')!.value).to.equal('port');
  });
});

describe('guild-station-list: choosing', () => {
  it('marks the station and tells the page, out of shadow roots', async () => {
    const host = stage();
    const element = make(tag, { data: lanterns, now: today, lang: 'en' });
    host.attachShadow({ mode: 'open' }).append(element);
    await reaches(element, 'ready');
    const told: GuildSelectEvent[] = [];
    host.addEventListener('guild-select', (event) => told.push(event));
    button(element, 'Porto').click();
    await element.updateComplete;
    expect(stationNamed(element, 'Porto').classList.contains('chosen')).to.equal(true);
    expect(button(element, 'Porto').ariaPressed).to.equal('true');
    expect(told).to.have.length(1);
    expect(told[0]!.kind).to.equal('station');
    expect(told[0]!.selected).to.equal('porto');
    expect((told[0]!.record as { name: string }).name).to.equal('Porto');
    expect(told[0]!.composed && told[0]!.bubbles).to.equal(true);
    button(element, 'Porto').click();
    await element.updateComplete;
    expect(told[1]!.selected).to.equal(undefined);
    expect(told[1]!.record).to.equal(undefined);
    expect(button(element, 'Porto').ariaPressed).to.equal('false');
  });

  it('keeps the chosen station where it is, and the focus on it', async () => {
    const element = await show();
    const before = namesShown(element);
    button(element, 'Tokyo').focus();
    button(element, 'Tokyo').click();
    await element.updateComplete;
    expect(namesShown(element)).to.deep.equal(before);
    expect(textOf(element.shadowRoot!.activeElement)).to.equal('Tokyo');
  });

  it('the tag chooses without telling, and lifts the station where it would not be seen', async () => {
    let told = 0;
    const element = make(tag, { data: { version: 1, groups: many(60) }, station: 's-59' });
    element.addEventListener('guild-select', () => told++);
    stage(element);
    await reaches(element, 'ready');
    expect(namesShown(element)[0]).to.equal('Station 60');
    expect(part(element, 'station')!.classList.contains('chosen')).to.equal(true);
    expect(told).to.equal(0);
  });

  it('a station that is not there chooses nothing', async () => {
    const element = await show({ station: 'atlantis' });
    expect(element.shadowRoot!.querySelector('.chosen')).to.equal(null);
    expect(namesShown(element)).to.have.length(7);
  });
});

describe('guild-station-list: open cities', () => {
  it('are listed once for all their names, with how many events, and where to found a station', async () => {
    const element = await show();
    await eventually(() => expect(parts(element, 'open-city')).to.have.length(2));
    expect(parts(element, 'open-city').map(textOf)).to.deep.equal(['Oaxaca One event held here, no station yet. Start one', 'Qingdao 2 events held here, no station yet. Start one']);
    expect(part(element, 'open-city')!.querySelector('a')!.href).to.equal('https://lanterns.example/found');
  });

  it('offer no way to found one where the document has none', async () => {
    const { forms: _, ...formless } = lanterns;
    const element = await show({ data: formless });
    await eventually(() => expect(part(element, 'open-city')).not.to.equal(null));
    expect(textOf(part(element, 'open-city'))).to.equal('Oaxaca One event held here, no station yet.');
    expect(part(element, 'open-city')!.querySelector('a')).to.equal(null);
  });

  it('follow the filters: they have a country and a name, and no status', async () => {
    const element = await show();
    await search(element, '青岛');
    await eventually(() => expect(parts(element, 'open-city')).to.have.length(1));
    await search(element, '');
    await choose(element, 'Country', 'PT');
    expect(parts(element, 'open-city')).to.have.length(0);
    await choose(element, 'Country', '');
    await choose(element, 'Status', 'active');
    expect(parts(element, 'open-city')).to.have.length(0);
  });

  it('alone are not nothing', async () => {
    const element = await show({ data: { version: 1, groups: [], events: lanterns.events.filter(({ id }) => id.startsWith('q')) } });
    await eventually(() => expect(textOf(element)).to.include('Qingdao'));
  });
});
