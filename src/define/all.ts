import './station-list.js';
import './station-map.js';
import './role-ladder.js';
import './leaderboard.js';
import './join-form.js';
