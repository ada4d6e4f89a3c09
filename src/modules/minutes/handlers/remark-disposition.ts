import { z } from 'zod';
import { reading, type Reader, type Writer } from '../../../platform/database.ts';
import { versionField, wordField } from '../../../platform/form-fields.ts';
import { versionToShow } from '../../../platform/form-view.ts';
import { notFound, notOurForm } from '../../../platform/replies.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { settleRemark } from '../commands/remark.ts';
import { DispositionPage } from '../pages/remark-disposition.page.tsx';
import { remarkAt, type RemarkRecord } from '../queries/remark-list.ts';
import { dispositions } from '../rules/remark-views.ts';
import { formState, readForm, says, type Problem } from './approval-form.ts';
import { meetingNamed, withMinutesAt, type WithMinutes } from './approval-meeting.ts';
import { approvalPaths } from '../rules/approval-paths.ts';

type Found = WithMinutes & { readonly remark: RemarkRecord };

/** The remark the address names, while the minutes are out for remarks. */
async function foundAt(db: Reader, { params, actor }: Visit<unknown>): Promise<Found | undefined> {
  const place = await withMinutesAt(db, params);
  const number = /^[1-9]\d{0,8}$/.exec(params['remark'] ?? '')?.[0];
  if (!place || number === undefined) return undefined;
  const { personId } = actor;
  const remark = await remarkAt(db, { meetingId: place.meeting.id, personId, number: Number(number) });
  return remark && { ...place, remark };
}

export async function showDisposition(visit: Visit<Reader>): Promise<Reply> {
  const found = await foundAt(visit.db, visit);
  if (!found) return notFound(visit);
  return { status: 200, page: page(visit, found), reads: 'guarded' };
}

function page(visit: Visit<unknown>, { meeting, remark }: Found, problems: readonly Problem[] = []) {
  const { disposition, dispositionText: text } = remark;
  const isConflict = problems.some(({ code }) => code === 'changed-meanwhile');
  const now = { disposition: disposition ?? '', text };
  const values = problems.length === 0 ? now : visit.form;
  const version = versionToShow(visit, problems, remark.version);
  return DispositionPage({
    context: visit.page,
    meeting: meetingNamed(meeting),
    remark,
    now: isConflict ? now : null,
    form: formState(visit, { values, version, problems }),
  });
}

const textLengthMax = 4000;
const choice = wordField(says('choose-one'));
const fields = {
  disposition: choice(dispositions),
  text: z.string().trim().max(textLengthMax, says('text-too-long')),
  version: versionField,
};

/** Says what becomes of a remark. A correction and an answer have words; what is kept needs none. */
export async function submitDisposition(visit: Visit<Writer>): Promise<Reply> {
  const found = await foundAt(reading(visit.db), visit);
  if (!found) return notFound(visit);
  // Radios that nobody ticked are not sent.
  const read = readForm(fields, { disposition: '', ...visit.form });
  if (!read) return notOurForm(visit);
  const again = (problems: readonly Problem[], status: 409 | 422 = 422): Reply => ({
    status,
    page: page(visit, found, problems),
  });
  if (!read.ok) return again(read.problems);
  if (found.minutes.state !== 'sent') return again([{ code: 'not-sent' }]);
  const { disposition, text, version } = read.data;
  if (disposition !== 'kept' && text === '') return again([{ code: 'text-missing', field: 'text' }]);
  const { id, itemId } = found.remark;
  const settled = { disposition, text, now: visit.now };
  const done = await settleRemark(visit.db, found.meeting, { remark: { id, itemId, version }, settled });
  if (!done.ok) return again([done.refusal], 409);
  return { status: 303, location: approvalPaths.remarks.to(meetingNamed(found.meeting)) };
}
