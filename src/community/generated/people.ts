// Made by `npm run generate` from ../schema/people.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf, mapOf } from '../exact.js';
import type { Person } from '../schema/people.js';

const exactHandles = mapOf(is.plain);

const exactLanguages = listOf(is.language);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
        if (!is.id(value)) return false;
        break;
      case 'name':
      case 'company':
      case 'bio':
        if (!is.text(value)) return false;
        break;
      case 'avatar':
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'handles':
        if (!exactHandles(value)) return false;
        break;
      case 'languages':
        if (!exactLanguages(value)) return false;
        break;
      case 'bot':
      case 'hidden':
        if (!is.flag(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.name !== undefined;
};

export const people: Collection<Person> = { name: 'people', exact };
