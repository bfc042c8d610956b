import { boardSubject } from './boards.js';
import { describeWidget } from './contract.js';

describeWidget({
  ...boardSubject,
  tag: 'guild-leaderboard',
  define: () => import('../../src/define/leaderboard.js'),
  faces: [{ called: 'ranking', attributes: {}, part: 'list', hasPictures: true }],
});
