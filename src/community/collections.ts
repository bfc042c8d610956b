/** Every collection of the document, for what reads them all; a widget imports only those that it shows. */
import { boards } from './generated/boards.js';
import { contributions } from './generated/contributions.js';
import { events } from './generated/events.js';
import { forms } from './generated/forms.js';
import { groups } from './generated/groups.js';
import { ladders } from './generated/ladders.js';
import { metrics } from './generated/metrics.js';
import { partners } from './generated/partners.js';
import { people } from './generated/people.js';
import { posts } from './generated/posts.js';
import { proposals } from './generated/proposals.js';
import { roles } from './generated/roles.js';
import { rules } from './generated/rules.js';

export const collections = { people, contributions, metrics, groups, roles, ladders, rules, events, proposals, boards, forms, partners, posts };
