// Ours: a yearly duty with exemptions, as station health works it out.
import { allStandingsOf } from '../../../src/community/rules/roster-duty.js';
import { ourCase } from './ours/duties.js';

export default ourCase(allStandingsOf);
