import { describeWidget } from './contract.js';
import { formSubject } from './forms.js';

describeWidget({
  ...formSubject,
  tag: 'guild-join-form',
  define: () => import('../../src/define/join-form.js'),
  faces: [{ called: 'as it is', attributes: {}, part: 'form' }],
});
