/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';
import type { BodyParts } from '../organisations/index.ts';

export const mandates: Module<never> = { permissions: {}, routes: [] };

/** What this module adds to the pages of a meeting and of an item. */
export const mandatesParts: PageParts = {};

/** What this module adds to the page of a body. */
export const mandatesBodyParts: BodyParts = {};
