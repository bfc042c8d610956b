/** What understands JSON that is not a community document as it stands; loaded only for such. */
export { fieldsFrom } from './fields.js';
export { toDocument } from './shapes.js';
