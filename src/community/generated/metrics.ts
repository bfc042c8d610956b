// Made by `npm run generate` from ../schema/metrics.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf } from '../exact.js';
import type { Metric } from '../schema/metrics.js';

const exactSeriesItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'at':
        if (!is.day(value)) return false;
        break;
      case 'value':
        if (!is.amount(value)) return false;
        break;
    }
  }
  return isObject(record) && record.at !== undefined && record.value !== undefined;
};

const exactSeries = listOf(exactSeriesItem);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'name':
      case 'definition':
        if (!is.text(value)) return false;
        break;
      case 'unit':
        if (!is.plain(value)) return false;
        break;
      case 'source':
        if (!is.link(value)) return false;
        break;
      case 'series':
        if (!exactSeries(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined;
};

export const metrics: Collection<Metric> = { name: 'metrics', exact };
