// Made by `npm run generate` from ../schema/document.ts: do not edit.
import { type Exact, is, isObject } from '../exact.js';

export const exactHead: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'version':
        if (!is.amount(value)) return false;
        break;
      case 'name':
        if (!is.text(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'locale':
        if (!is.language(value)) return false;
        break;
      case 'timeZone':
        if (!is.zone(value)) return false;
        break;
      case 'updated':
        if (!is.day(value)) return false;
        break;
    }
  }
  return isObject(record);
};
