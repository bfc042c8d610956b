import { describeWidget } from './contract.js';
import { ladderSubject } from './ladders.js';

describeWidget({
  ...ladderSubject,
  tag: 'guild-role-ladder',
  define: () => import('../../src/define/role-ladder.js'),
  faces: [
    { called: 'in full', attributes: {}, part: 'list', hasPictures: true },
    { called: 'compact', attributes: { layout: 'compact' }, part: 'list' },
    { called: 'with a person', attributes: { person: 'rowan' }, part: 'standing' },
    { called: 'compact, with a person', attributes: { person: 'person', layout: 'compact' }, part: 'standing' },
  ],
});
