// Made by `npm run generate` from ../schema/partners.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf } from '../exact.js';
import type { Partner } from '../schema/partners.js';

const exactEvidenceItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record) && record.name !== undefined && record.url !== undefined;
};

const exactEvidence = listOf(exactEvidenceItem);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'name':
      case 'description':
        if (!is.text(value)) return false;
        break;
      case 'kind':
        if (!is.plain(value)) return false;
        break;
      case 'url':
      case 'logo':
        if (!is.link(value)) return false;
        break;
      case 'since':
        if (!is.day(value)) return false;
        break;
      case 'evidence':
        if (!exactEvidence(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined;
};

export const partners: Collection<Partner> = { name: 'partners', exact };
