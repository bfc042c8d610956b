// Made by `npm run generate` from ../schema/rules.ts: do not edit.
import type { Collection } from '../read.js';
import { criteria } from '../read-criteria.js';
import type { Rule } from '../schema/rules.js';

export const rules: Collection<Rule> = { name: 'rules', table: {'!':'id kind name',id:'id',kind:'duty|founding|succession|promotion|other',name:'text',url:'link',judged:'events|people',applies:{kind:'plain',role:'id>roles',group:'id>groups'},events:{'!':'min',min:'count',mode:'in-person|online|any'},window:{calendar:'year|quarter|month',rolling:'duration',founding:'exempt|counts'},exemptions:[{'!':'from to',from:'day',to:'day',group:'id>groups',reason:'text'}],grace:'duration',stages:[{'!':'becomes',after:'duration',when:'criteria',becomes:'overdue|inactive|retired',notice:'text'}],order:['recommended|deputy|members|community|parent'],otherwise:'inactive|retired',criteria:'criteria',quorum:[{'!':'role count',role:'id>roles',of:'id>groups',count:'count',orRole:'id>roles'}],voting:{min:'duration',max:'duration'},blocks:'flag'}, kinds: { criteria } };
