// Made by `npm run generate` from ../schema/ladders.ts: do not edit.
import type { Collection } from '../read.js';
import { criteria } from '../read-criteria.js';
import type { Ladder } from '../schema/ladders.js';

export const ladders: Collection<Ladder> = { name: 'ladders', table: {'!':'id name rungs',id:'id',name:'text',summary:'text',rungs:[{'!':'id name',id:'id',name:'text',summary:'text',after:'id>rungs',by:'invitation|application|nomination|election|appointment',scope:'plain',role:'id>roles',form:'id>forms',criteria:'criteria',duties:['text'],requirements:['text'],benefits:['text'],inherits:'id>rungs',term:'duration',seats:{min:'count',max:'count'},inactivity:'duration',holders:[{'!':'person',person:'id>people',scope:'plain',since:'day',until:'day'}]}]}, kinds: { criteria } };
