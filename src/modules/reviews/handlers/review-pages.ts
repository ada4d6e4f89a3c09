import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/replies.ts';
import type { OverviewEntry, OverviewVisit, Reply, Visit } from '../../../platform/route.ts';
import { sourceItems } from '../../access/index.ts';
import type { BodyParts } from '../../organisations/index.ts';
import { roundById } from '../../rounds/index.ts';
import { OfBody, ReviewListPage } from '../pages/review-list.page.tsx';
import { ReviewPage } from '../pages/review.page.tsx';
import { reviewPaths } from '../paths.ts';
import { may } from '../policy.ts';
import { bodyReviewAt, bodyReviews } from '../queries/body-reviews.ts';
import { reviewTexts } from '../text.ts';

export async function showReviews({ db, page: context, actor }: Visit<Reader>): Promise<Reply> {
  const mayEdit = may(actor, 'keep-reviews');
  return { status: 200, page: ReviewListPage({ context, rows: await bodyReviews(db), mayEdit }) };
}

export async function showReview(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, params } = visit;
  const review = await bodyReviewAt(db, params['number'] ?? '');
  if (!review) return notFound(visit);
  const { roundId, itemId } = review;
  const round = roundId === null ? undefined : await roundById(db, roundId);
  const page = ReviewPage({
    context,
    review,
    round: round && {
      number: round.number,
      answered: [...round.answers.values()].filter(({ state }) => state === 'submitted').length,
      asked: round.addressees.length,
    },
    item: itemId === null ? undefined : (await sourceItems(db, [itemId])).get(itemId),
    mayEdit: may(actor, 'keep-reviews'),
  });
  return { status: 200, page };
}

/** At the side of a body's page. */
export const reviewsBodyParts: BodyParts = {
  ofBody: async ({ db, actor, language }, body) =>
    may(actor, 'see-participation')
      ? [OfBody({ language, body, reviews: await bodyReviews(db, body.id) })]
      : [],
};

/** Evaluations whose day has come, for whoever writes them. */
export async function reviewsOverview(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { db, actor, language, today } = visit;
  if (!may(actor, 'keep-reviews')) return [];
  const { reviews: text } = reviewTexts[language];
  return (await bodyReviews(db))
    .filter(({ state }) => state === 'planned')
    .map(({ number, body, plannedOn }) => ({
      part: 'waits',
      day: plannedOn,
      title: text.waits(body.name),
      href: reviewPaths.record.to({ number: String(number) }),
      act: text.waitsAct,
      isLate: plannedOn < today,
    }));
}
