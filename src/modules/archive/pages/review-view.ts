import type { Language } from '../../../kernel/language.ts';
import type { FormProblem, FormState, PageContext } from '../../../platform/design/index.ts';
import type { MeetingRecord } from '../rules/meeting-record.ts';
import type { Register } from '../rules/review-matching.ts';
import type { Question } from '../rules/review-questions.ts';
import type { Review } from '../rules/review-record.ts';

/** What every page of a review is given: the import, its reading, and the review as it stands. */
export type ReviewBase = {
  context: PageContext;
  /** The number of the import, which is its address. */
  number: string;
  name: string;
  fileName: string;
  version: number;
  record: MeetingRecord;
  review: Review;
  lines: readonly string[];
  register: Register;
  questions: readonly Question[];
};

/** A form on a page that has several: each has a key of its own, so that sending one does not use up another. */
export type Keyed = { context: PageContext; version: number; formKeys: readonly string[] };

export function formOf(
  { context, version, formKeys }: Keyed,
  index: number,
  typed: { values?: Record<string, string>; problems?: readonly FormProblem[] } = {},
): FormState {
  const { language, csrfToken } = context;
  const formKey = formKeys[index] ?? '';
  return {
    language,
    csrfToken,
    formKey,
    version,
    values: typed.values ?? {},
    problems: typed.problems ?? [],
  };
}

export type Crumbed = { language: Language; number: string; name: string };
