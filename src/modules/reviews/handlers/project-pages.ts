import type { Reader } from '../../../platform/database.ts';
import { showDayShort } from '../../../platform/design/index.ts';
import { notFound } from '../../../platform/replies.ts';
import type { OverviewEntry, OverviewVisit, Reply, Visit } from '../../../platform/route.ts';
import { sourceItems } from '../../access/index.ts';
import type { PageParts } from '../../meetings/index.ts';
import { roundById } from '../../rounds/index.ts';
import { OfItem, ProjectListPage } from '../pages/project-list.page.tsx';
import { ProjectPage, type AskedGroup } from '../pages/project.page.tsx';
import { may } from '../policy.ts';
import { lastNearDay, listProjects, projectAt, projectsOfItem } from '../queries/projects.ts';
import { isNear } from '../rules/project.ts';
import type { RespondentGroup } from '../rules/project-views.ts';
import { reviewTexts } from '../text.ts';
import { projectHref } from './project-fields.ts';

export async function showProjects({ db, page: context, actor, today }: Visit<Reader>): Promise<Reply> {
  const mayEdit = may(actor, 'keep-evaluation-projects');
  const [rows, nearBy] = [await listProjects(db), await lastNearDay(db, today)];
  return { status: 200, page: ProjectListPage({ context, rows, nearBy, mayEdit }) };
}

export async function showProject(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, actor, params, today } = visit;
  const project = await projectAt(db, params['number'] ?? '');
  if (!project) return notFound(visit);
  const groups: AskedGroup[] = [];
  for (const group of project.groups) groups.push(await asked(db, group));
  const page = ProjectPage({
    context,
    project,
    groups,
    items: await sourceItems(
      db,
      project.events.map(({ itemId }) => itemId),
    ),
    mayEdit: may(actor, 'keep-evaluation-projects'),
    maySeePrices: may(actor, 'keep-evaluation-projects') || actor.side === 'municipal',
    isNear: isNear(project, await lastNearDay(db, today)),
  });
  return { status: 200, page };
}

/** How many of a group have answered, as far as the reader may know. */
async function asked(db: Reader, group: RespondentGroup): Promise<AskedGroup> {
  const round = group.roundId === null ? undefined : await roundById(db, group.roundId);
  if (!round) return { ...group, round: undefined };
  const answered = [...round.answers.values()].filter(({ state }) => state === 'submitted').length;
  const { number, state } = round;
  return {
    ...group,
    round: { number, isDraft: state === 'draft', answered, asked: round.addressees.length },
  };
}

/** Projects whose deadline is near or past, for whoever keeps them. */
export async function projectsOverview(visit: OverviewVisit): Promise<readonly OverviewEntry[]> {
  const { db, actor, language, today } = visit;
  if (!may(actor, 'keep-evaluation-projects')) return [];
  const { projects: text } = reviewTexts[language];
  const nearBy = await lastNearDay(db, today);
  return (await listProjects(db)).flatMap((project) => {
    const { title, deadlineOn } = project;
    if (deadlineOn === null || !isNear(project, nearBy)) return [];
    return [
      {
        part: 'waits',
        day: deadlineOn,
        title: text.near(title, showDayShort(deadlineOn, language)),
        href: projectHref(project),
        act: text.nearAct,
        isLate: deadlineOn < today,
      } as const,
    ];
  });
}

/** At the side of an item: what was ordered or approved there. */
export const projectParts: PageParts = {
  ofItem: async ({ db, actor, language }, { item }) => {
    if (!may(actor, 'see-evaluation-projects')) return [];
    const projects = await projectsOfItem(db, item.id);
    return projects.length === 0 ? [] : [{ place: 'side', content: OfItem({ language, projects }) }];
  },
};
