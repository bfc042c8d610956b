// What property tests draw by chance is drawn alike in every run, so that a mutant killed once is killed again.
import * as fc from 'fast-check';

export const drawBy = (seed) => fc.configureGlobal({ seed });
