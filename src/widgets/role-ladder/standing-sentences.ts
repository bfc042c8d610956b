/** Where somebody stands, in words. Pure. */
import type { CriteriaResult } from '../../community/rules/criteria.js';
import { daysAfter } from '../../community/rules/days.js';
import type { StandingWords } from '../../words/en/role-standing.js';
import type { Formats } from '../../words/formats.js';
import type { Judgement } from './ladder-pieces.js';
import type { LadderResult, RungResult } from './standing.model.js';
import { comma, listed } from '../../words/joining.js';

/** Sign and words for a verdict and for those inside it. */
export function judgementOf(result: CriteriaResult, words: StandingWords, formats: Formats): Judgement {
  return { verdict: result.verdict, said: verdict(result, words, formats), parts: result.parts?.map((part) => judgementOf(part, words, formats)) };
}

function verdict({ criteria, verdict: how, value, needed, parts, missing, changes }: CriteriaResult, words: StandingWords, formats: Formats): string {
  const said: string[] = [words.verdicts[how]];
  if (parts) return how === 'met' || needed === undefined || 'any' in criteria ? said[0]! : words.some(value ?? 0, needed, formats);
  // of what is not known, nothing is not said to be none; and of one person, not how many of them there are
  if (value && 'rung' in criteria && !('nominations' in criteria)) said.push(words.days(value, formats));
  else if ((value || (value === 0 && how !== 'unknown')) && !('activeWithin' in criteria && needed === 1)) said.push(words.soFar(value, formats));
  const [lack] = missing;
  if (how === 'not-met' && value !== undefined && lack && 'more' in lack) said.push(words.more(lack.more, formats));
  if (how === 'met' && changes) said.push(words.until(formats.day(daysAfter(changes.on, -1))));
  return said.join(' · ');
}

/** How far somebody is with what a rung asks for, in one line. */
export function tally({ result, scope }: RungResult, words: StandingWords, formats: Formats): string {
  if (!result) return words.nothingAsked;
  if (result.verdict === 'met') return words.allMet;
  const each = 'all' in result.criteria && result.parts ? result.parts : [result];
  const counted = (['met', 'not-met', 'unknown', 'judged'] as const).flatMap((how) => {
    const count = each.filter((part) => part.verdict === how).length;
    return count ? [words.counts[how](count, formats)] : [];
  });
  return [listed(counted, formats), ...(scope === undefined ? [] : [words.inScope(scope)])].join(comma(formats));
}

/** Where somebody stands on a ladder, and what is next. */
export function ladderLine({ here, next }: LadderResult, rungs: ReadonlyMap<string, RungResult>, isSomebody: boolean, words: StandingWords, formats: Formats): string {
  const names = here.map(({ rung }) => formats.text(rung.name));
  const now = isSomebody ? [here.length ? words.now(listed(names, formats)) : words.noRung] : [];
  const coming = next.map((view) => words.nextIs(formats.text(view.rung.name), tally(rungs.get(view.path)!, words, formats)));
  return [...now, ...(coming.length ? coming : [words.atTop])].join(' · ');
}
