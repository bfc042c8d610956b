import { expect } from '../helpers/expect.js';
import '../../src/define/join-form.js';
import '../../src/define/role-ladder.js';
import '../../src/define/station-list.js';
import '../../src/define/station-map.js';
import type { GuildDataIssueEvent } from '../../src/ui/trouble-events.js';
import { make, part, stage, textOf, type Widget } from '../helpers/stage.js';
import { until } from '../helpers/until.js';

const group = { id: 'lisbon', kind: 'station', name: 'Lisbon', place: { lat: 38.72, lng: -9.14 } };

const broken = () => ({
  version: 1,
  updated: '15/11/2026',
  groups: [group, { kind: 'station' }],
  events: [
    { id: 'one', title: 'One', start: 'soon' },
    { id: 'two', title: 'Two', start: 'later' },
  ],
  people: [{ id: 'rowan', name: 'Rowan' }],
  ladders: [{ id: 'l', name: 'L', rungs: [{ id: 'a', name: 'A' }] }],
  rules: [{ id: 'r', kind: 'duty', name: 'R', window: { rolling: 'long' } }],
  contributions: [{ person: 'rowan' }],
});

const listed = (element: Widget) => [...(part(element, 'diagnosis')?.querySelectorAll('code') ?? [])].map(textOf);

const ofStations = ['updated', 'groups[1]', 'events[0].start', 'events[1].start', 'rules[0].window.rolling'];
const ofLadders = ['updated', 'groups[1]', 'contributions[0]'];

async function diagnosed(...tags: string[]): Promise<string[][]> {
  const data = broken();
  const elements = tags.map((tag) => make(tag, { data, now: '2026-11-01', diagnose: true }));
  stage(...elements);
  for (const element of elements) await until(() => part(element, 'diagnosis'));
  return elements.map((element) => listed(element).sort());
}

describe('diagnose, where several widgets share their data', () => {
  it('lists for each all that it reads, in whatever order they stand', async () => {
    const stations = [...ofStations].sort();
    const ladders = [...ofLadders].sort();
    expect(await diagnosed('guild-station-list')).to.deep.equal([stations]);
    expect(await diagnosed('guild-role-ladder')).to.deep.equal([ladders]);
    expect(await diagnosed('guild-role-ladder', 'guild-station-list', 'guild-station-map')).to.deep.equal([ladders, stations, stations]);
    expect(await diagnosed('guild-station-map', 'guild-station-list', 'guild-role-ladder')).to.deep.equal([stations, stations, ladders]);
  });

  it('tells the page of as much, while a part of the widget is still on its way', async () => {
    const told: string[][] = [];
    for (const layout of ['list', 'table']) {
      const element = make('guild-station-list', { data: { version: 1, groups: [group], events: broken().events }, layout, now: '2026-11-01' });
      element.addEventListener('guild-data-issue', (event) => told.push((event as GuildDataIssueEvent).issues.map(({ at }) => at).sort()));
      stage(element);
      await until(() => part(element, 'left-out'));
    }
    await until(() => told.length === 2);
    expect(told).to.deep.equal([['events[0].start', 'events[1].start'], ['events[0].start', 'events[1].start']]);
  });

  it('names a collection that is misspelt, though there is nothing to show', async () => {
    for (const [tag, misspelt, meant] of [['guild-station-list', 'grops', 'groups'], ['guild-role-ladder', 'leaders', 'ladders'], ['guild-join-form', 'form', 'forms']] as const) {
      const element = make(tag, { data: { version: 1, people: [], [misspelt]: [{ id: 'a', name: 'A' }] }, diagnose: true });
      stage(element);
      await until(() => part(element, 'diagnosis'));
      expect(textOf(part(element, 'diagnosis')), tag).to.include(`“${misspelt}” is not known; perhaps “${meant}” is meant.`);
    }
  });

  it('names a field that is misspelt', async () => {
    const element = make('guild-station-list', { data: { version: 1, groups: [{ ...group, foundde: '2020-01-01' }] }, diagnose: true });
    stage(element);
    await until(() => part(element, 'diagnosis'));
    expect(textOf(part(element, 'diagnosis'))).to.include('groups[0].foundde Lisbon “foundde” is not known; perhaps “founded” is meant. One value left out.');
  });
});
