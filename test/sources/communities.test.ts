import { expect } from '../helpers/expect.js';
import { groups } from '../../src/community/generated/groups.js';
import { people } from '../../src/community/generated/people.js';
import { communityFrom, forget, type ShapeOptions } from '../../src/sources/communities.js';

const options: ShapeOptions = { collection: 'groups', reads: [groups] };

describe('what is understood of JSON', () => {
  it('is the very same community for the same value and options', async () => {
    const json = { version: 1, groups: [{ id: 'a', name: 'A' }] };
    const first = await communityFrom(json, options);
    expect(communityFrom(json, options)).to.equal(first);
    expect(communityFrom(json, { ...options, items: 'groups' })).not.to.equal(first);
    expect(communityFrom({ ...json }, options)).not.to.equal(first);
  });

  it('is made again once it is forgotten', async () => {
    const json = { version: 1, groups: [{ id: 'a', name: 'A' }] };
    const first = await communityFrom(json, options);
    forget(null);
    forget('text');
    expect(communityFrom(json, options)).to.equal(first);
    forget(json);
    json.groups.push({ id: 'b', name: 'B' });
    const again = await communityFrom(json, options);
    expect(again.ok && again.community.all(groups).map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('of a list that is exactly right is there at once, with its own paths', () => {
    const result = communityFrom([{ id: 'a', name: 'A', place: { lat: 1, lng: 2 } }], options);
    expect(result).to.have.property('ok', true);
    expect(result instanceof Promise || !result.ok || result.community.origin('groups', 3)).to.equal('[3]');
  });

  it('tells which paths of the fields are in none of the records', async () => {
    const result = await communityFrom([{ title: 'A' }], { ...options, fields: '{"name":"title","url":"web.page"}' });
    expect(result.ok && result.community.notes).to.deep.equal([{ collection: 'groups', index: -1, record: '', path: '', code: 'no-such-field', loss: 'nothing', found: 'web.page' }]);
  });

  it('of another shape, or of fields that cannot be read, says what is wrong', async () => {
    expect(await communityFrom({ status: 'ok' }, options)).to.have.nested.property('failure.code', 'unknown-shape');
    expect(await communityFrom([{ title: 'A' }], { ...options, fields: '{' })).to.have.property('ok', false);
    expect(await communityFrom('text', options)).to.have.property('ok', false);
  });

  it('may hold collections that only another widget reads', async () => {
    const json = { version: 1, groups: [{ id: 'a', name: 'A' }], people: [{ id: 'x', name: 'X', avatar: 7 }] };
    const first = await communityFrom(json, options);
    const second = await communityFrom(json, { ...options, collection: 'people', reads: [people] });
    expect(first.ok && second.ok && second.community.all(people).map(({ id }) => id)).to.deep.equal(['x']);
  });
});
