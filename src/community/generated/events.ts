// Made by `npm run generate` from ../schema/events.ts: do not edit.
import type { Collection } from '../read.js';
import type { Event } from '../schema/events.js';

export const events: Collection<Event> = { name: 'events', table: {'!':'id title start',id:'id',title:'text',group:'id>groups',hosts:['plain'],url:'link',image:'link',place:{city:'text',region:'text',country:'plain',address:'text',lat:'latitude',lng:'longitude'},venue:'text',start:'moment',end:'moment',timeZone:'zone',status:'scheduled|postponed|cancelled|held',reason:'text',mode:'in-person|online|hybrid',series:'id',languages:['language'],agenda:[{'!':'title',title:'text',minutes:'count',kind:'plain',speakers:['plain'],languages:['language'],url:'link'}],capacity:'count',signUp:'link',wanted:['speakers|volunteers|venue|materials|attendees'],attendance:{count:'count',people:['plain']},recap:{video:'link',slides:'link',article:'link'},public:'flag'} };
