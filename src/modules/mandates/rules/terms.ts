import type { Day } from '../../../kernel/day.ts';

/** The parts of terms of reference, in the order they are written and printed (governance, section 2). */
export const termFields = [
  'purpose',
  'tasks',
  'phases',
  'members',
  'seats',
  'profiles',
  'chair',
  'competence',
  'meetings',
  'secretary',
  'reporting',
  'plan',
  'economy',
  'evaluation',
] as const;
export type TermField = (typeof termFields)[number];

export const isTermField = (word: string): word is TermField =>
  (termFields as readonly string[]).includes(word);

/** What the terms say, as written. `phases`, `seats` and `profiles` have one thing on each line. */
export type TermsContent = Readonly<Record<TermField, string>>;

/** A version as it is written: what it says, and the period it is for. */
export type WrittenTerms = {
  readonly content: TermsContent;
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
};

/** Every field, empty where `parts` leaves it out. */
export const termsOf = (parts: Partial<Record<TermField, string>>): TermsContent =>
  Object.fromEntries(termFields.map((field) => [field, parts[field] ?? ''])) as TermsContent;

/** The fields two versions differ in. */
export const changedFields = (from: TermsContent, to: TermsContent): TermField[] =>
  termFields.filter((field) => from[field] !== to[field]);

/** The fields something is written in. */
export const writtenFields = (content: TermsContent): TermField[] =>
  termFields.filter((field) => content[field] !== '');
