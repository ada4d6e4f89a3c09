import type { CheckCode } from '../../src/modules/meetings/rules/check-finding.ts';
import type { CasesOf } from './case.ts';
import { cases as days } from './cases-days.ts';
import { cases as figures } from './cases-figures.ts';
import { cases as items } from './cases-items.ts';
import { cases as words } from './cases-words.ts';

/** Every code has cases: one without does not compile. */
export const cases: CasesOf<CheckCode> = { ...items, ...figures, ...days, ...words };
