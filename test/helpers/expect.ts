/** `expect` alone, without what needs a browser: tests of pure code import it from here, so that they run in Node as well. */
export { expect } from '@esm-bundle/chai';
