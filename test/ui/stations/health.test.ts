import { expect } from '@open-wc/testing';
import '../../../src/define/station-list.js';
import '../../../src/define/station-map.js';
import { beacons, healthToday, judgedBeacons, oldBeacons } from '../../../stories/fixtures/health.js';
import { button, make, part, parts, place, reaches, stage, textOf, type Widget } from '../../helpers/stage.js';
import { eventually, until } from '../../helpers/until.js';

const list = 'guild-station-list';
const map = 'guild-station-map';

async function show(tag: string, settings: Record<string, unknown> = {}): Promise<Widget> {
  const element = make(tag, { data: beacons, now: healthToday, lang: 'en', ...settings });
  stage(element).style.width = '900px';
  return reaches(element, 'ready');
}

const namesShown = (element: Widget) => parts(element, 'station').map((each) => textOf(each.querySelector('.choose')));
const row = (element: Widget, name: string) => parts(element, 'station').find((each) => textOf(each.querySelector('.choose')) === name)!;
const standing = (element: Widget, name: string) => textOf(row(element, name).querySelector('[part=standing]'));
const select = (element: Widget, label: string) => [...element.shadowRoot!.querySelectorAll('select')].find((each) => each.ariaLabel === label)!;

async function choose(element: Widget, label: string, value: string) {
  const found = select(element, label);
  found.value = value;
  found.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

for (const tag of [list, map]) {
  describe(`${tag}: station health`, () => {
    it('says how each station stands, why, and when something is due', async () => {
      const element = await show(tag);
      expect(standing(element, 'Faro')).to.equal('In good standing · Done for 2026; next due by Dec 31, 2027.');
      expect(standing(element, 'Porto')).to.equal('Due · No in-person event in 2026 yet; due by Dec 31, 2026. 2022 was exempt: epidemic year.');
      expect(standing(element, 'Braga')).to.match(/^Overdue since Jan 1, 2026 · Still needed: 1 in-person event; was due by Dec 31, 2025\./);
      expect(standing(element, 'Aveiro')).to.equal('Exempt until Dec 31, 2026 · The hall is being rebuilt; next due by Dec 31, 2027.');
      expect(standing(element, 'Viseu')).to.equal('Unknown · Some events do not say whether they were in person.');
      expect(standing(element, 'Tomar')).to.match(/^Exempt|^In good standing/);
    });

    it('gives what contradicts the declared status a line of its own', async () => {
      const element = await show(tag);
      const differences = parts(element, 'difference').map(textOf);
      expect(differences).to.have.members(['Declared active; by the rule, overdue since Jan 1, 2026', 'Declared inactive; by the rule, in good standing']);
      expect(getComputedStyle(part(element, 'difference')!).display).to.equal('block');
    });

    it('tells standings apart by word and shape', async () => {
      const element = await show(tag);
      const shapes = parts(element, 'standing').map((each) => [textOf(each).split(/[·;]| since| until/)[0], each.querySelector('path')!.getAttribute('d')]);
      const byWord = new Map(shapes.map(([word, shape]) => [word, shape]));
      expect(new Set(['In good standing ', 'Due ', 'Overdue', 'Exempt', 'Unknown '].map((word) => byWord.get(word))).size).to.equal(5);
    });

    it('says nothing of what is forming or retired', async () => {
      const element = await show(tag);
      for (const name of ['Leiria', 'Sines']) expect(row(element, name).querySelector('[part=standing]'), name).to.equal(null);
    });

    it('names the rules, with links, and says on what the verdicts rest', async () => {
      const element = await show(tag);
      const rules = part(element, 'rules')!;
      expect(textOf(rules)).to.include('One event in person each calendar year · 1 in-person event in each calendar year').and.include('Worked out from the events in this data, as of Nov 1, 2026.');
      expect(rules.querySelector('a')!.href).to.equal('https://beacons.example/rules#yearly-event');
    });

    it('makes no verdict where people judge', async () => {
      const element = await show(tag, { data: judgedBeacons });
      expect(parts(element, 'standing')).to.have.length(0);
      expect(textOf(part(element, 'rules'))).to.include('One event in person').and.include('People judge this').and.not.include('Worked out');
      expect(select(element, 'Standing')).to.equal(undefined);
      expect(/overdue/i.test(textOf(element))).to.equal(false);
    });

    it('of a document that is too old is unknown, never overdue', async () => {
      const element = await show(tag, { data: oldBeacons });
      expect(standing(element, 'Lisboa')).to.equal('Unknown since Dec 29, 2025 · The data is too old to tell.');
      expect(/overdue/i.test(textOf(element))).to.equal(false);
    });

    it('puts what needs attention first', async () => {
      const element = await show(tag);
      await choose(element, 'Order', 'attention');
      expect(namesShown(element).slice(0, 4)).to.deep.equal(['Braga', 'Lisboa', 'Évora', 'Porto']);
      expect(namesShown(element).slice(-2)).to.deep.equal(['Leiria', 'Sines']);
    });

    it('shows one standing only: by the filter, the attribute, the address', async () => {
      const element = await show(tag);
      await choose(element, 'Standing', 'due');
      expect(namesShown(element)).to.deep.equal(['Porto']);
      await eventually(() => expect(textOf(part(element, 'result'))).to.include('1 of 11 stations'));
      button(element, 'Show all').click();
      await element.updateComplete;
      expect(namesShown(element)).to.have.length(11);

      const byAttribute = await show(tag, { standing: 'overdue' });
      expect(namesShown(byAttribute)).to.deep.equal(['Braga', 'Lisboa']);

      const before = location.href;
      history.replaceState(null, '', '?health-standing=overdue');
      try {
        expect(namesShown(await show(tag, { id: 'health' }))).to.deep.equal(['Braga', 'Lisboa']);
      } finally {
        history.replaceState(null, '', before);
      }
    });

    it('shows none under a standing that no rule can give', async () => {
      const element = await show(tag, { data: { ...beacons, rules: [] }, standing: 'overdue' });
      expect(namesShown(element)).to.deep.equal([]);
      expect(textOf(part(element, 'result'))).to.include('No station matches.');
    });

    it('speaks the language of the page', async () => {
      const element = await show(tag, { lang: 'zh-CN' });
      expect(standing(element, 'Porto')).to.equal('待完成 · 2026年尚无线下活动，应于 2026年12月31日前完成。2022年曾豁免：疫情年份。');
    });

    it('is drawn in one go: nothing moves when it is there', async () => {
      // a language that no other test has loaded before
      const element = place(tag, { data: beacons, now: healthToday, lang: tag === list ? 'ja' : 'ja-JP' });
      const seen = new Set<number>();
      const observer = new MutationObserver(() => void (parts(element, 'station').length && seen.add(parts(element, 'standing').length)));
      await until(() => element.shadowRoot);
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
      await reaches(element, 'ready');
      observer.disconnect();
      expect([...seen].filter((count) => count !== 9)).to.deep.equal([]);
    });

    it('follows the data: another rule, another standing', async () => {
      const element = await show(tag);
      Object.assign(element, { data: { ...beacons, events: [...beacons.events, { id: 'new', title: 'New', group: 'lisboa', start: '2026-10-10', mode: 'in-person' }] } });
      await until(() => standing(element, 'Lisboa').startsWith('In good standing'));
      Object.assign(element, { data: { ...beacons, rules: [] } });
      await until(() => !parts(element, 'standing').length && parts(element, 'station').length);
      expect(part(element, 'rules')).to.equal(null);
    });
  });
}

describe('station health: in its places', () => {
  it('has a column of the table', async () => {
    const element = await show(list, { layout: 'table' });
    expect([...element.shadowRoot!.querySelectorAll('th[scope=col]')].map(textOf)).to.include('Standing');
    expect(standing(element, 'Braga')).to.match(/^Overdue since/);
  });

  it('marks pins by their shape', async () => {
    const element = await show(map);
    const pinOf = (name: string) => [...element.shadowRoot!.querySelectorAll('.pin')].find((pin) => textOf(pin) === name)!;
    await until(() => pinOf('Lisboa'));
    expect(pinOf('Lisboa').classList.contains('square')).to.equal(true);
    expect(pinOf('Faro').classList.contains('square')).to.equal(false);
    expect(row(element, 'Lisboa').querySelector('.sign')!.classList.contains('square')).to.equal(true);
  });

  it('rings a disc that gathers one which needs attention', async () => {
    const at = (id: string, group: string) => ({ id, kind: 'station', name: id, founded: '2021-05-15', place: { lat: 41, lng: -8 }, description: group });
    const groups = [at('late', 'a'), at('fine', 'a'), { ...at('far', 'b'), place: { lat: -30, lng: 100 } }, { ...at('farther', 'b'), place: { lat: -30, lng: 100 } }];
    const held = (group: string, start: string) => ({ id: group, title: 'An evening', group, start, mode: 'in-person' });
    const element = await show(map, { data: { ...beacons, groups, events: [held('late', '2024-01-01'), held('fine', '2026-01-01'), held('far', '2026-01-01'), held('farther', '2026-01-01')] } });
    const discs = await until(() => {
      const found = [...element.shadowRoot!.querySelectorAll('.pin.gathered')];
      return found.length === 2 ? found : undefined;
    });
    expect(discs.filter((disc) => disc.classList.contains('attention'))).to.have.length(1);
  });

  it('tells in the details how a station stood, year by year', async () => {
    const element = await show(map);
    button(element, 'Lisboa').click();
    const past = await until(() => part(element, 'history'));
    expect([...past.children].map(textOf)).to.deep.equal(['2026still open 0 of 1', '2025not done 0 of 1', '2024done 1 of 1', '2023done 1 of 1', '2022exempt epidemic year', '2021exempt']);
    button(element, 'Sines').click();
    await until(() => row(element, 'Sines').querySelector('[part=details]'));
    expect(row(element, 'Sines').querySelector('[part=history]')).to.equal(null);
  });
});
