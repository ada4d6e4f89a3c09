/** `npm run build`, and part of `npm install`: builds the server, the commands and the browser's scripts. */
import './lib/need-node.js';

const isQuiet = process.argv.includes('--quiet');
const words = (done) => (done ? 'Rammeværk: bygget.' : 'Rammeværk: intet er ændret siden sidst.');

void Promise.all([import('./lib/bundle.js'), import('./lib/project.js')]).then(
  ([{ buildIfNeeded }, { end }]) => buildIfNeeded().then((done) => isQuiet || console.log(words(done)), end),
);
