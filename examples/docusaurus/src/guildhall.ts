// The tags, for every page; on the server, where pages are written, this does nothing.
import 'guildhall/define/station-list.js';
import 'guildhall/define/station-map.js';
// their types, once in the project
import type {} from 'guildhall/jsx';
