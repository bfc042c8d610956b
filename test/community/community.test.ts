import { expect } from '../helpers/expect.js';
import { Community, loadReader } from '../../src/community/community.js';
import { foundingAddress } from '../../src/community/founding.js';
import { groups } from '../../src/community/generated/groups.js';
import { people } from '../../src/community/generated/people.js';
import kubesphere from '../../stories/fixtures/kubesphere.json';
import lighthouse from '../../stories/fixtures/lighthouse.json';

await loadReader();

describe('a community', () => {
  it('reads a collection when it is asked for, and once', () => {
    const community = new Community({ groups: [{ name: 'A' }], people: ['nobody'] });
    expect(community.issues).to.have.length(0);
    expect(community.reading(groups)).to.equal(community.reading(groups));
    expect(community.all(groups)).to.equal(community.all(groups));
    expect(community.leftOut).to.equal(0);
    community.all(people);
    expect(community.leftOut).to.equal(1);
    expect(community.issues.map(({ collection }) => collection)).to.deep.equal(['people']);
  });

  it('finds records by their ids, given or made', () => {
    const community = new Community({ groups: [{ id: 'a', name: 'A' }, { name: 'São Paulo' }] });
    expect(community.find(groups, 'a')).to.include({ name: 'A' });
    expect(community.find(groups, 'sao-paulo')).to.include({ name: 'São Paulo' });
    expect(community.find(groups, 'b')).to.equal(undefined);
    expect(community.find(groups, undefined)).to.equal(undefined);
  });

  it('keeps the first of two records with one id under it', () => {
    const community = new Community({ groups: [{ id: 'a', name: 'First' }, { id: 'a', name: 'Second' }] });
    expect(community.find(groups, 'a')).to.include({ name: 'First' });
    expect(community.all(groups)).to.have.length(2);
  });

  it('has a head, if need be an empty one', () => {
    expect(new Community(kubesphere).head).to.include({ name: 'KubeSphere', locale: 'zh-CN', updated: '2024-12-28' });
    expect(new Community({}).head).to.deep.equal({});
    expect(new Community({ name: ['x'], updated: 'yesterday' }).head.updated).to.equal(undefined);
  });

  it('knows what the document brings, prototype aside', () => {
    const community = new Community({ groups: [] });
    expect(community.has('groups')).to.equal(true);
    expect(community.has('people')).to.equal(false);
    expect(community.has('constructor')).to.equal(false);
    expect(community.raw('constructor')).to.deep.equal([]);
    expect(new Community({ groups: 'none' }).raw('groups')).to.deep.equal([]);
  });

  it('names records as the author wrote them', () => {
    expect(new Community({}).origin('groups', 3)).to.equal('groups[3]');
    expect(new Community({}, (_, index) => `features[${index}]`).origin('groups', 3)).to.equal('features[3]');
  });
});

describe('a path in a document', () => {
  it('is the one in what was received, unless that was converted', () => {
    expect(new Community({}).whereabouts('groups[0].name')).to.equal('groups[0].name');
  });
});

describe('where to found a station', () => {
  const rules = [{ id: 'found', kind: 'founding', name: 'F' }];
  const form = (more: object) => foundingAddress(new Community({ rules, forms: [{ id: 'other' }, { id: 'f', rule: 'found', ...more }] }));

  it('is the page of the form', () => {
    expect(foundingAddress(new Community(lighthouse))).to.equal('https://lighthouse.example/found');
    const forms = [{ id: 'joining', rule: 'join', url: '/join' }, { id: 'founding', rule: 'found', url: '/found' }];
    expect(foundingAddress(new Community({ rules: [{ id: 'join', kind: 'duty', name: 'J' }, ...rules], forms }))).to.equal('/found');
  });

  it('is else the issue form, prefilled', () => {
    const address = new URL(foundingAddress(new Community(kubesphere))!);
    expect(address.origin + address.pathname).to.equal('https://github.com/kubesphere/community/issues/new');
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({ template: 'new_leader.yml', title: 'REQUEST: New leader for a User Group in new city', labels: 'area/user-group' });
  });

  it('has all labels of the issue', () => {
    const address = new URL(form({ targets: [{ kind: 'github-issue', repository: 'a/b', labels: ['station', 'new city'] }] })!);
    expect(address.searchParams.get('labels')).to.equal('station,new city');
  });

  it('is nowhere without such a form', () => {
    expect(foundingAddress(new Community({}))).to.equal(undefined);
    expect(form({})).to.equal(undefined);
    expect(form({ targets: [{ kind: 'mailto', to: 'a@b.example' }] })).to.equal(undefined);
  });

  it('is never a script, nor another page of GitHub', () => {
    expect(form({ url: 'javascript:alert(1)' })).to.equal(undefined);
    expect(form({ targets: [{ kind: 'github-issue', repository: 'a/b/../../c' }] })).to.equal(undefined);
    expect(form({ targets: [{ kind: 'github-issue', repository: { toString: 1 }, labels: [{}] }, null] })).to.equal(undefined);
    expect(form({ targets: [{ kind: 'github-issue', repository: 'a/b', title: 5, labels: ['x', { toString: 1 }] }] })).to.equal('https://github.com/a/b/issues/new?labels=x');
  });
});
