import { expect } from '@open-wc/testing';
import { Community } from '../../../src/community/community.js';
import { joinFormRows } from '../../../src/widgets/join-form/join-form.model.js';

describe('the model of the join form', () => {
  const community = new Community({
    people: [{ id: 'rowan', name: 'Rowan Achebe' }],
    groups: [
      { id: 'docs', name: 'Docs', members: [{ person: 'rowan', since: '2026-01-01' }, { name: 'Mei Tanaka', until: '2025-12-31' }] },
      { id: 'web', name: 'Web' },
    ],
  });

  it('keeps the groups in the document’s order', () => {
    expect(joinFormRows(community, '2026-06-01').map(({ id }) => id)).to.deep.equal(['docs', 'web']);
  });

  it('shows who is in a group on the day, and nobody who has left', () => {
    const [docs] = joinFormRows(community, '2026-06-01');
    expect(docs!.people.map(({ name }) => name)).to.deep.equal(['Rowan Achebe']);
  });
});
