import { boardSubject } from './boards.js';
import { describeWidget } from './contract.js';

describeWidget({
  ...boardSubject,
  tag: 'guild-leaderboard',
  define: () => import('../../src/define/leaderboard.js'),
  faces: [
    { called: 'ranking', attributes: {}, part: 'list', hasPictures: true },
    { called: 'one person opened', attributes: { person: 'person' }, part: 'list' },
    { called: 'podium', attributes: { layout: 'podium' }, part: 'podium' },
    { called: 'thanks', attributes: { layout: 'thanks' }, part: 'list' },
  ],
});
