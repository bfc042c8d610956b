// Starts the example server in examples/endpoint/: `npm run endpoint`. Installs and builds what is missing first. What can
// be set, by environment variables, is in examples/endpoint/README.md.
import { buildIfMissing, installEndpoint } from './install.mjs';

installEndpoint();
if (!buildIfMissing()) console.error('The server starts without the widgets of its page.');
await import('../examples/endpoint/server.mjs');
