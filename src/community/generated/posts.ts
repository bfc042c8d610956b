// Made by `npm run generate` from ../schema/partners.ts: do not edit.
import type { Collection } from '../community.js';
import { type Exact, is, isObject, listOf } from '../exact.js';
import type { Post } from '../schema/partners.js';

const exactAuthors = listOf(is.plain);

const exact: Exact = (record) => {
  for (const key in record) {
    const value = record[key];
    switch (key) {
      case 'id':
      case 'translationOf':
      case 'group':
        if (!is.id(value)) return false;
        break;
      case 'title':
        if (!is.text(value)) return false;
        break;
      case 'url':
        if (!is.link(value)) return false;
        break;
      case 'kind':
        if (!is.plain(value)) return false;
        break;
      case 'at':
        if (!is.day(value)) return false;
        break;
      case 'authors':
        if (!exactAuthors(value)) return false;
        break;
      case 'language':
        if (!is.language(value)) return false;
        break;
    }
  }
  return isObject(record) && record.id !== undefined && record.title !== undefined;
};

export const posts: Collection<Post> = { name: 'posts', exact };
