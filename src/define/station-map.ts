import { define } from '../ui/define.js';
import { GuildStationMap } from '../widgets/station-map/station-map.js';

define('guild-station-map', GuildStationMap);
