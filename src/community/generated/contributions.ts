// Made by `npm run generate` from ../schema/metrics.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject } from '../exact.js';
import type { Contribution } from '../schema/metrics.js';

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'person':
      case 'metric':
        if (!is.id(value)) return false;
        break;
      case 'at':
        if (!is.moment(value)) return false;
        break;
      case 'count':
        if (!is.count(value)) return false;
        break;
      case 'scope':
        if (!is.plain(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record) && record.person !== undefined && record.metric !== undefined;
};

export const contributions: Collection<Contribution> = { name: 'contributions', exact };
