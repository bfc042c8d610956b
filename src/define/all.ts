import './station-list.js';
import './station-map.js';
