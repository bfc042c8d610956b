import { expect } from '../../helpers/expect.js';
import { Community } from '../../../src/community/community.js';
import { stationsOf } from '../../../src/community/stations.js';
import { declaredSentence, namesOf, placeWords, signOf, stationRow, stationsSummary, type StationsContext } from '../../../src/ui/stations/stations.model.js';
import { stations as english } from '../../../src/words/en/stations.js';
import { stations as japanese } from '../../../src/words/ja/stations.js';
import { Formats } from '../../../src/words/formats.js';

const today = '2026-11-10';
const formats = new Formats('en');

/** The first station of a document as a row. */
function rowOf(group: Record<string, unknown>, more: Record<string, unknown> = {}, settings: Partial<StationsContext> = {}) {
  const stations = stationsOf(new Community({ version: 1, groups: [{ id: 'lisbon', kind: 'station', name: 'Lisbon', ...group }], ...more }));
  return stationRow(0, { stations, words: english, formats, today, ...settings });
}

const event = (start: string, more: object = {}) => ({ id: start, title: 'Evening', group: 'lisbon', start, ...more });

describe('a station’s row: its sentence', () => {
  it('is the next event with its mode', () => {
    expect(rowOf({}, { events: [event('2026-12-01T18:00', { mode: 'hybrid' })] }).sentence).to.equal('Next: Dec 1, 2026, in person and online');
  });

  it('counts an event of today as the next one', () => {
    expect(rowOf({}, { events: [event('2026-11-10T08:00'), event('2026-11-12')] }).sentence).to.equal('Next: Nov 10, 2026');
  });

  it('is the last event where none is planned: of those listed, or as the community says', () => {
    expect(rowOf({}, { events: [event('2026-01-01'), event('2026-03-01')] }).sentence).to.equal('Last event Mar 1, 2026');
    expect(rowOf({ figures: { lastEvent: '2026-05-01' } }, { events: [event('2026-03-01')] }).sentence).to.equal('Last event May 1, 2026');
    expect(rowOf({ figures: { lastEvent: '2027-05-01' } }).sentence, 'a last event to come is none').to.equal('');
  });

  it('knows no event that is cancelled or postponed', () => {
    expect(rowOf({ founded: '2021' }, { events: [event('2026-12-01', { status: 'cancelled' }), event('2026-03-01', { status: 'postponed' })] }).sentence).to.equal('Founded 2021');
  });

  it('is the founding day, else the place, where there are no events', () => {
    expect(rowOf({ founded: '2021-05' }).sentence).to.equal('Founded May 2021');
    expect(rowOf({ place: { city: 'Lisbon', country: 'PT' } })).to.include({ sentence: '', where: 'Portugal' });
    expect(rowOf({}).sentence).to.equal('');
  });

  it('begins with a status that is not active', () => {
    const group = { status: 'retired', statusSince: '2024-06', statusReason: 'Its people meet online' };
    expect(rowOf(group, { events: [event('2024-03-01')] }).sentence).to.equal('Retired since Jun 2024: Its people meet online · Last event Mar 1, 2024');
    expect(declaredSentence({ id: 'a', name: 'A', status: 'active', statusReason: 'why not' }, english, formats)).to.equal('');
    expect(declaredSentence({ id: 'a', name: 'A', status: 'unknown' }, english, formats)).to.equal('Status not known');
  });
});

describe('a station’s row: its people', () => {
  const roles = [{ id: 'lead', for: 'station', name: 'Lead', seats: { min: 1 } }, { id: 'deputy', for: 'station', name: 'Deputy', seats: { min: 1 } }];

  it('names the roles that need somebody', () => {
    expect(rowOf({ members: [{ name: 'Ada', role: 'lead' }] }, { roles }).attention).to.equal('Deputy vacant');
    expect(rowOf({ members: [] }, { roles }).attention).to.equal('Lead and Deputy vacant');
  });

  it('asks nothing of a station without a roster, nor of one that has retired', () => {
    expect(rowOf({}, { roles }).attention).to.equal('');
    expect(rowOf({ status: 'retired', members: [] }, { roles }).attention).to.equal('');
  });

  it('counts each person once, else takes the figure that is published', () => {
    expect(rowOf({ members: [{ name: 'Ada', role: 'lead' }, { name: 'Bo', role: 'deputy' }] }, { roles }).figure).to.equal('2 people');
    expect(rowOf({ figures: { members: 0 } }).figure).to.equal('0 members');
    expect(rowOf({ figures: { members: 1200 } }).figure).to.equal('1,200 members');
    expect(rowOf({}).figure).to.equal('');
  });

  it('a person with two roles is one person', () => {
    const people = [{ id: 'ada', name: 'Ada' }];
    expect(rowOf({ members: [{ person: 'ada', role: 'lead' }, { person: 'ada', role: 'deputy' }] }, { roles, people }).figure).to.equal('1 person');
  });
});

describe('names and places', () => {
  it('the document’s own name stands beside the reader’s, where it is another', () => {
    const inJapanese = new Formats('ja', 'ja', 'pt');
    expect(namesOf({ ja: 'リスボン', pt: 'Lisboa', en: 'Lisbon' }, inJapanese)).to.deep.equal({ name: 'リスボン', alternative: { text: 'Lisboa', language: 'pt' } });
    expect(namesOf({ ja: 'Lisboa', pt: 'Lisboa' }, inJapanese)).to.deep.equal({ name: 'Lisboa' });
    expect(namesOf('Lisbon', inJapanese)).to.deep.equal({ name: 'Lisbon' });
    expect(namesOf({ pt: 'Lisboa' }, inJapanese)).to.deep.equal({ name: 'Lisboa' });
  });

  it('a place says nothing twice, nor the name again', () => {
    expect(placeWords({ name: 'Oaxaca', place: { city: 'Oaxaca', region: 'Oaxaca', country: 'MX' } }, formats)).to.equal('Mexico');
    expect(placeWords({ name: 'Oaxaca', place: { city: 'Oaxaca', region: 'Oaxaca', country: 'MX' } }, formats, false)).to.equal('Oaxaca, Mexico');
    expect(placeWords({ name: 'A', place: { country: 'Nowhere' } }, formats)).to.equal('Nowhere');
    expect(placeWords({ name: 'A' }, formats)).to.equal('');
  });

  it('each status has its sign, told by its shape', () => {
    const signs = (['active', 'inactive', 'forming', 'retired', 'unknown', undefined] as const).map((status) => signOf({ id: 'a', name: 'A', status }));
    expect(signs).to.deep.equal(['plain', 'ring', 'dashed', 'ring', 'ring', 'plain']);
  });
});

describe('the summary', () => {
  const summaryOf = (groups: object[], head: object, words = english, language = 'en') =>
    stationsSummary({ stations: stationsOf(new Community({ version: 1, ...head, groups })), words, formats: new Formats(language), today });
  const groups = [{ id: 'a', kind: 'station', name: 'A', place: { country: 'PT' } }, { id: 'b', kind: 'station', name: 'B', place: { country: 'JP' } }];

  it('counts stations and countries, and says as of when', () => {
    expect(summaryOf(groups, { updated: '2026-11-01' })).to.equal('2 stations in 2 countries · as of Nov 1, 2026');
    expect(summaryOf(groups.slice(1), {})).to.equal('1 station');
    expect(summaryOf(groups, { updated: '2026-11-01' }, japanese, 'ja')).to.equal('2 か国、2 か所のステーション · 2026年11月1日時点');
  });
});
