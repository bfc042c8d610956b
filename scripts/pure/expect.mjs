// In place of @open-wc/testing, whose `expect` is chai's with helpers for the DOM.
export { expect } from '@esm-bundle/chai';
