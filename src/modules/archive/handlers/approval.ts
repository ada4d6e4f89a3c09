import type { Reader, Writer } from '../../../platform/database.ts';
import { notOurForm } from '../../../platform/http.ts';
import type { Reply, Visit } from '../../../platform/route.ts';
import { doubtsOf, placesInWords } from '../../../platform/documents/personal-numbers.ts';
import { acceptDraft } from '../commands/accept-draft.ts';
import { ApprovalPage } from '../pages/approval.page.tsx';
import { acceptRefusals } from '../rules/review-state.ts';
import { archiveTexts } from '../text.ts';
import { reviewToChange } from './draft.ts';
import { meetingHref } from './meeting-links.ts';
import { draftFindings } from './draft-findings.ts';
import { formState, isReply, readerOf, reviewAt, type Opened } from './opened-draft.ts';
import { ownFields, sentForm } from './review-form.ts';

type Code = keyof (typeof archiveTexts)['da']['refusals'];

export async function showApproval(visit: Visit<Reader>): Promise<Reply> {
  const opened = await reviewAt(visit);
  if (isReply(opened)) return opened;
  const { record, review, register } = opened.base;
  const codes = acceptRefusals(record, review, register).map(({ code }) => code);
  return { status: 200, page: await approvalPage(visit, opened, codes), reads: 'guarded' };
}

export async function submitApproval(visit: Visit<Writer>): Promise<Reply> {
  const sent = sentForm(visit.form, ownFields());
  if (!sent) return notOurForm(visit);
  const opened = await reviewToChange(visit);
  if (isReply(opened)) return opened;
  const { draft, base } = opened;
  const { version } = sent;
  const stored = await acceptDraft(visit.db, draft, { version, now: visit.now, register: base.register });
  if (!stored.ok) return refused(visit, opened, stored.refusal.code);
  const href = meetingHref({ meetingBodyKey: stored.value.bodyKey, meetingDayKey: stored.value.dayKey });
  return { status: 303, location: href ?? '/' };
}

async function refused(visit: Visit<Writer>, opened: Opened, code: Code): Promise<Reply> {
  const isConflict = code === 'changed-meanwhile' || code === 'wrong-state';
  const { record, review, register } = opened.base;
  const missing: Code[] = acceptRefusals(record, review, register).map((refusal) => refusal.code);
  const codes = missing.includes(code) ? missing : [code];
  return { status: isConflict ? 409 : 422, page: await approvalPage(visit, opened, codes) };
}

async function approvalPage(visit: Visit<Reader> | Visit<Writer>, opened: Opened, codes: readonly Code[]) {
  const { base, draft } = opened;
  const text = archiveTexts[visit.language];
  const problems = codes.map((code) => ({ message: text.refusals[code] }));
  const findings = await draftFindings(readerOf(visit), opened);
  const form = formState(visit, { version: draft.version, values: {}, problems });
  const doubtPlaces = placesInWords(doubtsOf(draft.notes), visit.language);
  const doubtForm = formState(visit, { version: draft.version, values: {} });
  return ApprovalPage({ ...base, doubtPlaces, findings, form, doubtForm });
}
