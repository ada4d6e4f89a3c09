/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';

export const handovers: Module<never> = { permissions: {}, routes: [] };

/** What this module adds to the pages of a meeting and of an item. */
export const handoversParts: PageParts = {};
