import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Reader, Writer } from '../../../platform/database.ts';
import { notFound, notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { dismissFinding, takeBackDismissal, type DismissRefusal } from '../commands/dismiss-finding.ts';
import { DismissalPage } from '../pages/dismissal.page.tsx';
import { meetingsPaths } from '../paths.ts';
import { meetingCheck } from '../queries/meeting-check.ts';
import type { KeyedFinding } from '../rules/finding-key.ts';
import type { Dismissal, MeetingCheck } from '../rules/finding-views.ts';
import { meetingKey } from '../rules/meeting-key.ts';
import type { MeetingHead } from '../rules/meeting-views.ts';
import { asReading, meetingAt } from './meeting-at.ts';

const own = { csrf: z.string(), formKey: z.uuid() };
const dismissing = z.strictObject({ ...own, reason: z.string() });
const takingBack = z.strictObject(own);

type FindingAt = {
  readonly meeting: MeetingHead;
  readonly check: MeetingCheck;
  readonly finding: KeyedFinding;
  readonly dismissal: Dismissal | undefined;
};

export async function showDismissal(visit: Visit<Reader>): Promise<Reply> {
  const found = await findingAt(visit);
  if (!found) return notFound(visit);
  if (found.dismissal) return { status: 303, location: checkHref(found.meeting) };
  return { status: 200, page: formPage(visit, found, { reason: '' }) };
}

export async function submitDismissal(visit: Visit<Writer>): Promise<Reply> {
  const found = await findingAt(asReading(visit));
  if (!found) return notFound(visit);
  const form = dismissing.safeParse(visit.form);
  if (!form.success) return notOurForm(visit);
  const { reason } = form.data;
  const { meeting, check, finding } = found;
  const itemAddress = check.items[finding.found.itemIndex ?? -1]?.address ?? null;
  const dismissed = await dismissFinding(visit.db, { meeting, finding, itemAddress, reason, now: visit.now });
  if (dismissed.ok) return { status: 303, location: checkHref(meeting) };
  const { code } = dismissed.refusal;
  if (code !== 'dismissed-already')
    return { status: 422, page: formPage(visit, found, { reason, problem: code }) };
  const now = (await findingAt(asReading(visit))) ?? found;
  return { status: 409, page: formPage(visit, now, { reason, problem: code }) };
}

export async function submitDismissalUndo(visit: Visit<Writer>): Promise<Reply> {
  const meeting = await meetingAt(asReading(visit).db, visit.params);
  if (!meeting) return notFound(visit);
  if (!takingBack.safeParse(visit.form).success) return notOurForm(visit);
  const isTakenBack = await takeBackDismissal(visit.db, meeting, visit.params['finding'] ?? '');
  return isTakenBack ? { status: 303, location: checkHref(meeting) } : notFound(visit);
}

const checkHref = (meeting: MeetingHead): string =>
  meetingsPaths.check.to({ body: meeting.bodyKey, day: meetingKey(meeting) });

/** The finding the address names, as long as it is still found. */
async function findingAt(visit: Visit<Reader>): Promise<FindingAt | undefined> {
  const meeting = await meetingAt(visit.db, visit.params);
  if (!meeting) return undefined;
  const check = await meetingCheck(visit.db, meeting);
  const named = ({ fingerprint }: KeyedFinding) => fingerprint === visit.params['finding'];
  const dismissed = check.dismissed.find(named);
  const finding = dismissed ?? check.open.find(named);
  return finding && { meeting, check, finding, dismissal: dismissed?.dismissal };
}

type Typed = { reason: string; problem?: DismissRefusal['code'] };

/** What was typed is kept; the key is new. */
function formPage(
  { page: context, csrfToken, language }: Visit<unknown>,
  { meeting, check, finding, dismissal }: FindingAt,
  { reason, problem }: Typed,
) {
  const form = { language, csrfToken, formKey: randomUUID(), values: { reason }, problems: [] };
  return DismissalPage({ context, meeting, items: check.items, finding, dismissal, form, problem });
}
