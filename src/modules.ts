/** The modules the server is made of, in the order of the main navigation. The front page has lines from all. */
import { archive } from './modules/archive/index.ts';
import { identity } from './modules/identity/index.ts';
import { matters } from './modules/matters/index.ts';
import { meetings } from './modules/meetings/index.ts';
import { organisations } from './modules/organisations/index.ts';
import { overviewOf } from './modules/overview/index.ts';
import type { Module } from './platform/route.ts';

const parts: readonly Module<string>[] = [meetings, matters, organisations, archive, identity];

export const modules: readonly Module<string>[] = [overviewOf(parts), ...parts];
