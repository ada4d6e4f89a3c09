import { z } from 'zod';
import { dayInDenmark } from '../../../kernel/day.ts';
import { reading, type Writer } from '../../../platform/database.ts';
import { bareForm, notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { addCorrection, removeCorrection } from '../commands/approval-corrections.ts';
import { undoApproval } from '../commands/approval-of-body.ts';
import { itemsToRemark } from '../queries/remark-list.ts';
import { approvalPaths } from '../rules/approval-paths.ts';
import { readForm, says, type Problem } from './approval-form.ts';
import { meetingNamed, withMinutesAt, type WithMinutes } from './approval-meeting.ts';
import { approvalPage, type Refused } from './approval-page.ts';

const [textLengthMax, reasonLengthMax] = [4000, 1000];
const correctionFields = {
  item: z.string().regex(/^[a-z0-9.-]{0,40}$/, says('no-such-item')),
  correction: z.string().trim().min(1, says('text-missing')).max(textLengthMax, says('text-too-long')),
};

const done = ({ meeting }: WithMinutes): Reply => ({
  status: 303,
  location: approvalPaths.approval.to(meetingNamed(meeting)),
});

const againOf =
  (visit: Visit<Writer>, found: WithMinutes, which: NonNullable<Refused['which']>) =>
  async (problems: readonly Problem[]): Promise<Reply> => ({
    status: 422,
    page: await approvalPage({ visit, db: reading(visit.db), found }, { which, problems }),
  });

/** Writes a correction that will stand beside an item, or beside the minutes as a whole. */
export async function submitCorrection(visit: Visit<Writer>): Promise<Reply> {
  const db = reading(visit.db);
  const found = await withMinutesAt(db, visit.params);
  if (!found) return notFound(visit);
  const read = readForm(correctionFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = againOf(visit, found, 'correction');
  if (!read.ok) return again(read.problems);
  if (found.minutes.state !== 'sent') return again([{ code: 'not-sent' }]);
  const { item: address, correction: text } = read.data;
  const items = await itemsToRemark(db, found.meeting.id);
  const item = address === '' ? null : items.find((one) => one.address === address);
  if (item === undefined) return again([{ code: 'no-such-item', field: 'item' }]);
  await addCorrection(visit.db, found.meeting, { itemId: item?.id ?? null, remarkId: null, text });
  return done(found);
}

/** Takes a correction out again, before the minutes are approved. */
export const submitCorrectionUndo = bareForm(async (visit: Visit<Writer>): Promise<Reply> => {
  const found = await withMinutesAt(reading(visit.db), visit.params);
  const number = /^[1-9]\d{0,8}$/.exec(visit.params['correction'] ?? '')?.[0];
  if (!found || number === undefined) return notFound(visit);
  if (found.minutes.state !== 'sent') return againOf(visit, found, 'correction')([{ code: 'not-sent' }]);
  const { id: meetingId } = found.meeting;
  const named = { meetingId, number: Number(number), now: visit.now };
  return (await removeCorrection(visit.db, named)) ? done(found) : notFound(visit);
});

const undoFields = {
  reason: z.string().trim().min(1, says('reason-missing')).max(reasonLengthMax, says('text-too-long')),
};

/** Takes the approval back on the day it was recorded. */
export async function submitApprovalUndo(visit: Visit<Writer>): Promise<Reply> {
  const found = await withMinutesAt(reading(visit.db), visit.params);
  if (!found) return notFound(visit);
  const read = readForm(undoFields, visit.form);
  if (!read) return notOurForm(visit);
  const again = againOf(visit, found, 'undo');
  if (!read.ok) return again(read.problems);
  const { now, today } = visit;
  const undone = await undoApproval(
    visit.db,
    { meetingId: found.meeting.id, reason: read.data.reason, now, today },
    dayInDenmark,
  );
  return undone.ok ? done(found) : again([undone.refusal]);
}
