import { describeWidget } from './contract.js';
import { stationSubject } from './stations.js';

describeWidget({
  ...stationSubject,
  tag: 'guild-station-list',
  define: () => import('../../src/define/station-list.js'),
  faces: [
    { called: 'as cards', attributes: {}, part: 'list', hasPictures: true },
    { called: 'as a table', attributes: { layout: 'table' }, part: 'list' },
  ],
});
