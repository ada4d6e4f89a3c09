import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { bareForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { notHere } from '../../meetings/index.ts';
import { beginMinutes } from '../commands/begin-minutes.ts';
import { DeskPage } from '../pages/desk.page.tsx';
import { minutesPaths } from '../paths.ts';
import { deskAt, type Desk } from './desk-at.ts';
import { formState, type Problem } from './read-form.ts';

/** The meeting in minutes mode: its items, what is left to do with each, and who is there. R-031. */
export async function showDesk(visit: Visit<Reader>): Promise<Reply> {
  const desk = await deskAt(visit);
  return desk ? { status: 200, page: deskPage(visit, desk) } : notHere(visit);
}

export const submitBeginning = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const reader = { ...visit, db: reading(visit.db) };
  const desk = await deskAt(reader);
  if (!desk) return notHere(reader);
  const begun = await beginMinutes(visit.db, desk.meeting);
  if (begun.ok) return { status: 303, location: minutesPaths.desk.to(desk.at) };
  return { status: 422, page: deskPage(reader, desk, [begun.refusal]) };
});

const deskPage = (visit: Visit<Reader>, desk: Desk, problems: readonly Problem[] = []) =>
  DeskPage({
    context: visit.page,
    desk,
    writer: visit.actor.userId,
    form: formState(visit, { values: {}, problems }),
  });
