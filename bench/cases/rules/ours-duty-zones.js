// Ours: the same with every event in another time zone, put on the calendar of the community's.
import { allStandingsOf } from '../../../src/community/rules/roster-duty.js';
import { ourCase } from './ours/duties.js';

export default {
  ...ourCase(allStandingsOf),
  prepare(community) {
    for (const event of community.events) event.start += ':00+02:00';
  },
};
