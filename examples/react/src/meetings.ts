import type { CommunityDocument } from 'guildhall';

/** What a site has in its own program: it is handed over as it is, and checked by the compiler. */
export const meetings: CommunityDocument = {
  updated: '2026-11-01',
  groups: [
    { id: 'lisbon', name: 'Lisbon', place: { city: 'Lisbon', country: 'PT' } },
    { id: 'online', name: 'Night shift', online: true },
  ],
};
