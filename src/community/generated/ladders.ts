// Made by `npm run generate` from ../schema/ladders.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, oneOf } from '../exact.js';
import { exactCriteria } from '../exact-criteria.js';
import type { Ladder } from '../schema/ladders.js';

const exactRungsItemBy = oneOf(['invitation','application','nomination','election','appointment']);

const exactRungsItemDuties = listOf(is.text);

const exactRungsItemRequirements = listOf(is.text);

const exactRungsItemBenefits = listOf(is.text);

const exactRungsItemSeats: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'min':
      case 'max':
        if (!is.count(value)) return false;
        break;
    }
  }
  return isObject(record);
};

const exactRungsItemHoldersItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'person':
        if (!is.id(value)) return false;
        break;
      case 'scope':
        if (!is.plain(value)) return false;
        break;
      case 'since':
      case 'until':
        if (!is.day(value)) return false;
        break;
    }
  }
  return isObject(record) && record.person !== undefined;
};

const exactRungsItemHolders = listOf(exactRungsItemHoldersItem);

const exactRungsItem: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'after':
      case 'role':
      case 'form':
      case 'inherits':
        if (!is.id(value)) return false;
        break;
      case 'name':
      case 'summary':
        if (!is.text(value)) return false;
        break;
      case 'by':
        if (!exactRungsItemBy(value)) return false;
        break;
      case 'scope':
        if (!is.plain(value)) return false;
        break;
      case 'criteria':
        if (!exactCriteria(value)) return false;
        break;
      case 'duties':
        if (!exactRungsItemDuties(value)) return false;
        break;
      case 'requirements':
        if (!exactRungsItemRequirements(value)) return false;
        break;
      case 'benefits':
        if (!exactRungsItemBenefits(value)) return false;
        break;
      case 'term':
      case 'inactivity':
        if (!is.duration(value)) return false;
        break;
      case 'seats':
        if (!exactRungsItemSeats(value)) return false;
        break;
      case 'holders':
        if (!exactRungsItemHolders(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined;
};

const exactRungs = listOf(exactRungsItem);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'name':
      case 'summary':
        if (!is.text(value)) return false;
        break;
      case 'rungs':
        if (!exactRungs(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined && record.rungs !== undefined;
};

export const ladders: Collection<Ladder> = { name: 'ladders', exact };
