import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { outcomeState, outcomeWords, wordDifference } from '../../meetings/index.ts';
import { PassingDifferencePage } from '../pages/passing-difference.page.tsx';
import { PassingPage, type OutcomeInWords } from '../pages/passing.page.tsx';
import { PassingsPage } from '../pages/passings.page.tsx';
import { keepsHandovers } from '../policy.ts';
import { itemsByIds } from '../queries/item-named.ts';
import { listPassings, passingAt } from '../queries/passings.ts';
import type { Passing } from '../rules/passing.ts';
import { formState, type Problem } from './read-form.ts';

/** How an outcome is shown, in the words and shapes of the meetings. */
export const outcomeInWords =
  (language: Visit<unknown>['language']): OutcomeInWords =>
  (code) => ({ word: outcomeWords[language][code], state: outcomeState[code] });

export const guardedPassing = ({ isWalled, steps }: Passing): { reads?: 'guarded' } =>
  isWalled || steps.some(({ closed, municipalOnly }) => closed || municipalOnly) ? { reads: 'guarded' } : {};

/** The cases passed on that the reader may see. */
export async function showPassings(visit: Visit<Reader>): Promise<Reply> {
  const passings = await listPassings(visit.db);
  return {
    status: 200,
    page: PassingsPage({ context: visit.page, passings }),
    ...(passings.some(({ isWalled }) => isWalled) && { reads: 'guarded' as const }),
  };
}

export async function showPassing(visit: Visit<Reader>): Promise<Reply> {
  const passing = await passingAt(visit.db, visit.params['number'] ?? '');
  if (!passing) return notFound(visit);
  return { status: 200, page: await passingPage(visit, passing, []), ...guardedPassing(passing) };
}

/** The page of a passing; `problems` are those of an act on it that could not be done. */
export async function passingPage(visit: Visit<Reader>, passing: Passing, problems: readonly Problem[]) {
  return PassingPage({
    context: visit.page,
    passing,
    items: await itemsByIds(visit.db, [passing.itemId, ...passing.steps.map(({ itemId }) => itemId)]),
    keeps: keepsHandovers(visit.actor),
    outcome: outcomeInWords(visit.language),
    formFor: (version) => formState(visit, { values: {}, version, problems: [] }),
    form: formState(visit, { values: {}, problems }),
  });
}

/** How one version of the text became another, for who may read both. */
export async function showPassingDifference(visit: Visit<Reader>): Promise<Reply> {
  const passing = await passingAt(visit.db, visit.params['number'] ?? '');
  const { fra, til } = visit.query;
  const texts = passing?.texts ?? [];
  const to = texts.find(({ number }) => String(number) === til) ?? texts.at(-1);
  const before = to && texts.findLast(({ number }) => number < to.number);
  const from = texts.find(({ number }) => String(number) === fra) ?? before;
  if (!passing || !from || !to) return notFound(visit);
  const words = wordDifference(from.text, to.text);
  const page = PassingDifferencePage({ context: visit.page, passing, from, to, words });
  return { status: 200, page, ...guardedPassing(passing) };
}
