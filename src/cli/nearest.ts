export { nearest } from '../community/nearest.js';
