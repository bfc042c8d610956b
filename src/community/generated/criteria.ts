// Made by `npm run generate` from ../schema/criteria.ts: do not edit.
import type { Table } from '../read.js';

/** What a criterion holds, by the key that tells it apart, the first of them first. */
export const criteriaTables: Readonly<Record<string, Table>> = {all:{'!':'all',all:['criteria'],text:'text'},any:{'!':'any',any:['criteria'],text:'text'},atLeast:{'!':'atLeast of',atLeast:'count',of:['criteria'],text:'text'},metric:{'!':'metric',metric:'id',over:'amount',min:'amount',within:'duration',scope:'plain',text:'text'},nominations:{'!':'nominations',nominations:'count',role:'id',rung:'id',of:'id',distinct:'company',text:'text'},activeWithin:{'!':'activeWithin',activeWithin:'duration',role:'id',min:'count',text:'text'},rung:{'!':'rung',rung:'id',for:'duration',text:'text'},unique:{'!':'unique',unique:'plain',text:'text'},text:{'!':'text',text:'text'}};
