// Ours: the same with every event in another time zone, put on the calendar of the community's.
import { allStandingsOf } from '../../../src/community/rules/roster-duty.js';
import { ourCase } from './ours/duties.js';

export default {
  ...ourCase(allStandingsOf),
  prepare(community) {
    // as text from JSON is: in one piece, not two that are joined when somebody first reads them
    for (const event of community.events) event.start = JSON.parse(`"${event.start}:00+02:00"`);
  },
};
