// Made by `npm run generate` from ../schema/metrics.ts: do not edit.
import type { Collection } from '../read.js';
import type { Contribution } from '../schema/metrics.js';

export const contributions: Collection<Contribution> = { name: 'contributions', table: {'!':'person metric',person:'id>people',metric:'id>metrics',at:'moment',count:'count',scope:'plain',url:'link'} };
