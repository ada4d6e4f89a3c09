import type { SameKeys } from '../../kernel/language.ts';
import type { results as da } from './text-results.da.ts';

const bySilence = (count: number): string => (count === 0 ? '' : `, ${count} of them by silence`);

/** The same in English. */
export const results: SameKeys<typeof da> = {
  soFar: (support: number, opposed: number, missing: number) =>
    `So far: ${support} for, ${opposed} against or for something else, ${missing} missing.`,
  full: (support: number, silent: number, all: number) =>
    `${support === all ? `Consent of all ${all}` : `Consent of ${support} of ${all}`}${bySilence(silent)}.`,
  fullOfAnswers: (support: number, silent: number) =>
    `Consent of all ${support} who took a stand; ${silent} have not answered.`,
  broad: (support: number, silent: number, opposed: number) =>
    `Broad but not full consent: ${support} for${bySilence(silent)}, ${opposed} against.`,
  split: (support: number, silent: number, opposed: number) =>
    `Split: ${support} for${bySilence(silent)}, ${opposed} against.`,
  mostlyAgainst: (support: number, silent: number, opposed: number) =>
    `A majority against: ${opposed} against, ${support} for${bySilence(silent)}.`,
  rejected: (opposed: number) => `No consent: ${opposed} against.`,
  unopposed: (neutral: number) => `No objections: ${neutral} without remarks.`,
  none: 'Nobody has answered.',
  chosenByAll: (alternative: string, support: number, silent: number) =>
    `All ${support} choose “${alternative}”${bySilence(silent)}.`,
  chosenByAnswers: (alternative: string, support: number, silent: number) =>
    `All ${support} who took a stand choose “${alternative}”; ${silent} have not answered.`,
  chosenByMost: (alternative: string, support: number, silent: number) =>
    `Broad but not full consent to “${alternative}”: ${support}${bySilence(silent)}.`,
  chosenSplit: (alternative: string, support: number, silent: number) =>
    `Split: most choose “${alternative}”, ${support}${bySilence(silent)}.`,
  neutral: (count: number) => `${count} without remarks.`,
  remarks: (count: number) => `${count} have remarks.`,
};
