import { randomUUID } from 'node:crypto';
import type { Reader } from '../../../platform/database.ts';
import { notFound } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { CheckPage } from '../pages/check.page.tsx';
import { meetingCheck } from '../queries/meeting-check.ts';
import { meetingAt } from './meeting-at.ts';

export async function showCheck(visit: Visit<Reader>): Promise<Reply> {
  const { db, page: context, csrfToken, language } = visit;
  const meeting = await meetingAt(db, visit.params);
  if (!meeting) return notFound(visit);
  const check = await meetingCheck(db, meeting);
  const form = { language, csrfToken, values: {}, problems: [] };
  const forms = check.dismissed.map(() => ({ ...form, formKey: randomUUID() }));
  const page = CheckPage({ context, meeting, check, forms });
  return { status: 200, page, ...(check.isGuarded && { reads: 'guarded' }) };
}
