// Made by `npm run generate` from ../schema/proposals.ts: do not edit.
import type { Collection } from '../read.js';
import type { Proposal } from '../schema/proposals.js';

export const proposals: Collection<Proposal> = { name: 'proposals', table: {'!':'id',id:'id',title:'text',rule:'id>rules',subject:{group:'id>groups',person:'id>people',rung:'id>rungs',city:'text'},proposer:'id>people',opened:'day',closed:'day',url:'link',approvals:[{'!':'person',person:'id>people',role:'id>roles',at:'day',verdict:'approve|reject|abstain',url:'link'}],conditions:{'*':'flag'},outcome:'accepted|rejected|withdrawn|open'} };
