// Made by `npm run generate` from ../schema/boards.ts: do not edit.
import type { Collection } from '../read.js';
import type { Board } from '../schema/boards.js';

export const boards: Collection<Board> = { name: 'boards', table: {'!':'id title periods',id:'id',title:'text',scoring:[{'!':'metric weight',metric:'id>metrics',label:'text',weight:'amount'}],tiers:[{'!':'name min',id:'id',name:'text',min:'amount',color:'plain',reward:{'!':'name',name:'text',left:'count',claim:'link'}}],leftOut:{bots:'flag',people:['id>people'],reason:'text',ask:'link'},periods:[{'!':'id entries',id:'id',name:'text',from:'day',to:'day',entries:[{person:'id>people',name:'text',avatar:'link',url:'link',counts:{'*':'amount'},score:'amount',rank:'count',previousRank:'count',since:'day'}]}]} };
