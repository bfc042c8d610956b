import { sameLanguage } from '../../community/text.js';
import { leaderboardDetails as english, type LeaderboardDetailWords } from '../../words/en/leaderboard-details.js';

/** The words that are needed late, in a language; in English where they do not load. */
export async function detailWords(language: string): Promise<LeaderboardDetailWords> {
  const load = async () => {
    if (sameLanguage(language, 'zh')) return (await import('../../words/zh-CN/leaderboard-details.js')).leaderboardDetails;
    if (sameLanguage(language, 'ja')) return (await import('../../words/ja/leaderboard-details.js')).leaderboardDetails;
    return english;
  };
  return load().catch(() => english);
}
