import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where npm put the built files of the design system. Its package has one entry, two folders down. */
const dist = path.resolve(path.dirname(createRequire(import.meta.url).resolve('dkfds')), '..');

/** One file of the design system, such as `css/dkfds.min.css` or `img/svg-icons/search.svg`. */
export const dkfdsFile = (name: string): Buffer => readFileSync(path.join(dist, name));
