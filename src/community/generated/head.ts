// Made by `npm run generate` from ../schema/document.ts: do not edit.
import type { Table } from '../read.js';

export const head: Table = {version:'amount',name:'text',url:'link',locale:'language',timeZone:'zone',updated:'day'};
