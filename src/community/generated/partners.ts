// Made by `npm run generate` from ../schema/partners.ts: do not edit.
import type { Collection } from '../read.js';
import type { Partner } from '../schema/partners.js';

export const partners: Collection<Partner> = { name: 'partners', table: {'!':'id name',id:'id',name:'text',kind:'plain',url:'link',logo:'link',since:'day',description:'text',evidence:[{'!':'name url',name:'text',url:'link'}]} };
