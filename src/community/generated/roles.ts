// Made by `npm run generate` from ../schema/roles.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf } from '../exact.js';
import type { Role } from '../schema/roles.js';

const exactDuties = listOf(is.text);

const exactRequirements = listOf(is.text);

const exactBenefits = listOf(is.text);

const exactSeats: Exact = (record) => {
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

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'inherits':
        if (!is.id(value)) return false;
        break;
      case 'name':
      case 'summary':
        if (!is.text(value)) return false;
        break;
      case 'for':
        if (!is.plain(value)) return false;
        break;
      case 'duties':
        if (!exactDuties(value)) return false;
        break;
      case 'requirements':
        if (!exactRequirements(value)) return false;
        break;
      case 'benefits':
        if (!exactBenefits(value)) return false;
        break;
      case 'seats':
        if (!exactSeats(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined;
};

export const roles: Collection<Role> = { name: 'roles', exact };
