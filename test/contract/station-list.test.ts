import { describeWidget } from './contract.js';
import { stationSubject } from './stations.js';

describeWidget({
  ...stationSubject,
  tag: 'guild-station-list',
  define: () => import('../../src/define/station-list.js'),
  faces: { 'as cards': {}, 'as a table': { layout: 'table' } },
});
