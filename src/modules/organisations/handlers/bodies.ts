import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { followAct } from '../../following/index.ts';
import { BodyListPage } from '../pages/body-list.page.tsx';
import { BodyPage } from '../pages/body.page.tsx';
import { keepsTheRegister } from '../policy.ts';
import { bodyList, type BodyRow } from '../queries/body-list.ts';
import { membersOf, municipalities } from '../queries/body-members.ts';
import { bodyRecord, eventsOf } from '../queries/body-record.ts';
import { withOnly } from '../rules/lineage.ts';
import { seatNumbers } from '../rules/seat-numbers.ts';
import { bodyTermNotice } from '../rules/term.ts';
import { organisationTexts, type BodyShow } from '../text.ts';
import { partsOfBody, type BodyParts } from './body-parts.ts';
import { oneOf } from './list-search.ts';

export async function showBodies(visit: Visit<Reader>): Promise<Reply> {
  const { today, page: context } = visit;
  const all = await bodyList(visit.db, today);
  const shows = Object.keys(organisationTexts.da.bodies.shows) as BodyShow[];
  const show = oneOf(shows, visit.query['vis']) ?? 'i-brug';
  const isOver = (body: BodyRow): boolean => bodyTermNotice(body, today) !== null;
  const isShown: Record<BodyShow, (body: BodyRow) => boolean> = {
    'i-brug': ({ status }) => status !== 'closed',
    foreslaaet: ({ status }) => status === 'proposed',
    'i-bero': ({ status }) => status === 'on-hold',
    'over-perioden': isOver,
    lukkede: ({ status }) => status === 'closed',
    alle: () => true,
  };
  const bodies = withOnly(all, isShown[show]);
  const overdue = all.filter(isOver).length;
  const mayEdit = keepsTheRegister(visit.actor);
  return { status: 200, page: BodyListPage({ context, bodies, show, overdue, today, mayEdit }) };
}

export const showBody =
  (parts: readonly BodyParts[]) =>
  async (visit: Visit<Reader>): Promise<Reply> => {
    const { db, page: context, today } = visit;
    const body = await bodyRecord(db, visit.params['key'] ?? '');
    if (!body) return notFound(visit);
    const page = BodyPage({
      context,
      body,
      members: seatNumbers(await membersOf(db, body.id)),
      municipalities: await municipalities(db, today),
      events: await eventsOf(db, body.id),
      subBodies: (await bodyList(db, today)).filter(({ above }) => above === body.key),
      today,
      mayEdit: keepsTheRegister(visit.actor),
      follow: await followAct(visit, { kind: 'body', id: body.id, key: body.key }),
      others: await partsOfBody(parts, visit, body),
    });
    return { status: 200, page };
  };
