import { describeWidget } from './contract.js';
import { stationSubject } from './stations.js';

describeWidget({
  ...stationSubject,
  tag: 'guild-station-map',
  define: () => import('../../src/define/station-map.js'),
  faces: { 'with a station open': { station: 'station' }, 'with another one open': { station: 'lisbon' } },
});
