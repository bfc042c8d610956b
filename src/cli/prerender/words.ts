/** The words of the fallbacks in each language: those of the widgets. */
import { sameLanguage } from '../../community/text.js';
import { joinForm as joinFormInEnglish } from '../../words/en/join-form.js';
import { leaderboard as leaderboardInEnglish } from '../../words/en/leaderboard.js';
import { roleLadder as roleLadderInEnglish } from '../../words/en/role-ladder.js';
import { health as healthInEnglish } from '../../words/en/station-health.js';
import { stations as stationsInEnglish } from '../../words/en/stations.js';
import { Formats } from '../../words/formats.js';
import { joinForm as joinFormInJapanese } from '../../words/ja/join-form.js';
import { leaderboard as leaderboardInJapanese } from '../../words/ja/leaderboard.js';
import { roleLadder as roleLadderInJapanese } from '../../words/ja/role-ladder.js';
import { health as healthInJapanese } from '../../words/ja/station-health.js';
import { stations as stationsInJapanese } from '../../words/ja/stations.js';
import { joinForm as joinFormInChinese } from '../../words/zh-CN/join-form.js';
import { leaderboard as leaderboardInChinese } from '../../words/zh-CN/leaderboard.js';
import { roleLadder as roleLadderInChinese } from '../../words/zh-CN/role-ladder.js';
import { health as healthInChinese } from '../../words/zh-CN/station-health.js';
import { stations as stationsInChinese } from '../../words/zh-CN/stations.js';

const english = { health: healthInEnglish, joinForm: joinFormInEnglish, leaderboard: leaderboardInEnglish, roleLadder: roleLadderInEnglish, stations: stationsInEnglish };
const japanese = { health: healthInJapanese, joinForm: joinFormInJapanese, leaderboard: leaderboardInJapanese, roleLadder: roleLadderInJapanese, stations: stationsInJapanese };
const chinese = { health: healthInChinese, joinForm: joinFormInChinese, leaderboard: leaderboardInChinese, roleLadder: roleLadderInChinese, stations: stationsInChinese };

/** Words and ways of writing for a page's language, else the document's: the same as the widgets choose. */
export function speechFor(language: string | undefined, locale: string | undefined) {
  const page = language || locale || 'en';
  const isChinese = sameLanguage(page, 'zh');
  const isJapanese = sameLanguage(page, 'ja');
  const words = isChinese ? chinese : isJapanese ? japanese : english;
  const written = isChinese || isJapanese || sameLanguage(page, 'en') ? page : 'en';
  return { words, formats: new Formats(written, page, locale) };
}
