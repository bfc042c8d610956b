import { expect } from '../../helpers/expect.js';
import type { Form } from '../../../src/community/schema/forms.js';
import { answeredIn, markdownOf } from '../../../src/widgets/join-form/answered.js';
import type { Answer } from '../../../src/widgets/join-form/answers.js';
import type { Target } from '../../../src/widgets/join-form/join-form.model.js';
import { handOver } from '../../../src/widgets/join-form/targets/index.js';
import { Formats } from '../../../src/words/formats.js';

/** One definition for every target; the same as communities write them. */
const form: Form = {
  id: 'new-station',
  title: { en: 'Found a station', 'zh-CN': '成立新的城市站' },
  fields: [
    { id: 'github', type: 'text', label: 'GitHub ID', required: true },
    { id: 'city', type: 'text', label: 'City', required: true },
    { id: 'expected', type: 'number', label: 'How many people?', into: 'plan' },
    { id: 'mode', type: 'choice', label: 'How will you meet?', options: [{ id: 'here', label: 'In person' }, { id: 'online' }] },
    { id: 'hall', type: 'text', label: 'Where?', when: { field: 'mode', is: 'here' }, into: 'reason' },
    { id: 'reason', type: 'long-text', label: 'Why there', param: 'why' },
    { id: 'plan', type: 'long-text', label: 'What you plan' },
    { id: 'station', type: 'station', label: 'Nearest station' },
    { id: 'agree', type: 'consent', label: 'I have read the rules' },
  ],
};

const written: [string, Answer][] = [
  ['github', 'rowan'],
  ['city', 'São Paulo & 圣保罗'],
  ['expected', '25'],
  ['mode', 'here'],
  ['hall', 'Rua 7'],
  ['reason', 'Because\nwe meet'],
  ['plan', 'A talk a month'],
  ['station', 'lisbon'],
  ['agree', true],
];

function handedTo(target: Target, answers = written, fields = form.fields) {
  const answered = answeredIn(fields, new Map(answers), new Formats('en'), (_, id) => (id === 'lisbon' ? 'Lisbon' : undefined));
  const title = 'Found a station';
  const markdown = markdownOf(title, answered);
  return { ...handOver({ target, title, fields, answered, markdown, base: 'https://lanterns.example/join/' }), markdown };
}

const queryOf = (url: string | undefined) => Object.fromEntries(new URL(url!).searchParams);
const placeOf = (url: string | undefined) => url!.split('?')[0];

const github: Target = {
  kind: 'github-issue',
  repository: 'kubesphere/community',
  template: 'new_leader.yml',
  labels: ['area/user-group', 'help wanted'],
  title: 'REQUEST: New leader',
  params: ['github', 'city', 'why', 'plan', 'mode', 'agree'],
};

describe('join form: targets', () => {
  it('an issue form of GitHub takes texts by their names there, and no dropdown or box', () => {
    const { url, toTick, toPaste } = handedTo(github);
    expect(placeOf(url)).to.equal('https://github.com/kubesphere/community/issues/new');
    expect(queryOf(url)).to.deep.equal({
      template: 'new_leader.yml',
      title: 'REQUEST: New leader',
      labels: 'area/user-group,help wanted',
      github: 'rowan',
      city: 'São Paulo & 圣保罗',
      why: 'Because\nwe meet\n\nWhere?: Rua 7',
      plan: 'A talk a month\n\nHow many people?: 25\n\nNearest station: Lisbon',
    });
    expect(toTick).to.deep.equal(['How will you meet?: In person', 'I have read the rules']);
    expect(toPaste).to.deep.equal([]);
  });

  const named: [string, Target, string][] = [
    ['GitHub', github, 'title'],
    ['GitHub without a template', { kind: 'github-issue', repository: 'one/two' }, 'title'],
    ['GitLab', { kind: 'gitlab-issue', repository: 'one/two' }, 'issue[title]'],
    ['Gitee', { kind: 'gitee-issue', repository: 'one/two' }, 'issue[title]'],
    ['an e-mail', { kind: 'mailto', to: 'hello@lanterns.example' }, 'subject'],
  ];
  for (const [where, target, name] of named) {
    it(`${where}: answers stand in the title in place of their ids; a question that was left out leaves nothing, no question stays as it is`, () => {
      const { url } = handedTo({ ...target, title: 'New station: {city} {hall} {reason} {draft}' }, written.filter(([id]) => id !== 'hall'));
      expect(queryOf(url)[name]).to.equal('New station: São Paulo & 圣保罗  Because we meet {draft}');
    });
  }

  it('a field that the issue form lacks goes into the one that is named, though that was left empty', () => {
    const { url } = handedTo(github, [['github', 'rowan'], ['expected', '25']]);
    expect(queryOf(url)['plan']).to.equal('How many people?: 25');
  });

  it('a field for which there is no place at all is to be pasted, never lost', () => {
    const { url, toPaste } = handedTo({ ...github, params: ['github'] });
    expect(Object.keys(queryOf(url))).to.deep.equal(['template', 'title', 'labels', 'github']);
    expect(toPaste.map(({ label, text }) => [label, text])).to.deep.equal([
      ['City', 'São Paulo & 圣保罗'],
      ['How many people?', '25'],
      ['How will you meet?', 'In person'],
      ['Where?', 'Rua 7'],
      ['Why there', 'Because\nwe meet'],
      ['What you plan', 'A talk a month'],
      ['Nearest station', 'Lisbon'],
      ['I have read the rules', '✓'],
    ]);
  });

  for (const length of [7_000, 7_900, 20_000]) {
    it(`${length} characters: an address that GitHub takes, and the rest to paste`, () => {
      const plan = 'x'.repeat(length);
      const { url, toPaste } = handedTo(github, [['github', 'rowan'], ['plan', plan], ['reason', 'Short']]);
      expect(url!.length).to.be.at.most(8000);
      const went = queryOf(url)['plan'] ?? '';
      expect(went + toPaste.map(({ text }) => text).join('')).to.equal(plan);
      expect(queryOf(url)['why']).to.equal('Short');
    });
  }

  it('Chinese counts nine characters in an address for one', () => {
    const { url, toPaste } = handedTo(github, [['plan', '城'.repeat(900)]]);
    expect(url!.length).to.be.at.most(8000);
    expect(toPaste[0]!.text).to.have.length(900);
  });

  it('without a template a plain issue bears everything in its text', () => {
    const { url, markdown } = handedTo({ kind: 'github-issue', repository: 'lighthouse/community' });
    expect(queryOf(url)).to.deep.equal({ title: 'Found a station', body: markdown });
    expect(markdown).to.include('**City**: São Paulo & 圣保罗').and.include('### Why there\n\nBecause\nwe meet').and.include('- [x] I have read the rules');
  });

  it('a plain issue that is too long goes without its text, all of which is to be pasted', () => {
    const { url, toPaste } = handedTo({ kind: 'github-issue', repository: 'a/b' }, [['plan', 'x'.repeat(9000)], ['city', 'Oslo']]);
    expect(queryOf(url)).to.deep.equal({ title: 'Found a station' });
    expect(toPaste).to.have.length(2);
  });

  it('an issue of GitLab, on its own server, with its labels as a line of the text', () => {
    const { url, markdown } = handedTo({ kind: 'gitlab-issue', url: 'https://forge.example/', repository: 'group/sub/project', template: 'Station', labels: ['new'] });
    expect(placeOf(url)).to.equal('https://forge.example/group/sub/project/-/issues/new');
    expect(queryOf(url)).to.deep.equal({ 'issue[title]': 'Found a station', issuable_template: 'Station', 'issue[description]': `${markdown}\n\n/label ~"new"` });
  });

  it('an issue of Gitee', () => {
    const { url, markdown } = handedTo({ kind: 'gitee-issue', repository: 'a/b' });
    expect(placeOf(url)).to.equal('https://gitee.com/a/b/issues/new');
    expect(queryOf(url)).to.deep.equal({ 'issue[title]': 'Found a station', 'issue[description]': markdown });
  });

  it('an e-mail', () => {
    const { url, markdown } = handedTo({ kind: 'mailto', to: 'stations@lighthouse.example' });
    expect(url).to.match(/^mailto:stations@lighthouse\.example\?subject=Found%20a%20station&body=/);
    expect(url, 'a mail program does not know + for a space').not.to.include('+');
    expect(decodeURIComponent(url!.split('&body=')[1]!)).to.equal(markdown.replaceAll('\n', '\r\n'));
  });

  it('an e-mail that is too long for mail programs goes without its text', () => {
    const { url, toPaste } = handedTo({ kind: 'mailto', to: 'a@b.example' }, [['plan', 'x'.repeat(2500)]]);
    expect(url).to.equal('mailto:a@b.example?subject=Found%20a%20station');
    expect(toPaste).to.have.length(1);
  });

  it('a form elsewhere knows the fields that name their parameter there', () => {
    const { url, toPaste } = handedTo({ kind: 'link', url: '../ask?form=7' });
    expect(placeOf(url)).to.equal('https://lanterns.example/ask');
    expect(queryOf(url)).to.deep.equal({ form: '7', why: 'Because\nwe meet' });
    expect(toPaste.map(({ field }) => field.id)).to.deep.equal(['github', 'city', 'expected', 'mode', 'hall', 'plan', 'station', 'agree']);
  });

  it('to copy: everything, and no address', () => {
    const { url, toPaste } = handedTo({ kind: 'copy' });
    expect(url).to.equal(undefined);
    expect(toPaste).to.have.length(9);
  });

  it('what is not asked is not sent', () => {
    const { url } = handedTo(github, [['mode', 'online'], ['hall', 'left over'], ['github', 'rowan']]);
    expect(url).not.to.include('left');
  });
});
