/** The modules the server is made of, in the order of the main navigation. */
import { identity } from './modules/identity/index.ts';
import type { Module } from './platform/route.ts';

export const modules: readonly Module<string>[] = [identity];
