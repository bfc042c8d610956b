// Made by `npm run generate` from ../schema/people.ts: do not edit.
import type { Collection } from '../read.js';
import type { Person } from '../schema/people.js';

export const people: Collection<Person> = { name: 'people', table: {'!':'id name',id:'id',name:'text',avatar:'link',url:'link',handles:{'*':'plain'},company:'text',languages:['language'],bio:'text',bot:'flag',hidden:'flag'} };
