// Made by `npm run generate` from ../schema/metrics.ts: do not edit.
import type { Collection } from '../read.js';
import type { Metric } from '../schema/metrics.js';

export const metrics: Collection<Metric> = { name: 'metrics', table: {'!':'id name',id:'id',name:'text',definition:'text',unit:'plain',source:'link',series:[{'!':'at value',at:'day',value:'amount'}]} };
