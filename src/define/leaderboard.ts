import { define } from '../ui/define.js';
import { GuildLeaderboard } from '../widgets/leaderboard/leaderboard.js';

define('guild-leaderboard', GuildLeaderboard);
