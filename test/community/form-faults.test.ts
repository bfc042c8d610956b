import { Community, loadReader } from '../../src/community/community.js';
import { formFaults } from '../../src/community/form-faults.js';
import { forms as collection } from '../../src/community/generated/forms.js';
import { expect } from '../helpers/expect.js';

const text = (id: string, more: object = {}) => ({ id, type: 'text', label: id, ...more });

/** The faults of the last of some forms, as "path code". */
function faultsOf(form: object, ...before: unknown[]): string[] {
  const community = new Community({ forms: [...before, { id: 'last', title: 'Form', ...form }] });
  const last = community.find(collection, 'last')!;
  return formFaults(community, last).map(({ index, path, code, found }) => {
    expect(index, 'the place among the forms as they came').to.equal(before.length);
    return `${path} ${code}${found === undefined ? '' : ` ${found}`}`;
  });
}

const withFields = (...fields: object[]) => faultsOf({ fields });
const withTargets = (...targets: object[]) => faultsOf({ fields: [text('a')], targets });

describe('faults of a form', () => {
  before(loadReader);

  it('a good one has none', () => {
    expect(faultsOf({ fields: [text('a'), text('b', { when: { field: 'a' }, into: 'a' })], targets: [{ kind: 'copy' }, { kind: 'post', url: '/api' }, { kind: 'mailto', to: 'a@b.example' }, { kind: 'gitlab-issue', repository: 'a/b/c' }] })).to.deep.equal([]);
  });

  it('an empty list of fields', () => {
    expect(withFields()).to.deep.equal(['fields empty-list']);
  });

  it('a type that nobody knows', () => {
    expect(withFields(text('a'), { id: 'b', type: 'slider', label: 'b' })).to.deep.equal(['fields[1].type not-in-list slider']);
  });

  it('an id that is used twice', () => {
    expect(withFields(text('a'), text('b'), text('a'))).to.deep.equal(['fields[2].id repeated-id a']);
  });

  it('fields that wait for each other, at each of them', () => {
    expect(withFields(text('a', { when: { field: 'c' } }), text('b', { when: { field: 'a' } }), text('c', { when: { field: 'b' } }))).to.deep.equal([
      'fields[0].when.field circular a → c → b → a',
      'fields[1].when.field circular b → a → c → b',
      'fields[2].when.field circular c → b → a → c',
    ]);
    expect(withFields(text('a', { when: { field: 'a' } }))).to.deep.equal(['fields[0].when.field circular a → a']);
    expect(withFields(text('a', { into: 'b' }), text('b', { into: 'a' }))).to.have.length(2);
  });

  it('a field beside a circle is not in it', () => {
    expect(withFields(text('a', { when: { field: 'b' } }), text('b', { when: { field: 'b' } }))).to.deep.equal(['fields[1].when.field circular b → b']);
  });

  it('a field that waits for one that is not there, or for an answer that nobody can give', () => {
    expect(withFields(text('a', { when: { field: 'z' } }))).to.deep.equal(['fields[0].when.field unknown-field z']);
    expect(withFields({ id: 'a', type: 'choice', label: 'a', options: [{ id: 'x' }] }, text('b', { when: { field: 'a', is: 'y' } }))).to.deep.equal(['fields[1].when.is not-in-list y']);
  });

  it('waits for answers of the field that is waited for, not of the one that it goes into', () => {
    const asked = { id: 'a', type: 'choice', label: 'a', options: [{ id: 'x' }] };
    const filled = { id: 'c', type: 'choice', label: 'c', options: [{ id: 'z' }] };
    expect(withFields(asked, filled, text('b', { when: { field: 'a', is: 'x' }, into: 'c' }))).to.deep.equal([]);
    expect(withFields(asked, text('b', { when: { field: 'a' } })), 'for any answer').to.deep.equal([]);
  });

  it('tells what there is instead', () => {
    const expectedOf = (...fields: object[]) => {
      const community = new Community({ forms: [{ id: 'last', title: 'Form', fields }] });
      return formFaults(community, community.find(collection, 'last')!).map(({ expected }) => expected);
    };
    const choice = { id: 'a', type: 'choice', label: 'a', options: [{ id: 'x' }, { id: 'y' }] };
    expect(expectedOf(choice, text('b', { when: { field: 'z' } }))).to.deep.equal(['a, b']);
    expect(expectedOf(choice, text('b', { when: { field: 'a', is: 'z' } }))).to.deep.equal(['x, y']);
  });

  it('a choice of nothing', () => {
    expect(withFields({ id: 'a', type: 'choice', label: 'a' }, { id: 'b', type: 'choices', label: 'b', options: [] })).to.deep.equal(['fields[0].options missing', 'fields[1].options empty-list']);
  });

  for (const link of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
    it(`a target of ${JSON.stringify(link)}`, () => {
      expect(withTargets({ kind: 'link', url: link })[0]).to.match(/^targets\[0\]\.url not-a-link/);
    });
  }

  it('targets without what they need', () => {
    expect(withTargets({ kind: 'github-issue' }, { kind: 'gitee-issue', repository: 'just a name' }, { kind: 'post' }, { kind: 'post', url: 'mailto:a@b.example' }, { kind: 'mailto', to: 'a@b.example?bcc=spam@x.example' }, { kind: 'fax' })).to.deep.equal([
      'targets[5].kind not-in-list fax',
      'targets[0].repository missing',
      'targets[1].repository not-a-repository just a name',
      'targets[2].url missing',
      'targets[3].url not-a-link mailto:a@b.example',
      'targets[4].to not-an-address a@b.example?bcc=spam@x.example',
    ]);
  });

  it('names the place among the forms as they came, though others were left out', () => {
    expect(faultsOf({ fields: [text('a'), { id: 'b', type: 'slider', label: 'b' }] }, 'no form', { id: 'x', title: 'x' }, null)).to.deep.equal(['fields[1].type not-in-list slider']);
  });

  it('a hint that cannot be read keeps no form from being drawn', () => {
    expect(withFields(text('a', { help: 7, example: [] }))).to.deep.equal([]);
  });
});
