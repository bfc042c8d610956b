import { define } from '../ui/define.js';
import { GuildStationList } from '../widgets/station-list/station-list.js';

define('guild-station-list', GuildStationList);
