// Made by `npm run generate` from ../schema/proposals.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, mapOf, oneOf } from '../exact.js';
import type { Proposal } from '../schema/proposals.js';

const exactSubject: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'group':
      case 'person':
      case 'rung':
        if (!is.id(value)) return false;
        break;
      case 'city':
        if (!is.text(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactApprovalsItemVerdict = oneOf(['approve','reject','abstain']);

const exactApprovalsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'person':
      case 'role':
        if (!is.id(value)) return false;
        break;
      case 'at':
        if (!is.day(value)) return false;
        break;
      case 'verdict':
        if (!exactApprovalsItemVerdict(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
    }
  }
  return isObject(record) && record.person !== undefined;
};

const exactApprovals = listOf(exactApprovalsItem);

const exactConditions = mapOf(is.flag);

const exactOutcome = oneOf(['accepted','rejected','withdrawn','open']);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'rule':
      case 'proposer':
        if (!is.id(value)) return false;
        break;
      case 'title':
        if (!is.text(value)) return false;
        break;
      case 'subject':
        if (!exactSubject(value)) return false;
        break;
      case 'opened':
      case 'closed':
        if (!is.day(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'approvals':
        if (!exactApprovals(value)) return false;
        break;
      case 'conditions':
        if (!exactConditions(value)) return false;
        break;
      case 'outcome':
        if (!exactOutcome(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined;
};

export const proposals: Collection<Proposal> = { name: 'proposals', exact };
