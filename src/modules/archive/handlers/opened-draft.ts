import { randomUUID } from 'node:crypto';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import type { FormProblem, FormState } from '../../../platform/design/index.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { draftName } from '../pages/words.ts';
import type { ReviewBase } from '../pages/review-view.ts';
import { archivePaths } from '../paths.ts';
import { draftByNumber, type Draft } from '../queries/draft.ts';
import { archiveRegister } from '../queries/register.ts';
import { applyEdits, editsOf } from '../rules/review-edits.ts';
import type { Register } from '../rules/review-matching.ts';
import { questionsOf } from '../rules/review-questions.ts';

const numberDigitsMax = 9;

/** The import that the address names, or undefined. Not there and not yours are the same. */
export async function draftAt(visit: Visit<Reader> | Visit<Writer>): Promise<Draft | undefined> {
  const number = visit.params['number'] ?? '';
  const isNumber = new RegExp(`^[1-9]\\d{0,${numberDigitsMax - 1}}$`).test(number);
  return isNumber ? draftByNumber(readerOf(visit), Number(number)) : undefined;
}

export const readerOf = ({ db }: Visit<Reader> | Visit<Writer>): Reader => reading(db as Writer);

/** An import under review with everything its pages show. */
export type Opened = { draft: Draft; base: ReviewBase };

export function openedReview(
  visit: Pick<Visit<unknown>, 'page' | 'language'>,
  draft: Draft,
  register: Register,
): Opened | undefined {
  const { record, changes, lines } = draft;
  if (draft.state !== 'review' || record === null) return undefined;
  const review = applyEdits(record, editsOf(changes));
  const number = String(draft.number);
  const name = draftName(draft, visit.language);
  const questions = questionsOf(record, review);
  const { fileName, version } = draft;
  const base = {
    context: visit.page,
    number,
    name,
    fileName,
    version,
    record,
    review,
    lines,
    register,
    questions,
  };
  return { draft, base };
}

/** The review an address names; or the page that says there is none, or where the import has gone. */
export async function reviewAt(visit: Visit<Reader> | Visit<Writer>): Promise<Opened | Reply> {
  const draft = await draftAt(visit);
  if (!draft) return notFound(visit);
  const opened = openedReview(visit, draft, await archiveRegister(readerOf(visit)));
  return opened ?? { status: 303, location: archivePaths.draft.to({ number: String(draft.number) }) };
}

export const isReply = (found: Opened | Reply): found is Reply => 'status' in found;

type Shown = { version?: number; values: Record<string, string>; problems?: readonly FormProblem[] };

/** A form as it is shown: a new key each time, and the version of what is there now. */
export function formState(visit: Visit<unknown>, { version, values, problems = [] }: Shown): FormState {
  const { language, csrfToken } = visit;
  return { language, csrfToken, formKey: randomUUID(), version, values, problems };
}

export const newKeys = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** The page of a list that an address asks for, within what there is. */
export function pageOf(query: Record<string, string>, rows: number, perPage: number): number {
  const asked = Number(/^[1-9]\d{0,5}$/.exec(query['side'] ?? '')?.[0] ?? 1);
  return Math.min(asked, Math.max(Math.ceil(rows / perPage), 1));
}
