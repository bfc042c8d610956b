import { describeWidget } from './contract.js';
import { stationSubject } from './stations.js';

describeWidget({
  ...stationSubject,
  tag: 'guild-station-map',
  define: () => import('../../src/define/station-map.js'),
  faces: [
    { called: 'with nothing open', attributes: {}, part: 'map' },
    { called: 'with a station open', attributes: { station: 'station' }, part: 'details', hasPictures: true },
  ],
});
