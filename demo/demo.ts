import '../src/loader.js';
