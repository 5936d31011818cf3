/*
 * Builds, unless what is built is current. --no-types asks for no type declarations.
 */
import { fileURLToPath } from 'node:url';
import { isBuilt } from './build-record.js';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!isBuilt(root, { types: !process.argv.includes('--no-types') })) await import('./build.js');
