// Made by `npm run generate` from ../schema/roles.ts: do not edit.
import type { Collection } from '../read.js';
import type { Role } from '../schema/roles.js';

export const roles: Collection<Role> = { name: 'roles', table: {'!':'id name',id:'id',name:'text',for:'plain',summary:'text',duties:['text'],requirements:['text'],benefits:['text'],inherits:'id>roles',seats:{min:'count',max:'count'}} };
