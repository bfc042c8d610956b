import { expect } from '@open-wc/testing';
import '../../../src/define/join-form.js';
import { lengthWords } from '../../../src/widgets/join-form/conditions.js';
import { channelView } from '../../../src/widgets/join-form/ways.model.js';
import { Formats } from '../../../src/words/formats.js';
import { button, part, parts, textOf, type Widget } from '../../helpers/stage.js';
import { eventually, until } from '../../helpers/until.js';
import { control, documentWith, fill, forgetDrafts, noteOf, placeForm, send } from './form-page.js';

const text = (id: string, more: object = {}) => ({ id, type: 'text', label: id, ...more });

const community = {
  updated: '2026-11-01',
  people: [
    { id: 'rowan', name: 'Rowan Achebe', handles: { github: 'Rowan-A' } },
    { id: 'mei', name: 'Mei Tanaka' },
    { id: 'joao', name: 'João Araújo' },
    { id: 'quiet', name: 'Somebody', hidden: true },
    { id: 'courier', name: 'courier', bot: true },
  ],
  contributions: [{ person: 'rowan', metric: 'answers', at: '2026-10-01', count: 2 }],
  metrics: [{ id: 'expected', name: 'People who would come' }, { id: 'answers', name: 'Answers' }],
  roles: [{ id: 'lead', for: 'station', name: 'Lead' }, { id: 'deputy', for: 'station', name: 'Deputy' }, { id: 'member', for: 'station', name: 'Member' }],
  groups: [
    { id: 'outreach', kind: 'sig', name: 'Outreach SIG', members: [{ person: 'mei' }], channels: [{ name: 'Forum', url: 'https://lanterns.example/forum' }] },
    {
      id: 'guangzhou',
      kind: 'station',
      parent: 'outreach',
      name: { en: 'Guangzhou', 'zh-CN': '广州站' },
      aliases: ['广州', 'Guang Zhou'],
      place: { city: { en: 'Guangzhou', 'zh-CN': '广州' }, country: 'CN' },
      members: [{ person: 'rowan', role: 'lead' }, { person: 'joao', role: 'deputy' }, { person: 'mei', role: 'member' }, { person: 'quiet', role: 'member' }],
      channels: [
        { name: 'Old group', url: 'https://chat.example/old', until: '2025-12-31' },
        { name: 'Full group', url: 'https://chat.example/full', capacity: 200, members: 200 },
        { name: 'New group', url: 'https://chat.example/secret-address', contact: 'secret-number', until: '2026-12-31', capacity: 200, members: 150, image: '/faults/answer?type=image/svg%2Bxml&body=%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E' },
      ],
    },
    { id: 'oslo', kind: 'station', parent: 'outreach', name: 'Oslo', place: { city: 'Oslo', country: 'NO' }, channels: [{ name: 'Gone', url: 'https://chat.example/gone', until: '2026-01' }] },
    { id: 'retired', kind: 'station', name: 'Nairobi', status: 'retired', place: { city: 'Nairobi' } },
  ],
};

const founding = {
  id: 'founding',
  kind: 'founding',
  name: 'A new station',
  applies: { kind: 'station' },
  criteria: { all: [{ activeWithin: 'P6M', role: 'lead', min: 1 }, { metric: 'expected', min: 20 }, { unique: 'place.city', text: 'No station in this city yet' }, { text: 'Energy for it' }] },
  quorum: [{ role: 'lead', count: 1 }],
};

const foundingForm = (more: object = {}) =>
  documentWith({ rule: 'founding', fields: [text('github'), text('city', { required: true }), text('expected', { type: 'number' })], targets: [{ kind: 'copy' }], ...more }, { ...community, rules: [founding] });

const conditions = (widget: Widget) => parts(widget, 'condition').map((each) => `${each.className} ${textOf(each)}`);

describe('<guild-join-form> advises', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  describe('on conditions', () => {
    it('names them before anybody writes, with what is left to people', async () => {
      const widget = await placeForm(foundingForm());
      expect(conditions(widget)).to.deep.equal([
        'unknown ◦Lead: 1 person active within the last 6 months people will look',
        'unknown ◦People who would come: 20 or more',
        'unknown ◦No station in this city yet',
        'judged ◦Energy for it people will look',
      ]);
      for (const sign of widget.shadowRoot!.querySelectorAll('.sign')) expect(sign.getAttribute('aria-label')).to.match(/^not known|for people to judge$/);
    });

    for (const city of ['Guangzhou', '广州', 'Guang Zhou', 'guang-zhou', 'ＧＵＡＮＧＺＨＯＵ']) {
      it(`${city} is a city with a station, however it is written`, async () => {
        const widget = await placeForm(foundingForm());
        await fill(widget, { city });
        await eventually(() => expect(conditions(widget)[2]).to.include('not-met –').and.include('There is one already: Guangzhou.'));
      });
    }

    it('another city is none, nor is one whose station is retired', async () => {
      const widget = await placeForm(foundingForm());
      for (const city of ['Lagos', 'Nairobi', 'Guang']) {
        await fill(widget, { city });
        await eventually(() => expect(conditions(widget)[2]).to.include('met ✓').and.include(`you named ${city}`));
      }
    });

    it('takes the figure and the person from the answers', async () => {
      const widget = await placeForm(foundingForm());
      await fill(widget, { expected: '12', github: '@rowan-a' });
      await eventually(() => expect(conditions(widget)[1]).to.include('not-met –').and.include('you wrote 12'));
      expect(conditions(widget)[0]).to.match(/^met ✓/);
      await fill(widget, { expected: '20' });
      await eventually(() => expect(conditions(widget)[1]).to.match(/^met ✓/));
    });

    it('one that is not met is said, and stops nobody', async () => {
      const widget = await placeForm(foundingForm());
      await fill(widget, { city: 'Guangzhou' });
      await until(() => textOf(part(widget, 'conditions')).includes('people decide'));
      await send(widget);
      expect(part(widget, 'handed')).not.to.equal(null);
    });

    it('unless the definition says that it does', async () => {
      const widget = await placeForm(foundingForm({ blocks: true }));
      await fill(widget, { city: 'Guangzhou' });
      await send(widget);
      expect(noteOf(widget)).to.include('a condition above is not met');
      await fill(widget, { city: 'Lagos', expected: '30' });
      await send(widget);
      expect(part(widget, 'handed')).not.to.equal(null);
    });

    it('lengths of time are words', () => {
      expect(lengthWords('P1Y6M', new Formats('en'))).to.equal('1 year 6 months');
      expect(lengthWords('P6M', new Formats('zh-CN'))).to.equal('6个月');
    });
  });

  describe('on ways to join', () => {
    const joining = documentWith({ fields: [text('station', { type: 'station', required: true })], targets: [{ kind: 'copy' }] }, community);
    const at = { now: '2026-11-01' };

    it('stands together: the lead, the organisation above, the form', async () => {
      const widget = await placeForm(joining, at);
      expect(textOf(part(widget, 'ways'))).to.include('Choose a station');
      expect([...control<HTMLSelectElement>(widget, 'station').options].map(({ text: name }) => name), 'without retired ones').to.deep.equal(['Choose…', 'Guangzhou', 'Oslo']);
      await fill(widget, { station: 'guangzhou' });
      await eventually(() => expect(parts(widget, 'way').map((way) => textOf(way).split(' New group')[0]!.split(' Forum')[0])).to.deep.equal(['Ask Rowan Achebe', 'Ask Outreach SIG']));
      expect(textOf(part(widget, 'ways'))).to.match(/Fill in the form$/);
    });

    it('channels know their day and their room, and what works comes first', async () => {
      const widget = await placeForm(joining, { ...at, station: 'guangzhou' });
      await until(() => part(widget, 'channel'));
      expect(parts(widget, 'channel').slice(0, 3).map(textOf)).to.deep.equal(['New group until Dec 31, 2026 · room for 50 more Show', 'Old group expired on Dec 31, 2025', 'Full group full']);
    });

    it('contact details come into the page only when somebody asks for them', async () => {
      const widget = await placeForm(joining, { ...at, station: 'guangzhou' });
      await until(() => part(widget, 'channel'));
      expect(widget.shadowRoot!.innerHTML).not.to.include('secret').and.not.to.include('chat.example');
      button(widget, 'Show: New group').click();
      await until(() => part(widget, 'contact'));
      expect(textOf(part(widget, 'contact'))).to.equal('secret-number');
      expect(part(widget, 'channel')!.querySelector('a')!.href).to.equal('https://chat.example/secret-address');
      expect(part<HTMLImageElement>(widget, 'code')!.alt).to.equal('QR code of New group');
      expect(widget.shadowRoot!.innerHTML, 'of this channel alone').not.to.include('chat.example/old');
    });

    it('where nothing is open any more, it leads on to the next way', async () => {
      const widget = await placeForm(joining, { ...at, station: 'oslo' });
      await until(() => part(widget, 'way'));
      expect(parts(widget, 'way').map(textOf)).to.deep.equal(['Ask Oslo Gone expired on Jan 2026 Nothing here is open any more: please take the next way.', 'Ask Outreach SIG Forum Show']);
    });

    it('an invitation until a month works to its end', () => {
      const channel = { name: 'x', until: '2026-11' };
      expect(channelView(channel, '2026-11-30').state).to.equal('open');
      expect(channelView(channel, '2026-12-01').state).to.equal('expired');
      expect(channelView({ name: 'x', capacity: 10 }, '2026-12-01')).to.include({ state: 'open', room: undefined });
      expect(channelView({ name: 'x', capacity: 10, members: 12 }, '2026-12-01').state).to.equal('full');
    });
  });

  describe('on stepping down', () => {
    const succession = { id: 'succession', kind: 'succession', name: 'A lead steps down', applies: { role: 'lead' }, order: ['recommended', 'deputy', 'members', 'community'], otherwise: 'inactive' };
    const form = (recommended: object) => documentWith({ rule: 'succession', fields: [text('station', { type: 'station', required: true }), recommended], targets: [{ kind: 'copy' }] }, { ...community, rules: [succession] });
    const follows = (widget: Widget) => [...part(widget, 'what-follows')!.querySelectorAll('li')].map(textOf);

    it('says who is asked, in order, and what becomes of the station', async () => {
      const widget = await placeForm(form(text('who', { type: 'person' })));
      await fill(widget, { station: 'guangzhou' });
      await eventually(() =>
        expect(follows(widget)).to.deep.equal(['The deputy is asked: João Araújo.', 'The members are asked: Mei Tanaka.', 'The community is asked.', 'If nobody is found, the station becomes inactive until somebody takes over.']),
      );
      await fill(widget, { who: 'mei' });
      await eventually(() => expect(follows(widget).slice(0, 2)).to.deep.equal(['Mei Tanaka, whom you recommend, is asked first.', 'The deputy is asked: João Araújo.']));
    });

    it('offers the station’s own people first, and to ask the community', async () => {
      const widget = await placeForm(form(text('who', { type: 'person' })));
      await fill(widget, { station: 'guangzhou' });
      await until(() => control(widget, 'who').querySelector('optgroup'));
      const list = control<HTMLSelectElement>(widget, 'who');
      expect(list.options[0]!.text).to.equal('Nobody yet: ask the community');
      const groups = [...list.querySelectorAll('optgroup')].map((group) => `${group.label}: ${[...group.children].map(textOf).join(', ')}`);
      expect(groups).to.deep.equal(['Members of Guangzhou: João Araújo, Mei Tanaka', 'Others: Rowan Achebe']);
    });

    it('names nobody from a roster of years ago', async () => {
      const old = { ...community, groups: community.groups.map((group) => ({ ...group, rosterAsOf: '2021-12-31' })) };
      const widget = await placeForm(documentWith({ rule: 'succession', fields: [text('station', { type: 'station', required: true })], targets: [{ kind: 'copy' }] }, { ...old, rules: [succession] }));
      await fill(widget, { station: 'guangzhou' });
      await eventually(() => expect(follows(widget).slice(0, 2)).to.deep.equal(['The deputy is asked.', 'The members are asked.']));
      const joining = await placeForm(documentWith({ id: 'join', fields: [text('station', { type: 'station', required: true })] }, old), { station: 'guangzhou', now: '2026-11-01' });
      await until(() => part(joining, 'way'));
      expect(textOf(part(joining, 'way'))).to.match(/^Ask Guangzhou/);
      expect(textOf(joining)).not.to.include('Rowan');
    });

    it('takes a name that was written by hand', async () => {
      const widget = await placeForm(form(text('recommended')));
      await fill(widget, { station: 'guangzhou', recommended: 'Ada' });
      await eventually(() => expect(follows(widget)[0]).to.equal('Ada, whom you recommend, is asked first.'));
    });
  });

  it('people who are hidden, and robots, are nobody to choose', async () => {
    const widget = await placeForm(documentWith({ fields: [text('who', { type: 'person' })] }, community));
    expect([...control<HTMLSelectElement>(widget, 'who').options].map(({ text: name }) => name)).to.deep.equal(['Choose…', 'João Araújo', 'Mei Tanaka', 'Rowan Achebe']);
  });

  it('where the document knows no stations, one can be written', async () => {
    const widget = await placeForm(documentWith({ fields: [text('station', { type: 'station' })] }));
    expect(control(widget, 'station').type).to.equal('text');
  });
});
