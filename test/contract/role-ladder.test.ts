import { describeWidget } from './contract.js';
import { stationSubject } from './stations.js';

// Where the widget shows other records than groups, documents of its own take the place of those of stations.
describeWidget({
  ...stationSubject,
  tag: 'guild-role-ladder',
  define: () => import('../../src/define/role-ladder.js'),
  faces: [{ called: 'as it is', attributes: {}, part: 'list', hasPictures: true }],
  headings: { en: 'Role ladder', 'zh-CN': '小组', ja: 'グループ' },
  dated: {
    json: { groups: [{ id: 'lisbon', name: 'Lisbon', members: [{ name: 'Rowan Achebe', since: '2026-11-21' }] }] },
    days: [
      { now: '2026-11-20', shows: '0 people' },
      { now: '2026-11-21', shows: '1 person' },
    ],
  },
});
