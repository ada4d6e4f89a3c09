import type { Route } from '../../platform/route.ts';
import { downloadParticipation, showParticipation, showParticipationList } from './handlers/participation.ts';
import type { FormDoors } from './handlers/form-task.ts';
import { decisionDoors, evaluationDoors, planDoors } from './handlers/review-forms.ts';
import { showReview, showReviews } from './handlers/review-pages.ts';
import { askDoors, submissionDoors } from './handlers/review-round.ts';
import { cardDoors, showSecretariat } from './handlers/secretariat.ts';
import { overlapRoutes } from './overlap-routes.ts';
import { participationPaths, reviewPaths, secretariatPaths } from './paths.ts';
import type { ReviewPermission } from './policy.ts';
import { projectRoutes } from './project-routes.ts';

type ReviewRoute = Route<ReviewPermission>;

const participationRoutes: readonly ReviewRoute[] = [
  {
    method: 'GET',
    path: participationPaths.list.pattern,
    permission: 'see-participation',
    audit: 'participation.listed',
    logs: 'never',
    show: showParticipationList,
  },
  {
    method: 'GET',
    path: participationPaths.body.pattern,
    permission: 'see-participation',
    audit: 'participation.shown',
    logs: 'never',
    show: showParticipation,
  },
  {
    method: 'GET',
    path: participationPaths.csv.pattern,
    permission: 'see-participation',
    audit: 'participation.exported',
    logs: 'always',
    show: downloadParticipation,
  },
];

type Form = {
  path: `/${string}`;
  permission: ReviewPermission;
  /** What it is about, and what sending it did, as the log names them. */
  about: string;
  done: string;
  doors: FormDoors;
};

/** A form is shown at an address and sent to the same. */
const formRoutes = ({ path, permission, about, done, doors }: Form): ReviewRoute[] => [
  { method: 'GET', path, permission, audit: `${about}.opened`, logs: 'never', show: doors.show },
  { method: 'POST', path, permission, audit: `${about}.${done}`, submit: doors.submit },
];

const keeps = { permission: 'keep-reviews', about: 'evaluation' } as const;
const bodyReviewRoutes: readonly ReviewRoute[] = [
  {
    method: 'GET',
    path: reviewPaths.list.pattern,
    permission: 'see-reviews',
    audit: 'evaluations.listed',
    logs: 'never',
    show: showReviews,
  },
  ...[
    { ...keeps, path: reviewPaths.create.pattern, done: 'planned', doors: planDoors },
    { ...keeps, path: reviewPaths.round.pattern, done: 'asked', doors: askDoors },
    { ...keeps, path: reviewPaths.evaluation.pattern, done: 'written', doors: evaluationDoors },
    { ...keeps, path: reviewPaths.submission.pattern, done: 'submitted', doors: submissionDoors },
    { ...keeps, path: reviewPaths.decision.pattern, done: 'decided', doors: decisionDoors },
  ].flatMap(formRoutes),
  // After the page of a new one, whose address looks like a number of it.
  {
    method: 'GET',
    path: reviewPaths.record.pattern,
    permission: 'see-reviews',
    audit: 'evaluation.shown',
    logs: 'never',
    show: showReview,
  },
];

const secretariatRoutes: readonly ReviewRoute[] = [
  {
    method: 'GET',
    path: secretariatPaths.card.pattern,
    permission: 'see-secretariat-card',
    audit: 'secretariat-card.shown',
    logs: 'never',
    show: showSecretariat,
  },
  ...formRoutes({
    path: secretariatPaths.change.pattern,
    permission: 'keep-secretariat-card',
    about: 'secretariat-card',
    done: 'written',
    doors: cardDoors,
  }),
];

/** Every door into this module. */
export const reviewRoutes: readonly ReviewRoute[] = [
  ...participationRoutes,
  ...bodyReviewRoutes,
  ...projectRoutes,
  ...secretariatRoutes,
  ...overlapRoutes,
];
