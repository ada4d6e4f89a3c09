/** `npm test [-- path …]`: fetches what is missing, then runs every test, those in a browser too. */
import './lib/need-node.js';

void import('./lib/test.js').then(({ test }) => test(process.argv.slice(2)));
