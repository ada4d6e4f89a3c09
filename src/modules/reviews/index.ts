/** The only file that other modules and main may import from this module. */
import type { Module } from '../../platform/route.ts';
import type { PageParts } from '../meetings/index.ts';
import { reviewsOverview } from './handlers/review-pages.ts';
import { projectParts, projectsOverview } from './handlers/project-pages.ts';
import { overlapPaths, participationPaths, projectPaths, reviewPaths, secretariatPaths } from './paths.ts';
import { reviewPermissions, type ReviewPermission } from './policy.ts';
import { reviewRoutes } from './routes.ts';
import { reviewHelp } from './text-help.ts';

/** Reached from the user menu and the pages of bodies. */
export const reviews: Module<ReviewPermission> = {
  permissions: reviewPermissions,
  routes: reviewRoutes,
  menu: [
    {
      key: 'fremmoede',
      words: { da: 'Fremmøde', en: 'Attendance' },
      href: participationPaths.list.to({}),
      permission: 'see-participation',
      group: 'cooperation',
    },
    {
      key: 'arbejdsdeling',
      words: { da: 'Arbejdsdeling', en: 'Division of work' },
      href: overlapPaths.list.to({}),
      permission: 'see-overlap',
      group: 'cooperation',
    },
    {
      key: 'evalueringer',
      words: { da: 'Evalueringer', en: 'Evaluations' },
      href: reviewPaths.list.to({}),
      permission: 'see-reviews',
      group: 'cooperation',
    },
    {
      key: 'evalueringsprojekter',
      words: { da: 'Evalueringsprojekter', en: 'Evaluation projects' },
      href: projectPaths.list.to({}),
      permission: 'see-evaluation-projects',
      group: 'cooperation',
    },
    {
      key: 'sekretariatet',
      words: { da: 'Sekretariatet', en: 'The secretariat' },
      href: secretariatPaths.card.to({}),
      permission: 'see-secretariat-card',
      group: 'cooperation',
    },
  ],
  overview: async (visit) => [...(await reviewsOverview(visit)), ...(await projectsOverview(visit))],
  help: [
    { ...reviewHelp.secretariat, permission: 'see-secretariat-card', href: secretariatPaths.card.to({}) },
    { ...reviewHelp.reviews, permission: 'see-reviews', href: reviewPaths.list.to({}) },
    { ...reviewHelp.overlap, permission: 'see-overlap', href: overlapPaths.list.to({}) },
    {
      ...reviewHelp.projects,
      permission: 'see-evaluation-projects',
      href: projectPaths.list.to({}),
    },
    { ...reviewHelp.participation, permission: 'see-participation', href: participationPaths.list.to({}) },
  ],
};

/** What this module adds to the pages of a meeting and of an item. */
export const reviewsParts: PageParts = projectParts;
export { reviewsBodyParts } from './handlers/review-pages.ts';
