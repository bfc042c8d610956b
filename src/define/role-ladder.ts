import { define } from '../ui/define.js';
import { GuildRoleLadder } from '../widgets/role-ladder/role-ladder.js';

define('guild-role-ladder', GuildRoleLadder);
