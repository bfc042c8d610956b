/**
 * What every widget promises, run by its tag: `describeWidget(subject)`. A widget that is added gets a file beside
 * station-map.test.ts with its documents, and nothing else.
 */
import { transportSettings } from '../../src/sources/transport.js';
import { describeAccess } from './access.js';
import { describeData } from './data.js';
import { describeFrame } from './frame.js';
import { describeLanguage } from './language.js';
import { describePlace } from './place.js';
import { describeSafety } from './safety.js';
import { describeStates } from './states.js';
import type { Subject } from './subject.js';
import { describeUpgrade } from './upgrade.js';

export function describeWidget(subject: Subject): void {
  describe(`<${subject.tag}>`, () => {
    const { retryDelays } = transportSettings;
    before(() => {
      transportSettings.retryDelays = [];
    });
    after(() => {
      transportSettings.retryDelays = retryDelays;
    });

    // comes first: it needs the tag to be undefined still
    describeUpgrade(subject);
    describeStates(subject);
    describeData(subject);
    describePlace(subject);
    describeFrame(subject);
    describeLanguage(subject);
    describeSafety(subject);
    describeAccess(subject);
  });
}
