import { fileURLToPath } from 'node:url';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The benchmark's folder and the project's, absolute, ending in a slash. */
export const benchFolder = folder('../');
export const projectFolder = folder('../../');
