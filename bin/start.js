/**
 * `npm start`: fetches what is missing, builds what has changed, and becomes the program. Runs on Node 20, and starts
 * itself again on the project's own Node once that is there.
 */
import './lib/need-node.js';

void import('./lib/start.js').then(({ start }) => start());
