// Made by `npm run generate` from ../schema/partners.ts: do not edit.
import type { Collection } from '../read.js';
import type { Post } from '../schema/partners.js';

export const posts: Collection<Post> = { name: 'posts', table: {'!':'id title',id:'id',title:'text',url:'link',kind:'plain',at:'day',authors:['plain'],language:'language',translationOf:'id>posts',group:'id>groups'} };
